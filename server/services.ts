import type { Logger } from 'pino'
import type { IsoDay } from '../engine/index.ts'
import type { RulesetStore } from './store/store.ts'

/** Everything that the server needs from outside. One place makes it; tests make another. */
export type Services = Readonly<{
  store: RulesetStore
  /** Today in Europe/London: the day that is asked about where a caller names none. */
  today: () => IsoDay
  log: Logger
  requestId: () => string
  /** The version of the engine that answers. */
  engine: string
  /** False while starting and while stopping: a balancer sends nothing then. */
  ready: () => boolean
}>
