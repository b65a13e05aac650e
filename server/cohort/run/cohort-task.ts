import type { FaultTally, LineOptions, Tally, WhatIfChange, WhatIfTally, Window } from '../../../engine/cohort/model.ts'
import type { Day } from '../../../engine/index.ts'
import type { Fault } from '../../../engine/returns/unit.ts'
import type { ProcedureTexts } from './texts.ts'

/** Every child of a cohort, by one procedure, or by two of them to see what would change. */
export type CohortTask = Readonly<{
  do: 'cohort'
  procedure: ProcedureTexts
  against?: ProcedureTexts
  /** The text of the format by which a return is read. */
  format: string
  asOf: Day
  /** The days that are counted. */
  window: Window
  /** The days over which the returns that were given reach. */
  given: Window | undefined
  /** Which duties are told one by one, in as many lists; none, where only counts are wanted. */
  lines?: readonly LineOptions[]
  /** Whether each fault, and each change, is told, and not only counted. */
  each: boolean
}>

/** Children, packed into one text. */
export type CohortLoad = string

/** What came of some children, in their order. */
export type CohortGiven = Readonly<{
  children: number
  /** For each list that is wanted, duties as lines of JSON: a text crosses between threads at a fraction of what objects cost. */
  lines: readonly string[]
  faults: readonly Fault[]
  changes: readonly WhatIfChange[]
  /** Where in the program something went wrong. */
  unexpected: readonly Readonly<{ name: string; at: readonly string[] }>[]
}>

/** What one worker has counted. */
export type CohortGathered = Readonly<{
  assessed: number
  tally: Tally
  against: Tally | undefined
  whatIf: WhatIfTally | undefined
  faults: FaultTally
}>
