import { addDays, addMonths, differenceInCalendarDays, differenceInYears, isValid, isWeekend, parseISO } from 'date-fns'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Days by date-fns, as the oracle. It works in the zone of whoever runs it, so that a day is its noon: no change of the clocks comes near one.
 */

export const noonOf = (iso: string): Date => parseISO(`${iso}T12:00:00`)

const two = (n: number): string => String(n).padStart(2, '0')

export const isoOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

export const oracleAddDays = (iso: string, count: number): string => isoOf(addDays(noonOf(iso), count))
export const oracleAddMonths = (iso: string, count: number): string => isoOf(addMonths(noonOf(iso), count))
export const oracleDaysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(noonOf(to), noonOf(from))
export const oracleYearsBetween = (from: string, to: string): number => differenceInYears(noonOf(to), noonOf(from))
export const oracleWeekday = (iso: string): number => noonOf(iso).getDay()
export const oracleIsDay = (text: string): boolean => isValid(noonOf(text))

type Wrapped = Readonly<{
  span: Readonly<{ from: string; to: string }>
  data: Readonly<Record<string, Readonly<{ events: readonly Readonly<{ date: string }>[] }>>>
}>

const FILE = join(import.meta.dirname, '../../rulesets/calendars/england-and-wales.json')
const WRAPPED = JSON.parse(readFileSync(FILE, 'utf8')) as Wrapped
const HOLIDAYS = new Set(Object.values(WRAPPED.data).flatMap(({ events }) => events.map(({ date }) => date)))

/** The first and last day of which the calendar knows anything. */
export const SPAN = WRAPPED.span

export const inSpan = (iso: string): boolean => iso >= SPAN.from && iso <= SPAN.to

export const oracleIsWorking = (iso: string): boolean => inSpan(iso) && !isWeekend(noonOf(iso)) && !HOLIDAYS.has(iso)

/** Day by day, the day that was started from not counted; nothing once the calendar is left. */
export function oracleWorkingDays(from: string, count: number, step: 1 | -1): string | undefined {
  let [at, left] = [from, count]
  if (!inSpan(at)) return undefined
  while (left > 0) {
    at = oracleAddDays(at, step)
    if (!inSpan(at)) return undefined
    if (oracleIsWorking(at)) left -= 1
  }
  return at
}
