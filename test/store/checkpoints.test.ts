import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../server/database/open.ts'
import { type Checkpointer, startCheckpoints } from '../../server/record/checkpointer.ts'
import { addCheckpoint } from '../../server/record/checkpoints.ts'
import { PUBLIC, signingKey } from '../../server/record/keys.ts'
import { type RecordVerification, verifyRecord } from '../../server/record/verify.ts'
import { freshFolder, freshSqlite } from './postgres.ts'
import { openAt, recordSome, TELLING } from './rows.ts'

let database: Database
let folder: string
const failures: unknown[] = []
const file = (name: string): string => join(folder, name)
const LINES = 'checkpoints.ndjson'

const begin = (): Promise<Checkpointer> => startCheckpoints(database, folder, (error) => void failures.push(error))
const publish = (): Promise<unknown> => recordSome(database, 1, { ...TELLING, act: 'published' })

beforeEach(async () => {
  database = await openAt(freshSqlite())
  folder = join(freshFolder(), 'checkpoints')
  failures.length = 0
})
afterEach(async () => {
  if (failures.length > 0) throw failures[0]
  await database.close()
})

describe('a checkpoint is written', () => {
  const seqs = (checkpoints: Checkpointer): readonly number[] => checkpoints.read().statements.map(({ seq }) => seq)

  test('after a hundred entries, at once when something is published or withdrawn, and at the stop', async () => {
    const checkpoints = await begin()
    await recordSome(database, 99)
    await checkpoints.settled()
    expect(seqs(checkpoints)).toEqual([])
    await recordSome(database, 1)
    await checkpoints.settled()
    expect(seqs(checkpoints)).toEqual([100])
    await publish()
    await recordSome(database, 1, { ...TELLING, act: 'withdrawn' })
    await checkpoints.settled()
    expect(seqs(checkpoints).at(-1)).toBe(102)
    await recordSome(database, 1)
    await checkpoints.settled()
    expect(seqs(checkpoints).at(-1)).toBe(102)
    await checkpoints.stop()
    expect(seqs(checkpoints).at(-1)).toBe(103)
    await checkpoints.stop()
    expect(seqs(checkpoints).filter((seq) => seq === 103)).toHaveLength(1)
  })

  test('and read again as true only under the key that it was signed with', async () => {
    await publish()
    const checkpoints = await begin()
    expect(seqs(checkpoints)).toEqual([1])
    const right = readFileSync(file(PUBLIC))
    writeFileSync(file(PUBLIC), generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }))
    expect([seqs(checkpoints), checkpoints.read().problems.length]).toEqual([[], 1])
    writeFileSync(file(PUBLIC), right)
    expect([seqs(checkpoints), checkpoints.read().problems]).toEqual([[1], []])
  })

  test('at the next start for what was left unsigned', async () => {
    await publish()
    const checkpoints = await begin()
    expect(seqs(checkpoints)).toEqual([1])
  })

  test('by a key that only this user can read', async () => {
    await begin()
    expect(statSync(file('checkpoints.key.pem')).mode & 0o777).toBe(0o600)
    expect(readFileSync(file('checkpoints.pub.pem'), 'utf8')).toContain('BEGIN PUBLIC KEY')
    chmodSync(file('checkpoints.key.pem'), 0o644)
    await expect(begin()).rejects.toThrow('can be read by others')
  })

  test('after a line that a power cut left unfinished, which is taken away', async () => {
    const checkpoints = await begin()
    await publish()
    await checkpoints.stop()
    appendFileSync(file(LINES), '{"at":"2026-')
    const again = await begin()
    await publish()
    await again.stop()
    expect(await verifyRecord(database.db, again.read())).toMatchObject({ sound: true, checkpoints: { read: 2 } })
  })
})

describe('row 41: verification fails closed', () => {
  let checkpoints: Checkpointer
  beforeEach(async () => {
    checkpoints = await begin()
    await recordSome(database, 3)
    await publish()
    await recordSome(database, 2)
    await checkpoints.settled()
  })
  const verified = (): Promise<RecordVerification> => verifyRecord(database.db, checkpoints.read())
  const problems = async (): Promise<readonly string[]> => {
    const { sound, broken, checkpoints: about } = await verified()
    expect(broken).toBeUndefined()
    expect(sound).toBe(false)
    return about.problems
  }

  test('not when all is well', async () => {
    expect(await verified()).toMatchObject({ sound: true, checkpoints: { read: 1, problems: [], last: { seq: 4 } } })
  })

  test('where the checkpoints are gone', async () => {
    rmSync(file(LINES))
    expect(await problems()).toEqual(['there is no file of checkpoints'])
  })

  test('where they are empty', async () => {
    writeFileSync(file(LINES), '')
    expect(await problems()).toEqual(['the file of checkpoints is empty'])
  })

  test('where the key is gone, or is none', async () => {
    rmSync(file('checkpoints.pub.pem'))
    expect(await problems()).toEqual(['there is no key by which the checkpoints can be verified'])
    writeFileSync(file('checkpoints.pub.pem'), 'no key')
    expect(await problems()).toEqual(['there is no key by which the checkpoints can be verified'])
  })

  test('where the key is another', async () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    writeFileSync(file('checkpoints.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
    expect(await problems()).toContain('line 1 of the checkpoints was not signed by this key')
  })

  test('where the key is of another kind', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(file('checkpoints.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
    expect(await problems()).toEqual(['there is no key by which the checkpoints can be verified'])
  })

  test.each([
    ['a line of nothing', () => '\n'],
    ['words', () => 'all is well\n'],
    ['a checkpoint without its signature', (line: string) => line.replace(/,"signature":"[^"]*"/, '')],
    ['one whose signature is empty', (line: string) => line.replace(/"signature":"[^"]*"/, '"signature":""')],
    ['one of another entry', (line: string) => line.replace('"seq":4', '"seq":5')],
    ['one with something more', (line: string) => line.replace('{', '{"all":"well",')],
    ['one that is written otherwise', (line: string) => line.replace('{', '{ ')],
    ['an unfinished one', (line: string) => line.slice(0, 40)]
  ])('where there is also %s', async (_, more) => {
    const line = readFileSync(file(LINES), 'utf8')
    appendFileSync(file(LINES), more(line))
    expect(await problems()).toEqual(['line 2 of the checkpoints was not signed by this key'])
  })

  test('where any byte of a checkpoint is another', async () => {
    const line = readFileSync(file(LINES))
    for (let i = 0; i < line.length - 1; i++) {
      const bytes = Buffer.from(line)
      bytes[i] = (bytes[i] ?? 0) ^ 1
      writeFileSync(file(LINES), bytes)
      expect((await verified()).sound, `byte ${i}`).toBe(false)
    }
  })

  test('where the last of them were cut off', async () => {
    const before = readFileSync(file(LINES))
    await publish()
    await checkpoints.settled()
    writeFileSync(file(LINES), before)
    expect(await problems()).toEqual(['the last 3 entries ought to have been signed, and no checkpoint names them'])
  })

  test('and never where there was nothing yet to be signed', async () => {
    const other = await openAt(freshSqlite())
    await recordSome(other, 3)
    const none = { statements: [], problems: [], absent: 'there is no file of checkpoints' }
    expect(await verifyRecord(other.db, none)).toMatchObject({ sound: true })
    await other.close()
  })

  test('where a true signature names another hash', async () => {
    const [last] = checkpoints.read().statements
    if (last === undefined) throw new Error('there is to be one')
    addCheckpoint(folder, signingKey(folder), { ...last, seq: 2 })
    expect((await verified()).broken).toMatchObject({ seq: 2, how: 'rebuilt' })
  })
})
