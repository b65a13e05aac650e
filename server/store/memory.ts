import { createHash } from 'node:crypto'
import type { Vocabulary, WorkingDayCalendar } from '../../engine/index.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import type { WrittenRuleset } from '../../engine/read/written.ts'
import { makeProcedures } from './procedures.ts'
import type { RulesetStore, StoredVersion } from './store.ts'

/** A version with what it was read from, by which it can be read again another way. */
export type HeldVersion = StoredVersion & Readonly<{ written: WrittenRuleset; context: RulesetContext }>

export type HeldCalendar = Readonly<{ calendar: WorkingDayCalendar; text: string; digest: string }>
export type HeldVocabulary = Readonly<{ vocabulary: Vocabulary; text: string; digest: string }>

/** Everything that a store answers from. */
export type Held = Readonly<{
  vocabulary: HeldVocabulary
  calendars: ReadonlyMap<string, HeldCalendar>
  versions: readonly HeldVersion[]
  examples: ReadonlyMap<string, string>
  provisionLists: ReadonlyMap<string, string>
}>

export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const latestFirst = (a: StoredVersion, b: StoredVersion): number => b.compiled.from - a.compiled.from

/** A store over what is held in memory. Names are only ever looked up here: none of them becomes a path. */
export function storeOf({ vocabulary, calendars, versions, examples, provisionLists }: Held): RulesetStore {
  const byId = Map.groupBy([...versions].sort(latestFirst), ({ id }) => id)
  const of = (id: string): readonly HeldVersion[] => byId.get(id) ?? []
  return {
    rulesets: () => [...byId.keys()].sort(),
    versions: of,
    version: (id, version) => of(id).find((one) => one.version === version),
    inForceOn: (id, day) => of(id).find(({ ruleset }) => ruleset.inForceFrom <= day),
    vocabulary: () => vocabulary,
    calendars: () => [...calendars.keys()].sort(),
    calendar: (id) => calendars.get(id),
    procedure: makeProcedures(of),
    examples: (id) => examples.get(id),
    provisionList: (id) => provisionLists.get(id)
  }
}
