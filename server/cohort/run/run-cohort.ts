import { addFault, emptyFaults, faultReport, mergeFaults } from '../../../engine/cohort/faults.ts'
import { measuresOf } from '../../../engine/cohort/measures.ts'
import type {
  FaultGroup,
  FaultTally,
  MeasureChange,
  Measures,
  Tally,
  WhatIfTally
} from '../../../engine/cohort/model.ts'
import { olderNote, withNote } from '../../../engine/cohort/older.ts'
import { emptyTally, mergeTallies } from '../../../engine/cohort/tally.ts'
import { emptyWhatIf, measureChanges, mergeWhatIf } from '../../../engine/cohort/what-if.ts'
import { isoDay } from '../../../engine/index.ts'
import { packUnits } from '../../../engine/returns/pack.ts'
import type { CohortUnit, Fault } from '../../../engine/returns/unit.ts'
import type { Intake } from '../intake/intake.ts'
import type { CohortGathered, CohortGiven, CohortTask } from './cohort-task.ts'
import { inOrder } from './in-order.ts'
import type { Pool } from './pool.ts'
import { type ProcedureTexts, versionsIn } from './texts.ts'

/** How far a run has come. Totals, and the share that is done, are left out where nobody knows them. */
export type Progress = Readonly<{
  children: number
  bytes: number
  ofChildren?: number
  ofBytes?: number
  /** From 0 to 1. */
  share?: number
}>

/** What a whole caseload comes to. */
export type CohortResult = Readonly<{
  children: number
  /** Those of whom there was a case that could be assessed. */
  assessed: number
  measures: Measures
  faults: readonly FaultGroup[]
  /** By the other procedure, where one was asked for: its measures, and what would change. */
  against?: Readonly<{ measures: Measures; changes: readonly MeasureChange[]; whatIf: WhatIfTally }>
}>

export type RunOptions = Readonly<{
  signal?: AbortSignal | undefined
  /** Faults of files and rows, found before any child is looked at; more are added while they are found. */
  faults?: FaultTally
  /** Above this many children, the run ends. */
  most?: number
  onProgress?: (progress: Progress) => void
  /** What comes of the children, in their order; nothing more is begun until it is taken. */
  sink?: (given: CohortGiven) => Promise<void> | void
}>

/** Nobody waits for the result any more. */
export class Cancelled extends Error {}

/** More children than may be asked about at once. */
export class TooManyChildren extends Error {
  readonly most: number
  constructor(most: number) {
    super(`there are more than ${most} children`)
    this.most = most
  }
}

/** How many children go to a worker at a time. */
const BATCH = 50

/** How many batches each worker has before it. */
const AHEAD = 2

/** Assesses every child of an intake on all workers, and counts. Nothing of any child is kept but what the sink keeps. */
export async function runCohort(
  task: CohortTask,
  intake: Intake,
  pool: Pool,
  options: RunOptions
): Promise<CohortResult> {
  const { signal, onProgress, sink, most = Infinity } = options
  const run = pool.begin(task)
  const stop = (): void => run.stop()
  signal?.addEventListener('abort', stop, { once: true })
  let children = 0
  try {
    for await (const given of inOrder(batches(intake.units(), signal), (load) => run.do(load), pool.size * AHEAD)) {
      ended(signal)
      children += given.children
      if (children > most) throw new TooManyChildren(most)
      await sink?.(given)
      onProgress?.(progressOf(intake, children))
    }
    ended(signal)
    return resultOf(task, await run.gathered(), children, options.faults ?? emptyFaults())
  } catch (error) {
    throw signal?.aborted === true ? new Cancelled('the run was cancelled') : error
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

function ended(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled('the run was cancelled')
}

/** Children in texts of so many. */
async function* batches(
  units: AsyncIterable<CohortUnit>,
  signal: AbortSignal | undefined
): AsyncGenerator<string, void, undefined> {
  let some: CohortUnit[] = []
  for await (const unit of units) {
    if (signal?.aborted === true) return
    some.push(unit)
    if (some.length < BATCH) continue
    yield packUnits(some)
    some = []
  }
  if (some.length > 0) yield packUnits(some)
}

/** How far it has come by now. Where everything is read before the first child is looked at, bytes say nothing of how much is done. */
export function progressOf(intake: Intake, children: number): Progress {
  const [bytes, ofChildren, ofBytes] = [intake.read(), intake.children(), intake.bytes]
  const byBytes = intake.order === 'sorted' && ofBytes ? bytes / ofBytes : undefined
  const share = ofChildren ? children / ofChildren : byBytes
  return {
    children,
    bytes,
    ...(ofChildren !== undefined && { ofChildren }),
    ...(ofBytes !== undefined && { ofBytes }),
    ...(share !== undefined && { share: Math.min(share, 1) })
  }
}

function resultOf(
  { asOf, window, procedure, against }: CohortTask,
  gathered: readonly CohortGathered[],
  children: number,
  faults: FaultTally
): CohortResult {
  const merged = (by: ProcedureTexts, tallyOf: (one: CohortGathered) => Tally | undefined): Measures => {
    const all = emptyTally({ asOf, window })
    for (const one of gathered) {
      const tally = tallyOf(one)
      if (tally !== undefined) mergeTallies(all, tally)
    }
    return withNote(measuresOf(all), olderNote(versionsIn(by), isoDay(window.from)))
  }
  for (const one of gathered) mergeFaults(faults, one.faults)
  const measures = merged(procedure, ({ tally }) => tally)
  const assessed = gathered.reduce((sum, one) => sum + one.assessed, 0)
  const result = { children, assessed, measures, faults: faultReport(faults) }
  if (against === undefined) return result
  const other = merged(against, (one) => one.against)
  const whatIf = emptyWhatIf()
  for (const one of gathered) if (one.whatIf !== undefined) mergeWhatIf(whatIf, one.whatIf)
  return { ...result, against: { measures: other, changes: measureChanges(measures, other), whatIf } }
}

export const noteFault =
  (faults: FaultTally) =>
  (fault: Fault): void =>
    addFault(faults, fault)
