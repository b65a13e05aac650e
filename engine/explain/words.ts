import { isWorkingDay, latestWorkingDay, type WorkingDayCalendar, workingDaysBetween } from '../days/calendar.ts'
import { type Day, fullDay, type IsoDay, isoDay, longDay, parseDay, weekdayName } from '../days/day.ts'

/** A, B and C; commas give way to semicolons where a part has a comma or an "and" of its own. */
export function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  if (parts.length === 1) return last
  const heavy = parts.some((part) => part.includes(',') || (parts.length > 2 && / (and|or) /.test(part)))
  const head = parts.slice(0, -1)
  return heavy ? `${head.join('; ')}; ${word} ${last}` : `${head.join(', ')} ${word} ${last}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth'
] as const

/** first, second, … tenth, 11th. */
export function ordinal(n: number): string {
  const word = ORDINALS[n]
  if (word !== undefined) return word
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${tail}`
}

/** 9 May 2026, of an ISO day. */
export function ukDay(iso: IsoDay): string {
  const parsed = parseDay(iso)
  return parsed === undefined ? iso : longDay(parsed)
}

/** Saturday 9 May 2026, of an ISO day. */
export function fullDayOf(iso: IsoDay): string {
  const parsed = parseDay(iso)
  return parsed === undefined ? iso : fullDay(parsed)
}

/** Sat 9 May 2026, of an ISO day. */
export function shortDay(iso: IsoDay): string {
  const parsed = parseDay(iso)
  return parsed === undefined ? iso : `${weekdayName(parsed).slice(0, 3)} ${longDay(parsed)}`
}

/** The advice beside a due day that is not a working day. Nothing where it is one, or where the calendar does not reach. */
export function adviceFor(calendar: WorkingDayCalendar, dueOn: Day): Readonly<{ latestWorkingDay?: IsoDay }> {
  if (isWorkingDay(calendar, dueOn)) return {}
  const latest = latestWorkingDay(calendar, dueOn)
  return latest === undefined ? {} : { latestWorkingDay: isoDay(latest) }
}

/** Days and working days from one day to a later one, the first not counted. */
export function between(
  calendar: WorkingDayCalendar,
  from: Day,
  to: Day
): Readonly<{ days: number; workingDays?: number }> {
  const workingDays = workingDaysBetween(calendar, from, to)
  return workingDays === undefined ? { days: to - from } : { days: to - from, workingDays }
}

/** 3 days (2 working days). */
export const spanWords = (days: number, workingDays: number | undefined): string =>
  workingDays === undefined ? counted(days, 'day') : `${counted(days, 'day')} (${counted(workingDays, 'working day')})`
