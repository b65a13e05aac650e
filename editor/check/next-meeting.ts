import { workingDaysAfter, type WorkingDayCalendar } from '../../engine/days/calendar.ts'
import { addDays, day, type IsoDay, isoDay } from '../../engine/days/day.ts'
import type { NextReviewClock } from '../../engine/model/assessment.ts'

/** The day on which the next review is taken to be held, and why that one. */
export type NextMeeting = Readonly<{
  day: IsoDay
  /** `overdue`: its last day is past, so that the first working day from the one that is asked about is taken. */
  is: 'planned' | 'last-day' | 'overdue'
  lastDay?: IsoDay
}>

/** Nothing where no day is known. Nobody can hold a review on a day that is past. */
export function nextMeeting(
  clock: Pick<NextReviewClock, 'plannedFor' | 'latestWorkingDay' | 'dueOn'> | undefined,
  asOf: IsoDay,
  calendar: WorkingDayCalendar
): NextMeeting | undefined {
  if (clock?.plannedFor !== undefined) return { day: clock.plannedFor, is: 'planned' }
  const lastDay = clock?.latestWorkingDay ?? clock?.dueOn
  if (lastDay === undefined) return undefined
  if (lastDay >= asOf) return { day: lastDay, is: 'last-day', lastDay }
  const first = workingDaysAfter(calendar, addDays(day(asOf), -1), 1)
  return { day: first === undefined ? asOf : isoDay(first), is: 'overdue', lastDay }
}
