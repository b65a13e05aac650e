import { authorsOf, exceptionsOf, makeOwnVersions, publishedRows, tellAll } from '../life/publications.ts'
import type { Reader } from '../life/drafts.ts'
import type { Publication, Subject } from '../life/life.ts'
import type { Library } from '../library/library.ts'
import { there } from '../refusals.ts'
import type { Services } from '../services.ts'
import { type Stood, standings } from './standing.ts'
import { peopleOf, toldVersion } from './version.ts'
import { type Called, whoIsWho } from './who.ts'

/** What has been published of a subject, who wrote each, and what was let stand in it. */
export type Published = Readonly<{
  publications: readonly Publication[]
  authors: Awaited<ReturnType<typeof authorsOf>>
  exceptions: Awaited<ReturnType<typeof exceptionsOf>>
}>

/** Reads all of it. */
export function makePublished(): (db: Reader, subject: Subject) => Promise<Published> {
  const ownVersion = makeOwnVersions()
  return async (db, subject) => {
    const rows = await publishedRows(db, subject)
    return {
      publications: await tellAll(db, ownVersion, rows),
      authors: await authorsOf(db, rows),
      exceptions: await exceptionsOf(db, rows)
    }
  }
}

/** Everybody who is named in what has been published. */
export const namedIn = ({ publications, authors, exceptions }: Published): readonly string[] => [
  ...new Set([
    ...publications.flatMap(peopleOf),
    ...[...authors.values()].flat(),
    ...[...exceptions.values()].flat().map(({ person }) => person)
  ])
]

/** One of the versions as it is shown. */
export function toldIn({ authors, exceptions }: Published, stood: Stood, called: Called, library: Library): object {
  const { id } = stood.publication
  const behind = { authors: authors.get(id) ?? [], exceptions: exceptions.get(id) ?? [] }
  return toldVersion(stood, behind, called, library)
}

/** A publication as it is shown today. */
export function tellsPublication({ library, today }: Services) {
  const published = makePublished()
  return async (db: Reader, { id, subject }: Publication): Promise<object> => {
    const from = await published(db, subject)
    const called = await whoIsWho(db, namedIn(from))
    const stood = standings(from.publications, today(), undefined).find(({ publication }) => publication.id === id)
    return toldIn(from, there(stood), called, library)
  }
}
