import type { Instance } from '../chronology/chronology.ts'

/** A review still to come, on a clock that has stopped: it will not be held. */
export function hasEnded({ entry, chronology }: Instance): boolean {
  const ends = entry?.ends
  return ends !== undefined && ends.on <= chronology.asOf && entry?.completed === false
}
