import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Instant, PublicationRow, SubjectKind, Tables } from '../database/tables.ts'
import { digestOf } from '../canonical.ts'
import type { Content } from '../life/life.ts'

/** One publication, with its content packed away: a thousand versions are a few megabytes, and one is read when it is asked for. */
export type Volume = Readonly<{
  publication: string
  seq: number
  kind: SubjectKind
  name: string
  /** Empty for what holds from its publication. */
  inForceFrom: string
  revision: number
  /** `2024-03-15`, and from its second revision on `2024-03-15.2`. */
  label: string
  /** The digest of the content. */
  digest: string
  publishedBy: string
  publishedAt: Instant
  urgent: boolean
  withdrawnAt: Instant | undefined
  /** The digest of the text alone, which is what a version is known by outside. */
  textDigest: string
  stands: Stands
  content: () => Content
}>

/** What a text says of what it is read beside. */
export type Stands = Readonly<{ floor: string | undefined; calendar: string | undefined }>

/** Everything that has been published, in order. */
export type Catalogue = readonly Volume[]

/** By how much the database has been published in: if this is the same, nothing has to be read. */
export type Mark = string

export async function markOf({ db }: Database): Promise<Mark> {
  const { fn } = db
  const published = await db
    .selectFrom('publication')
    .select(fn.countAll<number | string>().as('count'))
    .executeTakeFirst()
  const withdrawn = await db
    .selectFrom('withdrawal')
    .select(fn.countAll<number | string>().as('count'))
    .executeTakeFirst()
  return `${published?.count} ${withdrawn?.count}`
}

/** How many contents are asked for at once. */
const BATCH = 20

/** Reads what the database has published. Contents that are held already are not read again: they never change. */
export async function readCatalogue(database: Database, held: Map<string, Packed>): Promise<Catalogue> {
  const rows = await database.db
    .selectFrom('publication as p')
    .leftJoin('withdrawal as w', 'w.publication', 'p.id')
    .selectAll('p')
    .select('w.withdrawn_at')
    .orderBy('p.seq')
    .execute()
  const missing = [...new Set(rows.map(({ digest }) => digest))].filter((digest) => !held.has(digest))
  for (let i = 0; i < missing.length; i += BATCH) await fetchContents(database.db, missing.slice(i, i + BATCH), held)
  return rows.map((row) => volumeOf(row, held.get(row.digest) as Packed))
}

type Row = PublicationRow & Readonly<{ withdrawn_at: Instant | null }>

const volumeOf = (row: Row, { textDigest, stands, body }: Packed): Volume => ({
  publication: row.id,
  seq: row.seq,
  kind: row.kind,
  name: row.name,
  inForceFrom: row.in_force_from,
  revision: row.revision,
  label: row.revision === 1 ? row.in_force_from : `${row.in_force_from}.${row.revision}`,
  digest: row.digest,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  urgent: row.urgent === 1,
  withdrawnAt: row.withdrawn_at ?? undefined,
  textDigest,
  stands,
  content: () => JSON.parse(inflateRawSync(body).toString()) as Content
})

async function fetchContents(db: Kysely<Tables>, digests: readonly string[], held: Map<string, Packed>): Promise<void> {
  const rows = await db.selectFrom('content').select(['digest', 'body']).where('digest', 'in', digests).execute()
  for (const { digest, body } of rows) held.set(digest, packed(body))
}

/** A content as it is held, at about a sixth of its length. */
export type Packed = Readonly<{ textDigest: string; stands: Stands; body: Buffer }>

function packed(body: string): Packed {
  const { text } = JSON.parse(body) as Content
  const stands = {
    floor: seen(text, /^floor:[ \t]*["']?([a-z0-9-]+)/m),
    calendar: seen(text, /^calendar:[ \t]*["']?([a-z0-9-]+)/m)
  }
  return { textDigest: digestOf(text), stands, body: deflateRawSync(body, { level: 3 }) }
}

/** How a line begins says it well enough for a published text, which was read whole before it was published. A copy, lest it holds all of the text. */
const seen = (text: string, line: RegExp): string | undefined => {
  const found = line.exec(text)?.[1]
  return found === undefined ? undefined : Buffer.from(found).toString()
}
