import { existsSync } from 'node:fs'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { LAST_STEP } from './migrate.ts'
import type { Database } from './open.ts'
import { clientOptions } from './postgres.ts'
import { sqliteReader } from './sqlite.ts'
import type { Instant, Tables } from './tables.ts'
import type { Where } from './where.ts'

/** There is no database to be read, or not one that this program knows how to read. */
export class NotThere extends Error {}

/** Opens a database only to be read, as may be done beside a server. Nothing is made or changed by it, not even tables. */
export async function openToRead(where: Where, now: () => Instant): Promise<Database> {
  if (where.kind === 'sqlite' && !existsSync(where.file)) throw new NotThere(`there is no database ${where.file}`)
  const db = new Kysely<Tables>({
    dialect: where.kind === 'sqlite' ? sqliteReader(where.file) : readingDialect(where.url)
  })
  try {
    await demandLastStep(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    kind: where.kind,
    now,
    transaction: () => Promise.reject(new Error('this database was opened only to be read')),
    onCommit: () => undefined,
    onAway: () => undefined,
    close: () => db.destroy()
  }
}

/** PostgreSQL itself refuses whatever would change something. */
const readingDialect = (url: string): PostgresDialect => {
  const pool = new pg.Pool({ ...clientOptions(url), options: '-c default_transaction_read_only=on', max: 2 })
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

async function demandLastStep(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) throw new NotThere('this database is empty')
  const done = db as unknown as Kysely<{ kysely_migration: { name: string } }>
  const rows = await done.selectFrom('kysely_migration').select('name').orderBy('name', 'desc').limit(1).execute()
  if (rows[0]?.name !== LAST_STEP)
    throw new NotThere('this database is of another version of duecourse: start its server with this one first')
}
