import { addMonths, type Day, dayOf, daysInMonth } from '../days/day.ts'
import type { Length } from './model.ts'

/** The last day that is no more than a length after another. */
export const endOf = (from: number, { unit, count }: Length): number =>
  unit === 'month' ? addMonths(from as Day, count) : from + count

/** Years about an ordinary leap year, and about 2100, which is none. */
const YEARS = [2022, 2023, 2024, 2025, 2026, 2095, 2096, 2097, 2098, 2099, 2100, 2101, 2102, 2103, 2104]

/** Days of one month lie equally far from the same day of another; only the ends of months are cut off. */
const STARTS: readonly Day[] = YEARS.flatMap((year) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
    [1, 28, 29, 30, 31].filter((date) => date <= daysInMonth(year, month)).map((date) => dayOf(year, month, date))
  )
)

export type Span = Readonly<{ least: number; most: number }>

const spans = new Map<string, Span>()

/** How many days lie between the ends of so many and so many months from one day, at least and at most, whatever the day. */
export function monthsSpan(fewer: number, more: number): Span {
  const key = `${fewer} ${more}`
  const known = spans.get(key)
  if (known !== undefined) return known
  const days = STARTS.map((start) => addMonths(start, more) - addMonths(start, fewer))
  const span = { least: Math.min(...days), most: Math.max(...days) }
  spans.set(key, span)
  return span
}

/** In an order in which the shorter comes first wherever that can be said. */
export const byLength = (a: Length, b: Length): number => roughly(a) - roughly(b) || (a.unit < b.unit ? -1 : 1)

const AVERAGE_MONTH = 30.44

const roughly = ({ unit, count }: Length): number => (unit === 'month' ? count * AVERAGE_MONTH : count)

export const sameLength = (a: Length, b: Length): boolean => a.unit === b.unit && a.count === b.count
