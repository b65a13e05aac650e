import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical, digestOf } from '../../server/canonical.ts'
import type { Database } from '../../server/database/open.ts'
import type { RecordRow } from '../../server/database/tables.ts'
import { type Checkpointer, startCheckpoints } from '../../server/record/checkpointer.ts'
import type { Checkpoints } from '../../server/record/checkpoints.ts'
import type { Entry } from '../../server/record/entry.ts'
import { append } from '../../server/record/append.ts'
import { readRecord } from '../../server/record/read.ts'
import { type RecordVerification, verifyRecord } from '../../server/record/verify.ts'
import { freshFolder, STORES } from './postgres.ts'
import { errorOf, openAt, raw, recordSome, TELLING } from './rows.ts'

const NONE: Checkpoints = { statements: [], problems: [], absent: 'there are none' }
const LENGTH = 12

describe.each(STORES)('the record, $store,', ({ fresh }) => {
  let database: Database
  beforeEach(async () => {
    database = await openAt(await fresh())
    await recordSome(database, LENGTH)
  })
  afterEach(() => database.close())

  /** Past every guard, as the owner of the database can go. */
  async function unguard(): Promise<void> {
    if (database.kind === 'postgres') return raw(database, 'alter table record disable trigger user')
    for (const name of ['record_no_update', 'record_no_delete', 'record_order'])
      await raw(database, `drop trigger if exists ${name}`)
  }
  const rows = (): Promise<readonly RecordRow[]> =>
    database.db.selectFrom('record').selectAll().orderBy('seq').execute()
  const put = async (row: RecordRow): Promise<void> =>
    void (await database.db.insertInto('record').values(row).execute())
  /** The rows as somebody would have them. */
  async function rewrite(change: (rows: readonly RecordRow[]) => readonly RecordRow[]): Promise<void> {
    await unguard()
    const changed = change(await rows())
    await raw(database, 'delete from record')
    for (const row of changed) await put(row)
  }
  const verified = (checkpoints = NONE): Promise<RecordVerification> => verifyRecord(database.db, checkpoints)
  const broken = async (checkpoints = NONE): Promise<string | undefined> => {
    const { broken: one, sound } = await verified(checkpoints)
    expect(sound).toBe(one === undefined)
    return one && `${one.seq} ${one.how}`
  }

  test('is sound as it is written: every entry names the one before it', async () => {
    const all = await rows()
    expect(await verified()).toMatchObject({ sound: true, entries: LENGTH, head: all.at(-1)?.hash })
    for (const [index, { body, hash, seq }] of all.entries()) {
      const entry = JSON.parse(body) as Entry
      expect(hash).toBe(digestOf(body))
      expect(entry).toMatchObject({ seq, previous: index === 0 ? '0'.repeat(64) : all[index - 1]?.hash })
    }
  })

  test('holds only what was committed with it', async () => {
    const work = database.transaction(async (tx) => {
      await append(tx, TELLING, database.now())
      throw new Error('no')
    })
    expect(await errorOf(work)).toMatchObject({ message: 'no' })
    expect(await rows()).toHaveLength(LENGTH)
  })

  test('row 45: is in the order in which it was written, though a clock goes back', async () => {
    const early = await database.transaction((tx) => append(tx, TELLING, '2001-01-01T00:00:00.000Z'))
    expect(early.at).toBe((JSON.parse((await rows())[LENGTH - 1]?.body ?? '') as Entry).at)
    expect(await broken()).toBeUndefined()
  })

  test('stays one chain when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => database.transaction((tx) => append(tx, TELLING, database.now())))
    )
    expect(await verified()).toMatchObject({ sound: true, entries: LENGTH + 20 })
  })

  test('is read by the page, forwards and backwards, and by subject, act and person', async () => {
    await recordSome(database, 1, { ...TELLING, act: 'published', subject: 'vocabulary' })
    await recordSome(database, 1, { ...TELLING, by: { kind: 'local', id: 'local/an_n%', name: 'Ann' } })
    const seqs = async (asked: Parameters<typeof readRecord>[1]): Promise<readonly number[]> =>
      (await readRecord(database.db, asked)).map(({ entry }) => entry.seq)
    expect(await seqs({ after: 3, limit: 2 })).toEqual([4, 5])
    expect(await seqs({ before: 4, limit: 2 })).toEqual([3, 2])
    expect(await seqs({ subject: 'vocabulary' })).toEqual([13])
    expect(await seqs({ act: 'published' })).toEqual([13])
    expect(await seqs({ person: 'local/an_n%' })).toEqual([14])
    expect(await seqs({ person: 'local/anxn%' })).toEqual([])
  })

  describe('row 41: tells of the first entry', () => {
    test.each([1, 5, LENGTH])('that was edited (%i)', async (seq) => {
      await unguard()
      await raw(database, `update record set body = replace(body, 'a reason', 'a pretext') where seq = ${seq}`)
      expect(await broken()).toBe(`${seq} edited`)
    })

    test.each([1, 5])('that was given another hash (%i)', async (seq) => {
      await unguard()
      await raw(database, `update record set hash = '${digestOf('another')}' where seq = ${seq}`)
      expect(await broken()).toBe(`${seq} forged`)
    })

    test.each([1, 5, 11])('that was written anew with a hash that fits (%i)', async (seq) => {
      await rewrite((all) => all.map((row) => (row.seq === seq ? forged(row) : row)))
      expect(await broken()).toBe(`${seq} forged`)
    })

    test.each([1, 5, 11])('that is missing (%i)', async (seq) => {
      await unguard()
      await raw(database, `delete from record where seq = ${seq}`)
      expect(await broken()).toBe(`${seq} missing`)
    })

    test.each([1, 5, 11])('that is missing although the others were moved up (%i)', async (seq) => {
      await rewrite((all) => all.filter((row) => row.seq !== seq).map((row, index) => ({ ...row, seq: index + 1 })))
      expect(await broken()).toBe(`${seq} missing`)
    })

    test.each([2, 5, LENGTH])('that was put in (%i)', async (seq) => {
      await rewrite((all) => [
        ...all.slice(0, seq - 1),
        made({ ...entryOf(all[seq - 1]), why: 'a pretext', previous: all[seq - 2]?.hash ?? '' }),
        ...all.slice(seq - 1).map((row) => ({ ...row, seq: row.seq + 1 }))
      ])
      expect(await broken()).toBe(`${seq} inserted`)
    })

    test.each([
      [4, 5],
      [2, 9]
    ])('that stands in another place (%i and %i)', async (one, other) => {
      const places = new Map([
        [one, other],
        [other, one]
      ])
      await rewrite((all) => all.map((row) => ({ ...row, seq: places.get(row.seq) ?? row.seq })))
      expect(await broken()).toBe(`${one} out-of-order`)
    })

    test('that was written in another record', async () => {
      await rewrite((all) => chained(all.map((row) => ({ ...entryOf(row), record: 'another' }))))
      expect(await broken()).toBe('1 another-record')
    })

    test('that is dated before the one before it', async () => {
      await rewrite((all) =>
        chained(
          all
            .map((row) => entryOf(row))
            .map((one) => (one.seq === 7 ? { ...one, at: '2020-01-01T00:00:00.000Z' } : one))
        )
      )
      expect(await broken()).toBe('7 forged')
    })

    test('whatever field of it was changed', async () => {
      const entry = entryOf((await rows())[5])
      const changes = Object.keys(entry).map((key) => ({ ...entry, [key]: key === 'seq' ? 7 : 'another' }))
      const without = Object.keys(entry).map((key) =>
        Object.fromEntries(Object.entries(entry).filter(([one]) => one !== key))
      )
      await unguard()
      for (const changed of [...changes, ...without, { ...entry, extra: 1 }]) {
        await database.db
          .updateTable('record')
          .set({ body: canonical(changed) } as never)
          .where('seq', '=', 6)
          .execute()
        expect(await broken()).toBe('6 edited')
      }
    })

    test('whose text says the same in other words', async () => {
      await unguard()
      await raw(database, `update record set body = body || ' ' where seq = 3`)
      expect(await broken()).toBe('3 edited')
      await rewrite((all) => all.map((row) => (row.seq === 3 ? { ...row, hash: digestOf(row.body) } : row)))
      expect(await broken()).toBe('3 forged')
    })
  })

  describe('beside its checkpoints', () => {
    const failures: unknown[] = []
    let folder: string
    let checkpoints: Checkpointer
    beforeEach(async () => {
      folder = join(freshFolder(), 'checkpoints')
      checkpoints = await startCheckpoints(database, folder, (error) => void failures.push(error))
      await checkpoints.stop()
    })
    afterEach(() => {
      if (failures.length > 0) throw failures[0]
    })

    test('row 41: shows that its end was cut off', async () => {
      expect(await broken(checkpoints.read())).toBeUndefined()
      await unguard()
      await raw(database, `delete from record where seq > 8`)
      expect(await broken()).toBeUndefined()
      expect(await broken(checkpoints.read())).toBe('9 cut')
      await raw(database, 'delete from record')
      expect(await broken(checkpoints.read())).toBe('1 cut')
    })

    test('row 42: shows that it was rebuilt from an entry on', async () => {
      await recordSome(database, 3)
      await rewrite((all) =>
        chained(all.map((row) => entryOf(row)).map((one) => (one.seq === 5 ? { ...one, why: 'a pretext' } : one)))
      )
      expect(await broken()).toBeUndefined()
      expect(await broken(checkpoints.read())).toBe(`${LENGTH} rebuilt`)
    })

    test('row 42: shows that its end was rebuilt after it was cut off', async () => {
      await rewrite((all) =>
        chained(
          [...all.slice(0, 10), ...all.slice(10)].map((row) => ({ ...entryOf(row), ...(row.seq > 10 && { why: 'x' }) }))
        )
      )
      expect(await broken(checkpoints.read())).toBe(`${LENGTH} rebuilt`)
    })

    test('row 43: an old copy of the database is told of at the start, and not signed', async () => {
      await unguard()
      await raw(database, `delete from record where seq > 8`)
      const again = await startCheckpoints(database, folder, () => undefined)
      expect(again.warning).toMatch(/names entry 12 of the record, which the database does not have/)
      await recordSome(database, 4)
      await again.stop()
      expect(again.read().statements).toHaveLength(1)
      const rebuilt = await startCheckpoints(database, folder, () => undefined)
      expect(rebuilt.warning).toMatch(/entry 12 of the record is not the one that was signed/)
    })

    test('row 43: another database behind the same checkpoints is told of at the start', async () => {
      const another = await openAt(await fresh())
      const again = await startCheckpoints(another, folder, () => undefined)
      expect(again.warning).toBe('the checkpoints are of another database')
      expect(await verifyRecord(another.db, again.read())).toMatchObject({
        sound: false,
        checkpoints: { problems: ['1 checkpoints are of another record'] }
      })
      await another.close()
    })
  })
})

const entryOf = (row: RecordRow | undefined): Entry => JSON.parse(row?.body ?? '') as Entry

function made(entry: Entry): RecordRow {
  const body = canonical(entry)
  return { seq: entry.seq, body, hash: digestOf(body) }
}

const forged = (row: RecordRow): RecordRow => made({ ...entryOf(row), why: 'a pretext' })

/** A chain that fits together again, as somebody makes it who has the program. */
function chained(entries: readonly Entry[]): readonly RecordRow[] {
  let previous = '0'.repeat(64)
  return entries.map((entry) => {
    const row = made({ ...entry, previous })
    previous = row.hash
    return row
  })
}
