import {
  compileRuleset,
  type Problem,
  readCalendar,
  readRuleset,
  readVocabulary,
  type Result
} from '../../engine/index.ts'
import type { HeldCalendar, HeldVersion, HeldVocabulary } from '../store/memory.ts'
import { named } from '../store/procedures.ts'
import { makeRecent, makeShared } from '../store/recent.ts'
import { namesIn } from '../store/versions.ts'
import type { Volume } from './catalogue.ts'

/** What was published once can no longer be read, as after the language has changed. It is a fault of this program. */
export class Unreadable extends Error {
  readonly problems: readonly Problem[]
  constructor(what: string, problems: readonly Problem[]) {
    super(`${what} was published and cannot be read: ${problems.map(({ message }) => message).join('; ')}`)
    this.problems = problems
  }
}

/** As much of a point in time as a version is read beside. */
export type Beside = Readonly<{
  vocabulary: () => HeldVocabulary
  calendar: (name: string) => HeldCalendar | undefined
  /** The versions that hold of a law. */
  law: (id: string) => readonly HeldVersion[]
}>

/** Everything that was read from published texts, each beside what was known then, and shared by all who ask about that time. */
export type Readings = Readonly<{
  vocabulary: (volume: Volume) => HeldVocabulary
  calendar: (volume: Volume) => HeldCalendar
  version: (volume: Volume, label: string, beside: Beside) => VersionRead
}>

/** What is found by reading a version. */
export type VersionRead = Pick<HeldVersion, 'ruleset' | 'compiled' | 'written' | 'context'>

/** Versions that are kept although no view holds them at the moment. */
const KEPT = 64

export function makeReadings(): Readings {
  const [vocabularies, calendars] = [makeRecent<HeldVocabulary>(KEPT), makeRecent<HeldCalendar>(KEPT)]
  // One that a view holds is not read again for the next, even where a view holds a thousand.
  const versions = makeShared<VersionRead>(KEPT)
  return {
    vocabulary: (volume) =>
      vocabularies(volume.digest, () => {
        const { text } = volume.content()
        return { vocabulary: sound(volume, readVocabulary(text)), text, digest: volume.textDigest }
      }),
    calendar: (volume) =>
      calendars(volume.digest, () => {
        const { text } = volume.content()
        return { calendar: sound(volume, readCalendar(text)), text, digest: volume.textDigest }
      }),
    version: (volume, label, beside) => {
      const { text } = volume.content()
      const floor = floorSeen(text)
      const law = floor === undefined ? [] : beside.law(floor)
      const calendar = beside.calendar(calendarSeen(text) ?? '')
      const digests = [beside.vocabulary().digest, calendar?.digest, ...law.map(({ digest }) => digest)]
      const key = [volume.digest, label, ...digests].join(' ')
      return versions(key, () => readVersion(volume, text, label, beside, law))
    }
  }
}

/** How a line begins says on what a version stands well enough for a published text, which was read whole before it was published. */
const floorSeen = (text: string): string | undefined => /^floor:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]
const calendarSeen = (text: string): string | undefined => /^calendar:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]

function readVersion(
  volume: Volume,
  text: string,
  label: string,
  beside: Beside,
  law: readonly HeldVersion[]
): VersionRead {
  const { vocabulary } = beside.vocabulary()
  const names = law.flatMap(({ ruleset }) => namesIn(ruleset))
  const context = { vocabulary, ...(names.length > 0 && { floor: new Set(names) }) }
  const { ruleset: read, written } = sound(volume, readRuleset(text, context))
  const calendar = beside.calendar(read.calendar)?.calendar
  if (calendar === undefined) throw new Unreadable(nameOf(volume), [noCalendar(read.calendar)])
  const ruleset = named(read, label)
  return { ruleset, compiled: compileRuleset(ruleset, calendar), written, context }
}

const noCalendar = (name: string): Problem => ({
  code: 'UNKNOWN_CALENDAR',
  message: `there is no calendar \`${name}\``
})

function sound<T>(volume: Volume, result: Result<T>): T {
  if (result.ok) return result.value
  throw new Unreadable(nameOf(volume), result.problems)
}

const nameOf = ({ kind, name, inForceFrom, revision }: Volume): string =>
  `${kind} ${name} ${inForceFrom} (revision ${revision})`.replace('  ', ' ')
