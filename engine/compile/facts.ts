import { lastBy } from '../chronology/care.ts'
import type { Instance, ReviewEntry } from '../chronology/chronology.ts'
import { ageOn, birthday, type Day } from '../days/day.ts'
import { type Key, keyOf } from '../model/by-name.ts'
import type { FactValue, TriDay } from '../model/case.ts'
import type { FactRef, Scope } from '../model/vocabulary.ts'

/** Nothing: not known. Null: known not to exist, so that every comparison with it is no. */
export type Known = FactValue | null | undefined
export type FactReader = (instance: Instance) => Known

/** Reads one fact from where a case keeps those of its scope: a reader for each scope, since it is the innermost of all that is done. */
const SENT: Readonly<Record<Scope, (key: Key) => FactReader>> = {
  child: (key) => (i) => i.chronology.facts.facts.at(key),
  authority: (key) => (i) => i.chronology.facts.facts.at(key),
  'care-period': (key) => (i) => i.period?.care.facts.at(key),
  review: (key) => (i) => i.entry?.review?.facts.at(key),
  meeting: (key) => (i) => i.entry?.review?.facts.at(key),
  adjournment: (key) => (i) => i.entry?.review?.facts.at(key),
  'adoption-review': (key) => (i) => i.entry?.review?.facts.at(key),
  event: (key) => (i) => i.event?.facts.at(key),
  occurrence: (key) => (i) => i.event?.facts.at(key),
  recommendation: (key) => (i) => i.tracked?.facts.at(key),
  decision: (key) => (i) => i.tracked?.facts.at(key)
}

/** Likewise for acts. */
const DONE: Readonly<Record<Scope, (key: Key) => (instance: Instance) => TriDay>> = {
  child: (key) => (i) => i.chronology.facts.done.at(key),
  authority: (key) => (i) => i.chronology.facts.done.at(key),
  'care-period': (key) => (i) => i.period?.care.done.at(key),
  review: (key) => (i) => i.entry?.review?.done.at(key),
  meeting: (key) => (i) => i.entry?.review?.done.at(key),
  adjournment: (key) => (i) => i.entry?.review?.done.at(key),
  'adoption-review': (key) => (i) => i.entry?.review?.done.at(key),
  event: (key) => (i) => i.event?.done.at(key),
  occurrence: (key) => (i) => i.event?.done.at(key),
  recommendation: (key) => (i) => i.tracked?.done.at(key),
  decision: (key) => (i) => i.tracked?.done.at(key)
}

/** The day of an act: known, known not done (null), or not known. A case that gives all acts has not done what it leaves out. */
export function actReader(name: string, scope: Scope): (instance: Instance) => Day | null | undefined {
  const read = DONE[scope](keyOf(name))
  return (instance) => {
    const on = read(instance)
    if (on !== undefined) return on === false ? null : on
    return instance.chronology.actsAreWhole ? null : undefined
  }
}

const orNull = <T>(value: T | false | undefined): T | null | undefined => (value === false ? null : value)

const ageAt = (i: Instance, on: Day | null | undefined): number | null | undefined => {
  const { born } = i.chronology.facts
  if (on === null) return null
  return born === undefined || on === undefined ? undefined : ageOn(born, on)
}

const placementAt = (i: Instance, on: Day | null | undefined) =>
  on === null ? null : on === undefined ? undefined : lastBy(i.chronology.facts.placements, on)

const statusAt = (i: Instance, on: Day | null | undefined) =>
  on === null ? null : on === undefined ? undefined : lastBy(i.chronology.facts.legalStatus, on)

const codeOf = (status: { code: string } | null | undefined): Known => status && status.code
const typeOf = (placement: { type: string } | null | undefined): Known => placement && placement.type

/** For a review to come without a day yet, the facts of the day asked about say nothing: its day is not known. */
const reviewDay = (i: Instance): Day | null | undefined => i.entry?.meetingDay

const longTermAt = (i: Instance, on: Day | null | undefined): Known => {
  const placement = placementAt(i, on)
  if (!placement) return placement
  if (placement.longTermFrom === undefined) return placement.type === 'foster' ? undefined : null
  return orNull(placement.longTermFrom)
}

const heldWithMeeting = (entry: ReviewEntry | undefined): Known => {
  const meetings = entry?.review?.meetings
  return meetings === undefined ? undefined : meetings.length > 0
}

const countOf = (list: readonly unknown[] | undefined, i: Instance): Known =>
  list === undefined && i.chronology.facts.complete.has('reviews') ? 0 : list?.length

const reviewedBetween = (i: Instance, from: Day, to: Day): boolean | undefined => {
  const { reviews, facts } = i.chronology
  const held = reviews.filter(({ review }) => review?.kind === 'review')
  if (held.some(({ completed }) => typeof completed === 'number' && completed >= from && completed <= to)) return true
  const known =
    facts.complete.has('reviews') || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= from)
  return known && held.every(({ completed }) => completed !== undefined) ? false : undefined
}

const [PROPOSED_ON, TAKES_EFFECT_ON] = [keyOf('proposed-on'), keyOf('takes-effect-on')]

/** Without the day of the proposal, a review that was held may have come before it; that none was held is known all the same. */
const reviewedBeforeEvent = (i: Instance): Known => {
  const [proposed, to, care] = [i.event?.facts.at(PROPOSED_ON) as Day | undefined, effectOf(i), i.period?.from]
  if (to === undefined || (proposed ?? care) === undefined) return undefined
  const reviewed = reviewedBetween(i, (proposed ?? care) as Day, to)
  return proposed === undefined && reviewed === true ? undefined : reviewed
}

/** The day a change takes effect: as the event's own fact tells, else the day of the event. */
const effectOf = (i: Instance): Day | undefined =>
  (i.event?.facts.at(TAKES_EFFECT_ON) as Day | undefined) ?? i.event?.on

const careHasEnded = (i: Instance): Known => {
  const ends = i.period?.ends
  return i.period === undefined ? undefined : ends !== undefined && ends.on <= i.chronology.asOf
}

const adoptionKnown = (i: Instance): boolean =>
  i.chronology.facts.complete.has('adoption') || i.chronology.facts.adoption.length > 0

/** An entry that leaves the day of the authority out does not say that there was none. */
const authorityHeld = (i: Instance): Known => {
  const { adoption, complete } = i.chronology.facts
  if (adoption.some(({ authorityOn }) => authorityOn !== undefined)) return true
  return adoption.length === 0 && complete.has('adoption') ? false : undefined
}

const placedNow = (i: Instance): Known =>
  adoptionKnown(i)
    ? i.chronology.facts.adoption.some(
        ({ placedOn, returnedOn }) => typeof placedOn === 'number' && typeof returnedOn !== 'number'
      )
    : undefined

/** Where the reviews are given whole, one that is not said to be brought forward was not; nor was one that nobody has planned yet. */
export function broughtForward({ entry, chronology }: Instance): boolean | undefined {
  const told = entry?.review?.broughtForward
  if (told !== undefined || entry === undefined) return told
  const unplanned = entry.review === undefined && entry.period !== undefined
  return unplanned || chronology.facts.complete.has('reviews') ? false : undefined
}

/** Everything that the engine works out from a case's own days. The vocabulary marks these names as derived. */
export const DERIVED_FACTS: Readonly<Record<string, FactReader>> = {
  'review-number': (i) => (i.entry === undefined ? undefined : i.entry.number),
  'adoption-review-number': (i) => i.adoption?.number,
  'adoption-stage': (i) => i.adoption?.stage,
  age: (i) => ageAt(i, i.chronology.asOf),
  'age-at-review': (i) => ageAt(i, reviewDay(i)),
  'age-at-previous-review': (i) => ageAt(i, previousDay(i)),
  born: (i) => i.chronology.facts.born,
  'birthday-16': (i) => {
    const { born } = i.chronology.facts
    return born === undefined ? undefined : birthday(born, 16)
  },
  'meeting-day': reviewDay,
  'planned-day': (i) => i.entry?.review?.planned,
  'completed-day': (i) => orNull(i.entry?.completed),
  'previous-review-day': previousDay,
  'held-with-meeting': (i) => heldWithMeeting(i.entry),
  'adjournment-count': (i) => countOf(i.entry?.review?.adjourned, i),
  'meeting-count': (i) => i.entry?.review?.meetings?.length,
  'brought-forward': broughtForward,
  'review-type': (i) => i.entry?.review?.clocks,
  'placement-type': (i) => typeOf(placementAt(i, reviewDay(i))),
  'current-placement-type': (i) => typeOf(placementAt(i, i.chronology.asOf)),
  'legal-status': (i) => codeOf(statusAt(i, reviewDay(i))),
  'current-legal-status': (i) => codeOf(statusAt(i, i.chronology.asOf)),
  'long-term-from': (i) => longTermAt(i, reviewDay(i)),
  'current-long-term-from': (i) => longTermAt(i, i.chronology.asOf),
  'short-breaks': (i) => i.period?.shortBreaks,
  'care-has-ended': careHasEnded,
  'reviewed-before-care-ended': (i) =>
    i.period === undefined ? undefined : reviewedBetween(i, i.period.from, i.period.ends?.on ?? i.chronology.asOf),
  'review-held-before-event': reviewedBeforeEvent,
  'event-day': (i) => i.event?.on,
  'authority-to-place-held': authorityHeld,
  'placed-with-adopters': placedNow
}

function previousDay(i: Instance): Day | null | undefined {
  const previous = i.entry?.previous
  return previous === undefined || previous === null ? previous : orNull(previous.completed)
}

/** How a rule reads a fact from what it falls on. */
export function factReader(ref: FactRef): FactReader {
  if (ref.from === 'milestone') return actReader(ref.name, ref.scope)
  return DERIVED_FACTS[ref.name] ?? SENT[ref.scope](keyOf(ref.name))
}
