import type { Day } from '../days/day.ts'
import type { CaseFacts, CarePeriod, LegalStatus, Placement } from '../model/case.ts'
import { eighteenth, type Ending, type Period } from './chronology.ts'

const SHORT_BREAK_CODES = new Set(['V3', 'V4'])

/** Becoming 18 ends care, whatever else the case says. */
function endingOf(care: CarePeriod, adult: Day | undefined): Ending | undefined {
  if (care.to !== undefined && (adult === undefined || care.to <= adult)) return { on: care.to, because: 'care-ended' }
  return adult === undefined ? undefined : { on: adult, because: 'eighteenth-birthday' }
}

/** Regulation 48 governs a series of short breaks: what the case says, or else what the legal status says. */
function isShortBreaks(care: CarePeriod, facts: CaseFacts): boolean {
  if (care.kind !== undefined) return care.kind === 'short-breaks'
  const status = lastBy(facts.legalStatus, care.to ?? Number.MAX_SAFE_INTEGER)
  return status !== undefined && status.from >= care.from && SHORT_BREAK_CODES.has(status.code)
}

/** Periods of care in order. Each is a clock of its own. */
export function periodsOf(facts: CaseFacts): readonly Period[] {
  const adult = eighteenth(facts)
  return facts.care.map((care) => ({
    care,
    from: care.from,
    ends: endingOf(care, adult),
    shortBreaks: isShortBreaks(care, facts)
  }))
}

/** The last of a list ordered by day that began on or before a day. */
export function lastBy<T extends LegalStatus | Placement>(list: readonly T[], on: number): T | undefined {
  for (let i = list.length - 1; i >= 0; i--) {
    const item = list[i]
    if (item !== undefined && item.from <= on) return item
  }
  return undefined
}

/** The period that a day falls in: the last one that had begun by then. */
export function periodOn(periods: readonly Period[], on: Day): Period | undefined {
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i]
    const before = periods[i - 1]
    // A review on the day one period ends and the next begins belongs to the one that it ended.
    if (period !== undefined && on >= period.from && !(on === period.from && before?.ends?.on === on)) return period
  }
  return undefined
}
