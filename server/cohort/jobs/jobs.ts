import { randomBytes } from 'node:crypto'
import type { Problem } from '../../../engine/index.ts'
import type { FaultTally } from '../../../engine/cohort/model.ts'
import { whereOf } from '../../where-of.ts'
import type { CohortAsked } from '../asked.ts'
import { Broken } from '../intake/given.ts'
import type { Intake } from '../intake/intake.ts'
import type { CohortTask } from '../run/cohort-task.ts'
import { type CohortResult, type Progress, runCohort, TooManyChildren } from '../run/run-cohort.ts'
import { type Pool, WorkerFailed } from '../run/pool.ts'
import type { HeldFile } from './held-file.ts'

/** How a job stands. */
export type Standing =
  | Readonly<{ state: 'running' }>
  | Readonly<{ state: 'done'; result: CohortResult }>
  | Readonly<{ state: 'failed'; problem: Problem }>

/** One cohort that somebody asked about: what was asked, how far it has come, and what came of it. In memory only, for as long as it is kept. */
export type Job = {
  readonly id: string
  /** Who asked; on a machine on its own, nobody is told apart, and whoever knows the id may look. */
  readonly owner: string | undefined
  readonly asked: CohortAsked
  readonly task: CohortTask
  readonly files: readonly HeldFile[]
  readonly intake: Pick<Intake, 'kind' | 'order' | 'window'>
  readonly begun: number
  /** When it is forgotten, in milliseconds. */
  readonly until: number
  readonly stop: AbortController
  progress: Progress
  standing: Standing
  /** Milliseconds of work. */
  took: number | undefined
}

/** What a job is made of. */
export type NewJob = Pick<Job, 'owner' | 'asked' | 'task' | 'files'> &
  Readonly<{ intake: Intake; faults: FaultTally; letGo: () => void }>

/** The cohorts that are kept at the moment. */
export type Jobs = Readonly<{
  /** A place for one more, until it is let go; nothing where there is none. */
  takePlace(): (() => void) | undefined
  begin(job: NewJob): Job
  find(id: string, owner: string | undefined): Job | undefined
  /** Ends what is under way, and forgets everything of it. */
  forget(job: Job): void
  /** How many children one may have. */
  most: number
  /** How long one is kept, in milliseconds. */
  kept: number
  pool: Pool
  close(): void
}>

export type JobSettings = Readonly<{
  /** How long a job is kept, in milliseconds. */
  kept?: number
  /** How many may be worked on at once, or be on their way in. */
  atOnce?: number
  /** How many are kept. */
  held?: number
  most?: number
  /** Told of where in the program something went wrong. */
  unexpected?: (where: object) => void
}>

/** What holds where nobody says otherwise: an hour, and as much as a small machine carries. */
export const USUAL_JOBS = { kept: 3_600_000, atOnce: 3, held: 12, most: 20_000 } as const

/** Cohorts over one pool of workers. */
export function makeJobs(pool: Pool, settings: JobSettings = {}): Jobs {
  const { kept, atOnce, held, most, unexpected = () => undefined } = { ...USUAL_JOBS, ...settings }
  const jobs = new Map<string, Job>()
  const timers = new Map<string, NodeJS.Timeout>()
  let taken = 0

  const forget = (job: Job): void => {
    job.stop.abort()
    clearTimeout(timers.get(job.id))
    timers.delete(job.id)
    jobs.delete(job.id)
  }
  const makeRoom = (): boolean => {
    if (jobs.size < held) return true
    // A map keeps the order in which its keys came: the oldest that is over goes first.
    const over = [...jobs.values()].find(({ standing }) => standing.state !== 'running')
    if (over === undefined) return false
    forget(over)
    return true
  }
  const takePlace = (): (() => void) | undefined => {
    if (taken >= atOnce || !makeRoom()) return undefined
    taken++
    let isLet = false
    return () => {
      if (!isLet) taken--
      isLet = true
    }
  }
  return {
    takePlace,
    most,
    kept,
    pool,
    begin: ({ intake, faults, letGo, ...rest }) => {
      const begun = Date.now()
      const { kind, order, window } = intake
      const job: Job = {
        ...rest,
        id: randomBytes(24).toString('base64url'),
        intake: { kind, order, window },
        begun,
        until: begun + kept,
        stop: new AbortController(),
        progress: { children: 0, bytes: 0 },
        standing: { state: 'running' },
        took: undefined
      }
      jobs.set(job.id, job)
      timers.set(job.id, setTimeout(forget, kept, job).unref())
      void work(job, intake, faults, pool, most, unexpected).finally(letGo)
      return job
    },
    find: (id, owner) => {
      const job = jobs.get(id)
      return job !== undefined && (job.owner === undefined || job.owner === owner) ? job : undefined
    },
    forget,
    close: () => {
      for (const job of jobs.values()) forget(job)
    }
  }
}

async function work(
  job: Job,
  intake: Intake,
  faults: FaultTally,
  pool: Pool,
  most: number,
  unexpected: (where: object) => void
): Promise<void> {
  try {
    const result = await runCohort(job.task, intake, pool, {
      signal: job.stop.signal,
      faults,
      most,
      onProgress: (progress) => (job.progress = progress),
      sink: (given) => given.unexpected.forEach(unexpected)
    })
    job.standing = { state: 'done', result }
  } catch (error) {
    if (job.stop.signal.aborted) return
    job.standing = { state: 'failed', problem: problemFor(error) }
    if (!(error instanceof TooManyChildren || error instanceof Broken)) unexpected(placeOf(error))
  } finally {
    job.took = Date.now() - job.begun
    await intake.close().catch(() => undefined)
  }
}

const placeOf = (error: unknown): object =>
  error instanceof WorkerFailed ? { message: error.message, at: error.at } : whereOf(error)

/** A file that broke off while it was read. */
export const brokenProblem = ({ code, line, message, help }: Broken): Problem => ({
  code,
  message: `${message} (line ${line})`,
  ...(help !== undefined && { help })
})

export const tooManyChildren = (most: number): Problem => ({
  code: 'TOO_MANY_CHILDREN',
  message: `there are more than ${most.toLocaleString('en-GB')} children, which is as many as are asked about over HTTP at once`,
  help: 'ask about them in parts, or use `npx duecourse cohort`, which has no such limit'
})

function problemFor(error: unknown): Problem {
  if (error instanceof TooManyChildren) return tooManyChildren(error.most)
  if (error instanceof Broken) return brokenProblem(error)
  return { code: 'UNEXPECTED', message: 'something went wrong here, and the cohort was not assessed to its end' }
}
