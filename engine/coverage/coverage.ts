import type { Provision, Ruleset } from '../model/ruleset.ts'
import type { ListRow } from './list.ts'

/** How many provisions facts can decide, and how many are kept as guidance. */
export type Count = Readonly<{ decided: number; guidance: number; missing: number }>

/** Where a ruleset stands beside the list of everything that its text provides. */
export type Coverage = Readonly<{
  ruleset: string
  version: string
  total: Count
  sections: readonly Readonly<{ id: string; title: string } & Count>[]
  kinds: readonly Readonly<{ kind: string } & Count>[]
  /** Rows of the list that the ruleset does not have. */
  missing: readonly ListRow[]
  /** Provisions that the list does not have. */
  extra: readonly string[]
  /** Doubtful texts, by the keys that they are asked for. */
  readings: readonly string[]
  /** Provisions that no worked example speaks of; left out where no examples were given. */
  withoutExample?: readonly string[]
}>

/** The list, and the keys that the worked examples speak of, where there are any. */
export type Beside = Readonly<{ list?: readonly ListRow[]; exampled?: ReadonlySet<string> }>

/** Decided: facts can answer it, by at least one of its rules. */
export const isDecided = ({ rules }: Provision): boolean => rules.some(({ body }) => body.kind !== 'guidance')

export function coverage(ruleset: Ruleset, { list, exampled }: Beside = {}): Coverage {
  const { provisions } = ruleset
  const ids = new Set(provisions.map(({ id }) => id))
  const missing = (list ?? []).filter(({ id }) => !ids.has(id))
  const listed = new Set((list ?? []).map(({ id }) => id))
  return {
    ruleset: ruleset.id,
    version: ruleset.version,
    total: countOf(provisions, missing.length),
    sections: bySection(ruleset, missing),
    kinds: list === undefined ? [] : byKind(provisions, list),
    missing,
    extra: list === undefined ? [] : [...ids].filter((id) => !listed.has(id)),
    readings: readingsOf(ruleset),
    ...(exampled === undefined ? {} : { withoutExample: withoutExample(provisions, exampled) })
  }
}

const countOf = (provisions: readonly Provision[], missing: number): Count => {
  const decided = provisions.filter(isDecided).length
  return { decided, guidance: provisions.length - decided, missing }
}

const bySection = ({ sections, provisions }: Ruleset, missing: readonly ListRow[]): Coverage['sections'] =>
  sections.map(({ id, title }) => ({
    id,
    title,
    ...countOf(
      provisions.filter(({ section }) => section === id),
      missing.filter(({ section }) => section === id).length
    )
  }))

/** By the kind that the list gives a row, which is what the text is, however it was encoded. */
function byKind(provisions: readonly Provision[], list: readonly ListRow[]): Coverage['kinds'] {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  return [...Map.groupBy(list, ({ kind }) => kind)].map(([kind, rows]) => {
    const encoded = rows.flatMap(({ id }) => byId.get(id) ?? [])
    return { kind, ...countOf(encoded, rows.length - encoded.length) }
  })
}

const readingsOf = ({ readings, provisions }: Ruleset): readonly string[] => [
  ...readings.map(({ key }) => key),
  ...provisions.flatMap((provision) => provision.readings.map(({ key }) => key))
]

/** An example of one rule is an example of its provision. */
function withoutExample(provisions: readonly Provision[], exampled: ReadonlySet<string>): readonly string[] {
  const shown = new Set([...exampled].map((key) => key.split('/')[0]))
  return provisions.filter(({ id }) => !shown.has(id)).map(({ id }) => id)
}
