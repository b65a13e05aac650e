import { type Problem, readCalendar, readVocabulary, type Result } from '../../engine/index.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import type { HeldCalendar, HeldVersion, HeldVocabulary } from '../store/memory.ts'
import { makeRecent, makeShared } from '../store/recent.ts'
import { makeVersionReader, type VersionRead } from '../store/version-reader.ts'
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

/** Versions that are kept although no view holds them at the moment. */
const KEPT = 64
export function makeReadings(): Readings {
  const [vocabularies, calendars] = [makeRecent<HeldVocabulary>(KEPT), makeRecent<HeldCalendar>(KEPT)]
  // One that a view holds is not read again for the next, even where a view holds a thousand.
  const versions = makeShared<VersionRead>(KEPT)
  const read = makeVersionReader()
  const contexts = makeRecent<RulesetContext>(KEPT)
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
      const { floor, calendar } = volume.stands
      const law = floor === undefined ? [] : beside.law(floor)
      const around = [beside.vocabulary().digest, ...law.map(({ digest }) => digest)].join(' ')
      const counts = calendar === undefined ? undefined : beside.calendar(calendar)?.digest
      return versions([volume.digest, label, counts, around].join(' '), () => {
        const context = contexts(around, () => contextOf(beside, law))
        const version = { id: volume.name, version: label, text: volume.content().text, context }
        return sound(
          volume,
          read(version, (name) => beside.calendar(name)?.calendar)
        )
      })
    }
  }
}

function contextOf({ vocabulary }: Beside, law: readonly HeldVersion[]): RulesetContext {
  const names = law.flatMap(({ ruleset }) => namesIn(ruleset))
  return { vocabulary: vocabulary().vocabulary, ...(names.length > 0 && { floor: new Set(names) }) }
}

function sound<T>(volume: Volume, result: Result<T>): T {
  if (result.ok) return result.value
  throw new Unreadable(nameOf(volume), result.problems)
}

const nameOf = ({ kind, name, inForceFrom, revision }: Volume): string =>
  `${kind} ${name} ${inForceFrom} (revision ${revision})`.replace('  ', ' ')
