import { compileRuleset, type Ruleset, readRuleset, type Vocabulary } from '../../engine/index.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import type { ReadRuleset } from '../../engine/read/ruleset.ts'
import { digestOf } from '../canonical.ts'
import type { HeldCalendar, HeldVersion } from './memory.ts'
import { type Reading, readOne, told } from './reading.ts'

/** A file that is named for a version of a ruleset. */
export type VersionFile = Readonly<{ id: string; version: string; file: string }>

type Calendars = ReadonlyMap<string, HeldCalendar>
type ReadVersion = VersionFile & Readonly<{ text: string; read: ReadRuleset; context: RulesetContext }>
type Read = ReadonlyMap<string, ReadVersion>

/** Every version, read beside the law that it stands on, looked at beside the others, and compiled. */
export function readVersions(
  reading: Reading,
  files: readonly VersionFile[],
  vocabulary: Vocabulary,
  calendars: Calendars
): readonly HeldVersion[] {
  const read = readInOrder(reading, files, { vocabulary })
  const all = files.flatMap(({ file }) => read.get(file) ?? [])
  const versions = all.flatMap((version) => besideItsFloor(reading, version, all) ?? [])
  for (const version of versions) checkName(reading, version)
  for (const ofOne of Map.groupBy(versions, ({ id }) => id).values()) checkDays(reading, ofOne)
  return versions.flatMap((version) => heldOf(reading, version, calendars) ?? [])
}

function readVersion(reading: Reading, file: VersionFile, context: RulesetContext): ReadVersion | undefined {
  const read = readOne(reading, file.file, (text) => readRuleset(text, context))
  return read && { ...file, text: read.text, read: read.value, context }
}

/** What stands on no other first, so that a council's text, which names rules of the law, is read beside it at once. */
function readInOrder(reading: Reading, files: readonly VersionFile[], alone: RulesetContext): Read {
  const read = new Map<string, ReadVersion>()
  const [law, onIt] = [[] as VersionFile[], [] as (readonly [VersionFile, string])[]]
  for (const file of files) {
    const floor = floorSeen(reading, file)
    if (floor === undefined) law.push(file)
    else onIt.push([file, floor])
  }
  const keep = (version: ReadVersion | undefined): unknown => version && read.set(version.file, version)
  for (const file of law) keep(readVersion(reading, file, alone))
  const ofLaw = [...read.values()]
  for (const [file, floor] of onIt) keep(readVersion(reading, file, { ...alone, ...floorFrom(ofLaw, floor) }))
  return read
}

/** The floor by how a line begins, which is only good enough to choose an order: what is read says what it is. */
function floorSeen({ folder }: Reading, { file }: VersionFile): string | undefined {
  const text = folder.read(file)
  return text.ok ? /^floor:[ \t]*["']?([a-z0-9-]+)/m.exec(text.value)?.[1] : undefined
}

/** What may be named of a law that itself stands on nothing. */
function floorFrom(all: readonly ReadVersion[], floor: string): Readonly<{ floor?: ReadonlySet<string> }> {
  const law = all.filter(({ id }) => id === floor).map(({ read }) => read.ruleset)
  const stands = law.length > 0 && law.every((one) => one.floor === undefined)
  return stands ? { floor: new Set(law.flatMap(namesIn)) } : {}
}

/** As it was read if that was beside its law already; else once more, now that the law is known. */
function besideItsFloor(reading: Reading, version: ReadVersion, all: readonly ReadVersion[]): ReadVersion | undefined {
  const { floor } = version.read.ruleset
  if (floor === undefined) return version
  const law = all.filter(({ id }) => id === floor)
  const names = floorFrom(all, floor)
  if (names.floor !== undefined)
    return sameNames(version.context, names) ? version : readVersion(reading, version, { ...version.context, ...names })
  // A law that is there and cannot be read has been told of already.
  if (law.length === 0 && reading.folder.names(floor).length > 0) return undefined
  const why = law.length === 0 ? 'there is none of that name' : 'that stands on another itself'
  reading.problems.push(told('UNKNOWN_FLOOR', `\`${version.file}\` stands on \`${floor}\`, and ${why}`, version.file))
  return undefined
}

const sameNames = (read: Pick<RulesetContext, 'floor'>, known: Pick<RulesetContext, 'floor'>): boolean =>
  read.floor !== undefined &&
  read.floor.size === known.floor?.size &&
  [...read.floor].every((name) => known.floor?.has(name))

/** What a text may name of the law: its provisions and their rules. */
export const namesIn = ({ provisions }: Ruleset): readonly string[] =>
  provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])

/** The name of a file says what is in it, so that nobody has to open it to know. */
function checkName({ problems }: Reading, { id, version, file, read }: ReadVersion): void {
  const { id: ruleset, version: written } = read.ruleset
  if (ruleset === id && written === version) return
  problems.push(
    told('MISNAMED_FILE', `\`${file}\` holds the ruleset \`${ruleset}\` in the version \`${written}\``, file)
  )
}

/** Two versions from one day would leave open which holds. */
function checkDays({ problems }: Reading, versions: readonly ReadVersion[]): void {
  const seen = new Map<string, string>()
  for (const { file, read } of versions) {
    const { inForceFrom } = read.ruleset
    const other = seen.get(inForceFrom)
    if (other !== undefined)
      problems.push(told('SAME_DAY', `\`${file}\` is in force from the same day as \`${other}\``, file))
    seen.set(inForceFrom, file)
  }
}

function heldOf(
  reading: Reading,
  { id, version, text, read, context, file }: ReadVersion,
  calendars: Calendars
): HeldVersion | undefined {
  const { ruleset, written } = read
  const calendar = calendars.get(ruleset.calendar)?.calendar
  if (calendar === undefined) {
    // A calendar that is there and cannot be read has been told of already.
    const isThere = reading.folder.names('calendars').some(({ name }) => name === `${ruleset.calendar}.json`)
    if (!isThere) reading.problems.push(told('UNKNOWN_CALENDAR', `there is no calendar \`${ruleset.calendar}\``, file))
    return undefined
  }
  return {
    id,
    version,
    inForceFrom: ruleset.inForceFrom,
    revision: 1,
    digest: digestOf(text),
    text,
    ruleset,
    compiled: compileRuleset(ruleset, calendar),
    written,
    context
  }
}
