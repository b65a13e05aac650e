import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type DialectAdapter, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { isBusy } from './faults.ts'

/** How long to wait for another process that is writing, in milliseconds. */
const PATIENCE = 5000

/**
 * FULL: with less, a power cut loses what was acknowledged. Recursive triggers, because without them a row that is replaced is deleted
 * unseen by the triggers that guard it.
 */
const PRAGMAS = [
  `PRAGMA busy_timeout = ${PATIENCE}`,
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA recursive_triggers = ON'
]

/** A database in one file, in the shape in which Kysely expects a driver for SQLite. */
export function sqliteDialect(file: string): SqliteDialect {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(file)
  for (const pragma of PRAGMAS) database.exec(pragma)
  keepLog(database, Date.now() + PATIENCE)
  return new TransactionalDialect({ database: bridged(database) })
}

/** A new file takes its log from one process at a time, and tells the others at once that it is busy, whatever their patience. */
function keepLog(database: DatabaseSync, until: number): void {
  try {
    database.exec('PRAGMA journal_mode = WAL')
  } catch (error) {
    if (!isBusy(error) || Date.now() > until) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    keepLog(database, until)
  }
}

/** The same, only to be read, as it may be while a server writes. */
export function sqliteReader(file: string): SqliteDialect {
  const database = new DatabaseSync(file, { readOnly: true })
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}`)
  return new SqliteDialect({ database: bridged(database, 'begin') })
}

/** SQLite can undo a migration that stops half-way, which Kysely does not count on by itself. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** A transaction that begins by reading and then writes can find that another has written: all of them say at once that they will write. */
const bridged = (database: DatabaseSync, begin = 'begin immediate'): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (text) => {
    if (text === 'begin') return statement(database.prepare(begin))
    // A full disk undoes a transaction by itself. To undo it again would be a mistake, which would hide what happened.
    const isUndone = text === 'rollback' && !database.isTransaction
    return statement(database.prepare(isUndone ? 'select 1' : text))
  }
})

const statement = (prepared: StatementSync): SqliteStatement => ({
  reader: prepared.columns().length > 0,
  all: (values) => prepared.all(...bound(values)).map(plain),
  run: (values) => prepared.run(...bound(values)),
  iterate: (values) => prepared.iterate(...bound(values))
})

const bound = (values: readonly unknown[]): SQLInputValue[] => values as SQLInputValue[]

/** Rows come without a prototype, which the other database's do not. */
const plain = (row: object): object => ({ ...row })
