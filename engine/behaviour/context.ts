import type { Scope, Vocabulary } from '../model/vocabulary.ts'

/** What is asked about: in whose words, for a rule of which scope, and in which cases alone a difference would matter. */
export type Setting = Readonly<{
  vocabulary: Vocabulary
  /** Nothing where that is not known. */
  per: Scope | undefined
  /** The states in which another rule can be, by its key or the id of its provision. */
  statesOf: (rule: string) => readonly string[]
}>

/** Thrown and caught within this folder alone: a condition leaves what can be worked out. */
export class NotAnalysed extends Error {}

/** How much is looked at before it is said to be too many. */
export const MOST_COMPARISONS = 200_000
export const MOST_CELLS = 30
export const MOST_LENGTHS = 8
