import type { Instance } from '../chronology/chronology.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import type { About } from '../model/assessment.ts'
import { isoDay, longDay } from '../days/day.ts'
import { ordinal } from './words.ts'

const REVIEW_SCOPES: ReadonlySet<Scope> = new Set(['review', 'meeting', 'adjournment', 'adoption-review'])

/** What an outcome falls on, by places in the lists as they were sent. */
export function aboutOf(instance: Instance | undefined, scope: Scope, vocabulary: Vocabulary): About {
  if (instance === undefined) return { scope }
  const { period } = instance
  return {
    scope,
    ...(REVIEW_SCOPES.has(scope) ? reviewOf(instance) : {}),
    ...(period === undefined ? {} : { period: period.care.index + 1 }),
    ...eventOf(instance, vocabulary),
    ...(instance.tracked === undefined ? {} : { item: instance.tracked.index + 1 }),
    ...(instance.adjournedOn === undefined ? {} : { adjournedOn: isoDay(instance.adjournedOn) }),
    ...(scope === 'occurrence' ? { occurrence: instance.place + 1 } : {})
  }
}

function reviewOf({ entry, adoption, scope }: Instance): Partial<About> {
  const number = scope === 'adoption-review' ? adoption?.number : entry?.number
  return {
    review: entry?.review === undefined ? 'next' : entry.review.index + 1,
    ...(typeof number === 'number' ? { number } : {}),
    ...(adoption === undefined ? {} : { stage: adoption.stage })
  }
}

function eventOf({ event }: Instance, { events }: Vocabulary): Partial<About> {
  if (event === undefined) return {}
  const label = events.get(event.event)?.label ?? event.event
  return { event: { name: event.event, label, place: event.index + 1, on: isoDay(event.on) } }
}

/** What an outcome falls on, so that it can stand after "for" or, of an event, "after". Nothing for what falls on the child. */
export function aboutWords(instance: Instance | undefined, vocabulary: Vocabulary): string | undefined {
  switch (instance?.scope) {
    case 'review':
    case 'meeting':
    case 'adoption-review':
      return reviewWords(instance)
    case 'adjournment':
      return instance.adjournedOn === undefined
        ? 'the adjournment'
        : `the adjournment of ${longDay(instance.adjournedOn)}`
    case 'event': {
      const { event } = instance
      return event === undefined
        ? undefined
        : `${vocabulary.events.get(event.event)?.label ?? event.event} on ${longDay(event.on)}`
    }
    case 'recommendation':
      return `recommendation ${(instance.tracked?.index ?? 0) + 1}`
    case 'decision':
      return `decision ${(instance.tracked?.index ?? 0) + 1}`
    case 'care-period':
      return instance.chronology.periods.length > 1 && instance.period !== undefined
        ? `care from ${longDay(instance.period.from)}`
        : undefined
    default:
      return undefined
  }
}

/** The review of 9 February 2026; the third review (planned for 14 May 2026). */
export function reviewWords(instance: Instance): string {
  const { entry } = instance
  const planned = entry?.meetingDay
  if (entry === undefined || typeof entry.completed === 'number') return whichReview(instance)
  const met = entry.review?.meetings?.[0]
  if (met !== undefined) return `${whichReview(instance)} (opened on ${longDay(met)})`
  return typeof planned === 'number'
    ? `${whichReview(instance)} (planned for ${longDay(planned)})`
    : whichReview(instance)
}

/** The review of 9 February 2026; the third review; the next review. */
export function whichReview({ entry, adoption, scope }: Instance): string {
  if (entry === undefined) return 'the review'
  if (typeof entry.completed === 'number') return `the review of ${longDay(entry.completed)}`
  const number = scope === 'adoption-review' ? adoption?.number : entry.number
  if (typeof number !== 'number') return entry.review === undefined ? 'the next review' : 'the review'
  return scope === 'adoption-review'
    ? `the ${ordinal(number)} review on the adoption clock`
    : `the ${ordinal(number)} review`
}
