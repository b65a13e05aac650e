import { type WorkingDayCalendar, workingDaysAfter, workingDaysBefore } from './calendar.ts'
import { addDays, addMonths, type Day, day } from './day.ts'
import type { Period } from './period.ts'

const [FIRST, LAST] = [day('1900-01-01'), day('2199-12-31')]

const inYears = (d: Day | undefined): Day | undefined => (d === undefined || d < FIRST || d > LAST ? undefined : d)

/**
 * The last day of `period` after `anchor`, which is never itself counted. Nothing when a working-day count leaves the calendar, or any count the
 * years 1900 to 2199.
 */
export const countAfter = (calendar: WorkingDayCalendar, anchor: Day, period: Period): Day | undefined =>
  inYears(after(calendar, anchor, period))

function after(calendar: WorkingDayCalendar, anchor: Day, { count, unit }: Period): Day | undefined {
  switch (unit) {
    case 'working-day':
      return workingDaysAfter(calendar, anchor, count)
    case 'day':
      return addDays(anchor, count)
    case 'week':
      return addDays(anchor, count * 7)
    case 'month':
      return addMonths(anchor, count)
  }
}

/** The last day that lies at least `period` before `anchor`, which is not counted. */
export const countBefore = (calendar: WorkingDayCalendar, anchor: Day, period: Period): Day | undefined =>
  inYears(before(calendar, anchor, period))

function before(calendar: WorkingDayCalendar, anchor: Day, { count, unit }: Period): Day | undefined {
  switch (unit) {
    case 'working-day':
      return workingDaysBefore(calendar, anchor, count)
    case 'day':
      return addDays(anchor, -count)
    case 'week':
      return addDays(anchor, -count * 7)
    case 'month':
      return addMonths(anchor, -count)
  }
}

/** With clear days, both ends are left out: one more is needed. Months have no clear form but the day before. */
export function countClearBefore(calendar: WorkingDayCalendar, anchor: Day, period: Period): Day | undefined {
  if (period.unit === 'working-day') return workingDaysBefore(calendar, anchor, period.count + 1)
  const last = countBefore(calendar, anchor, period)
  return last === undefined ? undefined : addDays(last, -1)
}
