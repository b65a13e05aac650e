import type { IRouter, RequestHandler } from 'express'
import type { Kysely } from 'kysely'
import { checked, parametersOf } from '../asked.ts'
import { isAway } from '../database/faults.ts'
import type { Tables } from '../database/tables.ts'
import type { Standing } from '../metrics/metrics.ts'
import { place } from '../negotiate.ts'
import { latestOf } from '../record/checkpoints.ts'
import type { Services } from '../services.ts'

/** Figures for Prometheus. */
export function metrics(router: IRouter, services: Services): void {
  place(router, '/metrics', { get: [show(services)] })
}

const show =
  (services: Services): RequestHandler =>
  async (req, res) => {
    checked(parametersOf(req, []))
    const text = await services.metrics.text(await standingOf(services))
    res.set({ 'Content-Type': services.metrics.contentType, 'Cache-Control': 'no-store' }).send(text)
  }

async function standingOf({ database, checkpoints, engine }: Services): Promise<Standing> {
  const last = latestOf(checkpoints().statements)
  const signed = last && { signed: { entry: last.seq, at: last.at } }
  try {
    return { database: true, ...(await countsIn(database.db)), ...signed, engine }
  } catch (error) {
    if (!isAway(error)) throw error
    return { database: false, ...signed, engine }
  }
}

/** Both are numbered from 1 without a gap. */
async function countsIn(db: Kysely<Tables>): Promise<Pick<Standing, 'publications' | 'entries'>> {
  const published = await db.selectFrom('publication').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const recorded = await db.selectFrom('record').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return { publications: published?.seq ?? 0, entries: recorded?.seq ?? 0 }
}
