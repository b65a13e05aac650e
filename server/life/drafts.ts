import type { Kysely, Transaction } from 'kysely'
import { type Database, locked } from '../database/open.ts'
import type { DraftRow, Tables } from '../database/tables.ts'
import { contentIn } from './content.ts'
import type { Act, ChangeKind, Draft, Subject } from './life.ts'

/** Inside a transaction or outside of one. */
export type Reader = Kysely<Tables> | Transaction<Tables>

type Listed = Omit<Draft, 'content'>

const COLUMNS = [
  'id',
  'kind',
  'name',
  'base',
  'state',
  'revision',
  'digest',
  'in_force_from',
  'change_kind',
  'why',
  'opened_by',
  'opened_at',
  'saved_by',
  'saved_at',
  'sent_back_by',
  'sent_back_at',
  'sent_back_why'
] as const satisfies readonly (keyof DraftRow)[]

type Row = Pick<DraftRow, (typeof COLUMNS)[number]>

/** Every draft, or those of one subject, the last one written in first. What they hold is not read. */
export async function listDrafts(db: Reader, subject?: Subject): Promise<readonly Listed[]> {
  const all = db.selectFrom('draft').select(COLUMNS).orderBy('saved_at', 'desc').orderBy('id')
  const rows = await (subject === undefined
    ? all
    : all.where('kind', '=', subject.kind).where('name', '=', subject.name)
  ).execute()
  return withBeside(db, rows)
}

export async function readDraft(db: Reader, id: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('draft')
    .select([...COLUMNS, 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && whole(db, row)
}

/** A draft that nobody else may write in until the transaction ends. */
export async function holdDraft(tx: Transaction<Tables>, { kind }: Database, id: string): Promise<Draft | undefined> {
  const query = tx
    .selectFrom('draft')
    .select([...COLUMNS, 'body'])
    .where('id', '=', id)
  const row = await locked(query, kind).executeTakeFirst()
  return row && whole(tx, row)
}

async function whole(db: Reader, { body, ...row }: Row & Readonly<{ body: string }>): Promise<Draft> {
  const [listed] = await withBeside(db, [row])
  return { ...(listed as Listed), content: contentIn(body) }
}

/** Drafts with what stands in other tables about them: who wrote in them, what they are allowed, who approved them. */
async function withBeside(db: Reader, rows: readonly Row[]): Promise<readonly Listed[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const authors = await db.selectFrom('draft_author').selectAll().where('draft', 'in', ids).orderBy('person').execute()
  const exceptions = await db
    .selectFrom('floor_exception')
    .selectAll()
    .where('draft', 'in', ids)
    .orderBy('rule')
    .execute()
  const approvals = await db
    .selectFrom('approval as a')
    .leftJoin('publication as p', 'p.approval', 'a.id')
    .select(['a.draft', 'a.person', 'a.approved_at', 'p.id as publication'])
    .where('a.draft', 'in', ids)
    .orderBy('a.approved_at', 'desc')
    .execute()
  const of = <T extends { draft: string }>(all: readonly T[], id: string): readonly T[] =>
    all.filter(({ draft }) => draft === id)
  return rows.map((row) => ({
    ...draftOf(row),
    authors: of(authors, row.id).map(({ person }) => person),
    exceptions: of(exceptions, row.id).map(({ rule, why, person, given_at }) => ({
      rule,
      why,
      person,
      carried: given_at <= row.opened_at
    })),
    approved: approvalOf(row, of(approvals, row.id))
  }))
}

type Approvals = readonly Readonly<{ person: string; approved_at: string; publication: string | null }>[]

/** An approval counts for as long as nothing has been written since; of what is published, the one by which it was. */
function approvalOf({ state }: Row, lastFirst: Approvals): Act | undefined {
  const found = state === 'approved' ? lastFirst[0] : lastFirst.find(({ publication }) => publication !== null)
  return found && { by: found.person, at: found.approved_at }
}

/** Several kinds of change stand in one cell, with commas between them. */
export const kindsIn = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(','))

const draftOf = (row: Row): Omit<Listed, 'authors' | 'exceptions' | 'approved'> => ({
  id: row.id,
  subject: { kind: row.kind, name: row.name },
  state: row.state,
  revision: row.revision,
  digest: row.digest,
  base: row.base ?? undefined,
  inForceFrom: row.in_force_from ?? undefined,
  change: kindsIn(row.change_kind ?? '')[0] as ChangeKind | undefined,
  changes: kindsIn(row.change_kind ?? '') as readonly ChangeKind[],
  why: row.why ?? undefined,
  opened: { by: row.opened_by, at: row.opened_at },
  saved: { by: row.saved_by, at: row.saved_at },
  sentBack: sentBackOf(row)
})

const sentBackOf = ({ sent_back_by: by, sent_back_at: at, sent_back_why: why }: Row): Draft['sentBack'] =>
  by === null || at === null || why === null ? undefined : { by, at, why }
