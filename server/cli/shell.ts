import type { IsoDay, Result } from '../../engine/index.ts'
import type { RulesetStore } from '../store/store.ts'

/** 0: done, and the answer is yes. 1: the answer is no, or something given is wrong. 2: the command was not understood. 3: duecourse itself failed. 130: it was stopped. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** As much of the world as a command touches. */
export type Shell = Readonly<{
  out: (text: string) => void
  err: (text: string) => void
  /** What stands in a file, or comes in by `-`; a problem if it cannot be read as text. */
  read: (path: string) => Result<string>
  /** Today in Europe/London. */
  today: () => IsoDay
  /** Where the rulesets are. */
  folder: string
  store: () => Result<RulesetStore>
  /** The instant as of which the store is known; nothing for a folder. */
  knownAt?: string | undefined
  /** The store as it was known at another instant. */
  storeAt?: (knownAt: string) => Result<RulesetStore>
}>
