import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Where } from '../../server/database/where.ts'
import { startServer } from '../browser/server.ts'
import { clusterIn, postgresPrograms, removeCluster } from '../store/cluster.ts'
import { fromDay, hoursAgo, publishMany } from './many-versions.ts'
import { percentile } from './measure.ts'
import { figures, type Rows } from './table.ts'

const VERSIONS = 1000
const REQUESTS = 3000
/** How long the server may take to start, in milliseconds. */
const START = 600_000
/** As long as the code takes to become fast code. */
const WARM_UP = 300

/** How long the real server takes to answer about points in time, with a thousand versions of one procedure in its store. */
export async function timeServed(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const folder = mkdtempSync(join(tmpdir(), 'dcbench-'))
  // PostgreSQL runs as a user of its own where this is root.
  chmodSync(folder, 0o711)
  try {
    const embedded = await onStore(
      'SQLite',
      { kind: 'sqlite', file: join(folder, 'data', 'duecourse.sqlite') },
      progress
    )
    const other = postgresPrograms() === undefined ? [] : await onPostgres(join(folder, 'pg'), progress)
    return {
      about: `${figures(VERSIONS)} versions of York in the store, asked over HTTP, one request after the other, ${figures(REQUESTS)} times`,
      rows: [['', 'store', 'p50, ms', 'p99, ms', 'to reach'], ...embedded, ...other]
    }
  } finally {
    await removeCluster(join(folder, 'pg'))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(folder: string, progress: (says: string) => void): Promise<Rows> {
  const cluster = clusterIn(folder)
  await cluster.start()
  return onStore('PostgreSQL', { kind: 'postgres', url: cluster.url('postgres') }, progress)
}

async function onStore(store: string, where: Where, progress: (says: string) => void): Promise<Rows> {
  if (where.kind === 'sqlite') mkdirSync(join(where.file, '..'), { recursive: true })
  progress(`publishing ${VERSIONS} versions: ${store}`)
  await publishMany(where, VERSIONS)
  const started = performance.now()
  const own = where.kind === 'sqlite' ? { DUECOURSE_DATA: join(where.file, '..') } : { DATABASE_URL: where.url }
  const server = await startServer(own, START)
  const ready = ['the server starts: it reads every version once', store, figures(performance.now() - started), '', '']
  const rows: (readonly string[])[] = []
  try {
    for (const asking of ASKINGS) {
      const times = await asked(server.port, asking.path)
      const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)].map(figures)
      progress(`${store}: ${asking.name}: ${p50} ms, ${p99} ms`)
      rows.push([asking.name, store, p50 ?? '', p99 ?? '', asking.within])
    }
  } finally {
    await server.stop()
  }
  return [...rows, ready]
}

type Asking = Readonly<{ name: string; path: (nth: number) => string; within: string }>

/** Spread over all versions, so that no two requests after each other ask about the same. */
const spread = (nth: number): number => (nth * 619) % VERSIONS
const dayOf = (nth: number): string => fromDay(spread(nth))
const instantOf = (nth: number): string => hoursAgo(spread(nth * 7 + 3))

const ASKINGS: readonly Asking[] = [
  { name: 'the list of versions', path: () => '/v1/rulesets/york/versions', within: 'under 20' },
  {
    name: 'the list of versions, as it stood on a day, as known at an instant',
    path: (nth) => `/v1/rulesets/york/versions?inForceOn=${dayOf(nth)}&knownAt=${instantOf(nth)}`,
    within: 'under 20'
  },
  {
    name: 'the procedure in force on a day',
    path: (nth) => `/v1/rulesets/york?inForceOn=${dayOf(nth)}`,
    within: 'under 20'
  },
  {
    name: 'the procedure in force on a day, as known at an instant',
    path: (nth) => `/v1/rulesets/york?inForceOn=${dayOf(nth)}&knownAt=${instantOf(nth)}`,
    within: 'under 20'
  },
  { name: 'the figures for Prometheus', path: () => '/metrics', within: '' }
]

/** Asked from a thread of its own: this one has published a thousand versions, and would stop to clear up after itself. */
async function asked(port: number, path: (nth: number) => string): Promise<readonly number[]> {
  const paths = Array.from({ length: WARM_UP + REQUESTS }, (_, nth) => path(nth))
  const asker = new Worker(new URL('asker.ts', import.meta.url), { workerData: { port, paths } })
  const [times] = (await once(asker, 'message')) as [Float64Array]
  return [...times.subarray(WARM_UP)]
}
