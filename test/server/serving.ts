import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { AssessmentDocument } from '../../engine/index.ts'
import { createApp } from '../../server/app.ts'
import { makeJobs } from '../../server/cohort/jobs/jobs.ts'
import { makePool } from '../../server/cohort/run/pool.ts'
import { openDatabase } from '../../server/database/open.ts'
import type { ProblemDocument } from '../../server/errors.ts'
import { fixedLibrary } from '../../server/library/fixed.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { limit, PATIENCE, type Patience } from '../../server/limits.ts'
import { listen, makeServer, stop } from '../../server/listen.ts'
import { makeLog } from '../../server/log.ts'
import { makeMetrics } from '../../server/metrics/metrics.ts'
import type { Services } from '../../server/services.ts'
import { openFolder, SHIPPED_RULESETS } from '../../server/store/folder.ts'
import type { RulesetStore } from '../../server/store/store.ts'
import { studyHere } from '../../server/study/study.ts'

let opened: RulesetStore | undefined

/** Shared by all servers of a file of tests; idle ones keep no process from ending. */
const workers = makePool(2)

/** The rulesets that are shipped, read once for a file of tests. */
export function shippedStore(): RulesetStore {
  if (opened === undefined) {
    const store = openFolder(SHIPPED_RULESETS)
    if (!store.ok) throw new Error(JSON.stringify(store.problems.slice(0, 3)))
    opened = store.value
  }
  return opened
}

export type Served = Readonly<{
  url: string
  port: number
  server: Server
  services: Services
  /** Every line of the log so far. */
  logged: () => readonly string[]
  close: () => Promise<void>
}>

/** The real server on a port of its own. A test may change what it is given from outside. */
export async function serve(changes: Partial<Services> = {}, patience: Patience = PATIENCE): Promise<Served> {
  const lines: string[] = []
  let requests = 0
  const database =
    changes.database ?? (await openDatabase({ kind: 'sqlite', file: ':memory:' }, () => '2026-05-10T09:00:00.000Z'))
  const services: Services = {
    library: fixedLibrary(shippedStore()),
    database,
    life: makeLife(database),
    council: { name: 'Duecourse' },
    pages: undefined,
    checkpoints: () => ({ statements: [], problems: [], absent: 'there are none' }),
    study: studyHere(),
    workers,
    cohorts: makeJobs(workers),
    metrics: makeMetrics(),
    signIn: { kind: 'local' },
    rates: { calls: undefined, signIns: 1_000_000 },
    today: () => '2026-05-10',
    log: makeLog({ write: (line) => void lines.push(line) }),
    requestId: () => `request-${++requests}`,
    engine: '0.1.0',
    ready: () => true,
    troubles: () => [],
    ...changes
  }
  const server = limit(makeServer(createApp(services)), patience)
  const url = await listen(server, { host: '127.0.0.1', port: 0 })
  const { port } = server.address() as AddressInfo
  return { url, port, server, services, logged: () => lines, close: () => stop(server, 0) }
}

export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string; json: () => unknown }>

/** A request as it is written here: `fetch` would add headers of its own. */
export const ask = (
  { port }: Pick<Served, 'port'>,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Buffer
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: () => JSON.parse(text) as unknown })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

export const get = (
  served: Pick<Served, 'port'>,
  path: string,
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer> => ask(served, 'GET', path, headers)

export const JSON_TYPE = { 'content-type': 'application/json' }

export const post = (served: Served, path: string, body: unknown): Promise<Answer> =>
  ask(served, 'POST', path, JSON_TYPE, typeof body === 'string' ? body : JSON.stringify(body))

/** A busy machine is slow: what is waited for here comes, or the test has found something. */
export const PATIENTLY = { timeout: 30_000 }

/** A child who came into care on 12 January 2026, and whose first review was four weeks later. */
export const CASE = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }

/** The code and place of everything that was found wrong. */
export const problemsOf = (answer: Answer): readonly string[] =>
  ((answer.json() as ProblemDocument).errors ?? []).map(({ code, pointer = '' }) => `${code} ${pointer}`.trim())

export const assessmentOf = (answer: Answer): AssessmentDocument => answer.json() as AssessmentDocument

type Talk = Readonly<{ socket: Socket; heard: () => string; closed: Promise<void> }>

/** A connection on which a test writes what it likes. */
export function talk(port: number): Promise<Talk> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => resolve({ socket, heard: () => text, closed }))
    const closed = new Promise<void>((done) => void socket.once('close', () => done()))
    socket.on('data', (chunk) => void (text += chunk.toString()))
    // A server that has had enough resets the connection; what it said before is what is looked at.
    socket.on('error', reject)
    closed.then(() => socket.destroy()).catch(reject)
  })
}
