import type { Instance } from '../chronology/chronology.ts'
import { type Answer, CANNOT_TELL, NO, YES } from '../compile/answer.ts'

/**
 * Whether there is a review at all, held or still to come: not on a clock that stopped before it was held, and not known where that is not known.
 */
export function takesPlace({ entry, chronology }: Instance): Answer {
  const ends = entry?.ends
  if (ends === undefined || ends.on > chronology.asOf || typeof entry?.completed === 'number') return YES
  return entry?.completed === false ? NO : CANNOT_TELL
}
