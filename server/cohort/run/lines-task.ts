import type { Day, Evaluator } from '../../../engine/index.ts'
import type { ProcedureTexts } from './texts.ts'

/** How much of each answer is shown: states and dates, all but the working, or everything. */
export const LINE_VIEWS = ['summary', 'sentences', 'full'] as const

export type LineView = (typeof LINE_VIEWS)[number]

/** Whole lines as bytes, and the number of the first of them. */
export type LinesLoad = Readonly<{ first: number; bytes: Uint8Array }>

/** A line for each line, as bytes; how many were assessed and where they stood; and where in the program something went wrong, if it did. */
export type LinesGiven = Readonly<{
  bytes: Uint8Array
  assessed: number
  outcomes: Readonly<Record<string, number>>
  faults: readonly Readonly<{ name: string; at: readonly string[] }>[]
}>

/** Lines of cases, each of which is answered with a line. */
export type LinesTask = Readonly<{
  do: 'lines'
  procedure: ProcedureTexts
  asOf: Day
  evaluator: Evaluator
  view: LineView
  /** The readings that were asked for, for an answer to name. */
  readings: readonly string[]
}>
