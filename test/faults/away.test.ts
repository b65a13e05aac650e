import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Where } from '../../server/database/where.ts'
import { ANN, of } from '../life/setup.ts'
import { council, COUNCIL } from '../life/small-library.ts'
import { asked, type Browser, refusalOf } from '../people/setup.ts'
import { type Answer, get, PATIENTLY, post } from '../server/serving.ts'
import { type Cluster, clusterIn, removeCluster } from '../store/cluster.ts'
import { freshFolder, freshPostgres, onPostgres } from '../store/postgres.ts'
import { comeIn, draftOf, opens, QUESTION, saves, seeded, serveAll, type Whole } from './serving.ts'
import { contradictions } from './sound.ts'

/** Shorter than the usual fifteen seconds, which is what a test can wait for. */
const POLL = 200

type Postgres = Extract<Where, { kind: 'postgres' }>

/** Reads and asks without a pause, by name and without one, until it is told to stop; gives what was not answered as it should be. */
function load(here: Whole, who: Browser): () => Promise<Readonly<{ asked: number; wrong: readonly string[] }>> {
  const [wrong, stopping] = [[] as string[], new AbortController()]
  let count = 0
  const one = async (ask: () => Promise<Answer>): Promise<void> => {
    while (!stopping.signal.aborted) {
      const said = await ask().then(({ status, text }) => (status === 200 ? '' : `${status} ${text}`), String)
      count++
      if (said !== '') wrong.push(said)
    }
  }
  const running = [
    one(() => post(here, '/v1/assessments', QUESTION)),
    one(() => get(here, '/v1/rulesets/small')),
    one(() => asked(here, who, 'GET', '/v1/rulesets/small/versions/2024-03-15')),
    one(() => asked(here, who, 'POST', '/v1/assessments', QUESTION))
  ]
  return async () => {
    stopping.abort()
    await Promise.all(running)
    return { asked: count, wrong }
  }
}

describe('a server whose PostgreSQL goes away', () => {
  const folder = freshFolder()
  let [cluster, where, here, lead] = [] as unknown as [Cluster, Postgres, Whole, Browser]
  beforeAll(async () => {
    cluster = clusterIn(folder)
    await cluster.start()
    where = await freshPostgres(cluster)
    await seeded(where)
  }, 120_000)
  afterAll(() => removeCluster(folder))
  beforeEach(async () => {
    here = await serveAll(where, freshFolder(), POLL)
    lead = await comeIn(here, 'policy-lead')
    // Whoever was seen a moment ago is known while nobody can be asked who they are.
    await asked(here, lead, 'GET', '/v1/me')
  })
  afterEach(async () => {
    if (!cluster.running()) await cluster.start()
    await here.close()
  })

  const ready = async (): Promise<number> => (await get(here, '/readyz')).status

  async function refusesToWrite(): Promise<void> {
    const answer = await opens(here, lead)
    expect([answer.status, refusalOf(answer), Number(answer.headers['retry-after']) > 0]).toEqual([
      503,
      'database-away',
      true
    ])
    await expect.poll(async () => (await get(here, '/readyz')).text, PATIENTLY).toContain('DATABASE_AWAY')
    expect(await ready()).toBe(503)
    expect((await get(here, '/healthz')).status).toBe(200)
  }

  async function isBack(stop: ReturnType<typeof load>): Promise<void> {
    await expect.poll(ready, PATIENTLY).toBe(200)
    draftOf(await opens(here, lead))
    const { asked: count, wrong } = await stop()
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(20)
  }

  test('row 30: is stopped and started: what is loaded is answered all the time, writes wait, and all comes back by itself', async () => {
    const stop = load(here, lead)
    await cluster.stop('immediate')
    await refusesToWrite()
    await cluster.start()
    await isBack(stop)
    expect(await contradictions(here.database)).toEqual([])
  }, 120_000)

  test('row 30: has its processes killed one after another, in the middle of writes', async () => {
    const stop = load(here, lead)
    const backends = async (): Promise<readonly number[]> => {
      const found = await onPostgres(where.url, "select pid from pg_stat_activity where application_name = 'duecourse'")
      return found.map(({ pid }) => Number(pid))
    }
    const statuses = new Set<number>()
    for (let round = 0; round < 5; round++) {
      const draft = draftOf(await opens(here, lead))
      const writing = saves(here, lead, draft, { text: council({ title: `Round ${round}` }).text })
      // Killed so, one process of PostgreSQL takes all others with it.
      for (const pid of (await backends()).slice(0, 1)) process.kill(pid, 'SIGKILL')
      statuses.add((await writing).status)
      await expect.poll(async () => (await opens(here, lead)).status, PATIENTLY).toBe(201)
      await expect.poll(ready, PATIENTLY).toBe(200)
    }
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    await isBack(stop)
    expect(await contradictions(here.database)).toEqual([])
  }, 120_000)

  test('row 31: hangs, answering nobody: nobody waits for it without end, and who reads does not wait at all', async () => {
    const stop = load(here, lead)
    const pids = async (): Promise<readonly number[]> =>
      (await onPostgres(where.url, 'select pid from pg_stat_activity where pid <> pg_backend_pid()')).map(({ pid }) =>
        Number(pid)
      )
    const stopped = [cluster.pid(), ...(await pids())]
    for (const pid of stopped) process.kill(pid, 'SIGSTOP')
    const before = performance.now()
    await refusesToWrite().finally(() => {
      for (const pid of stopped) process.kill(pid, 'SIGCONT')
    })
    // What is waited for a connection, a lock and an answer, together, and a busy machine beside.
    expect(performance.now() - before).toBeLessThan(45_000)
    await isBack(stop)
    expect(await contradictions(here.database)).toEqual([])
  }, 180_000)
})

describe('row 32: of two servers on one PostgreSQL, one that hears no notices', () => {
  test('agrees with the other within the time after which it looks, and both say what they answer from', async () => {
    const where = (await seeded(await freshPostgres())) as Postgres
    const [one, other] = [await serveAll(where, freshFolder(), POLL), await serveAll(where, freshFolder(), POLL)]
    for (const [table, trigger] of [
      ['publication', 'publication_told'],
      ['withdrawal', 'withdrawal_told']
    ])
      await onPostgres(where.url, `alter table ${table} disable trigger ${trigger}`)
    const { life } = one.services
    const draft = of(await life.open(ANN, COUNCIL, { from: 'version', version: '2024-03-15' }))
    const stated = { change: 'changes-words', why: 'For the sake of order.' } as const
    const content = council({ from: '2026-12-01', title: 'The minutes' })
    const { revision } = of(await life.save(ANN, draft.id, draft.revision, { ...stated, content }))
    of(await life.publishUrgently(ANN, draft.id, revision, 'It is urgent.'))
    const answers = async (): Promise<readonly unknown[]> =>
      Promise.all(
        [one, other].map(async (server) => told(await get(server, '/v1/rulesets/small?inForceOn=2026-12-01')))
      )
    await setTimeout(POLL)
    await expect.poll(async () => new Set(await answers()).size, PATIENTLY).toBe(1)
    const [first] = await answers()
    expect(String(first)).toContain('2026-12-01')
    const asking = { ...QUESTION, asOf: '2026-12-15', receipt: true }
    const receipts = await Promise.all([one, other].map((server) => post(server, '/v1/assessments', asking)))
    for (const receipt of receipts) expect(receipt.status).toBe(200)
    const { digest } = one.opened.library.at().inForceOn('small', '2026-12-15') ?? {}
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    for (const receipt of receipts) expect(receipt.text).toContain(digest)
    await one.close()
    await other.close()
  })
})

/** What an answer was made from. */
const told = ({ headers, text }: Answer): string => `${headers.etag} ${text}`
