import { birthday, type Day } from '../days/day.ts'
import type { Adoption, CarePeriod, CaseEvent, CaseFacts, Review, Tracked, TriDay } from '../model/case.ts'
import type { Scope } from '../model/vocabulary.ts'

/** Why a clock stopped for good. */
export type Ending = Readonly<{
  on: Day
  because: 'care-ended' | 'eighteenth-birthday' | 'placed-for-adoption' | 'returned-from-adoption'
}>

/** A period of care, with the day it ends if that is known, be it ahead (the 18th birthday). */
export type Period = Readonly<{ care: CarePeriod; from: Day; ends: Ending | undefined; shortBreaks: boolean }>

/** Nothing: not known. Null: known not to exist. */
export type Maybe<T> = T | null | undefined

/** One review where it stands in its period and on its clocks. */
export type ReviewEntry = Readonly<{
  /** Nothing for the next review that nobody has put in the list yet. */
  review: Review | undefined
  period: Period | undefined
  /** Its number in the period, the care clock's; null where it moves no clock. */
  number: Maybe<number>
  /** What its number is at least, by the reviews that are known to have been held before it. */
  least: number
  previous: Maybe<ReviewEntry>
  completed: TriDay
  opened: TriDay
  meetingDay: Maybe<Day>
  /** For the last, not yet held one: the end of the clock it would be held on. */
  ends: Ending | undefined
}>

export type AdoptionStage = 'authority' | 'placed' | 'returned'

/** A review on the adoption clock, with a numbering of its own in each stage. */
export type AdoptionEntry = Readonly<{
  adoption: Adoption
  stage: AdoptionStage
  number: Maybe<number>
  previous: Maybe<ReviewEntry>
  entry: ReviewEntry
}>

/** What one rule falls on: one review, one event, the child. Every instance has the same fields, so that reading them is quick. */
export type Instance = Readonly<{
  scope: Scope
  chronology: Chronology
  period: Period | undefined
  entry: ReviewEntry | undefined
  adoption: AdoptionEntry | undefined
  event: CaseEvent | undefined
  tracked: Tracked | undefined
  adjournedOn: Day | undefined
  /** For the scopes meeting, adjournment and occurrence: the act, and for meeting and occurrence the one before it. */
  act: TriDay
  before: Maybe<Day>
  /** The place among several of its kind, from 0. */
  place: number
}>

/** What a condition asks of other rules: the day they fall due for the same thing (null where they do not apply), and their outcome. */
export type OtherRules = Readonly<{
  dueOf: (rules: readonly string[], instance: Instance) => Day | null | undefined
  outcomeOf: (rule: string, instance: Instance) => string
}>

/** A case as a council would tell it, in order, as of a day. */
export type Chronology = Readonly<{
  facts: CaseFacts
  asOf: Day
  /** An act that the case leaves out was not done. */
  actsAreWhole: boolean
  periods: readonly Period[]
  reviews: readonly ReviewEntry[]
  adoptionReviews: readonly AdoptionEntry[]
  others: OtherRules
}>

export const eighteenth = (facts: CaseFacts): Day | undefined =>
  facts.born === undefined ? undefined : birthday(facts.born, 18)
