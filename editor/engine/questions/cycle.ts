import { addDays, isoDay, parseDay, schedule, type ScheduleOptions } from '../../../engine/index.ts'
import type { WorkingDayCalendar } from '../../../engine/days/calendar.ts'
import type { ScheduleDocument } from '../../../engine/model/assessment.ts'
import type { Answering } from '../answer.ts'
import { readyCase } from './case.ts'
import { needs } from './needs.ts'

export type SampleCycle = Readonly<{ document: ScheduleDocument; calendar: WorkingDayCalendar; says: string }>

/** A made-up child whose second review is to be held: in care for fifteen weeks, with a first review after four. */
export function sampleCase(meetingDay: string): object {
  const meeting = parseDay(meetingDay)
  if (meeting === undefined) return {}
  const from = addDays(meeting, -105)
  return {
    born: isoDay(addDays(from, -4200)),
    care: [{ from: isoDay(from) }],
    reviews: [{ completed: isoDay(addDays(from, 26)) }],
    complete: ['reviews']
  }
}

/** The duties around one review of a sample child, which is what a procedure looks like on a calendar. */
export const cycle: Answering<'cycle'> = async (asked, library) => {
  const ready = needs(await readyCase(asked, sampleCase(asked.meetingDay), asked.meetingDay, library))
  const options: ScheduleOptions = {}
  return {
    document: schedule(ready.procedure, ready.facts, ready.day, options),
    calendar: ready.procedure.local.versions[0].calendar,
    says: 'A made-up child of eleven, in care for fifteen weeks, whose second review this is.'
  }
}
