import type { Instant } from '../database/tables.ts'
import { type HeldVersion, type HeldVocabulary, storeOf } from '../store/memory.ts'
import type { Published, RulesetStore } from '../store/store.ts'
import type { VersionRead } from '../store/version-reader.ts'
import type { Content } from '../life/life.ts'
import type { Catalogue, Volume } from './catalogue.ts'
import { holdingIn, knownBy } from './holding.ts'
import type { Beside, Readings } from './readings.ts'

/** Nothing had been published yet at the instant that is asked about. */
export class NothingPublished extends Error {}

/** The store as of an instant. Which versions hold is told from when they were published; what they say is read when it is asked for. */
export function viewOf(catalogue: Catalogue, knownAt: Instant | undefined, readings: Readings): RulesetStore {
  const known = knownBy(catalogue, knownAt)
  const holding = Map.groupBy(holdingIn(known, knownAt), ({ kind }) => kind)
  const rulesets = holding.get('ruleset') ?? []
  const calendars = lazy(holding.get('calendar') ?? [], readings.calendar)
  const vocabulary = once(() => vocabularyOf(holding.get('vocabulary')?.at(-1), readings))
  const beside: Beside = { vocabulary, calendar: calendars.get, law: (id) => versions.filter((one) => one.id === id) }
  const versions = rulesets.map((volume) => new LazyVersion(volume, readings, beside))
  return storeOf({
    get vocabulary() {
      return vocabulary()
    },
    calendars,
    versions,
    get aside() {
      const holds = new Set(rulesets)
      const aside = known.filter((volume) => volume.kind === 'ruleset' && !holds.has(volume))
      return aside.map((volume) => new LazyVersion(volume, readings, beside))
    },
    examples: { get: (id, version) => contentOf(version === undefined ? rulesets : known, id, version)?.examples },
    provisionLists: {
      get: (id, version) => contentOf(version === undefined ? rulesets : known, id, version)?.provisionList
    }
  })
}

function vocabularyOf(volume: Volume | undefined, readings: Readings): HeldVocabulary {
  if (volume === undefined) throw new NothingPublished('nothing had been published by then')
  return readings.vocabulary(volume)
}

/** A version of which everything is known but what is in it. There may be a thousand for each point in time, so that one alone is small. */
class LazyVersion implements HeldVersion {
  readonly id: string
  readonly version: string
  readonly inForceFrom: string
  readonly revision: number
  readonly digest: string
  readonly #volume: Volume
  readonly #readings: Readings
  readonly #beside: Beside
  #text: string | undefined
  #read: VersionRead | undefined

  constructor(volume: Volume, readings: Readings, beside: Beside) {
    this.id = volume.name
    this.version = volume.label
    this.inForceFrom = volume.inForceFrom
    this.revision = volume.revision
    this.digest = volume.textDigest
    this.#volume = volume
    this.#readings = readings
    this.#beside = beside
  }

  get published(): Published {
    const { publication, publishedAt: at, publishedBy: by, urgent, digest: content } = this.#volume
    return { publication, at, by, urgent, content }
  }

  get text(): string {
    return (this.#text ??= this.#volume.content().text)
  }

  get #known(): VersionRead {
    return (this.#read ??= this.#readings.version(this.#volume, this.version, this.#beside))
  }

  get ruleset(): VersionRead['ruleset'] {
    return this.#known.ruleset
  }

  get compiled(): VersionRead['compiled'] {
    return this.#known.compiled
  }

  get written(): VersionRead['written'] {
    return this.#known.written
  }

  get context(): VersionRead['context'] {
    return this.#known.context
  }
}

/** What stands beside one version of a ruleset, or beside the newest. */
function contentOf(among: Catalogue, id: string, version: string | undefined): Content | undefined {
  const all = among.filter((volume) => volume.kind === 'ruleset' && volume.name === id)
  const wanted = all.filter((volume) => version === undefined || volume.label === version)
  const newest = wanted.reduce<Volume | undefined>((a, b) => (a && a.inForceFrom > b.inForceFrom ? a : b), undefined)
  return newest?.content()
}

/** Asked once at most. */
function once<T>(make: () => T): () => T {
  let made: Readonly<{ value: T }> | undefined
  return () => (made ??= { value: make() }).value
}

/** What there is, by name; each is made when it is asked for. */
function lazy<T>(volumes: Catalogue, make: (volume: Volume) => T) {
  const byName = new Map(volumes.map((volume) => [volume.name, once(() => make(volume))]))
  return { keys: () => byName.keys(), get: (name: string): T | undefined => byName.get(name)?.() }
}
