import type { Logger } from 'pino'
import type { IsoDay, Problem } from '../engine/index.ts'
import type { Jobs } from './cohort/jobs/jobs.ts'
import type { Pool } from './cohort/run/pool.ts'
import type { Database } from './database/open.ts'
import type { Library } from './library/library.ts'
import type { Life } from './life/life.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Rates } from './people/settings.ts'
import type { SignIn } from './people/sign-in.ts'
import type { Council } from './council.ts'
import type { Checkpoints } from './record/checkpoints.ts'
import type { Study } from './study/study.ts'

/** Everything that the server needs from outside. One place makes it; tests make another. */
export type Services = Readonly<{
  /** Every published version, as of now or of an instant. */
  library: Library
  database: Database
  /** Everything that can be done to a version on its way into force. */
  life: Life
  /** What was signed of the record, outside of the database. */
  checkpoints: () => Checkpoints
  /** Where what takes long is worked out. */
  study: Study
  /** Threads that assess many cases. */
  workers: Pool
  /** The cohorts that somebody asked about lately. */
  cohorts: Jobs
  /** What is counted, for whoever watches the server. */
  metrics: Metrics
  /** Today in Europe/London: the day that is asked about where a caller names none. */
  today: () => IsoDay
  /** How people sign in, and how much one caller may ask. */
  signIn: SignIn
  rates: Rates
  log: Logger
  requestId: () => string
  /** Whose pages these are. */
  council: Council
  /** The folder of the pages, if they have been built. */
  pages: string | undefined
  /** The version of the engine that answers. */
  engine: string
  /** False while starting and while stopping: a balancer sends nothing then. */
  ready: () => boolean
  /** What a supervisor ought to know, whether or not it keeps the server from being ready. */
  troubles: () => readonly Problem[]
}>
