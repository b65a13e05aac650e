import { monthsSpan } from './lengths.ts'
import type { Length } from './model.ts'

/** That one thing is at most so much more than another: `greater - less <= most`. Things are named by their keys. */
export type Bound = Readonly<{ greater: string; less: string; most: number }>

/** The beginning of all counting: what constants are counted from. */
export const ZERO = '0'

export const atMost = (thing: string, most: number): Bound => ({ greater: thing, less: ZERO, most })
export const atLeast = (thing: string, least: number): Bound => ({ greater: ZERO, less: thing, most: -least })
export const notAfter = (earlier: string, later: string): Bound => ({ greater: earlier, less: later, most: 0 })

/** That more than a length lies between two things, or no more than it. Months end on a day of their own, whose place is known but for some days. */
export function gapBounds(earlier: string, later: string, length: Length, more: boolean): readonly Bound[] {
  if (length.unit === 'day') {
    return more
      ? [{ greater: earlier, less: later, most: -(length.count + 1) }]
      : [{ greater: later, less: earlier, most: length.count }]
  }
  const end = monthsAfter(earlier, length.count)
  const { least, most } = monthsSpan(0, length.count)
  const placed: readonly Bound[] = [
    { greater: end, less: earlier, most },
    { greater: earlier, less: end, most: -least }
  ]
  return [...placed, more ? { greater: end, less: later, most: -1 } : { greater: later, less: end, most: 0 }]
}

const monthsAfter = (thing: string, count: number): string => `${thing} + ${count} months`

/** How the ends of several numbers of months from one day lie to one another. */
export const monthBounds = (earlier: string, lengths: readonly Length[]): readonly Bound[] =>
  lengths
    .filter(({ unit }) => unit === 'month')
    .flatMap(({ count: fewer }, _, months) =>
      months
        .filter(({ count }) => count > fewer)
        .flatMap(({ count: more }) => {
          const [one, other] = [monthsAfter(earlier, fewer), monthsAfter(earlier, more)]
          const { least, most } = monthsSpan(fewer, more)
          return [
            { greater: other, less: one, most },
            { greater: one, less: other, most: -least }
          ]
        })
    )

/** Whether all bounds can hold at once: no round of them comes out below where it began (Bellman and Ford). */
export function canAllHold(bounds: readonly Bound[]): boolean {
  const least = new Map<string, number>()
  for (const { greater, less } of bounds) least.set(greater, 0).set(less, 0)
  for (let round = 0; round <= least.size; round++) if (!tighten(bounds, least)) return true
  return false
}

function tighten(bounds: readonly Bound[], least: Map<string, number>): boolean {
  let changed = false
  for (const { greater, less, most } of bounds) {
    const through = (least.get(less) ?? 0) + most
    if (through >= (least.get(greater) ?? 0)) continue
    least.set(greater, through)
    changed = true
  }
  return changed
}
