import type { Library } from '../library/library.ts'
import type { Publication } from '../life/life.ts'
import { addressOf } from './address.ts'
import type { Stood } from './standing.ts'
import { type Called, toldAct, toldReasoned } from './who.ts'

/** Everybody who is named in what is told of publications. */
export const peopleOf = ({ published, approved, lookedAt, withdrawn }: Publication): readonly string[] =>
  [published, approved, lookedAt, withdrawn].flatMap((act) => act?.by ?? [])

/** A version as it is shown: where it stands, who published it on whose approval, and what has been done about it since. */
export function toldVersion(
  { publication, standing }: Stood,
  authors: readonly string[],
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
    published: toldAct(called, published),
    ...(approved !== undefined && { approved: toldAct(called, approved) }),
    ...(lookedAt !== undefined && { lookedAt: toldReasoned(called, lookedAt) }),
    ...(withdrawn !== undefined && { withdrawn: toldReasoned(called, withdrawn) }),
    href: `${addressOf(subject)}/versions/${encodeURIComponent(version)}`
  }
}
