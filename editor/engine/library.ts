import type { Procedure, ReadRuleset, Ruleset, Vocabulary, WorkingDayCalendar } from '../../engine/index.ts'
import {
  compileRuleset,
  procedureOf,
  readCalendar,
  readRuleset,
  readVocabulary,
  takeReadings
} from '../../engine/index.ts'
import type { CompiledRuleset } from '../../engine/compile/ruleset.ts'
import type { Problem, Result } from '../../engine/problem.ts'
import { bad, good } from '../../engine/problem.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import type { Place, RulesetHead, VersionHead } from './protocol.ts'
import { makeKept } from './kept.ts'
import { Refused, type TextFrom } from './texts.ts'

/** One version, read: the ruleset by the name that the version goes by. */
export type Held = Readonly<{ head: VersionHead; read: ReadRuleset; ruleset: Ruleset; context: RulesetContext }>

/** The text that a page is about, with the law beside it. */
export type Opened = Readonly<{
  /** Newest first; what the page is about is `shown`. */
  versions: readonly [Held, ...Held[]]
  shown: Held
  /** Every version that there is, newest first, also where the page is about one of them alone. */
  lineage: readonly Held[]
  /** Read when it is asked for: most pages are about the council's own text alone. */
  law: () => Promise<readonly Held[]>
  calendar: WorkingDayCalendar
  /** Long, and asked for where they are shown; nothing where there are none. */
  examples: () => Promise<string | undefined>
}>

export type Library = Readonly<{
  heads: () => Promise<readonly RulesetHead[]>
  vocabulary: () => Promise<Vocabulary>
  open: (place: Place) => Promise<Result<Opened>>
  /** A version as it was written, with its comments. */
  text: (head: VersionHead) => Promise<string>
  procedure: (place: Place) => Promise<Result<Procedure>>
  /** Has what a procedure and its law are read from sent for, all at once. */
  fetchAhead: (ruleset: string) => Promise<void>
}>

/** For how long the list of what is published is taken as it was, in milliseconds. */
const FRESH = 20_000
const YAML = 'application/yaml'
const JSON_TYPE = 'application/json'

/** Texts by their digests, each read once; and what is made from them. */
export function makeLibrary(textFrom: TextFrom): Library {
  const kept = makeKept(FRESH)
  const needed = async (path: string, accept: string): Promise<string> => {
    const text = await textFrom(path, accept)
    if (text === undefined) throw new Refused('What this page is about is not there.', 404)
    return text
  }

  const heads = (): Promise<readonly RulesetHead[]> =>
    kept.fresh('rulesets', async () => (JSON.parse(await needed('/v1/rulesets', JSON_TYPE)) as Listed).rulesets)

  const vocabularyText = (): Promise<string> => kept.fresh('vocabulary', () => needed('/v1/vocabulary', JSON_TYPE))
  const vocabulary = async (): Promise<Vocabulary> => {
    const text = await vocabularyText()
    // Data written as JSON is a text of the language as well.
    return kept.always(`vocabulary ${text}`, async () => sound(readVocabulary(text)))
  }

  const calendar = async (name: string): Promise<WorkingDayCalendar> => {
    const text = await kept.fresh(`calendar ${name}`, () => needed(`/v1/calendars/${name}`, JSON_TYPE))
    return kept.always(`calendar ${text}`, async () => sound(readCalendar(text)))
  }

  // As data: that is read in a tenth of the time, and says the same.
  const data = (head: VersionHead): Promise<string> =>
    kept.always(`data ${head.sha256}`, () => needed(head.href, JSON_TYPE))

  const held = async (head: VersionHead, context: RulesetContext): Promise<Held> => {
    const text = await data(head)
    const key = `read ${head.version} ${head.sha256} ${context.vocabulary.version}`
    return kept.always(key, async () => heldOf(head, sound(readRuleset(text, context)), context))
  }

  const text = (head: VersionHead): Promise<string> => kept.always(`text ${head.sha256}`, () => needed(head.href, YAML))

  const lawOf = async (floor: string | undefined): Promise<readonly Held[]> => {
    const head = (await heads()).find(({ id }) => id === floor)
    const context = { vocabulary: await vocabulary() }
    return Promise.all((head?.versions ?? []).map((version) => held(version, context)))
  }

  const open = async (place: Place, older?: 'by-the-oldest'): Promise<Result<Opened>> => {
    const [listed, words] = await Promise.all([heads(), vocabulary()])
    const head = listed.find(({ id }) => id === place.ruleset)
    if (head === undefined && place.draft === undefined) throw new Refused('There is no procedure of that name.', 404)
    const law = () => lawOf(head?.floor ?? floorSeen(place.draft?.text))
    // What names a published text takes from the law was looked at when it was published.
    const context: RulesetContext = { vocabulary: words }
    const published = await Promise.all(
      withPinned(head?.versions ?? [], place).map((version) => held(version, context))
    )
    const draft = place.draft && draftOf(place.draft.text, { ...context, ...floorNames(await law()) })
    if (draft?.ok === false) return draft
    const chosen = chosenFrom(published, draft?.value, place, older)
    if (chosen === undefined) throw new Refused('No version of this procedure was in force on that day.', 404)
    const examples = () => examplesOf(place, chosen.shown)
    return good({ ...chosen, law, calendar: await calendar(chosen.shown.ruleset.calendar), examples })
  }

  /** Not every server gives worked examples out: then nothing is said of them. */
  const examplesOf = async (place: Place, { head }: Held): Promise<string | undefined> => {
    if (place.draft !== undefined) return place.draft.examples
    return kept.always(`examples ${place.ruleset} ${head.sha256}`, () => textFrom(`${head.href}/examples`, YAML))
  }

  const procedure = async (place: Place): Promise<Result<Procedure>> => {
    // Each version answers for its own time. What is older than all of them is answered by the oldest, and the answer says so.
    const opened = await open(place, 'by-the-oldest')
    if (!opened.ok) return opened
    const [{ versions }, law] = [opened.value, await opened.value.law()]
    const digests = [...versions, ...law].map(({ head }) => head.sha256).join(' ')
    const readings = [...new Set(place.readings)].sort()
    return kept.always(`procedure ${digests} ${readings.join(' ')}`, async () => made(opened.value, law, readings))
  }

  const fetchAhead = async (ruleset: string): Promise<void> => {
    vocabularyText().catch(() => undefined)
    const listed = await heads()
    const head = listed.find(({ id }) => id === ruleset)
    const law = listed.find(({ id }) => id === head?.floor)
    await Promise.all([...(head?.versions ?? []), ...(law?.versions ?? [])].map(data))
  }

  return { heads, vocabulary, open, text, procedure, fetchAhead }
}

/** What was corrected or withdrawn is on no list, and can still be asked for by its name. */
function withPinned(listed: readonly VersionHead[], { ruleset, version, draft }: Place): readonly VersionHead[] {
  // A draft goes by the name that stands in its text, which nothing published has.
  if (version === undefined || draft !== undefined || listed.some((one) => one.version === version)) return listed
  const href = `/v1/rulesets/${encodeURIComponent(ruleset)}/versions/${encodeURIComponent(version)}`
  return [...listed, { version, inForceFrom: version.slice(0, 10), sha256: `${ruleset} ${version}`, href }]
}

type Listed = Readonly<{ rulesets: readonly RulesetHead[] }>

/** What the server has published has been read by it before. */
function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refused(`What the server has published cannot be read here: ${result.problems[0].message}.`, 500)
}

const heldOf = (head: VersionHead, read: ReadRuleset, context: RulesetContext): Held => ({
  head,
  read,
  context,
  ruleset: read.ruleset.version === head.version ? read.ruleset : { ...read.ruleset, version: head.version }
})

function draftOf(text: string, context: RulesetContext): Result<Held> {
  const read = readRuleset(text, context)
  if (!read.ok) return read
  const { version, inForceFrom } = read.value.ruleset
  // The text is its own name here: nothing else tells two drafts apart.
  return good(heldOf({ version, inForceFrom, sha256: `draft ${text}`, href: '' }, read.value, context))
}

const floorSeen = (text: string | undefined): string | undefined =>
  /^floor:[ \t]*["']?([a-z0-9-]+)/m.exec(text ?? '')?.[1]

function floorNames(law: readonly Held[]): Readonly<{ floor?: ReadonlySet<string> }> {
  if (law.length === 0) return {}
  const names = law.flatMap(({ ruleset }) =>
    ruleset.provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])
  )
  return { floor: new Set(names) }
}

const newestFirst = (a: Held, b: Held): number =>
  a.head.inForceFrom === b.head.inForceFrom ? 0 : a.head.inForceFrom < b.head.inForceFrom ? 1 : -1

/** The version that is meant, among those that an answer may need. */
function chosenFrom(
  published: readonly Held[],
  draft: Held | undefined,
  { asAt, version }: Place,
  older: 'by-the-oldest' | undefined
) {
  const others =
    draft === undefined ? published : published.filter(({ head }) => head.inForceFrom < draft.head.inForceFrom)
  const all = [...(draft === undefined ? [] : [draft]), ...[...others].sort(newestFirst)]
  const pinned = all.find(({ head }) => head.version === version)
  const oldest = older === undefined ? undefined : all.at(-1)
  const inForce = all.find(({ head }) => head.inForceFrom <= asAt) ?? oldest
  const shown = draft ?? (version === undefined ? inForce : pinned)
  if (shown === undefined) return undefined
  const versions = version === undefined ? all : [shown]
  return { versions: versions as unknown as readonly [Held, ...Held[]], shown, lineage: all }
}

/** Each version with those of the alternatives that it has. */
function made({ versions, calendar }: Opened, law: readonly Held[], readings: readonly string[]): Result<Procedure> {
  const problems: Problem[] = []
  const compiled = (one: Held): CompiledRuleset => {
    const mine = readings.filter((key) => hasReading(one.ruleset, key))
    const taken =
      mine.length === 0
        ? good(one.ruleset)
        : takeReadings(one.read.written, mine, law.includes(one) ? one.context : { ...one.context, ...floorNames(law) })
    if (!taken.ok) problems.push(...taken.problems)
    return compileRuleset(taken.ok ? { ...taken.value, version: one.ruleset.version } : one.ruleset, calendar)
  }
  const [first, ...rest] = [versions.map(compiled), law.map(compiled)] as const
  const local = first as unknown as readonly [CompiledRuleset, ...CompiledRuleset[]]
  const ofLaw = rest.flat()
  const [problem, ...more] = problems
  if (problem !== undefined) return bad([problem, ...more])
  return good(procedureOf(local, ofLaw.length === 0 ? undefined : (ofLaw as unknown as typeof local)))
}

const hasReading = ({ readings, provisions }: Ruleset, key: string): boolean =>
  readings.some((reading) => reading.key === key) ||
  provisions.some((provision) => provision.readings.some((reading) => reading.key === key))
