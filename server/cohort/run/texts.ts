import { type Procedure, readCalendar, readVocabulary, type Result } from '../../../engine/index.ts'
import type { RulesetContext } from '../../../engine/read/resolve.ts'
import { digestOf } from '../../canonical.ts'
import { type HeldCalendar, type HeldVersion, storeOf } from '../../store/memory.ts'
import type { ProcedureQuery, RulesetStore, StoredVersion } from '../../store/store.ts'
import { makeVersionReader, type VersionRead } from '../../store/version-reader.ts'
import { namesIn } from '../../store/versions.ts'

/** A procedure as texts: it crosses to another thread, which reads and compiles it for itself. */
export type ProcedureTexts = Readonly<{
  id: string
  query: ProcedureQuery
  vocabulary: string
  calendars: Readonly<Record<string, string>>
  /** Those of the law that the ruleset stands on first. */
  versions: readonly VersionText[]
}>

type VersionText = Readonly<{ id: string; version: string; text: string }>

/** The versions of the procedure itself, without those of the law. */
export const versionsIn = ({ id, versions }: ProcedureTexts): readonly string[] =>
  versions.filter((one) => one.id === id).map(({ version }) => version)

/** The texts of a procedure that the store has been asked for before, and has. */
export function textsOf(store: RulesetStore, id: string, query: ProcedureQuery = {}): ProcedureTexts {
  const local = query.version === undefined ? store.versions(id) : [store.version(id, query.version)]
  const there = local.filter((one) => one !== undefined)
  const floor = there[0]?.ruleset.floor
  const all = [...(floor === undefined ? [] : store.versions(floor)), ...there]
  const calendars = [...new Set(all.map(({ ruleset }) => ruleset.calendar))]
  return {
    id,
    query,
    vocabulary: store.vocabulary().text,
    calendars: Object.fromEntries(calendars.map((name) => [name, store.calendar(name)?.text ?? ''])),
    versions: all.map(textOf)
  }
}

const textOf = ({ id, version, text }: StoredVersion): VersionText => ({ id, version, text })

/** The procedure that texts are, read a second time; what a store gave once can be read again. */
export function procedureFrom(texts: ProcedureTexts): Procedure {
  const vocabulary = sound(readVocabulary(texts.vocabulary))
  const calendars = new Map(Object.entries(texts.calendars).map(([name, text]) => [name, calendarOf(text)]))
  const read = makeVersionReader()
  const held = (one: VersionText, context: RulesetContext): HeldVersion =>
    heldOf(one, sound(read({ ...one, context }, (name) => calendars.get(name)?.calendar)))
  const law = texts.versions.filter(({ id }) => id !== texts.id).map((one) => held(one, { vocabulary }))
  const names = law.flatMap(({ ruleset }) => namesIn(ruleset))
  const context = { vocabulary, ...(names.length > 0 && { floor: new Set(names) }) }
  const local = texts.versions.filter(({ id }) => id === texts.id).map((one) => held(one, context))
  const nothing = { get: () => undefined }
  const words = { vocabulary, text: texts.vocabulary, digest: digestOf(texts.vocabulary) }
  const all = {
    vocabulary: words,
    calendars,
    versions: [...law, ...local],
    examples: nothing,
    provisionLists: nothing
  }
  const procedure = storeOf(all).procedure(texts.id, texts.query)
  if ('unknown' in procedure) throw new Error(`a text of the procedure is missing: its ${procedure.unknown}`)
  return procedure
}

const calendarOf = (text: string): HeldCalendar => ({
  calendar: sound(readCalendar(text)),
  text,
  digest: digestOf(text)
})

function heldOf({ text, ...version }: VersionText, { ruleset, ...read }: VersionRead): HeldVersion {
  return { ...version, ...read, ruleset, inForceFrom: ruleset.inForceFrom, revision: 1, digest: digestOf(text), text }
}

function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`a text of the procedure cannot be read: ${result.problems[0].code}`)
}
