import type { Transaction } from 'kysely'
import type { PublicationRow, Tables } from '../database/tables.ts'
import { contentIn, declared } from './content.ts'
import { kindsIn, type Reader } from './drafts.ts'
import type { Act, Content, Publication, Subject } from './life.ts'

/** A publication as the tables have it, with what has been done about it since. */
export type PublishedRow = PublicationRow &
  Readonly<{
    /** The publication that its draft began from. */
    begun_from: string | null
    approved_by: string | null
    approved_at: string | null
    looked_by: string | null
    looked_at: string | null
    looked_why: string | null
    withdrawn_by: string | null
    withdrawn_at: string | null
    withdrawn_why: string | null
  }>

/** Every publication, or those of one subject, in the order of publishing. One statement, so that all of it is of one moment. */
export async function publishedRows(db: Reader, subject?: Subject): Promise<readonly PublishedRow[]> {
  const all = db
    .selectFrom('publication as p')
    .leftJoin('approval as a', 'a.id', 'p.approval')
    .leftJoin('draft as d', 'd.id', 'p.draft')
    .leftJoin('looked_at as l', 'l.publication', 'p.id')
    .leftJoin('withdrawal as w', 'w.publication', 'p.id')
    .selectAll('p')
    .select('d.base as begun_from')
    .select(['a.person as approved_by', 'a.approved_at'])
    .select(['l.person as looked_by', 'l.looked_at', 'l.why as looked_why'])
    .select(['w.person as withdrawn_by', 'w.withdrawn_at', 'w.why as withdrawn_why'])
    .orderBy('p.seq')
  return (
    subject === undefined ? all : all.where('p.kind', '=', subject.kind).where('p.name', '=', subject.name)
  ).execute()
}

/** By how much has been published and done about it: while this is the same, so is every publication. */
export async function markOf(db: Reader): Promise<string> {
  const counts: string[] = []
  for (const table of ['publication', 'looked_at', 'withdrawal'] as const) {
    const counted = await db.selectFrom(table).select(db.fn.countAll<number | string>().as('count')).executeTakeFirst()
    counts.push(String(counted?.count))
  }
  return counts.join(' ')
}

/** Who wrote what was published, by the publication; nobody for what came with the program. */
export async function authorsOf(
  db: Reader,
  rows: readonly PublishedRow[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const drafts = rows.flatMap(({ draft }) => draft ?? [])
  if (drafts.length === 0) return new Map()
  const all = await db.selectFrom('draft_author').selectAll().where('draft', 'in', drafts).orderBy('person').execute()
  const byDraft = Map.groupBy(all, ({ draft }) => draft)
  return new Map(rows.map(({ id, draft }) => [id, (byDraft.get(draft ?? '') ?? []).map(({ person }) => person)]))
}

/** Why a rule of what was published may fall later than the law allows, and who said so. */
export type Allowed = Readonly<{ rule: string; why: string; person: string }>

/** What was let stand later than the law allows, by the publication. */
export async function exceptionsOf(
  db: Reader,
  rows: readonly PublishedRow[]
): Promise<ReadonlyMap<string, readonly Allowed[]>> {
  const drafts = rows.flatMap(({ draft }) => draft ?? [])
  if (drafts.length === 0) return new Map()
  const all = await db.selectFrom('floor_exception').selectAll().where('draft', 'in', drafts).orderBy('rule').execute()
  const byDraft = Map.groupBy(all, ({ draft }) => draft)
  return new Map(rows.map(({ id, draft }) => [id, byDraft.get(draft ?? '') ?? []]))
}

export const isOf = ({ kind, name }: Subject, row: Readonly<{ kind: string; name: string }>): boolean =>
  row.kind === kind && row.name === name

/** Those that have not been withdrawn. */
export const standing = (rows: readonly PublishedRow[]): readonly PublishedRow[] =>
  rows.filter(({ withdrawn_at }) => withdrawn_at === null)

/** The latest by the day from which it holds, then by its revision: what a next version would begin from. */
export const latestOf = (rows: readonly PublishedRow[]): PublishedRow | undefined => [...rows].sort(latestFirst)[0]

const latestFirst = (a: PublishedRow, b: PublishedRow): number =>
  a.in_force_from === b.in_force_from ? b.revision - a.revision : a.in_force_from < b.in_force_from ? 1 : -1

/** What was published under a digest. */
export async function contentOf(db: Reader, digest: string): Promise<Content | undefined> {
  const row = await db.selectFrom('content').select('body').where('digest', '=', digest).executeTakeFirst()
  return row && contentIn(row.body)
}

/** What can be asked for under a version's name. */
export const versionOf = (
  { kind, in_force_from, revision }: PublicationRow,
  ownVersion: string | undefined
): string => {
  if (kind !== 'ruleset') return ownVersion ?? String(revision)
  return revision === 1 ? in_force_from : `${in_force_from}.${revision}`
}

/** The version that each text of a vocabulary or a calendar goes by. Published texts never change, so that each is read once. */
export function makeOwnVersions(): (db: Reader, row: PublicationRow) => Promise<string | undefined> {
  const known = new Map<string, string | undefined>()
  return async (db, { kind, name, digest }) => {
    if (kind === 'ruleset') return undefined
    if (!known.has(digest)) {
      const content = await contentOf(db, digest)
      known.set(digest, content && declared({ kind, name }, content).version)
    }
    return known.get(digest)
  }
}

export type OwnVersions = ReturnType<typeof makeOwnVersions>

/** Publications, told. */
export async function tellAll(
  db: Reader,
  ownVersion: OwnVersions,
  rows: readonly PublishedRow[]
): Promise<readonly Publication[]> {
  const told: Publication[] = []
  for (const row of rows) told.push(publicationOf(row, await ownVersion(db, row)))
  return told
}

/** One publication as it stands now. */
export async function readPublication(
  tx: Transaction<Tables>,
  ownVersion: OwnVersions,
  subject: Subject,
  id: string
): Promise<Publication> {
  const row = (await publishedRows(tx, subject)).find((one) => one.id === id)
  if (row === undefined) throw new Error('a publication is not there that was just now')
  return publicationOf(row, await ownVersion(tx, row))
}

const publicationOf = (row: PublishedRow, ownVersion: string | undefined): Publication => ({
  id: row.id,
  seq: row.seq,
  subject: { kind: row.kind, name: row.name },
  version: versionOf(row, ownVersion),
  inForceFrom: row.in_force_from === '' ? undefined : row.in_force_from,
  revision: row.revision,
  digest: row.digest,
  change: kindsIn(row.change_kind)[0] ?? '',
  changes: kindsIn(row.change_kind),
  why: row.why,
  published: { by: row.published_by, at: row.published_at },
  approved: actOf(row.approved_by, row.approved_at),
  urgent: row.urgent === 1,
  lookedAt: reasonedOf(row.looked_by, row.looked_at, row.looked_why),
  withdrawn: reasonedOf(row.withdrawn_by, row.withdrawn_at, row.withdrawn_why)
})

const actOf = (by: string | null, at: string | null): Act | undefined =>
  by === null || at === null ? undefined : { by, at }

const reasonedOf = (by: string | null, at: string | null, why: string | null): Publication['withdrawn'] =>
  by === null || at === null || why === null ? undefined : { by, at, why }
