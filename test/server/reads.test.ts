import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRuleset } from '../../engine/index.ts'
import { ask, get, JSON_TYPE, post, problemsOf, type Served, serve, shippedStore } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const shipped = (file: string): string => readFileSync(new URL(`../../rulesets/${file}`, import.meta.url), 'utf8')
type Head = Readonly<{
  id: string
  inForce: { version: string; sha256: string; href: string } | null
  versions: { version: string }[]
}>

describe('rulesets', () => {
  test('are listed with their versions and the one in force on a day', async () => {
    const list = (await get(served, '/v1/rulesets?inForceOn=2020-05-01')).json() as {
      inForceOn: string
      rulesets: Head[]
    }
    expect(list.inForceOn).toBe('2020-05-01')
    expect(list.rulesets.map(({ id, inForce }) => [id, inForce?.version ?? null])).toEqual([
      ['brighton-and-hove', '2018-11-01'],
      ['england', '2020-04-24'],
      ['york', null]
    ])
  })

  test.each([
    ['2020-04-23', '2015-04-01'],
    ['2020-04-24', '2020-04-24'],
    ['2020-09-25', '2020-04-24'],
    ['2020-09-26', '2020-09-26']
  ])('on %s, the law is that of %s', async (day, version) => {
    const england = (await get(served, `/v1/rulesets/england?inForceOn=${day}`)).json() as Head
    expect(england.inForce?.version).toBe(version)
  })

  test('tell every doubt and how it was taken', async () => {
    const york = (await get(served, '/v1/rulesets/york')).json() as {
      provisions: number
      readings: { key: string; doubt: string }[]
    }
    expect(york.provisions).toBeGreaterThan(150)
    expect(york.readings.map(({ key }) => key)).toEqual(expect.arrayContaining(['clear-days', 'Y2.2/three-months']))
  })

  test('before the first version, nothing is said to be in force', async () => {
    const york = (await get(served, '/v1/rulesets/york?inForceOn=2024-03-14')).json() as Head & { readings?: unknown }
    expect([york.inForce, york.readings]).toEqual([null, undefined])
  })

  test('are to be had whole, as the text that was published', async () => {
    for (const type of ['application/yaml', 'text/yaml']) {
      const answer = await get(served, '/v1/rulesets/york/versions/2024-03-15', { accept: type })
      expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`)
      expect(answer.text).toBe(shipped('york/2024-03-15.yaml'))
    }
  })

  test('are to be had whole as JSON, which reads the same', async () => {
    const answer = await get(served, '/v1/rulesets/england/versions/2020-09-26', { accept: 'application/json' })
    expect(answer.headers['vary']).toContain('Accept')
    const { vocabulary } = shippedStore().vocabulary()
    // Every JSON text is YAML too.
    const [json, yaml] = [
      readRuleset(answer.text, { vocabulary }),
      readRuleset(shipped('england/2020-09-26.yaml'), { vocabulary })
    ]
    if (!json.ok || !yaml.ok) throw new Error('one of them cannot be read')
    expect(json.value.ruleset).toEqual(yaml.value.ruleset)
  })

  test('have the digest that their text has', async () => {
    const york = (await get(served, '/v1/rulesets/york')).json() as Head
    expect(york.inForce?.sha256).toBe(shippedStore().version('york', '2024-03-15')?.digest)
    expect((await get(served, york.inForce?.href ?? '')).status).toBe(200)
  })
})

describe('the vocabulary and the calendar', () => {
  test('are given as they are', async () => {
    const words = (await get(served, '/v1/vocabulary')).json() as { facts: object; events: object }
    expect(Object.keys(words.events)).toContain('school-exclusion')
    expect((await get(served, '/v1/calendars/england-and-wales')).text).toBe(
      shipped('calendars/england-and-wales.json')
    )
  })

  const add = (query: string) => get(served, `/v1/calendars/england-and-wales/add?${query}`)

  test.each([
    ['from=2026-01-12&period=20+working+days', '2026-02-09', '2026-02-09', 8],
    ['from=2026-01-10&period=1+working+day', '2026-01-12', '2026-01-12', 1],
    ['from=2026-02-09&period=3+months', '2026-05-09', '2026-05-08', 0],
    ['from=2026-01-31&period=1+month', '2026-02-28', '2026-02-27', 0],
    ['from=2026-02-09&period=20%20working%20days&direction=before', '2026-01-12', '2026-01-12', 8],
    ['from=2026-04-07&period=1+working+day&direction=before', '2026-04-02', '2026-04-02', 4],
    ['from=2026-05-09&period=0+days', '2026-05-09', '2026-05-08', 0]
  ])('%s is %s', async (query, day, latestWorkingDay, skipped) => {
    const added = (await add(query)).json() as { skipped: unknown[] }
    expect(added).toMatchObject({ day, latestWorkingDay })
    expect(added.skipped).toHaveLength(skipped)
  })

  test('name each day that was not counted, and why', async () => {
    const { skipped } = (await add('from=2026-04-02&period=2+working+days')).json() as { skipped: unknown }
    expect(skipped).toEqual([
      { day: '2026-04-03', why: 'Good Friday' },
      { day: '2026-04-04', why: 'Saturday' },
      { day: '2026-04-05', why: 'Sunday' },
      { day: '2026-04-06', why: 'Easter Monday' }
    ])
  })

  test.each([
    ['from=2028-12-20&period=20+working+days'],
    ['from=2011-12-31&period=1+working+day'],
    ['from=2012-01-05&period=20+working+days&direction=before'],
    ['from=2199-12-31&period=1+day']
  ])('a count that leaves what is known has no answer: %s', async (query) => {
    const answer = await add(query)
    expect([answer.status, problemsOf(answer)]).toEqual([422, ['OUTSIDE_CALENDAR']])
  })

  test.each([
    ['', ['MISSING /from', 'MISSING /period']],
    ['from=2026-02-30&period=soon&direction=up', ['NOT_A_DAY /from', 'NOT_A_PERIOD /period', 'NOT_ALLOWED /direction']],
    ['from=2026-01-12&period=4000+days', ['NOT_A_PERIOD /period']],
    ['from=2026-01-12&from=2026-01-13&period=1+day', ['NOT_A_DAY /from']],
    ['from=2026-01-12&period=1+day&by=me', ['UNKNOWN_KEY']]
  ])('what is wrong with `%s` is told', async (query, problems) => {
    const answer = await add(query)
    expect([answer.status, [...problemsOf(answer)].sort()]).toEqual([400, problems.sort()])
  })
})

const READ = [
  '/',
  '/start/start.css',
  '/start/icon.svg',
  '/openapi.json',
  '/v1/vocabulary',
  '/v1/calendars/england-and-wales',
  '/v1/calendars/england-and-wales/add?from=2026-01-12&period=1+day',
  '/v1/rulesets',
  '/v1/rulesets/york',
  '/v1/rulesets/york/versions/2024-03-15'
]

describe('what is read can be kept', () => {
  test.each(READ)('%s answers 304 to whoever has it', async (path) => {
    const first = await get(served, path)
    expect(first.headers['cache-control']).toBe('no-cache')
    const tag = String(first.headers['etag'])
    const [again, changed] = [
      await get(served, path, { 'if-none-match': tag }),
      await get(served, path, { 'if-none-match': '"other"' })
    ]
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag])
    expect([changed.status, changed.text]).toEqual([200, first.text])
  })

  test('the tag of a version is another for another kind', async () => {
    const path = '/v1/rulesets/york/versions/2024-03-15'
    const tags = await Promise.all(
      ['application/json', 'application/yaml', 'text/yaml'].map(
        async (accept) => (await get(served, path, { accept })).headers['etag']
      )
    )
    expect(new Set(tags).size).toBe(3)
  })

  test('a long text is packed for whoever takes it so, under a tag of its own, and kept all the same', async () => {
    const path = '/v1/rulesets/york/versions/2024-03-15'
    const yaml = { accept: 'application/yaml' }
    const packs = { ...yaml, 'accept-encoding': 'gzip, br' }
    const [plain, packed] = [await get(served, path, yaml), await get(served, path, packs)]
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 3)
    expect(packed.headers['vary']).toContain('Accept-Encoding')
    expect(packed.headers['etag']).not.toBe(plain.headers['etag'])
    const unpacked = await fetch(`${served.url}${path}`, { headers: yaml })
    expect(await unpacked.text()).toBe(plain.text)
    const again = await get(served, path, { ...packs, 'if-none-match': String(packed.headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('what is short is sent as it is', async () => {
    const { headers } = await get(served, '/v1/settings', { 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined])
  })

  test.each(READ)('HEAD of %s has the headers and no body', async (path) => {
    const [head, whole] = [await ask(served, 'HEAD', path), await get(served, path)]
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.text)))
  })
})

describe('what cannot be done', () => {
  test.each([
    '/nothing',
    '/v1',
    '/v1/',
    '/v1/rulesets/',
    '/V1/rulesets',
    '/v1/rulesets/leeds',
    '/v1/rulesets/york/versions/2024-03-16',
    '/v1/calendars/scotland',
    '/v1/calendars/scotland/add?from=2026-01-12&period=1+day',
    '/start/index.html',
    '/constructor',
    '/v1/rulesets/__proto__',
    '/v1/calendars/constructor'
  ])('there is nothing at %s', async (path) => {
    const answer = await get(served, path)
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test.each([
    ['DELETE', '/v1/rulesets/york', 'GET, HEAD'],
    ['PUT', '/v1/assessments', 'POST'],
    ['GET', '/v1/assessments', 'POST'],
    ['OPTIONS', '/v1/schedules', 'POST'],
    ['POST', '/', 'GET, HEAD'],
    ['PATCH', '/healthz', 'GET, HEAD']
  ])('%s at %s, where only %s can be done', async (method, path, allow) => {
    const answer = await ask(served, method, path)
    expect([answer.status, answer.headers['allow']]).toEqual([405, allow])
  })

  test.each([
    ['/v1/rulesets', 'text/html'],
    ['/v1/rulesets/york/versions/2024-03-15', 'application/xml'],
    ['/', 'application/json'],
    ['/v1/calendars/england-and-wales', 'application/json;q=0']
  ])('%s as %s', async (path, accept) => {
    expect((await get(served, path, { accept })).status).toBe(406)
  })

  test.each([
    ['no type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['a compressed body', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['a body compressed twice', { ...JSON_TYPE, 'content-encoding': 'br, gzip' }]
  ])('a question as %s', async (_, headers) => {
    const answer = await ask(served, 'POST', '/v1/assessments', headers, '{}')
    expect([answer.status, problemsOf(answer)]).toEqual([415, ['WRONG_TYPE']])
  })

  test('a question whose answer the caller would not take', async () => {
    const answer = await ask(served, 'POST', '/v1/assessments', { ...JSON_TYPE, accept: 'text/csv' }, '{}')
    expect(answer.status).toBe(406)
  })

  test('an address that is no text', async () => {
    const answer = await get(served, '/v1/rulesets/%E0%A4%A')
    expect(answer.json()).toMatchObject({ status: 400, type: 'urn:duecourse:problem:bad-request' })
  })
})

test('every request has an id, which its refusal names', async () => {
  const answer = await post(served, '/v1/assessments', 'no json')
  expect(answer.json()).toMatchObject({ instance: answer.headers['request-id'] })
})

test('readiness is told apart from life', async () => {
  const starting = await serve({ ready: () => false })
  const [lives, ready] = [await get(starting, '/healthz'), await get(starting, '/readyz')]
  expect([lives.status, ready.status, ready.headers['retry-after']]).toEqual([200, 503, '1'])
  expect((await get(served, '/readyz')).json()).toEqual({ status: 'ready', engine: '0.1.0' })
  await starting.close()
})
