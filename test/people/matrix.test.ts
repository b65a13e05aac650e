import express, { type Express } from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { answerErrors } from '../../server/errors.ts'
import { listen, makeServer, stop } from '../../server/listen.ts'
import { logRequests } from '../../server/log.ts'
import { place } from '../../server/negotiate.ts'
import { type Grant, type Role, ROLES } from '../../server/people/actor.ts'
import { admit } from '../../server/people/come.ts'
import { identify } from '../../server/people/identify.ts'
import { MINUTE } from '../../server/people/moments.ts'
import { SCOPES } from '../../server/people/permissions.ts'
import { ROWS, type Row, rowOf } from '../../server/people/routes.ts'
import { csrfOf } from '../../server/people/secrets.ts'
import { takesJson } from '../../server/body.ts'
import { type Answer, ask, JSON_TYPE } from '../server/serving.ts'
import { AGREED, nameOf, needOf } from './agreed.ts'
import { type Browser, type Here, keyFor, moveOn, open, refusalOf, signIn } from './setup.ts'

type Layer = Readonly<{ route?: Readonly<{ path: string; methods: Readonly<Record<string, boolean>> }> }>

const routesOf = (app: Express): readonly string[] =>
  (app.router as unknown as { stack: readonly Layer[] }).stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods)
          .filter((method) => method !== '_all')
          .map((method) => `${method} ${route.path}`)
  )

/** The same guard before every route of the table, also those that are not made yet. What is let in is answered with 204. */
function standIn(here: Here): Express {
  const app = express()
  app.use(logRequests(here.services))
  app.use(identify(here.services))
  const done: express.RequestHandler = (_req, res) => void res.status(204).end()
  for (const [path, rows] of Map.groupBy(ROWS, (row) => row.path))
    place(
      app,
      path,
      Object.fromEntries(rows.map(({ method, of }) => [method, of === 'body' ? [...takesJson, done] : [done]]))
    )
  app.use(answerErrors(here.services))
  return app
}

const SUBJECTS = {
  ruleset: { right: 'york', address: 'york' },
  vocabulary: { right: 'vocabulary', address: '' },
  calendar: { right: 'calendar:england-and-wales', address: 'england-and-wales' }
} as const

type Kind = keyof typeof SUBJECTS

const kindOf = ({ path }: Row): Kind =>
  path.startsWith('/v1/vocabulary') ? 'vocabulary' : path.startsWith('/v1/calendars') ? 'calendar' : 'ruleset'

/** An address of the route, about the right subject. */
function addressOf(row: Row): string {
  const query = { 'left-and-right': '?left=york&right=york@2024-03-15', record: '?subject=ruleset/york' } as Readonly<
    Record<string, string>
  >
  const path = row.path
    .replace(/^(\/v1\/(rulesets|calendars)\/):id/, `$1${SUBJECTS[kindOf(row)].address}`)
    .replace(':draft', `draft-${kindOf(row)}`)
    .replace(':id', 'nobody')
    .replace(':version', '2024-03-15')
    .replace(':role', 'reader')
    .replace(':subject', 'york')
  return path + (query[row.of] ?? '')
}

const here = await open()
const routed: ReadonlySet<string> = new Set(routesOf(createApp(here.services)))
let port: number
let stopStandIn: () => Promise<void>
const browsers = new Map<string, Browser>()

async function browserOf(grants: readonly Grant[]): Promise<Browser> {
  const name = grants.map(({ role, subject }) => `${role}.${subject}`).join()
  const known = browsers.get(name)
  if (known !== undefined) return known
  const identity = { id: `local/${name}`, issuer: 'local', name, local: true }
  const cookie = await here.database.transaction((tx) =>
    admit(tx, { identity, roles: grants, by: 'link' }, undefined, here.clock.at)
  )
  const browser = { cookie: `duecourse=${cookie}`, csrf: csrfOf(cookie) }
  browsers.set(name, browser)
  return browser
}

const kindNames: Readonly<Record<Kind, string>> = {
  ruleset: 'york',
  vocabulary: 'vocabulary',
  calendar: 'england-and-wales'
}

async function insertDraft(id: string, kind: Kind, name: string): Promise<void> {
  const at = here.clock.at
  await here.database.db
    .insertInto('draft')
    .values({
      id,
      kind,
      name,
      state: 'draft',
      revision: 1,
      body: '{}',
      digest: 'd'.repeat(64),
      opened_by: 'somebody',
      opened_at: at,
      saved_by: 'somebody',
      saved_at: at,
      base: null,
      in_force_from: null,
      change_kind: null,
      why: null,
      sent_back_by: null,
      sent_back_at: null,
      sent_back_why: null
    })
    .execute()
}

beforeAll(async () => {
  for (const kind of ['ruleset', 'vocabulary', 'calendar'] as const)
    await insertDraft(`draft-${kind}`, kind, kindNames[kind])
  await insertDraft('draft-brighton', 'ruleset', 'brighton-and-hove')
  const server = makeServer(standIn(here))
  await listen(server, { host: '127.0.0.1', port: 0 })
  port = (server.address() as AddressInfo).port
  stopStandIn = () => stop(server, 0)
})
afterAll(async () => {
  await stopStandIn()
  await here.close()
})

type Headers = Readonly<Record<string, string>>
const headersOf = ({ cookie, csrf }: Browser): Headers => ({ cookie, 'x-csrf-token': csrf })

/** Asks for a route of the table, by somebody or by nobody. */
function tried(row: Row, at: { port: number }, headers: Headers, address = addressOf(row)): Promise<Answer> {
  const body =
    row.of === 'body'
      ? JSON.stringify({ ruleset: 'york', case: {}, meetingDay: '2026-05-10', view: 'summary' })
      : undefined
  return ask(at, row.method.toUpperCase(), address, { ...headers, ...(body !== undefined && JSON_TYPE) }, body)
}

const outcomeOf = (answer: Answer): string => (answer.status === 204 ? 'let in' : refusalOf(answer))

describe('the table', () => {
  test('says of every route what was agreed', () => {
    expect(ROWS.filter((row) => row.may !== needOf(row)).map(nameOf)).toEqual([])
  })

  test('has each route once', () => {
    expect(new Set(ROWS.map(nameOf)).size).toBe(ROWS.length)
  })

  test('has every route that the server has', () => {
    expect(routed.size).toBeGreaterThan(20)
    const rows = new Set(ROWS.map(nameOf))
    expect([...routed].filter((route) => !rows.has(route))).toEqual([])
  })

  test('lets no route be made that is not in it', () => {
    expect(() => rowOf('get', '/v1/secrets')).toThrow('get /v1/secrets')
    expect(() => place(express(), '/v1/rulesets', { delete: [] })).toThrow('delete /v1/rulesets')
  })

  test('asks for a late sign-in before a version is approved, published or withdrawn, and nowhere else', () => {
    const fresh = ROWS.filter((row) => row.fresh).map(({ path }) => path.split('/').at(-1))
    expect(new Set(fresh)).toEqual(new Set(['approval', 'publication', 'urgent-publication', 'withdrawal']))
    expect(fresh).toHaveLength(12)
  })

  test('takes the subject of what writes in a draft from the draft’s own row', () => {
    const writing = ROWS.filter(({ path }) => path.includes(':draft'))
    expect(writing.length).toBe(31)
    expect(new Set(writing.map(({ of }) => of))).toEqual(new Set(['draft']))
  })
})

const isOfOneSubject = ({ of }: Row): boolean => of !== 'any'

describe('row 39: every route, every role', () => {
  test.each(ROWS.map((row) => [nameOf(row), row] as const))('%s', async (_, row) => {
    const agreed = AGREED[needOf(row) ?? 'manage-keys']
    const right = SUBJECTS[kindOf(row)].right
    const expected: Record<string, string> = {}
    const found: Record<string, string> = {}
    for (const role of ROLES) {
      const isOpen = row.may === 'everyone' || row.may === 'signed-in'
      const openToThisMachine = ['read', 'assess', 'assess-many'].includes(row.may)
      for (const subject of [right, 'brighton-and-hove', '*']) {
        const isRight = subject !== 'brighton-and-hove' || !isOfOneSubject(row)
        const isAgreed = isOpen || (agreed.includes(role) && isRight)
        expected[`${role}.${subject}`] = isAgreed ? 'let in' : 'not-allowed'
        const answer = await tried(row, { port }, headersOf(await browserOf([{ role, subject }])))
        found[`${role}.${subject}`] = outcomeOf(answer)
      }
      expected['nobody'] = row.may === 'everyone' || openToThisMachine ? 'let in' : 'not-signed-in'
    }
    expected['no role'] = row.may === 'everyone' || row.may === 'signed-in' ? 'let in' : 'not-allowed'
    found['no role'] = outcomeOf(await tried(row, { port }, headersOf(await browserOf([]))))
    found['nobody'] = outcomeOf(await tried(row, { port }, {}))
    expect(found).toEqual(expected)
  })

  const MADE = ROWS.filter((row) => routed.has(nameOf(row)))

  test.each(MADE.map((row) => [nameOf(row), row] as const))('%s by the real server', async (_, row) => {
    const agreed = AGREED[needOf(row) ?? 'manage-keys']
    const found: Role[] = []
    for (const role of ROLES) {
      const grants: readonly Grant[] = [{ role, subject: SUBJECTS[kindOf(row)].right }]
      const browser = row.path === '/v1/sign-out' ? await freshBrowser(grants) : await browserOf(grants)
      const answer = await tried(row, here, headersOf(browser))
      if (![401, 403].includes(answer.status) || refusalIs(answer, 'sign-in-refused')) found.push(role)
    }
    expect(new Set(found)).toEqual(new Set(agreed))
  })

  const refusalIs = (answer: Answer, refusal: string): boolean => answer.status >= 400 && refusalOf(answer) === refusal

  /** For what ends a session. */
  const freshBrowser = async (grants: readonly Grant[]): Promise<Browser> => {
    browsers.clear()
    const browser = await browserOf(grants)
    browsers.clear()
    return browser
  }

  test.each(ROWS.map((row) => [nameOf(row), row] as const))('%s by a key of each scope', async (_, row) => {
    const found: string[] = []
    for (const scope of SCOPES) {
      const token = await keyOf(scope)
      const answer = await tried(row, { port }, { authorization: `Bearer ${token}` })
      if (answer.status === 204) found.push(scope)
    }
    const expected =
      row.may === 'everyone' || row.may === 'signed-in'
        ? SCOPES
        : row.may === 'read'
          ? ['read']
          : row.may === 'assess'
            ? ['evaluate']
            : row.may === 'assess-many'
              ? ['batch']
              : []
    expect(found).toEqual(expected)
  })

  test('HEAD is let in as GET is', async () => {
    const lead = headersOf(await browserOf([{ role: 'policy-lead', subject: 'york' }]))
    const path = '/v1/rulesets/york/drafts'
    const statuses = [await ask({ port }, 'HEAD', path), await ask({ port }, 'HEAD', path, lead)].map(
      ({ status }) => status
    )
    expect(statuses).toEqual([401, 204])
  })

  const keys = new Map<string, string>()
  const keyOf = async (scope: string): Promise<string> => {
    const key = keys.get(scope) ?? (await keyFor(here, [scope]))
    keys.set(scope, key)
    return key
  }
})

const row = (method: Row['method'], path: string): Row => rowOf(method, path)
const DRAFT = '/v1/rulesets/:id/drafts/:draft'

describe('row 39: whose draft it is, its own row says', () => {
  const save = (subject: string, address: string) =>
    browserOf([{ role: 'policy-lead', subject }]).then(async (browser) =>
      outcomeOf(await tried(row('put', DRAFT), { port }, headersOf(browser), address))
    )

  test('the lead of York writes in York’s', async () => {
    expect(await save('york', '/v1/rulesets/york/drafts/draft-ruleset')).toBe('let in')
  })

  test('and not in Brighton’s, at Brighton’s address or at York’s', async () => {
    expect(await save('york', '/v1/rulesets/brighton-and-hove/drafts/draft-brighton')).toBe('not-allowed')
    expect(await save('york', '/v1/rulesets/york/drafts/draft-brighton')).toBe('not-found')
    expect(await save('york', '/v1/rulesets/york/drafts/draft-vocabulary')).toBe('not-found')
  })

  test('nobody finds a draft under another subject, nor learns from outside which there are', async () => {
    expect(await save('*', '/v1/rulesets/york/drafts/draft-brighton')).toBe('not-found')
    expect(await save('*', '/v1/rulesets/york/drafts/none')).toBe('not-found')
    expect(await save('york', '/v1/rulesets/brighton-and-hove/drafts/none')).toBe('not-allowed')
  })
})

describe('row 39: what is compared and what is audited', () => {
  const seen = async (method: Row['method'], path: string, grant: Grant, query: string): Promise<string> =>
    outcomeOf(await tried(row(method, path), { port }, headersOf(await browserOf([grant])), path + query))

  test('both rulesets have to be one’s own to read', async () => {
    const york = { role: 'reader', subject: 'york' } as const
    expect(await seen('get', '/v1/compare', york, '?left=york&right=brighton-and-hove')).toBe('not-allowed')
    expect(await seen('get', '/v1/compare', york, '?left=brighton-and-hove@2018-11-01&right=york')).toBe('not-allowed')
    expect(await seen('get', '/v1/compare', york, '?left=york&right=england')).toBe('let in')
  })

  test('the whole record is for who may read all of it', async () => {
    const york = { role: 'auditor', subject: 'york' } as const
    expect(await seen('get', '/v1/audit', york, '')).toBe('not-allowed')
    expect(await seen('get', '/v1/audit', york, '?subject=ruleset/brighton-and-hove')).toBe('not-allowed')
    expect(await seen('get', '/v1/audit', york, '?subject=calendar/york')).toBe('not-allowed')
    expect(await seen('get', '/v1/audit', york, '?subject=person/local')).toBe('not-allowed')
    expect(await seen('get', '/v1/audit', york, '?subject=ruleset/york&subject=person/x')).toBe('not-allowed')
    expect(await seen('get', '/v1/audit', york, '?subject=ruleset/york')).toBe('let in')
    expect(await seen('get', '/v1/audit', { role: 'auditor', subject: '*' }, '')).toBe('let in')
  })
})

describe('a late sign-in', () => {
  test('is needed to approve and to publish, and for nothing else', async () => {
    const own = await open()
    const [lead, approver] = [await signIn(own, 'policy-lead'), await signIn(own, 'approver')]
    const server = makeServer(standIn(own))
    await listen(server, { host: '127.0.0.1', port: 0 })
    const at = { port: (server.address() as AddressInfo).port }
    const withdrawal = row('post', '/v1/rulesets/:id/versions/:version/withdrawal')
    moveOn(own.clock, 15 * MINUTE - 1)
    expect(outcomeOf(await tried(withdrawal, at, headersOf(approver)))).toBe('let in')
    moveOn(own.clock, 1)
    const answer = await tried(withdrawal, at, headersOf(approver))
    expect([answer.status, outcomeOf(answer)]).toEqual([403, 'sign-in-too-old'])
    expect(answer.text).toContain('npx duecourse link')
    expect(outcomeOf(await tried(row('get', '/v1/me'), at, headersOf(approver)))).toBe('let in')
    expect(outcomeOf(await tried(row('post', '/v1/rulesets/:id/drafts'), at, headersOf(lead)))).toBe('let in')
    await stop(server, 0)
    await own.close()
  })
})
