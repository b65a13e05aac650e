import type { Transferable } from 'node:worker_threads'
import { digestOf } from '../../canonical.ts'
import type { Procedure } from '../../../engine/index.ts'
import { makeRecent } from '../../store/recent.ts'
import type { CohortLoad } from './cohort-task.ts'
import { answerLines } from './lines.ts'
import type { LinesLoad } from './lines-task.ts'
import type { Task } from './task.ts'
import { procedureFrom, type ProcedureTexts } from './texts.ts'

/** What a worker has ready for one run. */
export type Doing = Readonly<{
  do(load: unknown, isStopped: () => boolean): Promise<readonly [gives: unknown, transfer: readonly Transferable[]]>
  gathered(): unknown
}>

/** How many procedures a worker keeps compiled. */
const KEPT = 8

const compiled = makeRecent<Procedure>(KEPT)

const procedureOf = (texts: ProcedureTexts): Procedure =>
  compiled(digestOf(JSON.stringify(texts)), () => procedureFrom(texts))

/** Makes ready for a task; what has been compiled for another run is not compiled again. */
export async function begin(task: Task): Promise<Doing> {
  switch (task.do) {
    case 'lines': {
      const procedure = procedureOf(task.procedure)
      return {
        do: async (load, isStopped) => {
          const given = await answerLines(task, procedure, load as LinesLoad, isStopped)
          return [given, [given.bytes.buffer as ArrayBuffer]]
        },
        gathered: () => undefined
      }
    }
    case 'cohort': {
      const { countCohort } = await import('./cohort.ts')
      const against = task.against && procedureOf(task.against)
      const counting = countCohort(task, procedureOf(task.procedure), against)
      return {
        do: async (load, isStopped) => [counting.do(load as CohortLoad, isStopped), []],
        gathered: counting.gathered
      }
    }
  }
}
