import { oneWorker } from '../../one-worker.ts'
import type { CheckFloor, Given, Job } from './findings.ts'
import { work } from './work.ts'

/** Where drafts are tried out: seconds of work, beside which the server goes on answering. */
export type Workshop = Readonly<{
  run<T extends Job>(job: T): Promise<Given<T>>
  close(): Promise<void>
}>

export { JobFailed } from '../../one-worker.ts'

/** For tests and small texts: no worker, and what the floor check says may be told. */
export const workHere = (floor?: CheckFloor): Workshop => ({
  run: <T extends Job>(job: T) => work(job, floor) as Promise<Given<T>>,
  close: async () => undefined
})

/** Milliseconds. A procedure with 200 examples takes a second or two on a machine with nothing else to do. */
const LONGEST = 60_000

/** One worker, which does one job after another. It is started when it is first needed; one that takes too long is ended, and another takes its place. */
export function workInWorker(longest = LONGEST): Workshop {
  const { run, close } = oneWorker(new URL('worker.ts', import.meta.url), longest, 'the checks')
  return { run: <T extends Job>(job: T) => run(job) as Promise<Given<T>>, close }
}
