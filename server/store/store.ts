import type { CompiledRuleset, Procedure, Ruleset, Vocabulary, WorkingDayCalendar } from '../../engine/index.ts'

/** Who published a version, and when. A version in a folder has not been published. */
export type Published = Readonly<{
  publication: string
  at: string
  by: string
  /** By one person alone. */
  urgent: boolean
  /** The digest of all that was published with the text. */
  content: string
}>

/** One version of a ruleset as the store holds it: the text that was published, and what was read from it. */
export type StoredVersion = Readonly<{
  id: string
  /** `2024-03-15`, or `2024-03-15.2` for its second revision: what it is asked for by, and what an answer names. */
  version: string
  inForceFrom: string
  revision: number
  published?: Published
  /** SHA-256 of the text. */
  digest: string
  text: string
  ruleset: Ruleset
  compiled: CompiledRuleset
}>

/** What a caller may fix about the procedure that answers. */
export type ProcedureQuery = Readonly<{
  /** This version and no other; left out, each duty is answered by the version that applies to it. */
  version?: string
  /** Alternative readings to take, such as `Y2.2/three-months`. */
  readings?: readonly string[]
}>

/**
 * As much of a store as the server and the command line use. Published versions never change, so that everything here is in memory and
 * answers at once; where versions come from is the store's own affair.
 */
export interface RulesetStore {
  rulesets(): readonly string[]
  /** Those that hold, newest first. */
  versions(id: string): readonly StoredVersion[]
  /** One by its name, though it may no longer hold: it was corrected, or withdrawn. */
  version(id: string, version: string): StoredVersion | undefined
  /** The version in force on a day (ISO), if any had begun by then. */
  inForceOn(id: string, day: string): StoredVersion | undefined
  vocabulary(): Readonly<{ vocabulary: Vocabulary; text: string; digest: string }>
  calendars(): readonly string[]
  calendar(id: string): Readonly<{ calendar: WorkingDayCalendar; text: string; digest: string }> | undefined
  /** A council's procedure with its floor, ready to assess; `unknown` says what was asked for and is not there. */
  procedure(
    id: string,
    query?: ProcedureQuery
  ): Procedure | Readonly<{ unknown: 'ruleset' | 'version' | 'reading'; name: string }>
  /** The worked examples beside a ruleset, as text: of its newest version, or of one. A folder has one file for all. */
  examples(id: string, version?: string): string | undefined
  /** The list of provisions beside a ruleset, as text, likewise. */
  provisionList(id: string, version?: string): string | undefined
}
