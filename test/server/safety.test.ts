import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemas } from '../../schemas/compiled/schemas.js'
import type { Services } from '../../server/services.ts'
import { fixedLibrary } from '../../server/library/fixed.ts'
import type { RulesetStore } from '../../server/store/store.ts'
import {
  type Answer,
  ask,
  CASE,
  get,
  JSON_TYPE,
  PATIENTLY,
  post,
  type Served,
  serve,
  shippedStore,
  talk
} from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

describe('row 49: a name is looked up and never followed', () => {
  test.each([
    '/v1/rulesets/..%2F..%2Fpackage',
    '/v1/rulesets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/v1/rulesets/york/versions/..%2Fprovisions',
    '/v1/rulesets/york/versions/2024-03-15.yaml',
    '/v1/rulesets/york/versions/2024-03-15%00',
    '/v1/calendars/..%2Fvocabulary',
    '/v1/calendars/england-and-wales.json',
    '/start/..%2F..%2Fpackage.json',
    '/start/%2e%2e/%2e%2e/package.json',
    '/..%2Fpackage.json',
    '/%5c..%5cpackage.json'
  ])('%s', async (path) => {
    const answer = await get(served, path)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toMatch(/root:|"name": ?"duecourse"/)
  })

  test.each(['../england', 'york/../england', '__proto__', 'constructor', ''])(
    'a question to `%s`',
    async (ruleset) => {
      expect((await post(served, '/v1/assessments', { ruleset, case: {} })).status).toBe(422)
    }
  )
})

type Schema = Readonly<Record<string, unknown>>

/** A value with something in every field that a schema has, each of them made by `fill`. */
function filled(schema: Schema, file: string, fill: (schema: Schema) => unknown, depth = 0): unknown {
  const { $ref, properties, items, additionalProperties } = schema
  if (typeof $ref === 'string') {
    const [name, pointer = ''] = $ref.split('#/$defs/')
    const definitions = schemas[name || file]?.['$defs'] as Readonly<Record<string, Schema>>
    return filled(definitions[pointer] as Schema, name || file, fill, depth)
  }
  if (properties !== undefined) {
    const entries = Object.entries(properties as Readonly<Record<string, Schema>>)
    return Object.fromEntries(entries.map(([key, one]) => [key, filled(one, file, fill, depth + 1)]))
  }
  if (items !== undefined && schema['type'] === 'array') return [filled(items as Schema, file, fill, depth + 1)]
  if (additionalProperties) return { [String(fill({}))]: filled(additionalProperties as Schema, file, fill, depth + 1) }
  return fill(schema)
}

const MARK = 'canary'
const marks = (): (() => string) => {
  let count = 0
  return () => `${MARK}${++count}x`
}

describe('row 50: nothing of a case is to be found anywhere afterwards', () => {
  const everywhere = (): unknown => filled(schemas['case.schema.json'] as Schema, 'case.schema.json', marks())

  test('the marked case has a mark in every field', () => {
    const text = JSON.stringify(everywhere())
    expect(text.match(/canary\d+x/g)?.length).toBeGreaterThan(40)
    for (const field of ['born', 'longTermFrom', 'participation', 'agreedDate', 'adjourned'])
      expect(text).toMatch(new RegExp(`"${field}":\\[?"${MARK}`))
  })

  test('neither in a refusal nor in the log', async () => {
    const here = await serve()
    const bodies = [
      { ruleset: 'york', case: everywhere() },
      {
        ruleset: MARK,
        version: MARK,
        readings: [MARK],
        asOf: MARK,
        evaluator: MARK,
        view: MARK,
        [MARK]: MARK,
        case: everywhere()
      },
      { ruleset: 'york', case: { ...CASE, [MARK]: { [MARK]: MARK } } },
      { ruleset: 'york', case: MARK },
      { ruleset: 'york', case: { facts: { [`${MARK}-fact`]: true }, done: { [`${MARK}-act`]: '2026-01-01' } } }
    ]
    const texts = [
      ...bodies.map((body) => JSON.stringify(body)),
      MARK,
      `{"${MARK}":1,"${MARK}":2}`,
      `{"${MARK}":`,
      `["${MARK}"`.repeat(50)
    ]
    for (const path of ['/v1/assessments', '/v1/schedules']) {
      for (const text of texts) {
        const answer = await post(here, path, text)
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
        expect(JSON.stringify(answer)).not.toContain(MARK)
      }
    }
    expect(here.logged()).toHaveLength(texts.length * 2)
    expect(here.logged().join('')).not.toContain(MARK)
    await here.close()
  })

  test('nor of a right case in the log, whose answer goes to nobody but the caller', async () => {
    const here = await serve()
    const facts = { ...CASE, case: `${MARK}-1`, team: `${MARK}-2`, born: '2010-07-19', care: [{ from: '2026-01-12' }] }
    for (const evaluator of ['compiled', 'reference']) {
      const answer = await post(here, '/v1/assessments', { ruleset: 'york', case: facts, evaluator, view: 'summary' })
      expect([answer.status, answer.text.includes(`${MARK}-1`)]).toEqual([200, true])
    }
    expect(here.logged()).toHaveLength(2)
    expect(here.logged().join('')).not.toMatch(/canary|2010-07-19|2026-01-12|2026-02-09/)
    await here.close()
  })

  test('nor what somebody puts into an address or a header', async () => {
    const here = await serve()
    const headers = {
      'user-agent': MARK,
      referer: MARK,
      cookie: MARK,
      accept: `text/${MARK}`,
      'x-request-id': MARK,
      'request-id': MARK
    }
    for (const path of [
      `/${MARK}`,
      `/v1/rulesets/${MARK}?inForceOn=${MARK}`,
      `/v1/rulesets?${MARK}=${MARK}`,
      `/v1/calendars/england-and-wales/add?from=${MARK}&period=${MARK}&direction=${MARK}`
    ]) {
      for (const more of [{}, headers]) expect(JSON.stringify(await get(here, path, more))).not.toContain(MARK)
    }
    expect(JSON.stringify(await ask(here, 'POST', `/v1/${MARK}`, { ...JSON_TYPE, ...headers }, MARK))).not.toContain(
      MARK
    )
    expect(here.logged()).toHaveLength(9)
    expect(here.logged().join('')).not.toContain(MARK)
    await here.close()
  })

  test('a line of the log says just this', async () => {
    const here = await serve()
    await get(here, '/v1/rulesets/york?inForceOn=2026-01-12')
    await expect.poll(() => here.logged().length, PATIENTLY).toBe(1)
    const line = JSON.parse(here.logged()[0] ?? '') as Record<string, unknown>
    expect(Object.keys(line).sort()).toEqual(['id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time'])
    expect(line).toMatchObject({
      id: 'request-1',
      level: 'info',
      method: 'GET',
      route: '/v1/rulesets/:id',
      status: 200,
      msg: 'request'
    })
    await here.close()
  })

  test('a caller that goes away leaves a line, and nothing else', async () => {
    const here = await serve()
    const gone = request({
      port: here.port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/assessments',
      headers: { ...JSON_TYPE, 'content-length': '1000' }
    })
    gone.on('error', () => undefined)
    gone.write(`{"ruleset":"york","case":{"case":"${MARK}"`)
    setTimeout(() => gone.destroy(), 100)
    await expect.poll(() => here.logged().length, PATIENTLY).toBe(1)
    expect(JSON.parse(here.logged()[0] ?? '')).toMatchObject({ route: '/v1/assessments', aborted: true })
    expect(here.logged().join('')).not.toContain(MARK)
    expect((await get(here, '/healthz')).status).toBe(200)
    await here.close()
  })
})

describe('row 52: this machine only, by its own names', () => {
  const as = (host: string): Promise<Answer> => get(served, '/healthz', { host })

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers as %s with its port', async (name) => {
    expect((await as(`${name}:${served.port}`)).status).toBe(200)
  })

  test.each([
    'example.org',
    'localhost',
    'localhost:1',
    '127.0.0.1.example.org',
    'localhost.example.org',
    'example.org@localhost',
    '0.0.0.0',
    '127.1',
    '2130706433',
    'localhost,example.org'
  ])('does not answer as `%s`, whatever its port', async (name) => {
    for (const host of [name, name.includes(':') ? name : `${name}:${served.port}`]) {
      if (host === `localhost:${served.port}`) continue
      const answer = await as(host)
      expect([400, 421]).toContain(answer.status)
      expect(answer.text).not.toContain('ok')
    }
  })

  test.each([
    'GET /healthz HTTP/1.1\r\nHost:\r\n\r\n',
    'GET /healthz HTTP/1.0\r\n\r\n',
    'GET /healthz HTTP/1.1\r\n\r\n'
  ])('does not answer a caller that gives no name: %j', async (text) => {
    const { socket, heard, closed } = await talk(served.port)
    socket.end(text)
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 4(21|00) /)
  })

  test('tells browsers to be careful, on every answer', async () => {
    for (const answer of [await get(served, '/'), await get(served, '/nothing'), await as('example.org')]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin'
      })
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})

describe('row 53: what nobody foresaw', () => {
  const SECRET = 'canary: born 2010-07-19'
  const broken = (): never => {
    throw new TypeError(SECRET)
  }
  const withStore = (changes: Partial<RulesetStore>): Partial<Services> => ({
    library: fixedLibrary({ ...shippedStore(), ...changes })
  })
  const question = { ruleset: 'york', case: CASE, meetingDay: undefined }

  test.each<readonly [string, Partial<Services>, string, object | undefined]>([
    ['the list of rulesets', withStore({ rulesets: broken }), '/v1/rulesets', undefined],
    ['a ruleset', withStore({ versions: broken }), '/v1/rulesets/york', undefined],
    ['the version in force', withStore({ inForceOn: broken }), '/v1/rulesets/york', undefined],
    ['a version', withStore({ version: broken }), '/v1/rulesets/york/versions/2024-03-15', undefined],
    ['a calendar', withStore({ calendar: broken }), '/v1/calendars/england-and-wales', undefined],
    ['the procedure of an assessment', withStore({ procedure: broken }), '/v1/assessments', question],
    ['the clock of an assessment', { today: broken }, '/v1/assessments', question],
    [
      'the procedure of a schedule',
      withStore({ procedure: broken }),
      '/v1/schedules',
      { ruleset: 'york', meetingDay: '2026-05-06' }
    ],
    ['readiness', { ready: broken }, '/readyz', undefined]
  ])('in %s, the caller is told its id and nothing else, and the server lives', async (_, changes, path, body) => {
    const here = await serve(changes)
    const answer = await (body === undefined ? get(here, path) : post(here, path, body))
    expect(answer.status).toBe(500)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    expect(answer.json()).toEqual({
      type: 'urn:duecourse:problem:unexpected',
      title: 'Something went wrong here',
      status: 500,
      instance: 'request-1'
    })
    const [line] = here.logged()
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 'error', id: 'request-1', error: { name: 'TypeError' } })
    expect(line).toMatch(/safety\.test\.ts/)
    expect(JSON.stringify(answer) + here.logged().join('')).not.toContain('canary')
    expect((await get(here, '/healthz')).status).toBe(200)
    await here.close()
  })

  test('thrown as something that is no error', async () => {
    const here = await serve({
      ready: () => {
        // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error -- a package may throw anything
        throw SECRET
      }
    })
    const answer = await get(here, '/readyz')
    expect([
      answer.status,
      JSON.stringify(answer).includes('canary'),
      here.logged().join('').includes('canary')
    ]).toEqual([500, false, false])
    await here.close()
  })
})
