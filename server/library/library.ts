import type { Result } from '../../engine/index.ts'
import type { Instant } from '../database/tables.ts'
import type { Content, Subject } from '../life/life.ts'
import type { RulesetStore } from '../store/store.ts'

/** Every published version, in memory. What is asked of it is answered without the database. */
export interface Library {
  /** The store as of what had been published, and not withdrawn, by an instant; as of now, where none is named. */
  at(knownAt?: Instant): RulesetStore
  /** When something was published or withdrawn last: what is known at that instant is what is known now. */
  latest(): Instant | undefined
  /** Reads what has been published since. */
  refresh(): Promise<void>
  /** The present library with one more version laid in, read whole, or everything that is wrong with it. */
  trial(subject: Subject, content: Content): Result<RulesetStore>
}
