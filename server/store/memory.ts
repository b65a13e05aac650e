import type { Vocabulary, WorkingDayCalendar } from '../../engine/index.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import type { WrittenRuleset } from '../../engine/read/written.ts'
import { makeProcedures } from './procedures.ts'
import type { RulesetStore, StoredVersion } from './store.ts'

/** A version with what it was read from, by which it can be read again another way. */
export type HeldVersion = StoredVersion & Readonly<{ written: WrittenRuleset; context: RulesetContext }>

export type HeldCalendar = Readonly<{ calendar: WorkingDayCalendar; text: string; digest: string }>
export type HeldVocabulary = Readonly<{ vocabulary: Vocabulary; text: string; digest: string }>

/** Everything that a store answers from. What takes time to read may be a getter. */
export type Held = Readonly<{
  vocabulary: HeldVocabulary
  calendars: Readonly<{ keys: () => Iterable<string>; get: (id: string) => HeldCalendar | undefined }>
  versions: readonly HeldVersion[]
  /** Versions that no longer hold, and can still be asked for by their names. */
  aside?: readonly HeldVersion[]
  examples: Beside
  provisionLists: Beside
}>

/** A text beside a ruleset, or beside one of its versions. */
type Beside = Readonly<{ get: (id: string, version?: string) => string | undefined }>

const latestFirst = (a: StoredVersion, b: StoredVersion): number =>
  a.inForceFrom === b.inForceFrom ? 0 : a.inForceFrom < b.inForceFrom ? 1 : -1

/** A store over what is held in memory. Names are only ever looked up here: none of them becomes a path. */
export function storeOf(held: Held): RulesetStore {
  const { calendars, versions, examples, provisionLists } = held
  const byId = Map.groupBy([...versions].sort(latestFirst), ({ id }) => id)
  const of = (id: string): readonly HeldVersion[] => byId.get(id) ?? []
  let byName: ReadonlyMap<string, HeldVersion> | undefined
  // Made when the first name is looked up: of most points in time, only what was in force on a day is asked.
  const named = (id: string, version: string): HeldVersion | undefined => {
    byName ??= new Map([...(held.aside ?? []), ...versions].map((one) => [`${one.id} ${one.version}`, one]))
    return byName.get(`${id} ${version}`)
  }
  return {
    rulesets: () => [...byId.keys()].sort(),
    versions: of,
    version: named,
    inForceOn: (id, day) => of(id).find(({ inForceFrom }) => inForceFrom <= day),
    vocabulary: () => held.vocabulary,
    calendars: () => [...calendars.keys()].sort(),
    calendar: (id) => calendars.get(id),
    procedure: makeProcedures(of, named),
    examples: (id, version) => examples.get(id, version),
    provisionList: (id, version) => provisionLists.get(id, version)
  }
}
