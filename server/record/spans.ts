import type { Kysely } from 'kysely'
import type { Instant, Tables } from '../database/tables.ts'
import type { Entry } from './entry.ts'

/** The first entry that was written after an instant, or one more than the last. Entries stand in the order of time, so that few are looked at. */
export async function firstAfter(db: Kysely<Tables>, at: Instant): Promise<number> {
  let [low, high] = [1, (await lastOf(db)) + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const entry = await entryFrom(db, middle)
    if (entry !== undefined && entry.at <= at) low = Math.max(middle, entry.seq) + 1
    else high = middle
  }
  return low
}

const lastOf = async (db: Kysely<Tables>): Promise<number> =>
  (await db.selectFrom('record').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0

/** The entry of a number, or the next that there is. */
async function entryFrom(db: Kysely<Tables>, seq: number): Promise<(Pick<Entry, 'at'> & { seq: number }) | undefined> {
  const found = db.selectFrom('record').selectAll().where('seq', '>=', seq).orderBy('seq').limit(1)
  const row = await found.executeTakeFirst()
  return row && { at: (JSON.parse(row.body) as Entry).at, seq: row.seq }
}
