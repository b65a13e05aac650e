import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isAway, isRefused, isUnique } from '../../server/database/faults.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { type Watch, watch } from '../../server/database/watch.ts'
import type { Where } from '../../server/database/where.ts'
import { follow } from '../../server/library/follow.ts'
import { openLibrary } from '../../server/library/open.ts'
import { publishShipped } from '../../server/library/seed.ts'
import { PATIENTLY, shippedStore } from '../server/serving.ts'
import { type Cluster, clusterIn, removeCluster } from './cluster.ts'
import { freshPostgres, freshSqlite, onPostgres } from './postgres.ts'
import { publishNow, YORK } from './publish.ts'
import { errorOf, openAt, recordSome, ticking } from './rows.ts'

const POLL_NEVER = 3_600_000
const ANOTHER = { text: 'another version' }
const heard = { refreshed: () => undefined, failed: () => undefined }

describe('a PostgreSQL of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dcpg-'))
  const lost: Error[] = []
  let cluster: Cluster
  let where: Extract<Where, { kind: 'postgres' }>
  let database: Database
  let looking: Watch
  const changes: boolean[] = []
  beforeAll(async () => {
    cluster = clusterIn(folder)
    await cluster.start()
    where = await freshPostgres(cluster)
    database = await openDatabase(where, ticking(), (error) => void lost.push(error))
    await publishShipped(database, shippedStore())
    looking = watch(database, (away) => void changes.push(away))
  }, 120_000)
  afterAll(async () => {
    await looking.stop()
    await database.close()
    await removeCluster(folder)
  })

  test('row 30: may be restarted: what is loaded is answered, writes say that it is away, and it comes back by itself', async () => {
    const library = await openLibrary(database)
    const unfollow = follow(library, where, heard, POLL_NEVER)
    // As many connections as there can be, lying idle when they break.
    await Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.1)`.execute(database.db)))
    await cluster.stop('immediate')
    expect(isAway(await errorOf(recordSome(database, 1)))).toBe(true)
    expect(isAway(await errorOf(library.refresh()))).toBe(true)
    expect(looking.isAway()).toBe(true)
    expect(library.at().inForceOn('york', '2026-01-01')?.version).toBe('2024-03-15')
    await cluster.start()
    await expect.poll(() => looking.isAway(), PATIENTLY).toBe(false)
    expect(lost.length).toBeGreaterThan(0)
    expect(changes).toEqual([true, false])
    // What was published while nobody listened is read as soon as somebody listens again.
    const other = await openDatabase(where, ticking())
    await publishNow(other, YORK, ANOTHER, '2027-01-01')
    await expect.poll(() => library.at().inForceOn('york', '2027-01-01')?.version, PATIENTLY).toBe('2027-01-01')
    await unfollow()
    await other.close()
  })

  test('row 30: may lose a connection in the middle of a transaction: nothing of that stays, and the next one works', async () => {
    const before = await database.db.selectFrom('record').select('seq').execute()
    const cut = database.transaction(async (tx) => {
      await tx
        .insertInto('idempotency')
        .values({ person: 'ann', key: 'k', request: '', status: 1, answer: '', answered_at: '' })
        .execute()
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await onPostgres(where.url, `select pg_terminate_backend(${rows[0]?.pid})`)
      await tx.selectFrom('record').selectAll().execute()
    })
    expect(isAway(await errorOf(cut))).toBe(true)
    expect(await database.db.selectFrom('idempotency').where('person', '=', 'ann').selectAll().execute()).toEqual([])
    await recordSome(database, 1)
    expect(await database.db.selectFrom('record').select('seq').execute()).toHaveLength(before.length + 1)
  })

  test('row 31: that can only be read, as a standby, is not written to', async () => {
    const standby = await freshPostgres(cluster)
    const name = new URL(standby.url.replace('@/', '@localhost/')).pathname.slice(1)
    await onPostgres(cluster.url('postgres'), `alter database ${name} set default_transaction_read_only = on`)
    expect(isAway(await errorOf(openAt(standby)))).toBe(true)
  })

  test('row 31: that holds a row is waited for in vain for a while, and no longer', async () => {
    const holder = new pg.Client({ connectionString: where.url })
    await holder.connect()
    await holder.query('begin; lock table record in access exclusive mode')
    expect(isAway(await errorOf(recordSome(database, 1)))).toBe(true)
    await holder.query('rollback')
    await holder.end()
    await recordSome(database, 1)
  })
})

describe('two servers on one PostgreSQL', () => {
  let where: Extract<Where, { kind: 'postgres' }>
  let [one, other]: Database[] = []
  beforeEach(async () => {
    where = await freshPostgres()
    one = await openAt(where)
    other = await openAt(where)
    await publishShipped(one, shippedStore())
  })
  const closeBoth = (): Promise<unknown> => Promise.all([one?.close(), other?.close()])

  test('the one hears of what the other publishes and withdraws', async () => {
    const library = await openLibrary(other as Database)
    const unfollow = follow(library, where, heard, POLL_NEVER)
    await publishNow(one as Database, YORK, ANOTHER, '2027-01-01')
    await expect.poll(() => library.at().versions('york').length, PATIENTLY).toBe(2)
    await unfollow()
    await closeBoth()
  })

  test('row 32: finds it by looking when the notice is lost', async () => {
    const library = await openLibrary(other as Database)
    // Followed as a file is, by looking alone.
    const unfollow = follow(library, { kind: 'sqlite', file: '' }, heard, 50)
    await publishNow(one as Database, YORK, ANOTHER, '2027-01-01')
    await expect.poll(() => library.at().versions('york').length, PATIENTLY).toBe(2)
    await unfollow()
    await closeBoth()
  })
})

describe('what is taken for the database being away', () => {
  test('a PostgreSQL that is not there', async () => {
    const nowhere = { kind: 'postgres', url: 'postgres://duecourse@127.0.0.1:1/nothing' } as const
    expect(isAway(await errorOf(openAt(nowhere)))).toBe(true)
  })

  test('row 28: a disk that is full, until something can be written again', async () => {
    const database = await openAt(freshSqlite())
    await recordSome(database, 1)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db)
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(database.db)
    const looking = watch(database, () => undefined)
    const full = await errorOf(
      recordSome(database, 1, {
        act: 'imported',
        by: { kind: 'system', id: 'system', name: '' },
        subject: 'x'.repeat(100_000)
      })
    )
    expect(isAway(full)).toBe(true)
    expect(looking.isAway()).toBe(true)
    expect(await database.db.selectFrom('record').select('seq').execute()).toHaveLength(1)
    await sql`pragma max_page_count = 1000000`.execute(database.db)
    await expect.poll(() => looking.isAway(), PATIENTLY).toBe(false)
    await recordSome(database, 1)
    await looking.stop()
    await database.close()
  })

  test.each([
    ['a file that is not there', Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })],
    ['a caller that hung up', Object.assign(new Error('aborted'), { code: 'ECONNRESET' })],
    ['a mistake in a statement', Object.assign(new Error('syntax error'), { code: '42601' })],
    ['what is there already', Object.assign(new Error('duplicate key'), { code: '23505', table: 'draft' })],
    ['a rule', Object.assign(new Error('approver-is-author'), { code: 'DC001' })],
    ['nothing of an error', 'Connection terminated']
  ])('but not %s', (_, error) => {
    expect(isAway(error)).toBe(false)
  })

  test('nor is a rule a key that is there already', () => {
    const error = Object.assign(new Error('approver-is-author'), { code: 'DC001' })
    expect([isRefused(error), isRefused(error, 'another'), isUnique(error)]).toEqual([true, false, false])
  })
})
