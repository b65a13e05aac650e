import type { Database } from '../database/open.ts'
import type { Entry } from './entry.ts'

/** Clocks of servers that are looked after differ by less, in milliseconds. */
const SKEW = 5000

/** Whether this server's clock is behind what the record has been told. */
export type ClockWatch = Readonly<{ isBehind: () => boolean; look: () => Promise<void> }>

/**
 * Looks after each commit whether the record's last entry is later than now by this server's clock: it was set back, or another server's is
 * ahead. The record keeps its order by its own numbers; what comes next is dated no earlier than what came before.
 */
export async function watchClock(
  database: Database,
  changed: (behind: boolean) => void,
  failed: (error: unknown) => void
): Promise<ClockWatch> {
  let behind = false
  const look = async (): Promise<void> => {
    const now = await isClockBehind(database)
    if (behind !== now) changed(now)
    behind = now
  }
  database.onCommit(() => void look().catch(failed))
  await look()
  return { isBehind: () => behind, look }
}

async function isClockBehind({ db, now }: Database): Promise<boolean> {
  const last = await db.selectFrom('record').select('body').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  if (last === undefined) return false
  const { at } = JSON.parse(last.body) as Entry
  return Date.parse(at) - Date.parse(now()) > SKEW
}
