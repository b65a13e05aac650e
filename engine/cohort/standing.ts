import type { TimescaleVerdict } from '../assess/verdict.ts'
import { dueOnOf } from '../assess/verdict.ts'
import type { Period } from '../chronology/chronology.ts'
import type { Day } from '../days/day.ts'
import type { ReviewPart } from './layout.ts'
import type { Asked, Basis, Window } from './model.ts'
import type { ReviewDuty } from './reviews.ts'

/** How one review stands by one basis: the verdict that settles it, or that it cannot be told. */
export type Settled = Readonly<{
  verdict: TimescaleVerdict
  /** Where it cannot be told: the last days that it may have, as far as they are known. */
  mayBeDueOn: readonly Day[]
  /** Whether one of the last days that it may have is not known at all. */
  open: boolean
}>

const PAST: ReadonlySet<string> = new Set(['overdue', 'met-late'])

/**
 * Several clocks may ask for one review: the earliest last day counts. What is past by one of them is past; otherwise, with one of them not known,
 * neither is the answer. Care that ended counts only where it ended every clock.
 */
export function settle(verdicts: readonly TimescaleVerdict[]): Settled | undefined {
  const only = verdicts[0]
  if (only === undefined) return undefined
  if (verdicts.length === 1) return settled(only, verdicts)
  const asked = verdicts.filter(({ state }) => state !== 'not-required')
  const known = asked.filter(({ state }) => state !== 'cannot-tell')
  const past = earliest(known.filter(({ state }) => PAST.has(state)))
  if (past !== undefined && known.length < asked.length) return settled(past, verdicts)
  if (known.length < asked.length) return settled({ state: 'cannot-tell' }, asked)
  return settled(earliest(known) ?? only, verdicts)
}

function settled(verdict: TimescaleVerdict, all: readonly TimescaleVerdict[]): Settled {
  if (verdict.state !== 'cannot-tell') return { verdict, mayBeDueOn: NO_DAYS, open: false }
  const days = all.map(dueOnOf)
  const mayBeDueOn = days.filter((one) => one !== undefined)
  return { verdict, mayBeDueOn, open: mayBeDueOn.length < days.length }
}

const NO_DAYS: readonly Day[] = []

const earliest = (verdicts: readonly TimescaleVerdict[]): TimescaleVerdict | undefined =>
  verdicts.reduce<TimescaleVerdict | undefined>(
    (first, one) => (first === undefined || (dueOnOf(one) ?? LAST) < (dueOnOf(first) ?? LAST) ? one : first),
    undefined
  )

const LAST = Number.MAX_SAFE_INTEGER

export const isWithin = (on: number, { from, to }: Window): boolean => on >= from && on <= to

/** Whether a period of care, or one that is not known, has a day in common with the window. */
export const overlaps = (period: Period | undefined, { from, to }: Window): boolean =>
  period === undefined || (period.from <= to && (period.ends === undefined || period.ends.on >= from))

/** Where one review counts in the reviews of the window; nothing where it is none of theirs. */
export function reviewPart(duty: ReviewDuty, basis: Basis, asked: Asked): ReviewPart | undefined {
  const { period, sides, all } = duty
  // Series of short breaks are told apart before anything else, by whichever rule asks for their reviews.
  if (period?.shortBreaks !== true && sides[basis].length > 0) return partOf(duty, settle(sides[basis]), asked)
  if (all.length === 0 || partOf(duty, settle(all), asked) === undefined) return undefined
  return period?.shortBreaks === true ? 'short-breaks' : 'not-asked'
}

function partOf(duty: ReviewDuty, how: Settled | undefined, { asOf, window }: Asked): ReviewPart | undefined {
  if (how === undefined) return undefined
  const { verdict } = how
  if (verdict.state === 'cannot-tell') return mayFallIn(duty, how, window, asOf) ? 'cannot-tell' : undefined
  const day = dueOnOf(verdict)
  if (day === undefined) return undatedPart(verdict, duty, window)
  if (!isWithin(day, window)) return undefined
  if (verdict.state === 'not-required') return 'care-ended'
  return day > asOf ? 'not-yet-due' : DATED[verdict.state]
}

const DATED: Readonly<Partial<Record<TimescaleVerdict['state'], ReviewPart>>> = {
  met: 'on-time',
  'met-late': 'late',
  overdue: 'not-held',
  'too-early': 'too-early',
  due: 'not-yet-due'
}

/** Without a last day a review counts beside, on the day that it was held, or that ended it, or while care runs. */
function undatedPart(verdict: TimescaleVerdict, duty: ReviewDuty, window: Window): ReviewPart | undefined {
  if (verdict.state === 'not-required') return isWithin(verdict.on, window) ? 'care-ended' : undefined
  if (!isPlacedIn(duty, window)) return undefined
  return verdict.state === 'no-date' && verdict.because === 'calendar' ? 'cannot-tell' : 'no-day'
}

/** A review of which not enough is known counts beside if it may have fallen due in the window, by all that is known. */
function mayFallIn(duty: ReviewDuty, { mayBeDueOn, open }: Settled, window: Window, asOf: Day): boolean {
  if (mayBeDueOn.some((day) => isWithin(day, window) && day <= asOf)) return true
  return open && isPlacedIn(duty, window)
}

/** A review is placed by the day on which it was held, else by the care that it belongs to. */
function isPlacedIn({ entry, period }: ReviewDuty, window: Window): boolean {
  const { completed, meetingDay } = entry
  if (typeof completed === 'number') return isWithin(completed, window)
  return typeof meetingDay === 'number' ? isWithin(meetingDay, window) : overlaps(period, window)
}
