import { digestOf } from '../canonical.ts'
import { oneWorker } from '../one-worker.ts'
import { makeRecent } from '../store/recent.ts'
import type { Given, Job } from './job.ts'
import { work } from './work.ts'

/** Where what takes long is worked out, beside what answers. The same texts give the same, so that it is worked out once. */
export type Study = Readonly<{
  run<T extends Job>(job: T): Promise<Given<T>>
  close(): Promise<void>
}>

/** Milliseconds. Two councils side by side take a fifth of a second on a machine with nothing else to do. */
const LONGEST = 60_000

/** How many results are kept. */
const KEPT = 32

/** A study with a thread of its own. */
export function studyInWorker(longest = LONGEST): Study {
  const { run, close } = oneWorker(new URL('worker.ts', import.meta.url), longest, 'the comparison')
  return { run: onlyOnce((job) => run(job) as Promise<Given<Job>>), close }
}

/** A study in the thread that asks: for the command line and for tests. */
export const studyHere = (): Study => ({ run: onlyOnce(async (job) => work(job)), close: async () => undefined })

type Kept = Readonly<{ given: Promise<Given<Job>>; failed: () => boolean }>

/** Whatever else goes wrong is tried again; that a text is not right is a result. */
function onlyOnce(doing: (job: Job) => Promise<Given<Job>>): Study['run'] {
  const recent = makeRecent<Kept>(KEPT)
  return <T extends Job>(job: T) => {
    const { given, failed } = recent(digestOf(JSON.stringify(job)), () => begun(doing, job))
    return (failed() ? doing(job) : given) as Promise<Given<T>>
  }
}

function begun(doing: (job: Job) => Promise<Given<Job>>, job: Job): Kept {
  let hasFailed = false
  const given = doing(job)
  given.catch(() => (hasFailed = true))
  return { given, failed: () => hasFailed }
}
