import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Milliseconds. A database that does not answer is taken to be away; nobody waits for it without end. */
const CONNECTING = 5000
const LOCKED = 5000
const ANSWERING = 10_000

/** Eight connections: two cores of PostgreSQL are busy with fewer, and the default installation allows a hundred. */
const CONNECTIONS = 8

/** What every connection asks for. A standby that has not been promoted refuses writes, and is not connected to. */
export function clientOptions(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'duecourse',
    connectionTimeoutMillis: CONNECTING,
    lock_timeout: LOCKED,
    statement_timeout: ANSWERING,
    query_timeout: ANSWERING + 1000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true
  }
}

/** A pool that outlives the database: without a listener, a connection that breaks, idle or at work, would end the process. */
export function makePool(url: string, onLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...clientOptions(url), max: CONNECTIONS, idleTimeoutMillis: 30_000, verify: onlyPrimary })
  pool.on('error', onLost)
  pool.on('connect', (client) => void client.on('error', onLost))
  return pool
}

/** What libpq calls `target_session_attrs=read-write`, which `pg` has not. */
function onlyPrimary(client: pg.ClientBase, done: (error?: Error) => void): void {
  client.query<{ transaction_read_only: string }>('show transaction_read_only', (error: Error | null, result) => {
    const isWritable = error === null && result.rows[0]?.transaction_read_only === 'off'
    done(isWritable ? undefined : (error ?? new ReadOnly()))
  })
}

/** Connected to a database that can only be read: a standby, or the primary of yesterday. */
class ReadOnly extends Error {
  readonly code = '25006'
}

export const postgresDialect = (pool: pg.Pool): PostgresDialect => new PostgresDialect({ pool })
