import { type CaseFacts, type Problem, type Procedure, readCase } from '../engine/index.ts'
import { type Asked, needed, quoted, textIn } from './asked.ts'
import { MOST_READINGS } from './limits.ts'
import type { ProcedureQuery, RulesetStore } from './store/store.ts'

/** The fields of a body that say which procedure answers. */
export const PROCEDURE_FIELDS = ['ruleset', 'version', 'readings'] as const

/** The procedure that a body asks for: a ruleset, perhaps in one version, perhaps in other readings than its own. */
export function procedureIn(asked: Asked, store: RulesetStore): Procedure | undefined {
  const id = needed(asked, 'ruleset', textIn(asked, 'ruleset'))
  const version = textIn(asked, 'version')
  const readings = readingsIn(asked)
  return id === undefined ? undefined : find(asked, store, id, { readings, ...(version !== undefined && { version }) })
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
