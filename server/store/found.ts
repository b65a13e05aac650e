import type { Procedure, Result } from '../../engine/index.ts'
import { nearest } from '../../engine/read/suggest.ts'
import type { ProcedureQuery, RulesetStore } from './store.ts'

/** A procedure as a store gives it, or why it does not. */
export function procedureIn(store: RulesetStore, id: string, query: ProcedureQuery): Result<Procedure> {
  const procedure = store.procedure(id, query)
  if (!('unknown' in procedure)) return { ok: true, value: procedure }
  const { unknown, name } = procedure
  const help = hint(store, id, unknown, name)
  const message = `there is no ${unknown} \`${name}\`${unknown === 'ruleset' ? '' : ` of \`${id}\``}`
  return {
    ok: false,
    problems: [{ code: `UNKNOWN_${unknown.toUpperCase()}`, message, ...(help === undefined ? {} : { help }) }]
  }
}

function hint(
  store: RulesetStore,
  id: string,
  unknown: 'ruleset' | 'version' | 'reading',
  name: string
): string | undefined {
  const known = KNOWN[unknown](store, id)
  const meant = nearest(name, known)
  if (meant !== undefined) return `did you mean ${meant}?`
  return known.length === 0 ? undefined : `there are ${known.join(', ')}`
}

const KNOWN = {
  ruleset: (store: RulesetStore) => store.rulesets(),
  version: (store: RulesetStore, id: string) => store.versions(id).map(({ version }) => version),
  reading: (store: RulesetStore, id: string) => readingsOf(store, id)
} as const

/** Every reading that can be asked for: of the ruleset, and of the law that it stands on. */
function readingsOf(store: RulesetStore, id: string): readonly string[] {
  const own = store.versions(id)
  const floors = [...new Set(own.flatMap(({ ruleset }) => ruleset.floor ?? []))]
  const keys = [...own, ...floors.flatMap((floor) => store.versions(floor))].flatMap(({ ruleset }) => [
    ...ruleset.readings.map(({ key }) => key),
    ...ruleset.provisions.flatMap(({ readings }) => readings.map(({ key }) => key))
  ])
  return [...new Set(keys)].sort()
}
