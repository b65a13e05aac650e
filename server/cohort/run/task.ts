import type { CohortGathered, CohortGiven, CohortLoad, CohortTask } from './cohort-task.ts'
import type { LinesGiven, LinesLoad, LinesTask } from './lines-task.ts'

/** What workers can be given to do. */
export type Task = LinesTask | CohortTask

/** What one batch consists of, what comes of it, and what a worker gathers over all of its batches. */
type Of = Readonly<{
  lines: Readonly<{ load: LinesLoad; gives: LinesGiven; gathers: undefined }>
  cohort: Readonly<{ load: CohortLoad; gives: CohortGiven; gathers: CohortGathered }>
}>

export type Load<T extends Task> = Of[T['do']]['load']
export type Gives<T extends Task> = Of[T['do']]['gives']
export type Gathers<T extends Task> = Of[T['do']]['gathers']
