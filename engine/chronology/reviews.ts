import type { Day } from '../days/day.ts'
import type { ByName } from '../model/by-name.ts'
import type { Adoption, CaseFacts, Review, TriDay } from '../model/case.ts'
import { periodOn } from './care.ts'
import type { Ending, Maybe, Period, ReviewEntry } from './chronology.ts'

export const LATER_THAN_ALL = Number.MAX_SAFE_INTEGER

export const happened = (day: TriDay): Day | undefined => (day === false ? undefined : day)

/** The day by which reviews stand in order: completed, else first met, else planned, else arranged. */
export const standsOn = (review: Review): number =>
  happened(review.completed) ?? review.meetings?.[0] ?? review.planned ?? review.arranged ?? LATER_THAN_ALL

const canonical = (review: Review): string =>
  JSON.stringify({ ...review, index: 0, done: byName(review.done), facts: byName(review.facts) })

const byName = <T>({ all }: ByName<T>): (readonly [string, T])[] => [...all].sort(([a], [b]) => (a < b ? -1 : 1))

/** Order never depends on the order of the list that was sent. */
const inOrder = (a: Review, b: Review): number => standsOn(a) - standsOn(b) || (canonical(a) < canonical(b) ? -1 : 1)

const movesTheClock = (review: Review): boolean => review.kind === 'review'

/** Whether what is left out of a review has not happened. */
function completedOf(review: Review, facts: CaseFacts): TriDay {
  if (review.completed !== undefined) return review.completed
  return facts.complete.has('reviews') || facts.complete.has('done') ? false : undefined
}

/** Whether a review is known not to have met yet: nothing of it is left out, or the day planned for it lies ahead. */
const notMetYet = (review: Review, completed: TriDay, { complete }: CaseFacts, asOf: Day): boolean =>
  completed === false &&
  (complete.has('reviews') || complete.has('done') || (review.planned !== undefined && review.planned > asOf))

/**
 * The day of the meeting: the first one held, else the planned day of a review that has not met, else the day on which a review without a
 * meeting was completed. A review whose meetings nobody told has a meeting day that is not known, unless it is planned for a day to come.
 */
function meetingDayOf(review: Review, completed: TriDay, facts: CaseFacts, asOf: Day): Maybe<Day> {
  const { meetings, planned } = review
  if (meetings !== undefined && meetings.length > 0) return meetings[0]
  if (typeof completed === 'number') return meetings === undefined ? undefined : completed
  if (meetings !== undefined || notMetYet(review, completed, facts, asOf)) return planned
  return planned !== undefined && planned >= asOf ? planned : undefined
}

/** The day of the first meeting, or on which a review without one was completed; false for a review that has not begun. */
function openedOf(review: Review, completed: TriDay, facts: CaseFacts, asOf: Day): TriDay {
  if (review.meetings !== undefined) return review.meetings[0] ?? completed
  return notMetYet(review, completed, facts, asOf) ? false : undefined
}

/** Whether every review from the start of a period on is in the list. */
export const knownFrom = (facts: CaseFacts, from: Day): boolean =>
  facts.complete.has('reviews') || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= from)

/** While the child is placed with prospective adopters the ordinary clock stands still, from the earliest such day; a return starts it again. */
function placedAt(adoptions: readonly Adoption[], on: number): Day | undefined {
  let first: Day | undefined
  for (const { placedOn, returnedOn } of adoptions) {
    if (typeof placedOn !== 'number' || on < placedOn) continue
    if (typeof returnedOn === 'number' && on >= returnedOn) continue
    if (first === undefined || placedOn < first) first = placedOn
  }
  return first
}

function ordinaryEnds(facts: CaseFacts, period: Period | undefined): Ending | undefined {
  const on = placedAt(facts.adoption, LATER_THAN_ALL)
  if (on !== undefined && !(period?.ends !== undefined && period.ends.on < on))
    return { on, because: 'placed-for-adoption' }
  return period?.ends
}

const servesCare = (review: Review, facts: CaseFacts): boolean =>
  (review.clocks.includes('care') || review.clocks.includes('pathway')) &&
  placedAt(facts.adoption, standsOn(review)) === undefined

/** A review held while the child was placed counts for the ordinary clock only once a return has brought that clock back. */
const countsAfterReturn = (review: Review, { adoption }: CaseFacts): boolean =>
  movesTheClock(review) &&
  adoption.some(
    ({ placedOn, returnedOn }) =>
      typeof placedOn === 'number' &&
      typeof returnedOn === 'number' &&
      standsOn(review) >= placedOn &&
      standsOn(review) < returnedOn
  )

/** A review that was planned but not held, and that a later one has overtaken, is no longer to come. */
const overtaken = (review: Review, completed: TriDay, later: readonly Review[]): boolean =>
  completed === false &&
  review.kind === 'review' &&
  later.some((other) => movesTheClock(other) && typeof other.completed === 'number')

/** The next number, if every review so far is known to have been held. A plan beyond the next one has no number yet. */
const nextNumber = (known: boolean, entries: readonly ReviewEntry[]): number | undefined =>
  known && entries.every(({ completed }) => typeof completed === 'number') ? entries.length + 1 : undefined

/**
 * Where it is not known what was held before, the reviews that are known of still count. Only a review's own day says what came before it: that
 * of one that may have been completed on any day is not before its first meeting,
 * unless it is still planned for a day to come.
 */
function leastNumber(
  review: Review | undefined,
  completed: TriDay,
  period: Period | undefined,
  entries: readonly ReviewEntry[],
  asOf: Day
): number {
  if (period === undefined) return 1
  const isAhead = review?.meetings === undefined && (review?.planned ?? asOf) > asOf
  const isLast = review === undefined || completed === false || (completed === undefined && isAhead)
  const until = isLast ? LATER_THAN_ALL : (happened(completed) ?? review.meetings?.[0] ?? period.from)
  let held = 0
  for (const entry of entries) {
    if (typeof entry.completed === 'number' && entry.completed >= period.from && entry.completed < until) held++
  }
  return held + 1
}

/** The last review that was held, if nothing not known stands between. */
function previousOf(known: boolean, facts: CaseFacts, entries: readonly ReviewEntry[]): Maybe<ReviewEntry> {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]
    if (entry === undefined || entry.completed === undefined || entry.completed === false) return undefined
    return known || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= entry.completed)
      ? entry
      : undefined
  }
  return known ? null : undefined
}

const hasHeld = (completed: TriDay): completed is Day => typeof completed === 'number'

/** The reviews on the ordinary clock in one period, and the next one, whether or not somebody has put it in the list. */
function ordinaryReviews(
  facts: CaseFacts,
  asOf: Day,
  period: Period | undefined,
  reviews: readonly Review[],
  earlier: readonly ReviewEntry[]
): ReviewEntry[] {
  const known = period !== undefined && knownFrom(facts, period.from)
  const entries: ReviewEntry[] = []
  // After a return from prospective adopters the ordinary clock counts from the last review of whatever kind.
  const heldBefore = (on: number) =>
    earlier.filter((entry) => typeof entry.completed === 'number' && entry.completed < on)
  const add = (review: Review | undefined, completed: TriDay): void => {
    const before = [...entries, ...heldBefore(review === undefined ? LATER_THAN_ALL : standsOn(review))]
    before.sort((a, b) => (happened(a.completed) ?? 0) - (happened(b.completed) ?? 0))
    const number = nextNumber(known, entries)
    entries.push({
      review,
      period,
      number,
      least: number ?? leastNumber(review, completed, period, entries, asOf),
      previous: previousOf(known, facts, earlier.length === 0 ? entries : before),
      completed,
      opened: review === undefined ? completed : openedOf(review, completed, facts, asOf),
      meetingDay: review && meetingDayOf(review, completed, facts, asOf),
      ends: hasHeld(completed) ? undefined : ordinaryEnds(facts, period)
    })
  }
  reviews.forEach((review, i) => {
    const completed = completedOf(review, facts)
    if (!overtaken(review, completed, reviews.slice(i + 1))) add(review, completed)
  })
  const last = entries.at(-1)
  if (last === undefined || hasHeld(last.completed)) add(undefined, heldUnlisted(facts, last))
  return entries
}

/** Whether a review that is not in the list may have been held: not when the list is whole. */
const heldUnlisted = (facts: CaseFacts, last: ReviewEntry | undefined): TriDay =>
  facts.complete.has('reviews') ||
  (facts.reviewsKnownFrom !== undefined &&
    (last === undefined || facts.reviewsKnownFrom <= (happened(last.completed) ?? LATER_THAN_ALL)))
    ? false
    : undefined

/** Reviews that move no clock: exit reviews, mid-way checks and conferences held apart; and those held while placed for adoption. */
const standingApart = (facts: CaseFacts, asOf: Day, period: Period | undefined, review: Review): ReviewEntry => {
  const completed = completedOf(review, facts)
  return {
    review,
    period,
    number: null,
    least: 0,
    previous: null,
    completed,
    opened: openedOf(review, completed, facts, asOf),
    meetingDay: meetingDayOf(review, completed, facts, asOf),
    ends: undefined
  }
}

/** What was held after care had ended is no review of that care. */
const isAfter = ({ completed }: Review, period: Period | undefined): boolean =>
  typeof completed === 'number' && period?.ends !== undefined && completed > period.ends.on

export type Reviews = Readonly<{ ordinary: readonly ReviewEntry[]; apart: readonly ReviewEntry[] }>

/** Every review in order, each in its period; the ordinary ones numbered, period by period. */
export function reviewsOf(facts: CaseFacts, asOf: Day, periods: readonly Period[]): Reviews {
  const sorted = facts.reviews.length > 1 ? [...facts.reviews].sort(inOrder) : facts.reviews
  const inPeriod = (review: Review): Period | undefined =>
    standsOn(review) === LATER_THAN_ALL ? periods.at(-1) : (periodOn(periods, standsOn(review) as Day) ?? periods[0])
  const ordinary: ReviewEntry[] = []
  const apart: ReviewEntry[] = []
  for (const period of periods.length > 0 ? periods : [undefined]) {
    const mine = sorted.filter((review) => inPeriod(review) === period)
    const others = mine.filter(
      (review) => !(movesTheClock(review) && servesCare(review, facts)) || isAfter(review, period)
    )
    const standing = others.map((review) => standingApart(facts, asOf, period, review))
    apart.push(...standing)
    const adoptive = standing.filter(({ review }) => review !== undefined && countsAfterReturn(review, facts))
    ordinary.push(
      ...ordinaryReviews(
        facts,
        asOf,
        period,
        mine.filter((review) => !others.includes(review)),
        adoptive
      )
    )
  }
  return { ordinary, apart }
}
