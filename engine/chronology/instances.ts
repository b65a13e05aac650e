import type { Day } from '../days/day.ts'
import type { Recurs } from '../model/ruleset.ts'
import type { Scope } from '../model/vocabulary.ts'
import type { CaseFacts, TriDay } from '../model/case.ts'
import { adoptionReviewsOf } from './adoption.ts'
import { periodOn, periodsOf } from './care.ts'
import type { Chronology, Instance, Maybe, OtherRules, Period, ReviewEntry } from './chronology.ts'
import { knownFrom, reviewsOf } from './reviews.ts'

/** The case in order: periods, reviews on their clocks, and everything that a rule may fall on. */
export function chronicle(facts: CaseFacts, asOf: Day, others: OtherRules): Told {
  const periods = periodsOf(facts)
  const { ordinary, apart } = reviewsOf(facts, asOf, periods)
  const reviews = [...ordinary, ...apart]
  const adoptionReviews = adoptionReviewsOf(facts, periods, reviews)
  const actsAreWhole = facts.complete.has('done')
  const chronology = { facts, asOf, actsAreWhole, periods, reviews, adoptionReviews, others }
  const instances = instancesOf(chronology, ordinary)
  return { facts, asOf, actsAreWhole, periods, reviews, adoptionReviews, others, instances }
}

export type InstancesByScope = Readonly<Record<Exclude<Scope, 'occurrence'>, readonly Instance[]>>
export type Told = Chronology & Readonly<{ instances: InstancesByScope }>

/** What an instance is besides its place; whatever is not given is not there. */
type About = Pick<Instance, 'chronology' | 'period'> & Partial<Omit<Instance, 'scope' | 'place'>>

/** Every instance is made here, so that all are of one shape. */
const makeInstance = (scope: Scope, place: number, about: About): Instance => ({
  scope,
  chronology: about.chronology,
  period: about.period,
  entry: about.entry,
  adoption: about.adoption,
  event: about.event,
  tracked: about.tracked,
  adjournedOn: about.adjournedOn,
  act: about.act,
  before: about.before,
  place
})

function instancesOf(chronology: Chronology, ordinary: readonly ReviewEntry[]): InstancesByScope {
  const { facts, periods } = chronology
  const period = periods.at(-1)
  return {
    child: [makeInstance('child', 0, { chronology, period })],
    authority: [makeInstance('authority', 0, { chronology, period })],
    'care-period': periods.map((one, i) => makeInstance('care-period', i, { chronology, period: one })),
    review: ordinary.map((entry, i) => makeInstance('review', i, { chronology, period: entry.period, entry })),
    meeting: meetings(chronology, ordinary),
    adjournment: chronology.reviews.flatMap((entry) => adjournments(chronology, entry)),
    event: facts.events.map((event, i) =>
      makeInstance('event', i, { chronology, period: periodOn(periods, event.on), event })
    ),
    recommendation: facts.recommendations.map((tracked, i) =>
      makeInstance('recommendation', i, { chronology, period, tracked })
    ),
    decision: facts.decisions.map((tracked, i) => makeInstance('decision', i, { chronology, period, tracked })),
    'adoption-review': chronology.adoptionReviews.map((adoption, i) => {
      const { entry } = adoption
      return makeInstance('adoption-review', i, { chronology, period: entry.period, entry, adoption })
    })
  }
}

/** Each review that has a meeting, with the one before it; and the next meeting to come. */
function meetings(chronology: Chronology, ordinary: readonly ReviewEntry[]): readonly Instance[] {
  const found: Instance[] = []
  let before: Maybe<Day>
  let period: Period | undefined
  for (const [place, entry] of ordinary.entries()) {
    if (place === 0 || entry.period !== period) before = noneBefore(chronology.facts, entry.period)
    period = entry.period
    const held = entry.review?.meetings
    const open = typeof entry.completed !== 'number'
    if (open || (held !== undefined && held.length > 0)) {
      found.push(makeInstance('meeting', found.length, { chronology, period, entry, act: entry.opened, before }))
    }
    before = held === undefined ? (entry.opened === false ? before : undefined) : (held.at(-1) ?? before)
  }
  return found
}

/** Before the first review of a period there was no meeting, if every review of the period is in the list. */
const noneBefore = (facts: CaseFacts, period: Period | undefined): null | undefined =>
  period !== undefined && knownFrom(facts, period.from) ? null : undefined

function adjournments(chronology: Chronology, entry: ReviewEntry): readonly Instance[] {
  return (entry.review?.adjourned ?? []).map((adjournedOn, i) => {
    const act = reconvenedAfter(entry, adjournedOn)
    return makeInstance('adjournment', i, { chronology, period: entry.period, entry, adjournedOn, act })
  })
}

/** A review reconvenes at its next meeting, or else when it is completed. */
function reconvenedAfter(entry: ReviewEntry, adjournedOn: Day): TriDay {
  const next = entry.review?.meetings?.find((meeting) => meeting > adjournedOn)
  if (next !== undefined) return next
  if (typeof entry.completed === 'number') return entry.completed >= adjournedOn ? entry.completed : undefined
  return entry.review?.meetings === undefined ? undefined : entry.completed
}

type Days = Readonly<{ from: Maybe<Day>; until: Maybe<Day> }>

/** An act that recurs: each time it was done, and the next, until the day from which nothing more is called for. */
export function occurrences(told: Told, recurs: Recurs, days: (instance: Instance) => Days): readonly Instance[] {
  return told.instances['care-period']
    .map((base) => {
      const adoption = told.adoptionReviews.findLast(({ entry }) => entry.period === base.period)
      return makeInstance(base.scope, base.place, { ...base, adoption })
    })
    .flatMap((base) => chain(told, recurs, base, days(base)))
}

function chain(told: Told, recurs: Recurs, base: Instance, { from, until }: Days): readonly Instance[] {
  if (from === null) return []
  const known = told.facts.complete.has('events') && from !== undefined
  const acts = told.facts.events
    .filter(({ event, on }) => event === recurs.act && on >= (from ?? 0) && on <= (until ?? on))
    .map(({ on }) => on)
    .sort((a, b) => a - b)
  const instance = (act: TriDay, before: Maybe<Day>, place: number): Instance =>
    makeInstance('occurrence', place, { ...base, act, before })
  if (!known) return [instance(undefined, from === undefined ? undefined : acts.length === 0 ? from : undefined, 0)]
  return [
    ...acts.map((act, i) => instance(act, acts[i - 1] ?? from, i)),
    instance(false, acts.at(-1) ?? from, acts.length)
  ]
}

export const emptyMeansNothing = (facts: CaseFacts, scope: Scope): boolean => {
  switch (scope) {
    case 'event':
    case 'occurrence':
      return facts.complete.has('events')
    case 'adjournment':
      return (
        facts.complete.has('reviews') ||
        (facts.reviews.length > 0 && facts.reviews.every(({ adjourned }) => adjourned !== undefined))
      )
    case 'recommendation':
      return facts.complete.has('recommendations')
    case 'decision':
      return facts.complete.has('decisions')
    case 'adoption-review':
      return facts.complete.has('adoption')
    case 'care-period':
      return facts.complete.has('care')
    default:
      return true
  }
}
