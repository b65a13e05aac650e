import { addDays, type Day, isoDay, weekdayOf } from './day.ts'

/** Which days are working days, from data, within a span. Outside the span it knows nothing and says so. */
export type WorkingDayCalendar = Readonly<{
  name: string
  version: string
  title: string
  from: Day
  to: Day
  /** Bank holidays on any day of the week, by day, with their titles. */
  holidays: ReadonlyMap<Day, string>
  /** For each day of the span, how many working days lie on or before it. */
  cumulative: Int32Array
  /** The working days of the span in order. */
  workingDays: Int32Array
}>

export type Holiday = Readonly<{ day: Day; title: string }>

export function makeCalendar(
  head: Readonly<{ name: string; version: string; title: string; from: Day; to: Day }>,
  events: readonly Holiday[]
): WorkingDayCalendar {
  const holidays = new Map(events.map(({ day, title }) => [day, title]))
  const cumulative = new Int32Array(head.to - head.from + 1)
  const working: number[] = []
  for (let d = head.from; d <= head.to; d = addDays(d, 1)) {
    const weekday = weekdayOf(d)
    if (weekday !== 0 && weekday !== 6 && !holidays.has(d)) working.push(d)
    cumulative[d - head.from] = working.length
  }
  return { ...head, holidays, cumulative, workingDays: Int32Array.from(working) }
}

const within = (calendar: WorkingDayCalendar, d: Day): boolean => d >= calendar.from && d <= calendar.to

/** How many working days lie on or before a day of the span. */
const countUpTo = (calendar: WorkingDayCalendar, d: Day): number => calendar.cumulative[d - calendar.from] ?? 0

export const isWorkingDay = (calendar: WorkingDayCalendar, d: Day): boolean =>
  within(calendar, d) && countUpTo(calendar, d) > (d > calendar.from ? countUpTo(calendar, addDays(d, -1)) : 0)

/** So many working days after a day, which is not counted. Nothing when the count leaves the span. */
export function workingDaysAfter(calendar: WorkingDayCalendar, d: Day, count: number): Day | undefined {
  if (!within(calendar, d)) return undefined
  if (count === 0) return d
  return calendar.workingDays[countUpTo(calendar, d) + count - 1] as Day | undefined
}

/** So many working days before a day, which is not counted. Nothing when the count leaves the span. */
export function workingDaysBefore(calendar: WorkingDayCalendar, d: Day, count: number): Day | undefined {
  if (!within(calendar, d)) return undefined
  if (count === 0) return d
  const before = d > calendar.from ? countUpTo(calendar, addDays(d, -1)) : 0
  return before < count ? undefined : (calendar.workingDays[before - count] as Day | undefined)
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. Nothing outside the span. */
export function workingDaysBetween(calendar: WorkingDayCalendar, from: Day, to: Day): number | undefined {
  if (!within(calendar, from) || !within(calendar, to)) return undefined
  return to <= from ? 0 : countUpTo(calendar, to) - countUpTo(calendar, from)
}

/** The latest working day on or before a day: advice beside a due date, which itself is never moved. */
export function latestWorkingDay(calendar: WorkingDayCalendar, d: Day): Day | undefined {
  if (!within(calendar, d)) return undefined
  return calendar.workingDays[countUpTo(calendar, d) - 1] as Day | undefined
}

/** Why a day does not count as a working day. */
export function whyNotWorking(calendar: WorkingDayCalendar, d: Day): string | undefined {
  const weekday = weekdayOf(d)
  return calendar.holidays.get(d) ?? (weekday === 6 ? 'Saturday' : weekday === 0 ? 'Sunday' : undefined)
}

export const spanText = (calendar: WorkingDayCalendar): string => `${isoDay(calendar.from)} to ${isoDay(calendar.to)}`
