import type { CalendarDay, Count, LatenessBin } from './model.ts'
import { type Cells, withheldRows } from './withhold.ts'

const number = (count: Count): number => (count === 'withheld' ? 0 : count)

/** The counts of one column, with those withheld that are small or give a small one away. */
function column(counts: readonly number[]): readonly Count[] {
  const withheld = withheldRows(
    counts.map((count): Cells => [count]),
    [true]
  )
  return counts.map((count, row) => (withheld.has(row) ? 'withheld' : count))
}

/** By month, and only how many fall due: what is still open is a part of it. */
export function sharedCalendar(days: readonly CalendarDay[]): readonly CalendarDay[] {
  const months = [...Map.groupBy(days, ({ day }) => `${day.slice(0, 7)}-01`)]
  const add = (of: readonly CalendarDay[], which: 'reviews' | 'duties'): number =>
    of.reduce((sum, day) => sum + number(day[which]), 0)
  const reviews = column(months.map(([, of]) => add(of, 'reviews')))
  const duties = column(months.map(([, of]) => add(of, 'duties')))
  return months.map(([day], row) => ({
    day,
    reviews: reviews[row] ?? 'withheld',
    reviewsOpen: 'withheld',
    duties: duties[row] ?? 'withheld',
    dutiesOpen: 'withheld'
  }))
}

/** Held early and on the day come to the reviews on time, which are shown; late and overdue to the others: each is a table of its own. */
export function sharedLateness(bins: readonly LatenessBin[]): readonly LatenessBin[] {
  const isLate = ({ from }: LatenessBin): boolean => from !== undefined && from > 0
  const counts = bins.map(({ held, overdue }) => number(held) + number(overdue))
  const early = column(counts.map((count, row) => (isLate(bins[row] as LatenessBin) ? 0 : count)))
  const late = column(counts.map((count, row) => (isLate(bins[row] as LatenessBin) ? count : 0)))
  return bins.map((bin, row) => ({
    ...bin,
    held: (isLate(bin) ? late[row] : early[row]) ?? 'withheld',
    overdue: 'withheld'
  }))
}
