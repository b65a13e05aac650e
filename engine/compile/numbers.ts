import type { Instance } from '../chronology/chronology.ts'
import type { FactRef, Scope } from '../model/vocabulary.ts'

/** The number of the review that a rule falls on, on the clock that the rule is about. */
export const numberReader = (per: Scope): ((instance: Instance) => number | null | undefined) =>
  per === 'adoption-review' ? ({ adoption }) => adoption?.number : ({ entry }) => entry?.number

/** For a number that may not be known itself: what it is at least. */
export const leastReader = ({ from, name }: FactRef): ((instance: Instance) => number | undefined) | undefined =>
  from === 'fact' && name === 'review-number' ? ({ entry }) => entry?.least : undefined
