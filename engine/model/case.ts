import type { Day } from '../days/day.ts'
import type { ByName } from './by-name.ts'

/** A day; `false` where it is known not to have happened; nothing where it is not known. */
export type TriDay = Day | false | undefined

/** What a fact is known to be. A date fact's value is a `Day`, which is a number; the vocabulary's type says which is meant. */
export type FactValue = boolean | number | string | readonly string[]

/** Acts that are known of: the day each was done, or `false` for one known not done. What is not here is not known. */
export type Done = ByName<Day | false>

/** Facts that are known, by name. What is not here is not known. */
export type Facts = ByName<FactValue>

/** What can be given whole, so that whatever is left out there has not happened. */
export const WHOLES = [
  'done',
  'reviews',
  'events',
  'recommendations',
  'decisions',
  'legalStatus',
  'placements',
  'adoption',
  'care'
] as const

export type Whole = (typeof WHOLES)[number]

export type ReviewKind = 'review' | 'exit-review' | 'midway-check' | 'child-protection-conference'
export type ReviewClock = 'care' | 'pathway' | 'adoption'

/** `index` here and below is the place in the list that the caller sent, from 0: lists are never put in another order without it. */
export type CarePeriod = Readonly<{
  index: number
  from: Day
  to: Day | undefined
  kind: 'ordinary' | 'short-breaks' | undefined
  done: Done
  facts: Facts
}>

export type LegalStatus = Readonly<{ index: number; from: Day; code: string }>
export type Placement = Readonly<{ index: number; from: Day; type: string; longTermFrom: TriDay }>
export type Adoption = Readonly<{ index: number; authorityOn: Day | undefined; placedOn: TriDay; returnedOn: TriDay }>

export type Review = Readonly<{
  index: number
  planned: Day | undefined
  arranged: Day | undefined
  broughtForward: boolean | undefined
  /** The days of its meetings, earliest first; empty for a review without a meeting; nothing where that is not known. */
  meetings: readonly Day[] | undefined
  /** The days on which it was adjourned, earliest first; empty if it was not; nothing where that is not known. */
  adjourned: readonly Day[] | undefined
  completed: TriDay
  kind: ReviewKind
  clocks: readonly ReviewClock[]
  participation: string | undefined
  lateBecause: string | undefined
  done: Done
  facts: Facts
}>

export type CaseEvent = Readonly<{ index: number; event: string; on: Day; done: Done; facts: Facts }>

/** A tracked recommendation or decision: when it was made and the date set for it. */
export type Tracked = Readonly<{ index: number; made: Day | undefined; agreedDate: TriDay; done: Done; facts: Facts }>

/**
 * What is known of one child's case, with every day a `Day` and every name one of the vocabulary's. It holds no names, addresses or
 * free text. `legalStatus` and `placements` are in order of their days, `care` too; the other lists as they were sent.
 */
export type CaseFacts = Readonly<{
  reference: string | undefined
  team: string | undefined
  born: Day | undefined
  complete: ReadonlySet<Whole>
  reviewsKnownFrom: Day | undefined
  care: readonly CarePeriod[]
  legalStatus: readonly LegalStatus[]
  placements: readonly Placement[]
  adoption: readonly Adoption[]
  reviews: readonly Review[]
  events: readonly CaseEvent[]
  recommendations: readonly Tracked[]
  decisions: readonly Tracked[]
  done: Done
  facts: Facts
}>
