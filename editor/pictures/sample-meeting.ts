import { addDays, day, isoDay, parseDay, weekdayOf } from '../../engine/days/day.ts'

const EIGHT_WEEKS = 56
const TUESDAY = 2

/** A Tuesday about eight weeks after a day: far enough away for every duty before a review to lie ahead. */
export function sampleMeeting(iso: string): string {
  const later = addDays(parseDay(iso) ?? day('2026-01-01'), EIGHT_WEEKS)
  return isoDay(addDays(later, (TUESDAY - weekdayOf(later) + 7) % 7))
}
