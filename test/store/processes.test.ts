import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { holdAlone, Taken } from '../../server/database/sole.ts'
import { freshPostgres, freshSqlite, STORES } from './postgres.ts'
import { startProcess } from './processes.ts'
import { openAt, recordSome } from './rows.ts'

describe.each(STORES)('a new database, $store,', ({ fresh }) => {
  test('that several processes open at once is made once', async () => {
    const where = await fresh()
    const others = await Promise.all([1, 2, 3].map(() => startProcess('open', [JSON.stringify(where)], 'here')))
    for (const other of others) other.tell('now')
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0, 0])
    expect(new Set(others.map(({ said }) => said())).size).toBe(1)
    const database = await openAt(where)
    const steps = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database.db)
    expect(steps.rows.map(({ name }) => name)).toEqual(['0001-tables', '0002-guards'])
    await database.close()
  })

  test('keeps its name, and what was written, when it is opened again', async () => {
    const where = await fresh()
    const first = await openAt(where)
    const { id } = await first.db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
    await recordSome(first, 3)
    await first.close()
    const again = await openAt(where)
    expect(await again.db.selectFrom('installation').select('id').execute()).toEqual([{ id }])
    expect(await again.db.selectFrom('record').select('seq').execute()).toHaveLength(3)
    await again.close()
  })

  test('of a later program is not opened by an earlier one', async () => {
    const where = await fresh()
    const later = await openAt(where)
    await sql`insert into kysely_migration values ('9999-of-tomorrow', '2999-01-01T00:00:00.000Z')`.execute(later.db)
    await later.close()
    await expect(openAt(where)).rejects.toThrow('9999-of-tomorrow')
  })
})

describe('row 27: a file of SQLite', () => {
  test('is written through to the disk, and keeps its rules for all who come', async () => {
    const database = await openAt(freshSqlite())
    const pragma = async (name: string): Promise<unknown> =>
      Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.db)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('recursive_triggers')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(5000)
    await database.close()
  })
})

describe('row 29: the folder of an embedded database', () => {
  test('is one server’s at a time: the next is told at once who has it', async () => {
    const { file } = freshSqlite()
    const other = await startProcess('hold', [file], 'held')
    expect(() => holdAlone(file)).toThrow(Taken)
    expect(() => holdAlone(file)).toThrow(`process ${other.child.pid}`)
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(`${other.child.pid}\n`)
    other.kill()
    await other.ended
    const letGo = holdAlone(file)
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(`${process.pid}\n`)
    letGo()
    holdAlone(file)()
  })

  test('is still nobody else’s when its note of who has it is lost', async () => {
    const { file } = freshSqlite()
    const letGo = holdAlone(file)
    writeFileSync(`${file}.pid`, '')
    expect(() => holdAlone(file)).toThrow(Taken)
    letGo()
  })

  test('can be read beside the server', async () => {
    const where = freshSqlite()
    const letGo = holdAlone(where.file)
    const server = await openAt(where)
    await recordSome(server, 2)
    const reader = await openDatabase(where, () => '')
    expect(await reader.db.selectFrom('record').select('seq').execute()).toHaveLength(2)
    await reader.close()
    await server.close()
    letGo()
  })
})

test('days and numbers come from PostgreSQL as from SQLite: text and numbers', async () => {
  const database = await openAt(await freshPostgres())
  await recordSome(database, 1)
  expect(await database.db.selectFrom('record').select('seq').executeTakeFirst()).toEqual({ seq: 1 })
  const { made_at } = await database.db.selectFrom('installation').select('made_at').executeTakeFirstOrThrow()
  expect(made_at).toMatch(/^2026-05-10T.*Z$/)
  await database.close()
})
