import { type CaseFacts, type IsoDay, isoDay, type Problem, type Procedure, readCase } from '../engine/index.ts'
import { type Asked, dayIn, needed, quoted, textIn } from './asked.ts'
import { knownAtIn, TIMES } from './asked-time.ts'
import { MOST_READINGS } from './limits.ts'
import type { Services } from './services.ts'
import type { ProcedureQuery, RulesetStore } from './store/store.ts'

/** The fields of a body that say which procedure answers. */
export const PROCEDURE_FIELDS = ['ruleset', 'version', 'readings', ...TIMES] as const

/** The procedure that a body asks for: a ruleset, perhaps as it was known at an instant, in one version, or in other readings than its own. */
export function procedureIn(asked: Asked, services: Services): Procedure | undefined {
  const id = needed(asked, 'ruleset', textIn(asked, 'ruleset'))
  const store = services.library.at(knownAtIn(asked, services))
  const inForce = id && inForceIn(asked, store, id)
  const version = textIn(asked, 'version') ?? inForce
  const readings = readingsIn(asked)
  return id === undefined ? undefined : find(asked, store, id, { readings, ...(version !== undefined && { version }) })
}

/** The one version that was in force on a day, where that is asked for instead of a version. */
function inForceIn(asked: Asked, store: RulesetStore, id: string): string | undefined {
  const day = dayIn(asked, 'inForceOn')
  if (day === undefined || store.versions(id).length === 0) return undefined
  if (asked.given.has('version')) asked.problems.push(ONE_OF_THEM)
  const version = store.inForceOn(id, isoDay(day))?.version
  if (version === undefined) asked.problems.push(NONE_IN_FORCE)
  return version
}

const ONE_OF_THEM = {
  code: 'ONE_OF_THEM',
  message: '`version` and `inForceOn` cannot both be there: each of them names one version',
  pointer: '/inForceOn'
}

const NONE_IN_FORCE = { code: 'NONE_IN_FORCE', message: 'no version was in force on that day', pointer: '/inForceOn' }

/** The times that were asked for, for the answer to name. */
export function timesTaken(asked: Asked, services: Services): Readonly<{ inForceOn?: IsoDay; knownAt?: string }> {
  const [inForceOn, knownAt] = [dayIn(asked, 'inForceOn'), knownAtIn(asked, services)]
  return { ...(inForceOn !== undefined && { inForceOn: isoDay(inForceOn) }), ...(knownAt !== undefined && { knownAt }) }
}

function readingsIn({ given, problems }: Asked): readonly string[] {
  const readings = given.get('readings') ?? []
  if (!Array.isArray(readings) || !readings.every((one) => typeof one === 'string')) {
    problems.push({ code: 'WRONG_TYPE', message: '`readings` is to be a list of names', pointer: '/readings' })
    return []
  }
  if (readings.length <= MOST_READINGS) return readings
  problems.push({ code: 'TOO_MANY', message: `\`readings\` has more than ${MOST_READINGS}`, pointer: '/readings' })
  return []
}

/** In an address or a form, several readings stand with commas between them. */
export function withReadings(asked: Asked): Asked {
  const readings = asked.given.get('readings')
  if (typeof readings !== 'string') return asked
  const given = new Map(asked.given).set(
    'readings',
    readings.split(',').filter((one) => one !== '')
  )
  return { ...asked, given }
}

/** The readings that were asked for, each once, for the answer to name. */
export const readingsTaken = ({ given }: Asked): readonly string[] => [
  ...new Set((given.get('readings') ?? []) as readonly string[])
]

type NotThere = Exclude<ReturnType<RulesetStore['procedure']>, Procedure>

/** Asks again without a reading that is not there, so that all of those are told. */
function find(asked: Asked, store: RulesetStore, id: string, query: ProcedureQuery): Procedure | undefined {
  const found = store.procedure(id, query)
  if (!('unknown' in found)) return found
  asked.problems.push(notThere(found, asked, store, id))
  const others = query.readings?.filter((reading) => reading !== found.name) ?? []
  return others.length === query.readings?.length ? undefined : find(asked, store, id, { ...query, readings: others })
}

/** What was asked for is not said back: only what could have been. */
function notThere({ unknown, name }: NotThere, { given }: Asked, store: RulesetStore, id: string): Problem {
  switch (unknown) {
    case 'ruleset':
      return problem('UNKNOWN_RULESET', 'there is no such ruleset', '/ruleset', store.rulesets())
    case 'version':
      return problem(
        'UNKNOWN_VERSION',
        'there is no such version',
        '/version',
        store.versions(id).map(({ version }) => version)
      )
    case 'reading': {
      const place = (given.get('readings') as readonly string[]).indexOf(name)
      if (place < 0)
        return { code: 'READINGS_CLASH', message: 'these readings cannot be taken together', pointer: '/readings' }
      return problem('UNKNOWN_READING', 'there is no such reading', `/readings/${place}`, [])
    }
  }
}

const problem = (code: string, message: string, pointer: string, there: readonly string[]): Problem =>
  there.length === 0 ? { code, message, pointer } : { code, message, help: `there can be ${quoted(there)}`, pointer }

/** The case in a body, by the words of the procedure that is asked; everything wrong with it is told by its place in the body. */
export function caseIn({ given, problems }: Asked, { local }: Procedure): CaseFacts | undefined {
  if (!given.has('case')) return undefined
  const facts = readCase(given.get('case'), local.versions[0].ruleset.vocabulary)
  if (facts.ok) return facts.value
  problems.push(...facts.problems.map((one) => ({ ...one, pointer: `/case${one.pointer ?? ''}` })))
  return undefined
}
