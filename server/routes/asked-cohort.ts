import type { Request } from 'express'
import type { Window } from '../../engine/cohort/model.ts'
import type { Problem } from '../../engine/index.ts'
import { type Asked, checked, dayIn, fieldsOf, quoted, textIn } from '../asked.ts'
import { PROCEDURE_FIELDS, procedureIn, withReadings } from '../asked-case.ts'
import { knownAtIn } from '../asked-time.ts'
import type { CohortAsked } from '../cohort/asked.ts'
import { type ProcedureTexts, textsOf } from '../cohort/run/texts.ts'
import { declared } from '../life/content.ts'
import { demandOver } from '../people/guard.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { ProcedureQuery } from '../store/store.ts'

const FIELDS = [...PROCEDURE_FIELDS, 'asOf', 'from', 'to', 'by', 'against', 'draft'] as const

/**
 * What the fields of a form ask about a cohort; refused with everything that is wrong with them. A draft is the other side of the ruleset that is
 * asked; where none is, the draft is what is asked, by itself or against another.
 */
export async function cohortIn(
  req: Request,
  fields: ReadonlyMap<string, string>,
  services: Services
): Promise<CohortAsked> {
  const asked = withReadings(fieldsOf(Object.fromEntries(fields), FIELDS))
  const isAsked = asked.given.has('draft') && !asked.given.has('ruleset')
  const draft = await draftIn(req, asked, services)
  const procedure = isAsked ? draft?.texts : procedureOf(req, asked, services)
  const named = againstIn(req, asked, services)
  const [asOf, window, by] = [dayIn(asked, 'asOf'), windowIn(asked), textIn(asked, 'by')]
  if (isAsked) asked.problems.push(...notOfDrafts(asked))
  else if (asked.given.has('against') && asked.given.has('draft')) asked.problems.push(ONE_OF_THEM)
  checked(asked)
  if (procedure === undefined) throw new Refused('wrong-input')
  const against = named ?? (isAsked ? undefined : draft?.texts)
  const side = isAsked ? 'procedure' : 'against'
  return { procedure, against, asOf, window, by, ...(draft !== undefined && { draft: { id: draft.id, side } }) }
}

const ONE_OF_THEM: Problem = {
  code: 'ONE_OF_THEM',
  message: '`against` and `draft` cannot both be there beside `ruleset`: each of them names the other side',
  help: 'leave out `ruleset`, and the draft is asked and held against the other',
  pointer: '/draft'
}

/** A draft that is asked is one text, as it stands. */
const notOfDrafts = ({ given }: Asked): readonly Problem[] =>
  (['version', 'inForceOn', 'readings'] as const)
    .filter((name) => given.has(name))
    .map((name) => ({
      code: 'NOT_OF_A_DRAFT',
      message: `\`${name}\` says how a published ruleset is asked, and it is a draft that is asked`,
      help: 'leave it out, or name the ruleset too: then the draft is held against it',
      pointer: `/${name}`
    }))

function procedureOf(req: Request, asked: Asked, services: Services): ProcedureTexts | undefined {
  const found = procedureIn(asked, services)
  if (found === undefined) return undefined
  const { id, versions } = found.local
  demandOver(req, 'assess-many', id)
  const isPinned = asked.given.has('version') || asked.given.has('inForceOn')
  const readings = (asked.given.get('readings') ?? []) as readonly string[]
  const query = { readings, ...(isPinned && { version: versions[0].ruleset.version }) }
  return textsOf(services.library.at(knownAtIn(asked, services)), id, query)
}

/** `brighton-and-hove`, or `york@2024-03-15` for one version. */
function againstIn(req: Request, asked: Asked, services: Services): ProcedureTexts | undefined {
  const text = textIn(asked, 'against')
  if (text === undefined) return undefined
  const [id = '', version] = text.split('@')
  const store = services.library.at(knownAtIn(asked, services))
  const query: ProcedureQuery = version === undefined ? {} : { version }
  const found = store.procedure(id, query)
  if (!('unknown' in found)) {
    demandOver(req, 'assess-many', id)
    return textsOf(store, id, query)
  }
  const help =
    found.unknown === 'ruleset'
      ? `there can be ${quoted(store.rulesets())}, or one of their versions after an \`@\``
      : `there can be ${quoted(store.versions(id).map((one) => `${id}@${one.version}`))}`
  asked.problems.push({
    code: 'UNKNOWN_AGAINST',
    message: 'there is no such ruleset or version',
    help,
    pointer: '/against'
  })
  return undefined
}

/** A draft of a ruleset, as if it were published and answered everything. It is read by who may read drafts, and asked by who may ask. */
async function draftIn(
  req: Request,
  asked: Asked,
  services: Services
): Promise<Readonly<{ id: string; texts: ProcedureTexts }> | undefined> {
  const id = textIn(asked, 'draft')
  const draft = id === undefined ? undefined : await services.life.draft(id)
  if (id === undefined) return undefined
  if (draft === undefined || draft.subject.kind !== 'ruleset') {
    asked.problems.push(NO_DRAFT)
    return undefined
  }
  const { subject, content } = draft
  demandOver(req, 'read-drafts', subject.name)
  demandOver(req, 'assess-many', subject.name)
  const store = services.library.trial(subject, content)
  if (!store.ok) {
    asked.problems.push(...store.problems.map(({ code, message }) => ({ code, message, pointer: '/draft' })))
    return undefined
  }
  const from = declared(subject, content).inForceFrom
  const version = store.value.versions(subject.name).find(({ inForceFrom }) => inForceFrom === from)?.version
  return { id, texts: textsOf(store.value, subject.name, version === undefined ? {} : { version }) }
}

const NO_DRAFT: Problem = { code: 'UNKNOWN_DRAFT', message: 'there is no such draft of a ruleset', pointer: '/draft' }

/** The days that are counted; both, or neither. */
function windowIn(asked: Asked): Window | undefined {
  const [from, to] = [dayIn(asked, 'from'), dayIn(asked, 'to')]
  if (asked.given.has('from') !== asked.given.has('to')) asked.problems.push(BOTH)
  if (from === undefined || to === undefined) return undefined
  if (from > to) asked.problems.push(BACKWARDS)
  return { from, to }
}

const BOTH: Problem = { code: 'MISSING', message: '`from` and `to` go together', pointer: '/to' }
const BACKWARDS: Problem = { code: 'BACKWARDS', message: '`to` is before `from`', pointer: '/to' }
