import { useQuery } from '@tanstack/react-query'
import { get } from './client.ts'

export type Holiday = Readonly<{ title: string; date: string; notes?: string; bunting?: boolean }>

/** A calendar as it is kept: bank holidays in the format of gov.uk, with the days that it is good for. */
export type CalendarText = Readonly<{
  calendar: string
  version: string
  title: string
  span: Readonly<{ from: string; to: string }>
  source: string
  data: Readonly<Record<string, Readonly<{ division: string; events: readonly Holiday[] }>>>
}>

export const calendarPath = (id: string): string => `/v1/calendars/${encodeURIComponent(id)}`

export const useCalendar = (id: string) =>
  useQuery({ queryKey: ['calendar', id], queryFn: ({ signal }) => get<CalendarText>(calendarPath(id), signal) })

/** The holidays that the calendar counts by, in order. */
export const holidaysOf = ({ calendar, data }: CalendarText): readonly Holiday[] =>
  (data[calendar]?.events ?? []).toSorted((a, b) => a.date.localeCompare(b.date))

/** The same with another holiday, as a version of its own. */
export function withHoliday(calendar: CalendarText, holiday: Holiday, version: string): CalendarText {
  const own = calendar.data[calendar.calendar]
  const events = [...(own?.events ?? []), holiday].toSorted((a, b) => a.date.localeCompare(b.date))
  return {
    ...calendar,
    version,
    data: { ...calendar.data, [calendar.calendar]: { division: own?.division ?? calendar.calendar, events } }
  }
}

export const withoutHoliday = (calendar: CalendarText, date: string): CalendarText => {
  const own = calendar.data[calendar.calendar]
  if (own === undefined) return calendar
  const events = own.events.filter((one) => one.date !== date)
  return { ...calendar, data: { ...calendar.data, [calendar.calendar]: { ...own, events } } }
}

/** As gov.uk writes it, so that a comparison of two texts shows what changed and nothing else. */
export const writtenCalendar = (calendar: CalendarText): string => `${JSON.stringify(calendar, null, 1)}\n`

export type Counted = Readonly<{
  day: string
  latestWorkingDay?: string
  skipped: readonly Readonly<{ day: string; why: string }>[]
  says: string
}>
