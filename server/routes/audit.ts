import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { IRouter, Request, RequestHandler, Response } from 'express'
import { checked, type Asked, parametersOf } from '../asked.ts'
import { kindFor, place, givesJson } from '../negotiate.ts'
import { recordLines, recordTable } from '../record/export.ts'
import { PAGE, readRecord, type Wanted } from '../record/read.ts'
import { verificationSays } from '../record/says.ts'
import { verifyRecord } from '../record/verify.ts'
import type { Services } from '../services.ts'
import { PAGING, pageIn, WANTED, wantedIn } from './asked-record.ts'

const KINDS = ['application/json', 'application/x-ndjson', 'text/csv'] as const

/** The record of everything that was done: in pages, or whole as lines or as a table; and whether it is as it was written. */
export function audit(router: IRouter, services: Services): void {
  place(router, '/v1/audit', { get: [list(services)] })
  place(router, '/v1/audit/verification', { get: [givesJson, verify(services)] })
}

const list =
  (services: Services): RequestHandler =>
  (req, res) => {
    const kind = kindFor(req, KINDS)
    res.vary('Accept').set('Cache-Control', 'no-store')
    return kind === 'application/json' ? page(req, res, services) : whole(req, res, kind, services)
  }

async function page(req: Request, res: Response, { database }: Services): Promise<void> {
  const asked = parametersOf(req, [...WANTED, ...PAGING])
  const wanted = await wantedIn(asked, database.db)
  const { limit = PAGE, ...at } = pageIn(asked)
  checked(asked)
  // One more than is shown tells whether there is more.
  const found = await readRecord(database.db, { ...wanted, ...at, limit: limit + 1 })
  const entries = found.slice(0, limit)
  const next = found.length > limit ? entries.at(-1)?.entry.seq : undefined
  res.json({ entries, ...(next !== undefined && { next: nextPage(asked, at.after === undefined, next) }) })
}

function nextPage({ given }: Asked, isBackwards: boolean, seq: number): string {
  const query = new URLSearchParams([...given].map(([name, value]): [string, string] => [name, String(value)]))
  query.set(isBackwards ? 'before' : 'after', String(seq))
  return `/v1/audit?${query}`
}

/** A caller that reads slowly is waited for, and one that leaves is worked for no longer. */
async function whole(req: Request, res: Response, kind: string, { database, log }: Services): Promise<void> {
  const asked = parametersOf(req, WANTED)
  const wanted: Wanted = await wantedIn(asked, database.db)
  checked(asked)
  const [lines, name] =
    kind === 'text/csv'
      ? [recordTable(database.db, wanted), 'record.csv']
      : [recordLines(database.db, wanted), 'record.ndjson']
  res.set({ 'Content-Type': `${kind}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${name}"` })
  await pipeline(Readable.from(lines), res).catch(() => {
    log.warn({ id: res.getHeader('Request-Id') }, 'the record was not sent to its end')
    res.destroy()
  })
}

const verify =
  ({ database, checkpoints }: Services): RequestHandler =>
  async (req, res) => {
    checked(parametersOf(req, []))
    const verification = await verifyRecord(database.db, checkpoints())
    res.set('Cache-Control', 'no-store').json({ ...verification, says: verificationSays(verification) })
  }
