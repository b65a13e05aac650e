import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { seed } from '../life/small-library.ts'
import { PATIENTLY } from '../server/serving.ts'
import { freshFolder, freshSqlite } from '../store/postgres.ts'
import { left, NOTHING_WRONG, startLiving } from './living.ts'

const now = (): string => new Date().toISOString()

/** Whether every thread of a process stands still, so that nothing is written while its files are copied. */
const stands = (pid: number): boolean => /\) [Tt] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

/**
 * Where the last commit of a log of SQLite ends. Each frame has a head of 24 bytes: the page, how many pages the database has if it ends a
 * commit, and the two numbers by which frames of this log are told from those of the log before it.
 */
function endOfCommits(log: Buffer): number {
  const [page, salt] = [log.readUInt32BE(8), log.subarray(16, 24)]
  let end = 32
  for (let at = 32; at + 24 + page <= log.length; at += 24 + page) {
    if (!log.subarray(at + 8, at + 16).equals(salt)) break
    if (log.readUInt32BE(at + 4) !== 0) end = at + 24 + page
  }
  return end
}

/** What was being written when the power went is there in part, or is anything at all. */
function tear(file: string, bytes: number): void {
  if (!existsSync(file)) return
  const log = readFileSync(file)
  if (log.length < 32) return
  writeFileSync(file, Buffer.concat([log.subarray(0, endOfCommits(log)), randomBytes(bytes)]))
}

/** A line of a checkpoint that was being written. */
function tearLine(file: string, length: number): void {
  if (existsSync(file)) writeFileSync(file, `${readFileSync(file, 'utf8')}${'{"at":"2026-05-10T09'.slice(0, length)}`)
}

const CUTS = fc.sample(
  fc.record({ acts: fc.integer({ min: 1, max: 10 }), later: fc.integer({ min: 0, max: 12 }), torn: fc.nat(9000) }),
  { seed: 27, numRuns: 12 }
)

describe('row 27: a power cut', () => {
  test('at any moment leaves files that open, and hold everything that was acknowledged', async () => {
    const [where, checkpoints] = [freshSqlite(), freshFolder()]
    const first = await openDatabase(where, now)
    await seed(first)
    await first.close()
    const living = await startLiving(where, checkpoints, 27)
    living.begin()
    for (const [round, { acts, later, torn }] of CUTS.entries()) {
      await living.until(living.acknowledged().length + acts)
      await setTimeout(later)
      const acknowledged = living.acknowledged()
      living.signal('SIGSTOP')
      await expect.poll(() => stands(living.pid), PATIENTLY).toBe(true)
      const [file, signed] = [freshSqlite().file, freshFolder()]
      // The index of the log is in memory only, and goes with the power.
      for (const part of ['', '-wal']) cpSync(`${where.file}${part}`, `${file}${part}`)
      cpSync(checkpoints, signed, { recursive: true })
      living.signal('SIGCONT')
      tear(`${file}-wal`, torn)
      tearLine(join(signed, 'checkpoints.ndjson'), round % 20)
      const database = await openDatabase({ kind: 'sqlite', file }, now)
      const { rows } = await sql`pragma integrity_check`.execute(database.db)
      expect(rows, `cut ${round}`).toEqual([{ integrity_check: 'ok' }])
      const is = await left(database, signed, acknowledged)
      expect(is.wrong, `cut ${round}`).toEqual(NOTHING_WRONG)
      await database.close()
    }
    living.signal('SIGKILL')
    await living.ended
  })
})
