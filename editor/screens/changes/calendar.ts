import type { PublishedVersion } from '../../api/versions.ts'
import type { RulesetHead } from '../../engine/protocol.ts'
import { londonDay } from '../../sentences/instants.ts'
import { type Base, pageOf, subjectOf } from '../life/life.ts'

/** One day on which something begins to hold, with what it takes the place of. */
export type Beginning = Readonly<{
  ruleset: Pick<RulesetHead, 'id' | 'title' | 'issuedBy'>
  /** Where all of its versions are told. */
  history: string
  /** Whether two versions of it can be laid side by side. */
  isProcedure: boolean
  version: PublishedVersion
  before: PublishedVersion | undefined
  from: string
}>

export type Published = Readonly<{ ruleset: RulesetHead; versions: readonly PublishedVersion[] }>

/** Every day on which a version begins to hold, the latest first. What was withdrawn begins nothing. */
export const beginningsOf = (all: readonly Published[]): readonly Beginning[] => inOrder(all.flatMap(beginningsIn))

const beginningsIn = ({ ruleset, versions }: Published): readonly Beginning[] =>
  versions.flatMap((version, place): readonly Beginning[] =>
    version.from === undefined || version.state === 'withdrawn'
      ? []
      : [
          {
            ruleset,
            version,
            before: before(versions, place),
            from: version.from,
            history: `/procedures/${ruleset.id}/history`,
            isProcedure: true
          }
        ]
  )

/** What procedures share has no day of its own: it holds from when it is published. */
export type Shared = Readonly<{ base: Base; title: string; versions: readonly PublishedVersion[] }>

export const sharedBeginnings = (all: readonly Shared[]): readonly Beginning[] =>
  all.flatMap(({ base, title, versions }) =>
    versions
      .filter(({ state }) => state !== 'withdrawn')
      .map((version, place, mine) => ({
        ruleset: { id: subjectOf(base), title, issuedBy: 'shared by all procedures' },
        version,
        before: mine[place + 1],
        from: version.from ?? londonDay(version.published.at),
        history: `${pageOf(base)}/history`,
        isProcedure: false
      }))
  )

/** The latest first. */
export const inOrder = (all: readonly Beginning[]): readonly Beginning[] =>
  [...all].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.version.revision - a.version.revision))

/** What it took the place of: the next in a list whose newest comes first. */
const before = (versions: readonly PublishedVersion[], place: number): PublishedVersion | undefined =>
  versions.slice(place + 1).find(({ state }) => state !== 'withdrawn')

/** Published on a later day than the one from which it holds. */
export const isBackdated = ({ from, version }: Beginning, publishedOn: string): boolean =>
  version.written !== undefined && publishedOn > from
