import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { addCheckpoint, readCheckpoints } from '../../server/record/checkpoints.ts'
import { signingKey, verifyingKey } from '../../server/record/keys.ts'
import { council } from '../life/small-library.ts'
import { asked, refusalOf } from '../people/setup.ts'
import { get, PATIENTLY, post } from '../server/serving.ts'
import { freshFolder } from '../store/postgres.ts'
import { at, comeIn, draftOf, opens, QUESTION, saves, seeded, serveAll, type Whole } from './serving.ts'
import { contradictions } from './sound.ts'

/** A way of leaving no room: where the files are, and how to fill and to free it. */
type Means = Readonly<{
  means: string
  folder: () => string
  fill: (here: Whole, folder: string) => Promise<void>
  free: (here: Whole, folder: string) => Promise<void>
}>

const pages = async ({ database }: Whole, most: number): Promise<void> =>
  void (await sql`pragma max_page_count = ${sql.lit(most)}`.execute(database.db))

const LIMITED: Means = {
  means: 'a file that may not grow',
  folder: freshFolder,
  fill: async (here) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(here.database.db)
    await pages(here, rows[0]?.page_count ?? 0)
  },
  free: (here) => pages(here, 1_000_000)
}

const mounted: string[] = []
afterAll(() => mounted.forEach((folder) => execFileSync('umount', ['-l', folder])))

/** A disk of eight megabytes. */
function smallDisk(): string {
  const folder = freshFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', folder], { stdio: 'pipe' })
  mounted.push(folder)
  return folder
}

/** Writes until there is no room for a single byte more. */
function fillUp(file: string): void {
  for (let bytes = 1 << 20; bytes >= 1; bytes = bytes >> 1) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}

const DISK: Means = {
  means: 'a disk of its own',
  folder: smallDisk,
  fill: async (_, folder) => fillUp(join(folder, 'filler')),
  free: async (_, folder) => rmSync(join(folder, 'filler'))
}

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  try {
    smallDisk()
    return true
  } catch {
    return false
  }
}

const DISKS = canMount() ? [DISK] : []

describe.each([LIMITED, ...DISKS])('row 28: $means, full,', ({ folder, fill, free }) => {
  test('refuses what is to be written, goes on answering, and recovers by itself', async () => {
    const place = folder()
    mkdirSync(join(place, 'checkpoints'), { mode: 0o700 })
    const where = await seeded({ kind: 'sqlite', file: join(place, 'duecourse.sqlite') })
    const here = await serveAll(where, join(place, 'checkpoints'))
    const lead = await comeIn(here, 'policy-lead')
    const draft = draftOf(await opens(here, lead))
    await fill(here, place)
    // Longer than the room that a log or a half-empty page may have left.
    const long = { text: `${council().text}${`# ${'x'.repeat(98)}\n`.repeat(2000)}` }
    const refused = await saves(here, lead, draft, long)
    expect([refused.status, refusalOf(refused), refused.headers['retry-after']]).toEqual([507, 'disk-full', '60'])
    expect((await post(here, '/v1/assessments', QUESTION)).status).toBe(200)
    expect((await asked(here, lead, 'GET', '/v1/rulesets/small')).status).toBe(200)
    expect(draftOf(await asked(here, lead, 'GET', at(draft)))).toMatchObject({ id: draft.id, revision: 1 })
    const ready = await get(here, '/readyz')
    expect([ready.status, ready.text.includes('DATABASE_AWAY')]).toEqual([503, true])
    expect(await contradictions(here.database)).toEqual([])
    await free(here, place)
    await expect.poll(async () => (await get(here, '/readyz')).status, PATIENTLY).toBe(200)
    expect(draftOf(await saves(here, lead, draft, long))).toMatchObject({ id: draft.id, revision: 2 })
    expect(await contradictions(here.database)).toEqual([])
    await here.close()
  })
})

describe.each(DISKS)('row 28: $means, full of other things,', ({ folder }) => {
  test('never holds half a checkpoint', () => {
    const place = folder()
    const key = signingKey(place)
    const add = (seq: number): void => {
      addCheckpoint(place, key, { record: 'r', seq, hash: 'a'.repeat(64), at: '2026-05-10T09:00:00.000Z' })
    }
    add(1)
    fillUp(join(place, 'filler'))
    // There is room in the last page of the file, for some lines and for a part of one.
    const fits = (seq: number): number => {
      try {
        add(seq)
      } catch {
        return seq - 1
      }
      return fits(seq + 1)
    }
    const last = fits(2)
    expect(last).toBeGreaterThan(2)
    expect(last).toBeLessThan(100)
    rmSync(join(place, 'filler'))
    add(last + 1)
    const { statements, problems } = readCheckpoints(place, verifyingKey(place))
    expect(problems).toEqual([])
    expect(statements.map(({ seq }) => seq)).toEqual(Array.from({ length: last + 1 }, (_, index) => index + 1))
  })
})
