import { type Assessment, assess } from '../assess/assess.ts'
import { chronicle } from '../chronology/instances.ts'
import { knownOn } from '../chronology/known-on.ts'
import type { OtherRules } from '../chronology/chronology.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { Day } from '../days/day.ts'
import { ByName } from '../model/by-name.ts'
import type { CaseFacts, Review } from '../model/case.ts'

/** Nothing is asked while the case is only being told. */
const NOBODY_ASKS: OtherRules = { dueOf: () => undefined, outcomeOf: () => 'cannot-tell' }

/** The case as it would be if one review were held and completed on a day, assessed on that day. */
export type Held = Readonly<{ assessment: Assessment; index: number; listed: boolean; review: Review }>

export type HeldOptions = Readonly<{ asOf?: Day | undefined; review?: number | undefined }>

/** Takes the review at a place of the list, or else the next open one, and holds it on a day. */
export function holdOn(
  procedure: Procedure,
  facts: CaseFacts,
  meetingDay: Day,
  { asOf, review: place }: HeldOptions
): Held {
  const known = asOf === undefined ? facts : knownOn(asOf, facts)
  const found =
    place === undefined ? openReview(known, asOf ?? meetingDay) : known.reviews.find(({ index }) => index === place - 1)
  const review = heldOn(found ?? blankReview(nextIndex(known)), meetingDay)
  const reviews = [...known.reviews.filter(({ index }) => index !== review.index), review]
  const assessment = assess(procedure, { ...known, reviews }, meetingDay)
  return { assessment, index: review.index, listed: found !== undefined, review }
}

const nextIndex = ({ reviews }: CaseFacts): number => Math.max(-1, ...reviews.map(({ index }) => index)) + 1

/** The review that is still to be held, if somebody has put it in the list. */
function openReview(facts: CaseFacts, on: Day): Review | undefined {
  const told = chronicle(knownOn(on, facts), on, NOBODY_ASKS)
  const open = told.instances.review.filter(({ entry }) => typeof entry?.completed !== 'number').at(-1)
  const adoptive = told.instances['adoption-review'].filter(({ entry }) => typeof entry?.completed !== 'number').at(-1)
  return open?.entry?.review ?? adoptive?.entry?.review
}

/** The acts that are known stay known; the days are those of the plan. */
const heldOn = (review: Review, meetingDay: Day): Review => ({
  ...review,
  planned: meetingDay,
  meetings: [meetingDay],
  completed: meetingDay
})

const blankReview = (index: number): Review => ({
  index,
  planned: undefined,
  arranged: undefined,
  broughtForward: undefined,
  meetings: undefined,
  adjourned: undefined,
  completed: undefined,
  kind: 'review',
  clocks: ['care'],
  participation: undefined,
  lateBecause: undefined,
  done: new ByName([], []),
  facts: new ByName([], [])
})
