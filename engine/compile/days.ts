import type { Instance, ReviewEntry } from '../chronology/chronology.ts'
import { lastBy } from '../chronology/care.ts'
import { birthday, type Day } from '../days/day.ts'
import type { Adoption, TriDay } from '../model/case.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { actReader, factReader } from './facts.ts'

/** Nothing: not known. Null: it has not happened, or does not exist. */
export type KnownDay = Day | null | undefined
export type DayReader = (instance: Instance) => KnownDay

const known = (day: TriDay): KnownDay => (day === false ? null : day)

/** The day on which a review counts as held: completed as a rule, opened where a reading says so. */
const heldDay = (entry: ReviewEntry | undefined, by: 'completed' | 'opened'): KnownDay =>
  entry === undefined ? undefined : known(by === 'completed' ? entry.completed : entry.opened)

const birthdayReader =
  (age: number): DayReader =>
  ({ chronology }) =>
    chronology.facts.born === undefined ? undefined : birthday(chronology.facts.born, age)

const previousReview =
  (conventions: Conventions): DayReader =>
  ({ entry }) => {
    const previous = entry?.previous
    return previous === undefined || previous === null ? previous : heldDay(previous, conventions.reviewCountsOn)
  }

const previousAdoptionReview =
  (conventions: Conventions): DayReader =>
  ({ adoption }) => {
    const previous = adoption?.previous
    return previous === undefined || previous === null ? previous : heldDay(previous, conventions.reviewCountsOn)
  }

const firstHeld = (entries: readonly ReviewEntry[], by: 'completed' | 'opened'): KnownDay => {
  const first = entries[0]
  return first === undefined ? undefined : heldDay(first, by)
}

const careEnded: DayReader = ({ period, chronology }) => {
  if (period === undefined) return undefined
  return period.ends !== undefined && period.ends.on <= chronology.asOf ? period.ends.on : null
}

/** A case that tells of adoption, or says that it tells all, has no such day where it tells of none. */
const adoptionDay =
  (day: (adoption: Adoption) => TriDay): DayReader =>
  ({ adoption, chronology: { facts } }) => {
    if (adoption !== undefined) return known(day(adoption.adoption))
    return facts.complete.has('adoption') || facts.adoption.length > 0 ? null : undefined
  }

/** Every anchor of the vocabulary, by name: how the engine finds its day for what a rule falls on. */
export const anchorReaders = (conventions: Conventions): Readonly<Record<string, DayReader>> => ({
  'came-into-care': (i) => i.period?.from,
  'care-ended': careEnded,
  'as-of': (i) => i.chronology.asOf,
  'sixteenth-birthday': birthdayReader(16),
  'eighteenth-birthday': birthdayReader(18),
  meeting: (i) => i.entry?.meetingDay,
  'last-meeting': (i) => {
    const meetings = i.entry?.review?.meetings
    return meetings === undefined ? undefined : (meetings.at(-1) ?? null)
  },
  'review-day': (i) => heldDay(i.entry, conventions.afterTheMeeting),
  'previous-review': previousReview(conventions),
  'previous-meeting': (i) => i.before,
  'previous-occurrence': (i) => i.before,
  adjournment: (i) => i.adjournedOn,
  'second-adjournment': (i) => {
    const adjourned = i.entry?.review?.adjourned
    return adjourned === undefined ? undefined : (adjourned[1] ?? null)
  },
  event: (i) => i.event?.on,
  'agreed-date': (i) => known(i.tracked?.agreedDate),
  'decision-agreed-date': (i) => known(i.tracked?.agreedDate),
  'authority-to-place': adoptionDay(({ authorityOn }) => authorityOn),
  'placed-for-adoption': adoptionDay(({ placedOn }) => placedOn),
  'returned-from-adoption': adoptionDay(({ returnedOn }) => returnedOn),
  'previous-adoption-review': previousAdoptionReview(conventions),
  'placement-began': (i) => lastBy(i.chronology.facts.placements, i.chronology.asOf)?.from,
  'first-review-completed': (i) =>
    firstHeld(
      i.chronology.reviews.filter(({ period, number }) => period === i.period && number !== null),
      conventions.reviewCountsOn
    ),
  'first-adoption-review-completed': (i) =>
    firstHeld(
      i.chronology.adoptionReviews.filter(({ stage }) => stage === 'placed').map(({ entry }) => entry),
      conventions.reviewCountsOn
    )
})

/** Acts that the engine reads off the case's own days. */
const derivedActs = (conventions: Conventions): Readonly<Record<string, DayReader>> => ({
  'review-completed': (i) => heldDay(i.entry, conventions.reviewCountsOn),
  'adoption-review-completed': (i) => heldDay(i.entry, conventions.reviewCountsOn),
  'meeting-held': (i) => known(i.act),
  reconvened: (i) => known(i.act),
  'occurrence-done': (i) => known(i.act)
})

export const DERIVED_ACTS = Object.keys(
  derivedActs({ reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' })
)

const latestOf =
  (readers: readonly DayReader[]): DayReader =>
  (instance) => {
    let latest: KnownDay = null
    for (const read of readers) {
      const day = read(instance)
      if (day === undefined) return undefined
      if (day !== null && (latest === null || day > latest)) latest = day
    }
    return latest
  }

/** How a clock finds the day that it names. */
export function dayReader(ref: DayRef, conventions: Conventions): DayReader {
  switch (ref.from) {
    case 'latest':
      return latestOf(ref.of.map((one) => dayReader(one, conventions)))
    case 'anchor':
      return anchorReaders(conventions)[ref.name] ?? (() => undefined)
    case 'milestone':
      return derivedActs(conventions)[ref.name] ?? actReader(ref.name, ref.scope)
    case 'fact':
      return factReader({ ...ref, from: 'fact', type: 'date' }) as DayReader
  }
}
