import type { Context } from '../context.ts'
import { contentOf, isOf, publishedRows, type PublishedRow, standing, versionOf } from '../publications.ts'
import type { Check, Content, Draft } from '../life.ts'
import { besideOf } from '../line.ts'
import type { Reader } from '../drafts.ts'
import type { Findings } from './findings.ts'
import type { Newer } from './ground.ts'
import { judged, unmade } from './judge.ts'
import type { Shelf } from './shelf.ts'
import { JobFailed } from './workshop.ts'

/** The checks of a draft, and what was published when they were made. */
export type Checked = Readonly<{ checks: readonly Check[]; library: string; published: readonly PublishedRow[] }>

/** By this the state of everything published is known: it only ever grows, by publications and by withdrawals. */
export const libraryKey = (rows: readonly PublishedRow[]): string =>
  `${rows.at(-1)?.seq ?? 0}.${rows.length - standing(rows).length}`

/** Makes the checks, or takes them from when the very same was looked at before. */
export async function checkDraft(context: Context, draft: Draft): Promise<Checked> {
  const { db } = context.database
  const rows = await publishedRows(db)
  const library = libraryKey(rows)
  const published = rows.filter((row) => isOf(draft.subject, row))
  const ownVersions = await Promise.all(published.map((row) => context.ownVersion(db, row)))
  const around = { today: context.today(), published, ownVersions: ownVersions.filter((one) => one !== undefined) }
  try {
    const key = [draft.digest, library, draft.base, draft.opened.at].join(' ')
    const found = await context.found(key, () => find(context, draft, rows))
    return { checks: judged(draft, found, around), library, published }
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error
    return { checks: unmade(error.message), library, published }
  }
}

async function find(
  { database: { db }, workshop }: Context,
  draft: Draft,
  rows: readonly PublishedRow[]
): Promise<Findings> {
  const base = rows.find(({ id }) => id === draft.base)
  return workshop.run({
    do: 'check',
    shelf: await shelfOf(db, rows),
    subject: draft.subject,
    content: draft.content,
    base: base && (await contentOf(db, base.digest)),
    newer: await heldAgainst(db, draft, rows)
  })
}

/** Everything that stands, with what it consists of. */
export async function shelfOf(db: Reader, rows: readonly PublishedRow[]): Promise<Shelf> {
  const contents = new Map<string, Content>()
  for (const { digest } of standing(rows)) {
    if (!contents.has(digest)) contents.set(digest, (await contentOf(db, digest)) as Content)
  }
  return standing(rows).map(({ id, seq, kind, name, in_force_from, revision, digest }) => ({
    publication: id,
    seq,
    kind,
    name,
    inForceFrom: in_force_from,
    revision,
    content: contents.get(digest) as Content
  }))
}

/** What a draft has to be held against, each with the last that both stand on. */
async function heldAgainst(db: Reader, draft: Draft, rows: readonly PublishedRow[]): Promise<readonly Newer[]> {
  const newer: Newer[] = []
  for (const { row, since, is } of besideOf(draft, rows)) {
    const before = since && (await contentOf(db, since.digest))
    const after = (await contentOf(db, row.digest)) as Content
    newer.push({ version: versionOf(row, undefined), is, before, after })
  }
  return newer
}
