import type { Instance } from '../chronology/chronology.ts'
import type { Scope } from '../model/vocabulary.ts'

/** The number of the review that a rule falls on, on the clock that the rule is about. */
export const numberReader = (per: Scope): ((instance: Instance) => number | null | undefined) =>
  per === 'adoption-review' ? ({ adoption }) => adoption?.number : ({ entry }) => entry?.number
