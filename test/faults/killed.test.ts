import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { holdAlone } from '../../server/database/sole.ts'
import type { Where } from '../../server/database/where.ts'
import { seed } from '../life/small-library.ts'
import { PATIENTLY } from '../server/serving.ts'
import { freshFolder, onPostgres, STORES } from '../store/postgres.ts'
import { left, type Living, NOTHING_WRONG, startLiving } from './living.ts'

/** More of them on demand: `KILL_ROUNDS=200`. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 15)
const SEED = Number(process.env['KILL_SEED'] ?? 20_260_525)

/** After how many acknowledged acts each round ends, and how many milliseconds later. */
const ENDS = fc.sample(fc.record({ acts: fc.integer({ min: 1, max: 12 }), later: fc.integer({ min: 0, max: 12 }) }), {
  seed: SEED,
  numRuns: ROUNDS
})

/** PostgreSQL notices that a client is gone when it next listens to it. */
const noneLeft = (where: Where): Promise<void> =>
  expect
    .poll(async () => {
      if (where.kind === 'sqlite') return []
      const others = "datname = current_database() and application_name = 'duecourse'"
      return onPostgres(where.url, `select pid from pg_stat_activity where ${others}`)
    }, PATIENTLY)
    .toEqual([])

/** As a server has it that starts again: the lock is free. */
function held(where: Where): () => void {
  return where.kind === 'sqlite' ? holdAlone(where.file) : () => undefined
}

describe.each(STORES)('row 25: on $store', ({ fresh }) => {
  test(
    `a process killed at any moment, ${ROUNDS} times, loses nothing that it acknowledged and leaves nothing half-done`,
    async () => {
      const [where, checkpoints, now] = [await fresh(), freshFolder(), () => new Date().toISOString()]
      const first = await openDatabase(where, now)
      await seed(first)
      await first.close()
      const start = (round: number): Promise<Living> => startLiving(where, checkpoints, SEED + round)
      let [next, entries] = [start(0), 0]
      for (const [round, { acts, later }] of ENDS.entries()) {
        const living = await next
        living.begin()
        // The next one is made ready meanwhile.
        next = round + 1 < ROUNDS ? start(round + 1) : next
        await living.until(acts)
        await setTimeout(later)
        living.signal('SIGKILL')
        expect(await living.ended).toBe(null)
        await noneLeft(where)
        const letGo = held(where)
        const database = await openDatabase(where, now)
        const is = await left(database, checkpoints, living.acknowledged())
        expect(is.wrong, `round ${round}`).toEqual(NOTHING_WRONG)
        // One act at most was done and not yet acknowledged.
        const unsaid = is.entries - entries - living.acknowledged().length
        expect([0, 1], `round ${round}`).toContain(unsaid)
        entries = is.entries
        await database.close()
        letGo()
      }
    },
    60_000 + ROUNDS * 10_000
  )
})
