import type { MissingGroupItem, OutcomeDocument } from '../model/assessment.ts'

/** Everything that is missing, with what it is needed for: by who could tell it, and what most hangs on first. */
export function missingGroups(outcomes: readonly OutcomeDocument[]): readonly MissingGroupItem[] {
  const items = new Map<string, MissingGroupItem & { neededFor: string[] }>()
  for (const { rule, missing } of outcomes) {
    for (const fact of missing ?? []) {
      const item = items.get(fact.name) ?? { ...fact, neededFor: [] }
      if (!item.neededFor.includes(rule)) item.neededFor.push(rule)
      items.set(fact.name, item)
    }
  }
  const grouped = [...Map.groupBy(items.values(), ({ knownBy }) => knownBy).values()]
  return grouped
    .map(mostFirst)
    .sort((a, b) => weight(b) - weight(a))
    .flat()
}

const mostFirst = (items: readonly MissingGroupItem[]): readonly MissingGroupItem[] =>
  [...items].sort((a, b) => b.neededFor.length - a.neededFor.length || (a.name < b.name ? -1 : 1))

const weight = (items: readonly MissingGroupItem[]): number =>
  items.reduce((sum, { neededFor }) => sum + neededFor.length, 0)
