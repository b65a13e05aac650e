import type { Library } from '../library/library.ts'
import type { Publication } from '../life/life.ts'
import type { Allowed } from '../life/publications.ts'
import { addressOf } from './address.ts'
import type { Stood } from './standing.ts'
import { type Called, toldAct, toldReasoned } from './who.ts'

/** Everybody who is named in what is told of publications. */
export const peopleOf = ({ published, approved, lookedAt, withdrawn }: Publication): readonly string[] =>
  [published, approved, lookedAt, withdrawn].flatMap((act) => act?.by ?? [])

/** Who wrote a version, and which of its rules were let stand later than the law allows. */
export type Behind = Readonly<{ authors: readonly string[]; exceptions: readonly Allowed[] }>

/** A version as it is shown: where it stands, who published it on whose approval, and what has been done about it since. */
export function toldVersion(
  { publication, standing }: Stood,
  { authors, exceptions }: Behind,
  called: Called,
  library: Library
): object {
  const { subject, version, inForceFrom, revision, digest, change, changes, why, urgent } = publication
  const { published, approved, lookedAt, withdrawn } = publication
  const sha256 = subject.kind === 'ruleset' ? library.at().version(subject.name, version)?.digest : undefined
  return {
    version,
    revision,
    state: standing.state,
    ...(inForceFrom !== undefined && { from: inForceFrom }),
    ...(standing.to !== undefined && { to: standing.to }),
    digest,
    ...(sha256 !== undefined && { sha256 }),
    change,
    changes,
    why,
    urgent,
    ...(authors.length > 0 && { written: authors.map(called) }),
    ...(exceptions.length > 0 && {
      exceptions: exceptions.map(({ rule, why: reason, person }) => ({ rule, why: reason, by: called(person) }))
    }),
    published: toldAct(called, published),
    ...(approved !== undefined && { approved: toldAct(called, approved) }),
    ...(lookedAt !== undefined && { lookedAt: toldReasoned(called, lookedAt) }),
    ...(withdrawn !== undefined && { withdrawn: toldReasoned(called, withdrawn) }),
    href: `${addressOf(subject)}/versions/${encodeURIComponent(version)}`
  }
}
