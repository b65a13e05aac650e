import type { Bounds } from './attacker.ts'

/** A total, and the parts that it is known to be the sum of. */
export type KnownSum = readonly [total: string, parts: readonly string[]]

const ANYTHING: Bounds = { least: 0, most: Number.POSITIVE_INFINITY }

/** Between what bounds each count must lie, from those that are shown and from what adds up. */
export function attackedSums(
  sums: readonly KnownSum[],
  shown: ReadonlyMap<string, number>
): ReadonlyMap<string, Bounds> {
  const bounds = new Map([...shown].map(([cell, count]): [string, Bounds] => [cell, { least: count, most: count }]))
  const at = (cell: string): Bounds => bounds.get(cell) ?? ANYTHING
  const narrow = (cell: string, least: number, most: number): boolean => {
    const before = at(cell)
    const after = { least: Math.max(before.least, least), most: Math.min(before.most, most) }
    bounds.set(cell, after)
    return after.least !== before.least || after.most !== before.most
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const [total, parts] of sums) {
      const add = (end: keyof Bounds, but?: string): number =>
        parts.reduce((sum, part) => (part === but ? sum : sum + at(part)[end]), 0)
      if (narrow(total, add('least'), add('most'))) changed = true
      for (const part of parts)
        if (narrow(part, at(total).least - add('most', part), at(total).most - add('least', part))) changed = true
    }
  }
  return bounds
}
