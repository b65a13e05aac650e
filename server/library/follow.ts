import { setTimeout as later } from 'node:timers/promises'
import pg from 'pg'
import { clientOptions } from '../database/postgres.ts'
import type { Where } from '../database/where.ts'
import type { Library } from './library.ts'

/** How long at most another server's publication goes unseen if its notice is lost. */
const POLL = 15_000

/** How long to wait before the database is tried again. */
const AGAIN = 1000

/** What is told of following: that it was done, or why not. */
export type Heard = Readonly<{ refreshed: () => void; failed: (error: unknown) => void }>

/** Keeps a library up to date with what other servers publish: by notice where there are notices, and by looking. Gives how to stop. */
export function follow(library: Library, where: Where, { refreshed, failed }: Heard, poll = POLL): () => Promise<void> {
  const stopping = new AbortController()
  const refresh = (): Promise<void> => library.refresh().then(refreshed, failed)
  const looking = repeat(stopping.signal, poll, refresh)
  const listening = where.kind === 'postgres' ? listenFor(where.url, stopping.signal, refresh, failed) : undefined
  return async () => {
    stopping.abort()
    await Promise.all([looking, listening])
  }
}

async function repeat(signal: AbortSignal, every: number, work: () => Promise<void>): Promise<void> {
  while (await waited(every, signal)) await work()
}

/** Whether the time has passed; not, if it was cut short. */
const waited = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  later(milliseconds, true, { signal, ref: false }).catch(() => false)

/** Listens for as long as there is a connection, and then on a new one. What was published in between is looked for first. */
async function listenFor(
  url: string,
  signal: AbortSignal,
  refresh: () => Promise<void>,
  failed: (error: unknown) => void
): Promise<void> {
  do await listenOnce(url, signal, refresh).catch(failed)
  while (await waited(AGAIN, signal))
}

async function listenOnce(url: string, signal: AbortSignal, refresh: () => Promise<void>): Promise<void> {
  if (signal.aborted) return
  const client = new pg.Client(clientOptions(url))
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.once('end', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await client.connect()
    client.on('notification', () => void refresh())
    await client.query('listen duecourse_published')
    await refresh()
    await lost
  } finally {
    await client.end().catch(() => undefined)
  }
}
