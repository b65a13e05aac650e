import { type Dialect, Kysely, type SelectQueryBuilder, type Transaction } from 'kysely'
import { isAway, isWorthRetrying } from './faults.ts'
import { migrate } from './migrate.ts'
import { makePool, postgresDialect } from './postgres.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Instant, Tables } from './tables.ts'
import type { DatabaseKind, Where } from './where.ts'

export type { DatabaseKind, Where } from './where.ts'

/** The database, and the clock by which what it holds is dated. */
export type Database = Readonly<{
  db: Kysely<Tables>
  kind: DatabaseKind
  now: () => Instant
  /** All of it or nothing. Inside, only `tx` may be used: on SQLite there is one connection, and `db` would wait for it for ever. */
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Told each time that something was committed here. */
  onCommit(listener: () => void): void
  /** Told each time that something could not be committed because the database was away. */
  onAway(listener: () => void): void
  close(): Promise<void>
}>

/** Opens a database and brings its tables up to date. */
export const openDatabase = (where: Where, now: () => Instant, onLost = ignore): Promise<Database> =>
  openThrough(dialectOf(where, onLost), where.kind, now)

/** The same through a driver that is given: a test brings one that fails when it is told to. */
export async function openThrough(dialect: Dialect, kind: DatabaseKind, now: () => Instant): Promise<Database> {
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db, kind, now())
  } catch (error) {
    await db.destroy()
    throw error
  }
  const committed: (() => void)[] = []
  const away: (() => void)[] = []
  return {
    db,
    kind,
    now,
    transaction: async (work) => {
      const value = await inTransaction(db, work, MOST_TRIES).catch((error: unknown) => {
        if (isAway(error)) for (const listener of away) listener()
        throw error
      })
      for (const listener of committed) listener()
      return value
    },
    onCommit: (listener) => void committed.push(listener),
    onAway: (listener) => void away.push(listener),
    close: () => db.destroy()
  }
}

/** A connection that was lost while nobody used it: the next one to ask finds out. */
const ignore = (_error: Error): void => undefined

/** How a database of either kind is spoken to. */
export const dialectOf = (where: Where, onLost: (error: Error) => void): Dialect =>
  where.kind === 'sqlite' ? sqliteDialect(where.file) : postgresDialect(makePool(where.url, onLost))

const MOST_TRIES = 5

async function inTransaction<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
  tries: number
): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    if (tries > 1 && isWorthRetrying(error)) return inTransaction(db, work, tries - 1)
    throw error
  }
}

/** Rows that nobody else may write until the transaction ends. On SQLite, no transaction runs beside another. */
export const locked = <DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  kind: DatabaseKind
): SelectQueryBuilder<DB, TB, O> => (kind === 'postgres' ? query.forUpdate() : query)
