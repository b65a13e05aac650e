import type { PublishedVersion } from '../../api/versions.ts'
import type { RulesetHead } from '../../engine/protocol.ts'

/** One day on which something begins to hold, with what it takes the place of. */
export type Beginning = Readonly<{
  ruleset: RulesetHead
  version: PublishedVersion
  before: PublishedVersion | undefined
  from: string
}>

export type Published = Readonly<{ ruleset: RulesetHead; versions: readonly PublishedVersion[] }>

/** Every day on which a version begins to hold, the latest first. What was withdrawn begins nothing. */
export const beginningsOf = (all: readonly Published[]): readonly Beginning[] =>
  all
    .flatMap(({ ruleset, versions }) =>
      versions.flatMap((version, place): readonly Beginning[] =>
        version.from === undefined || version.state === 'withdrawn'
          ? []
          : [{ ruleset, version, before: before(versions, place), from: version.from }]
      )
    )
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.version.revision - a.version.revision))

/** What it took the place of: the next in a list whose newest comes first. */
const before = (versions: readonly PublishedVersion[], place: number): PublishedVersion | undefined =>
  versions.slice(place + 1).find(({ state }) => state !== 'withdrawn')

/** Published on a later day than the one from which it holds. */
export const isBackdated = ({ from, version }: Beginning, publishedOn: string): boolean =>
  version.written !== undefined && publishedOn > from
