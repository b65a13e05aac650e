import type { Day } from '../days/day.ts'
import { lastBy } from '../chronology/care.ts'
import { knownFrom } from '../chronology/reviews.ts'
import type { Instance, Maybe, ReviewEntry } from '../chronology/chronology.ts'
import { DERIVED_ACTS } from '../compile/days.ts'
import { DERIVED_FACTS } from '../compile/facts.ts'
import type { DayRef, FactRef } from '../model/vocabulary.ts'
import type { StructuralName } from './structural.ts'

/**
 * What a case would have to tell for something derived to be known. Each function says what is lacking now; it is only asked where the derived
 * thing is not known.
 */
export type Source = Readonly<{ structural: StructuralName }> | Readonly<{ name: string }>

const of = (...names: readonly StructuralName[]): readonly Source[] => names.map((name) => ({ structural: name }))

type Lacking = (i: Instance) => readonly Source[]

/** The meeting day of a review to come is its planned day; that of one completed is its first meeting. */
function meetingDay({ entry }: Instance): readonly Source[] {
  if (entry === undefined) return of('reviews')
  if (typeof entry.completed === 'number') return of('meetings')
  if (entry.completed === undefined && entry.review?.planned !== undefined) return of('completed')
  return of('planned')
}

const mayBeHeld = ({ review, completed }: ReviewEntry): boolean => review !== undefined && completed === undefined

const openReview = (entries: readonly ReviewEntry[]): boolean => entries.some(mayBeHeld)

/** A number, or the review before, is not known: the list may not be whole, or an earlier review in it may or may not have been held. */
function reviewsBefore({ chronology, period, entry }: Instance): readonly Source[] {
  if (chronology.periods.length === 0) return of('care', 'reviews')
  const place = entry === undefined ? -1 : chronology.reviews.indexOf(entry)
  const earlier = place < 0 ? chronology.reviews : chronology.reviews.slice(0, place)
  const whole = period !== undefined && knownFrom(chronology.facts, period.from)
  const lacks = [...(whole ? [] : of('reviews')), ...(openReview(earlier) ? of('completed') : [])]
  return lacks.length === 0 ? of('reviews') : lacks
}

const completed = (i: Instance): readonly Source[] => (i.entry?.review === undefined ? of('reviews') : of('completed'))

const previousDay = (i: Instance): readonly Source[] => {
  const previous: Maybe<ReviewEntry> = i.adoption === undefined ? i.entry?.previous : i.adoption.previous
  return previous === undefined || previous === null ? reviewsBefore(i) : of('meetings')
}

const born = (): readonly Source[] => of('born')
const bornIf = (i: Instance): readonly Source[] => (i.chronology.facts.born === undefined ? of('born') : [])
const dayIf = (i: Instance): readonly Source[] => (i.entry?.meetingDay === undefined ? meetingDay(i) : [])

/** What holds on the meeting day is not known while that day is not. */
const onMeetingDay =
  (name: StructuralName): Lacking =>
  (i) =>
    i.entry?.meetingDay === undefined ? [...meetingDay(i), ...noneYet(i, name)] : of(name)

const noneYet = (i: Instance, name: StructuralName): readonly Source[] =>
  name === 'placements' || name === 'legalStatus' ? (i.chronology.facts[name].length === 0 ? of(name) : []) : []

const longTermOn = (i: Instance, on: Day): readonly Source[] =>
  lastBy(i.chronology.facts.placements, on) === undefined ? of('placements') : of('longTermFrom')

const longTerm: Lacking = (i) => [...dayIf(i), ...longTermOn(i, i.entry?.meetingDay ?? i.chronology.asOf)]

/** Without the day of the proposal, no review can be said to have come after it, even where all reviews are known. */
export const sourcesBeforeChange: Lacking = (i) => {
  if (i.event?.facts.has('proposed-on')) return reviewsBefore(i)
  const { reviews, facts } = i.chronology
  const allKnown = i.period !== undefined && facts.complete.has('reviews') && !openReview(reviews)
  return [{ name: 'proposed-on' }, ...(allKnown ? [] : reviewsBefore(i))]
}

/** An act that recurs is looked for among what has happened; where that is told whole, it is the day to count from that is not known. */
const recurring: Lacking = (i) => (i.chronology.facts.complete.has('events') ? [] : of('events'))

const FACT_SOURCES: Readonly<Record<string, Lacking>> = {
  'review-number': reviewsBefore,
  'adoption-review-number': reviewsBefore,
  'adoption-stage': () => of('adoption'),
  age: born,
  'age-at-review': (i) => [...bornIf(i), ...dayIf(i)],
  'age-at-previous-review': (i) => [...bornIf(i), ...(i.entry?.previous === undefined ? reviewsBefore(i) : [])],
  born,
  'birthday-16': born,
  'meeting-day': meetingDay,
  'planned-day': () => of('planned'),
  'completed-day': completed,
  'previous-review-day': reviewsBefore,
  'held-with-meeting': () => of('meetings'),
  'adjournment-count': () => of('adjourned'),
  'meeting-count': () => of('meetings'),
  'brought-forward': () => of('broughtForward'),
  'review-type': () => of('type'),
  'placement-type': onMeetingDay('placements'),
  'current-placement-type': () => of('placements'),
  'legal-status': onMeetingDay('legalStatus'),
  'current-legal-status': () => of('legalStatus'),
  'long-term-from': longTerm,
  'current-long-term-from': (i) => longTermOn(i, i.chronology.asOf),
  'short-breaks': () => of('care'),
  'care-has-ended': () => of('care'),
  'reviewed-before-care-ended': reviewsBefore,
  'review-held-before-event': sourcesBeforeChange,
  'event-day': () => of('events'),
  'authority-to-place-held': () => of('adoption'),
  'placed-with-adopters': () => of('adoption')
}

const actMeeting: Lacking = (i) => (i.entry?.review?.meetings === undefined ? of('meetings') : of('completed'))

const ACT_SOURCES: Readonly<Record<string, Lacking>> = {
  'review-completed': completed,
  'adoption-review-completed': completed,
  'meeting-held': actMeeting,
  reconvened: actMeeting,
  'occurrence-done': recurring
}

const firstReview: Lacking = (i) => (openReview(i.chronology.reviews) ? of('completed') : of('reviews'))

const ANCHOR_SOURCES: Readonly<Record<string, Lacking>> = {
  'came-into-care': () => of('care'),
  'care-ended': () => of('care'),
  'sixteenth-birthday': born,
  'eighteenth-birthday': born,
  meeting: meetingDay,
  'last-meeting': () => of('meetings'),
  'review-day': (i) => (typeof i.entry?.completed === 'number' ? of('meetings') : completed(i)),
  'previous-review': previousDay,
  'previous-adoption-review': previousDay,
  'previous-meeting': (i) => (i.chronology.facts.reviews.length === 0 ? of('reviews') : of('meetings')),
  'previous-occurrence': recurring,
  adjournment: () => of('adjourned'),
  'second-adjournment': () => of('adjourned'),
  event: () => of('events'),
  'agreed-date': () => of('agreedDate'),
  'decision-agreed-date': () => of('agreedDate'),
  'authority-to-place': () => of('authorityOn'),
  'placed-for-adoption': () => of('placedOn'),
  'returned-from-adoption': () => of('returnedOn'),
  'placement-began': () => of('placements'),
  'first-review-completed': firstReview,
  'first-adoption-review-completed': firstReview
}

const DERIVED_ACT_NAMES: ReadonlySet<string> = new Set(DERIVED_ACTS)

const actSources = (name: string, i: Instance): readonly Source[] =>
  DERIVED_ACT_NAMES.has(name) ? (ACT_SOURCES[name]?.(i) ?? []) : [{ name }]

const factSources = (name: string, i: Instance): readonly Source[] =>
  Object.hasOwn(DERIVED_FACTS, name) ? (FACT_SOURCES[name]?.(i) ?? []) : [{ name }]

/** What a case would have to tell for a fact to be known that is not. */
export function sourcesOfFact(ref: FactRef, i: Instance): readonly Source[] {
  if (ref.from === 'anchor') return ANCHOR_SOURCES[ref.name]?.(i) ?? []
  return ref.from === 'milestone' ? actSources(ref.name, i) : factSources(ref.name, i)
}

/** What a case would have to tell for a day to be known that is not. `isKnown` tells the parts of a latest day apart. */
export function sourcesOfDay(ref: DayRef, i: Instance, isKnown: (part: DayRef) => boolean): readonly Source[] {
  switch (ref.from) {
    case 'latest':
      return ref.of.filter((part) => !isKnown(part)).flatMap((part) => sourcesOfDay(part, i, isKnown))
    case 'anchor':
      return ANCHOR_SOURCES[ref.name]?.(i) ?? []
    case 'milestone':
      return actSources(ref.name, i)
    case 'fact':
      return factSources(ref.name, i)
  }
}

/** Everything derived has its sources named here: the vocabulary's derived names are held against this list by a test. */
export const NAMED_SOURCES: ReadonlySet<string> = new Set([
  ...Object.keys(FACT_SOURCES),
  ...Object.keys(ACT_SOURCES),
  ...Object.keys(ANCHOR_SOURCES)
])
