import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Row, ROWS } from '../../server/people/routes.ts'
import type { Services } from '../../server/services.ts'
import { asked, type Browser, refusalOf } from '../people/setup.ts'
import { get, serve } from '../server/serving.ts'
import { freshFolder, freshSqlite } from '../store/postgres.ts'
import { type About, allRoles, asks, bodyFor, draftsOfAll } from './every-route.ts'
import { comeIn, draftOf, opens, saves, seeded, serveAll, type Whole } from './serving.ts'
import { contradictions, everything } from './sound.ts'

let [here, lead, about] = [] as unknown as [Whole, Browser, (row: Pick<Row, 'path'>) => About]
beforeAll(async () => {
  here = await serveAll(await seeded(freshSqlite()), freshFolder())
  lead = await comeIn(here, 'policy-lead')
  await allRoles(here)
  about = await draftsOfAll(here, lead)
})
afterAll(() => here.close())

const WRITES = ROWS.filter(({ method, path, may }) => method !== 'get' && may !== 'everyone' && path !== '/v1/sign-out')

/** All that these are told stands in their address: no body of theirs is read. */
const READS_NO_BODY = ['/v1/keys/:id', '/v1/people/:id/grants/:role/:subject', '/v1/cohorts/:cohort']

/** What these are told stands in a form: test/server/cohorts.test.ts sends them one. */
const READS_A_FORM = ['/v1/cohorts']

describe('row 40: what somebody may not set is not taken from a body', () => {
  const FIELDS = {
    status: 'published',
    state: 'approved',
    digest: 'a'.repeat(64),
    revision: 99,
    authors: [],
    opened: { by: 'somebody', at: '2026-01-01T00:00:00.000Z' },
    approved: { by: 'somebody', at: '2026-01-01T00:00:00.000Z' },
    approvedBy: 'somebody',
    publishedAt: '2020-01-01T00:00:00.000Z',
    person: 'local/approver',
    roles: ['administrator'],
    urgent: 0,
    seq: 1,
    id: 'mine'
  }

  const TAKING = WRITES.filter(({ path }) => ![...READS_NO_BODY, ...READS_A_FORM].includes(path))

  test.each(TAKING.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', async (_, row) => {
    const right = bodyFor(row, about(row)) ?? {}
    const before = await everything(here.database)
    for (const [field, value] of Object.entries(FIELDS)) {
      if (field in right) continue
      const answer = await asks(here, lead, row, about(row), { ...right, [field]: value })
      expect([answer.status, answer.text.includes('UNKNOWN_KEY')], `${field}: ${answer.text}`).toEqual([422, true])
    }
    expect(await everything(here.database)).toBe(before)
  })
})

const CANARY = 'canary-4f1d'

/** Throws from everything in a service, once it is armed. */
function trapped<T>(real: T, isArmed: () => boolean): T {
  const spring = (): void => {
    if (isArmed()) throw new TypeError(CANARY)
  }
  const trap = (value: unknown): unknown => {
    const isTrappable = (typeof value === 'object' && value !== null) || typeof value === 'function'
    if (!isTrappable || value instanceof Promise) return value
    return new Proxy(value, {
      get: (target, key) => {
        spring()
        const found: unknown = Reflect.get(target, key, target)
        return typeof found === 'function' ? trap(found.bind(target)) : found
      },
      apply: (target, _, given) => {
        spring()
        return Reflect.apply(target as (...all: unknown[]) => unknown, undefined, given)
      }
    })
  }
  return trap(real) as T
}

describe('row 53: whatever breaks, at whatever address', () => {
  const PARTS = [
    'library',
    'database',
    'life',
    'checkpoints',
    'study',
    'cohorts',
    'today',
    'signIn',
    'rates',
    'requestId',
    'ready',
    'troubles'
  ] as const satisfies readonly (keyof Services)[]

  test.each(PARTS)('%s: who asks is told a number and nothing else, and the server lives', async (part) => {
    let isArmed = false
    const broken = trapped(here.services[part], () => isArmed)
    const other = await serve({ ...here.services, [part]: broken })
    const whole = { ...here, port: other.port }
    const fields: string[] = []
    const drafts = await draftsOfAll(here, lead)
    for (const row of ROWS) {
      // Whoever signs out is somebody else on the next page.
      const who = row.path === '/v1/sign-out' ? await comeIn(here, 'policy-lead') : lead
      isArmed = true
      const answer = await asks(whole, who, row, drafts(row))
      isArmed = false
      const { text, headers } = answer
      expect(text + JSON.stringify(headers), `${row.method} ${row.path}`).not.toContain(CANARY)
      if (answer.status === 500)
        fields.push(
          `${refusalOf(answer)} ${Object.keys(answer.json() as object)
            .sort()
            .join()}`
        )
    }
    expect((await get(whole, '/healthz')).status).toBe(200)
    // Rates are looked at when the server is put together, and what was signed when the record is verified.
    const least = part === 'rates' ? [] : ['unexpected instance,status,title,type']
    expect([...new Set(fields)]).toEqual(least)
    expect(here.logged().join('')).not.toContain(CANARY)
    await other.close()
    expect(await contradictions(here.database)).toEqual([])
  })
})

describe('row 50: what is secret, and what people write, is in no log, no error and no figure', () => {
  test('of the life of a version', async () => {
    const words = `${CANARY} said by somebody`
    const draft = draftOf(await opens(here, lead))
    const saved = draftOf(
      await saves(here, lead, draft, { why: words, text: `# ${words}\n`, exceptions: [{ rule: 'P2', why: words }] })
    )
    for (const row of WRITES) {
      for (const body of [{ why: words }, { [CANARY]: words }, { label: words }, words]) {
        const answer = await asks(here, lead, row, saved, body as never)
        // A draft is shown to whoever came too late; nothing else says back what was sent.
        const isShown = answer.status < 400 || answer.status === 412
        expect(isShown ? '' : answer.text, `to ${row.path}`).not.toContain(CANARY)
      }
    }
    const metrics = await get(here, '/metrics')
    expect(metrics.status).toBe(200)
    for (const secret of [CANARY, draft.id, ...lead.cookie.split(/[=;]/).filter((one) => one.length > 20), lead.csrf]) {
      expect(here.logged().join('')).not.toContain(secret)
      expect(metrics.text).not.toContain(secret)
    }
    expect(here.logged().length).toBeGreaterThan(50)
  })
})

describe('row 49: a name is looked up and never followed', () => {
  const NAMES = ['..%2F..%2Fpackage', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '2024-03-15%00', '__proto__', '%5c..%5cdata']
  const ADDRESSES = ROWS.filter(({ method, path }) => method === 'get' && path.includes('/:')).map(({ path }) => path)

  test.each(ADDRESSES)('%s', async (path) => {
    for (const name of NAMES) {
      const answer = await asked(here, lead, 'GET', path.replaceAll(/:\w+/g, name))
      // An address without the parameters that it needs may be told so first; of what may yet be begun there are no drafts.
      const isNothing = answer.status === 400 || answer.status === 404 || answer.text === '{"drafts":[]}'
      expect([isNothing, path, name]).toEqual([true, path, name])
      expect(answer.text).not.toMatch(/root:|"name": ?"duecourse"|SQLite format/)
    }
  })
})
