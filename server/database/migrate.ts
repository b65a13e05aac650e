import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { guards } from './migrations/0002-guards.ts'
import { tables } from './migrations/0001-tables.ts'
import type { Instant, Tables } from './tables.ts'
import type { DatabaseKind, Step } from './where.ts'

/** In the order of their names. One that has been released is never changed: another is added. */
const STEPS: Readonly<Record<string, Step>> = { '0001-tables': tables, '0002-guards': guards }

/** By this a database is up to date. */
export const LAST_STEP = Object.keys(STEPS).sort().at(-1)

/** Runs the steps that have not run yet, in one transaction. Where two processes start together, one waits for the other. */
export async function migrate(db: Kysely<Tables>, kind: DatabaseKind, now: Instant): Promise<void> {
  const migrations = Object.fromEntries(Object.entries(STEPS).map(([name, step]) => [name, migrationOf(step[kind])]))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error !== undefined) throw error
  await nameInstallation(db, now)
}

const migrationOf = (statements: readonly string[]): Migration => ({
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
})

/** A database has a name of its own from its first day. */
async function nameInstallation(db: Kysely<Tables>, now: Instant): Promise<void> {
  const there = await db.selectFrom('installation').select('id').executeTakeFirst()
  if (there !== undefined) return
  const row = { id: crypto.randomUUID(), made_at: now }
  await db
    .insertInto('installation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
