import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { DatabaseKind } from '../database/where.ts'
import { TABLE_NAMES } from './form.ts'

/**
 * What was approved and published elsewhere cannot be approved and published here once more: its rows are laid in past the guards, which are
 * back before the transaction ends. Nobody else sees the database without them.
 */
export const withoutGuards = (tx: Transaction<Tables>, kind: DatabaseKind, work: () => Promise<void>): Promise<void> =>
  kind === 'sqlite' ? onSqlite(tx, work) : onPostgres(tx, work)

async function onSqlite(tx: Transaction<Tables>, work: () => Promise<void>): Promise<void> {
  const found = await sql<{
    name: string
    sql: string
  }>`select name, sql from sqlite_master where type = 'trigger'`.execute(tx)
  for (const { name } of found.rows) await sql`drop trigger ${sql.ref(name)}`.execute(tx)
  await work()
  for (const trigger of found.rows) await sql.raw(trigger.sql).execute(tx)
}

async function onPostgres(tx: Transaction<Tables>, work: () => Promise<void>): Promise<void> {
  const guarded = ['installation', ...TABLE_NAMES]
  const all = async (what: RawBuilder<unknown>): Promise<void> => {
    for (const table of guarded) await sql`alter table ${sql.table(table)} ${what} trigger user`.execute(tx)
  }
  await all(sql`disable`)
  await work()
  await all(sql`enable`)
  await sql`select pg_notify('duecourse_published', 'imported')`.execute(tx)
}
