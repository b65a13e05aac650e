import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { SYSTEM } from '../people/actor.ts'
import { append, inOrder } from '../record/append.ts'
import { verificationSays } from '../record/says.ts'
import { verifyRecord } from '../record/verify.ts'
import { checkpointsOf, contradictionsIn, fingerprintOf } from './check.ts'
import type { Archive, Cell, Row, TableName } from './form.ts'
import { withoutGuards } from './guards.ts'

/** Why an archive was not laid in. Nothing has changed then. */
export class NotLoaded extends Error {
  readonly why: readonly string[]
  constructor(why: readonly string[]) {
    super('the export was not taken in')
    this.why = why
  }
}

/** Lays an archive into an empty database, all of it or nothing, and verifies all of it before any of it counts. */
export async function load(database: Database, archive: Archive): Promise<void> {
  const wrong = contradictionsIn(archive)
  if (wrong.length > 0) throw new NotLoaded(wrong)
  await database.transaction(async (tx) => {
    await inOrder(tx)
    if (!(await isEmpty(tx))) throw new NotLoaded([NOT_EMPTY])
    await withoutGuards(tx, database.kind, () => layAll(tx, archive))
    const verification = await verifyRecord(tx, checkpointsOf(archive))
    if (!verification.sound) throw new NotLoaded(verificationSays(verification))
    await append(
      tx,
      { act: 'imported', by: SYSTEM, subject: 'record', ...toldOf(archive, verification) },
      database.now()
    )
  })
}

const NOT_EMPTY =
  'the database is not empty: an export is taken in before the first start of a server, which publishes the rulesets that come with it'

const toldOf = ({ head, key }: Archive, { entries, head: hash }: Readonly<{ entries: number; head: string }>) => ({
  why: 'Taken in from an export.',
  more: { made: head.made, entries: String(entries), head: hash, key: key === undefined ? 'none' : fingerprintOf(key) }
})

async function isEmpty(tx: Transaction<Tables>): Promise<boolean> {
  for (const table of ['record', 'publication', 'content', 'draft', 'person'] as const) {
    const row = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)
    if (row.rows.length > 0) return false
  }
  return true
}

/** A draft may begin from a publication that comes from another draft: what it begins from is said last. */
async function layAll(tx: Transaction<Tables>, { head, rows }: Archive): Promise<void> {
  await tx.deleteFrom('installation').execute()
  await tx.insertInto('installation').values({ id: head.record, made_at: head.recordMade }).execute()
  await lay(tx, 'person', rows.person)
  await lay(tx, 'content', rows.content)
  await lay(
    tx,
    'draft',
    rows.draft.map((row) => ({ ...row, base: null }))
  )
  for (const table of AFTER_DRAFTS) await lay(tx, table, rows[table])
  for (const { id, base } of rows.draft)
    if (base !== null)
      await tx
        .updateTable('draft')
        .set({ base: String(base) })
        .where('id', '=', String(id))
        .execute()
}

const AFTER_DRAFTS = [
  'approval',
  'publication',
  'withdrawal',
  'looked_at',
  'draft_author',
  'floor_exception',
  'record'
] as const satisfies readonly TableName[]

/** Rows at once: each has so many values, of which a statement can have only some thousands. */
const AT_ONCE = 50

async function lay(tx: Transaction<Tables>, table: TableName, rows: readonly Row[]): Promise<void> {
  const anyTable = tx as unknown as Kysely<Record<string, Record<string, Cell>>>
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await anyTable
      .insertInto(table)
      .values(rows.slice(i, i + AT_ONCE))
      .execute()
}
