import { addDays, addMonths, birthday, type Day, type IsoDay, isoDay } from '../days/day.ts'
import type { Whole } from '../model/case.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import type { SentCase, SentFact, SentMaps, SentReview, SentTriDay } from '../read/case-shape.ts'

/** A case on its way: its chronology as it will be sent, and the facts and acts that are put where their scope keeps them. */
export type Draft = Readonly<{
  sent: SentCase
  facts: Readonly<Record<string, SentFact>>
  acts: Readonly<Record<string, SentTriDay>>
}>

export const EVERYTHING: readonly Whole[] = [
  'done',
  'reviews',
  'events',
  'recommendations',
  'decisions',
  'legalStatus',
  'placements',
  'adoption',
  'care'
]

/** How long before the day asked about things happened, in an ordinary case. */
const CAME_IN = 420
const LAST_REVIEW = 40
const EVENT = 10
const ARRANGED = 35
const MOVED = 2
const TEN_YEARS = 126

export const lastReviewOn = (asOf: Day): Day => addDays(asOf, -LAST_REVIEW)
export const cameInOn = (asOf: Day): Day => addDays(asOf, -CAME_IN)

/** A child of ten in care for a good year, in a foster placement, with a few reviews held; and one thing of the sort that a rule falls on. */
export function firstDraft(per: Scope, event: string | undefined, asOf: Day): Draft {
  const iso = (ago: number): IsoDay => isoDay(addDays(asOf, -ago))
  const tracked = [{ made: iso(LAST_REVIEW), agreedDate: iso(-20) }]
  const sent: SentCase = {
    born: isoDay(birthday(addMonths(asOf, -TEN_YEARS), 0)),
    complete: EVERYTHING,
    care: [{ from: iso(CAME_IN), kind: 'ordinary' }],
    legalStatus: [{ from: iso(CAME_IN), code: 'V2' }],
    placements: [{ from: iso(CAME_IN), type: 'foster', longTermFrom: false }],
    reviews: heldReviews(2, asOf, per === 'adjournment'),
    ...(per !== 'event' || event === undefined ? {} : { events: [{ event, on: iso(EVENT) }] }),
    ...(per === 'recommendation' ? { recommendations: tracked } : {}),
    ...(per === 'decision' ? { decisions: tracked } : {}),
    ...(per === 'adoption-review'
      ? { adoption: [{ authorityOn: iso(CAME_IN - 5), placedOn: false, returnedOn: false }] }
      : {})
  }
  return { sent, facts: {}, acts: {} }
}

/** The same child in another placement since the last review. */
export const sinceMoved = (draft: Draft, asOf: Day): Draft => ({
  ...draft,
  sent: {
    ...draft.sent,
    placements: [
      ...(draft.sent.placements ?? []),
      { from: isoDay(addDays(asOf, -MOVED)), type: 'foster', longTermFrom: false }
    ]
  }
})

/** So many reviews held one after another, the last some weeks ago. */
export function heldReviews(count: number, asOf: Day, adjourned = false): readonly SentReview[] {
  const apart = Math.min(90, Math.floor((CAME_IN - LAST_REVIEW - 20) / Math.max(1, count)))
  return Array.from({ length: count }, (_, i) => {
    const on = isoDay(addDays(lastReviewOn(asOf), -apart * (count - 1 - i)))
    const arranged = isoDay(addDays(lastReviewOn(asOf), -apart * (count - 1 - i) - ARRANGED))
    return { arranged, meetings: [on], completed: on, ...(adjourned ? { adjourned: [on] } : {}) }
  })
}

/** The case as it is sent, with every fact and act in the place of its scope. */
export function sentCase({ sent, facts, acts }: Draft, vocabulary: Vocabulary): SentCase {
  const mapsOf = (scopes: readonly Scope[]): SentMaps => {
    const mine = Object.entries(facts).filter(([name]) =>
      scopes.includes(vocabulary.facts.get(name)?.scope ?? 'authority')
    )
    const done = Object.entries(acts).filter(([name]) =>
      scopes.includes(vocabulary.milestones.get(name)?.scope ?? 'authority')
    )
    return {
      ...(mine.length === 0 ? {} : { facts: Object.fromEntries(mine) }),
      ...(done.length === 0 ? {} : { done: Object.fromEntries(done) })
    }
  }
  const given = <T extends object>(
    list: readonly T[] | undefined,
    scopes: readonly Scope[]
  ): readonly T[] | undefined => list?.map((one) => ({ ...one, ...mapsOf(scopes) }))
  const whole = {
    ...sent,
    care: given(sent.care, ['care-period']),
    reviews: given(sent.reviews, OF_REVIEWS),
    events: given(sent.events, ['event', 'occurrence']),
    recommendations: given(sent.recommendations, ['recommendation']),
    decisions: given(sent.decisions, ['decision']),
    ...mapsOf(['child'])
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as SentCase
}

const OF_REVIEWS: readonly Scope[] = ['review', 'meeting', 'adjournment', 'adoption-review']
