import type { Count, LatenessBin } from '../../engine/cohort/model.ts'

/** One part of the strip: how many reviews were held so early or late, and how many are overdue by so much. */
export type StripPart = Readonly<{
  label: string
  isLate: boolean
  held: Count
  overdue: Count
  /** Heights, from 0 to 1 of the tallest part. */
  heldHeight: number
  overdueHeight: number
}>

export function stripOf(bins: readonly LatenessBin[]): readonly StripPart[] {
  const most = Math.max(1, ...bins.map(({ held, overdue }) => numberOf(held) + numberOf(overdue)))
  return bins.map(({ label, from, held, overdue }) => ({
    label,
    isLate: from !== undefined && from > 0,
    held,
    overdue,
    heldHeight: numberOf(held) / most,
    overdueHeight: numberOf(overdue) / most
  }))
}

const numberOf = (count: Count): number => (count === 'withheld' ? 0 : count)

/** How many stand on each side of the last day; nothing where a count is withheld. */
export function sidesOf(parts: readonly StripPart[]): Readonly<{ inTime: number; late: number }> | undefined {
  const isTold = parts.every(({ held, overdue }) => held !== 'withheld' && overdue !== 'withheld')
  if (!isTold) return undefined
  const add = (isLate: boolean): number =>
    parts
      .filter((part) => part.isLate === isLate)
      .reduce((sum, { held, overdue }) => sum + numberOf(held) + numberOf(overdue), 0)
  return { inTime: add(false), late: add(true) }
}

/** The words of a part in two lines, so that they stand below it. */
export function twoLines(label: string): readonly [string, string] {
  const words = label.split(' ')
  const at = Math.ceil(words.length / 2)
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}
