import { type Day, dayOf, daysInMonth } from '../days/day.ts'

/** The Gregorian calendar repeats itself after 400 years, which are whole weeks too. */
export const CYCLE_DAYS = 146_097
const CYCLE_MONTHS = 4800
const FIRST_YEAR = 2000

/**
 * How many days so many months are (months back are negative), from every start day of the cycle: each number of days with how often it comes.
 * Month by month rather than day by day: all days of a month make the same step, but for those that a shorter month cuts off.
 */
export function monthsInDays(months: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const count = (days: number, times: number): void => void found.set(days, (found.get(days) ?? 0) + times)
  for (let index = 0; index < CYCLE_MONTHS; index++) {
    const [here, there] = [monthOf(index), monthOf(index + months)]
    const step = there.first - here.first
    count(step, Math.min(here.length, there.length))
    for (let date = there.length + 1; date <= here.length; date++) count(step - (date - there.length), 1)
  }
  return found
}

type Month = Readonly<{ first: Day; length: number }>

function monthOf(index: number): Month {
  const year = FIRST_YEAR + Math.floor(index / 12)
  const month = (((index % 12) + 12) % 12) + 1
  return { first: dayOf(year, month, 1), length: daysInMonth(year, month) }
}
