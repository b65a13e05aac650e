import { setTimeout as later } from 'node:timers/promises'
import { sql } from 'kysely'
import { isAway } from './faults.ts'
import type { Database } from './open.ts'

/** Whether the database can be had, and when that changes. */
export type Watch = Readonly<{ isAway: () => boolean; stop: () => Promise<void> }>

/** While it is away, the database is looked for each second, and otherwise each fifth. */
const SECOND = 1000
const SECONDS = 5

/** Looks for the database every so often, and takes it for away as soon as a write says so. */
export function watch(database: Database, changed: (away: boolean) => void): Watch {
  const stopping = new AbortController()
  let away = false
  const set = (now: boolean): void => {
    if (away !== now) changed(now)
    away = now
  }
  database.onAway(() => set(true))
  const look = async (): Promise<void> => {
    try {
      await (away ? writeSomething(database) : readSomething(database))
      set(false)
    } catch (error) {
      if (isAway(error)) set(true)
    }
  }
  let seconds = 0
  const looking = eachSecond(stopping.signal, async () => {
    seconds = (seconds + 1) % SECONDS
    if (away || seconds === 0) await look()
  })
  return {
    isAway: () => away,
    stop: () => {
      stopping.abort()
      return looking
    }
  }
}

async function eachSecond(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (await later(SECOND, true, { signal, ref: false }).catch(() => false)) await work()
}

const readSomething = ({ db }: Database): Promise<unknown> => sql`select 1`.execute(db)

/** A full disk can still be read, so that the database is back only when something could be written; nothing of it stays. */
const writeSomething = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    const row = { person: '', key: 'is-the-database-back', request: '', status: 0, answer: '', answered_at: '' }
    await tx.insertInto('idempotency').values(row).execute()
    await tx.deleteFrom('idempotency').where('person', '=', '').where('key', '=', row.key).execute()
  })
