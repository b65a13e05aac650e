import type { CompiledRuleset, Procedure, Ruleset, Vocabulary, WorkingDayCalendar } from '../../engine/index.ts'

/** One version of a ruleset as the store holds it: the text that was published, and what was read from it. */
export type StoredVersion = Readonly<{
  id: string
  version: string
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
  versions(id: string): readonly StoredVersion[]
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
  /** The worked examples beside a ruleset, as text. */
  examples(id: string): string | undefined
  /** The list of provisions beside a ruleset, as text. */
  provisionList(id: string): string | undefined
}
