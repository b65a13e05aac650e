import type { Instance } from '../chronology/chronology.ts'
import { type Answer, CANNOT_TELL, NO, YES } from '../compile/answer.ts'

/**
 * Whether there is a review at all, held or still to come: not on a clock that stopped before it was held, and not known where that is not known,
 * or where nothing is known of care at all.
 */
export function takesPlace({ entry, chronology }: Instance): Answer {
  if (entry === undefined || typeof entry.completed === 'number') return YES
  if (entry.ends !== undefined && entry.ends.on <= chronology.asOf) return entry.completed === false ? NO : CANNOT_TELL
  return entry.review === undefined && entry.period === undefined ? CANNOT_TELL : YES
}
