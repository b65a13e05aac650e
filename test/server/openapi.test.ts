import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/database/open.ts'
import { fixedLibrary } from '../../server/library/fixed.ts'
import { openLibrary } from '../../server/library/open.ts'
import { assessmentExamples, scheduleExamples } from '../../server/openapi/examples.ts'
import { paths } from '../../server/openapi/paths.ts'
import {
  asking as askingOf,
  type Asked,
  describedOf,
  document,
  reading as readingOf,
  sent,
  validatorAt,
  wrongBy,
  wrongWith
} from './described.ts'
import { type Turning, turnedAway, turning } from './turned-away.ts'
import { assessmentOf, CASE, get, JSON_TYPE, post, type Served, serve, shippedStore } from './serving.ts'

let served: Served
let failing: Served
let starting: Served
let empty: Served
let turningAway: Turning
beforeAll(async () => {
  served = await serve()
  starting = await serve({ ready: () => false })
  const database = await openDatabase({ kind: 'sqlite', file: ':memory:' }, () => '2026-05-10T09:00:00.000Z')
  empty = await serve({ database, library: await openLibrary(database) })
  turningAway = await turning()
  const broken = (): never => {
    throw new Error('broken')
  }
  failing = await serve({
    library: fixedLibrary({
      ...shippedStore(),
      rulesets: broken,
      versions: broken,
      version: broken,
      calendar: broken,
      procedure: broken
    })
  })
})
afterAll(() => Promise.all([served.close(), failing.close(), starting.close(), empty.close(), turningAway.close()]))

describe('the description', () => {
  test('has every route that the server has, and no other', () => {
    type Layer = Readonly<{ route?: Readonly<{ path: string; methods: Readonly<Record<string, boolean>> }> }>
    const { stack } = createApp(served.services).router as unknown as { stack: readonly Layer[] }
    const routed = stack.flatMap(({ route }) =>
      route === undefined
        ? []
        : Object.keys(route.methods)
            .filter((one) => one !== '_all')
            .map((one) => `${one} ${route.path}`)
    )
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
    )
    expect(routed.length).toBeGreaterThan(10)
    expect(routed.sort()).toEqual(described.sort())
  })

  test('names no schema that is not there, and has none that nothing names', () => {
    const text = JSON.stringify(document)
    const named = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
    const there = new Set(Object.keys(document.components.schemas))
    expect([...named].filter((name) => !there.has(String(name)))).toEqual([])
    // Worked examples are for the command line only.
    expect([...there].filter((name) => !named.has(name) && !name.startsWith('Examples'))).toEqual([])
    expect(text).not.toContain('.schema.json')
  })

  test('is the one that is served', async () => {
    expect((await get(served, '/openapi.json')).json()).toEqual(document)
  })

  test('tells of each parameter of an address, and of no other', () => {
    type Parameters = Readonly<{ parameters?: readonly Readonly<{ in: string; name: string }>[] }>
    const wrong = Object.entries(document.paths).filter(([path, operations]) =>
      Object.values(operations as Readonly<Record<string, Parameters>>).some(({ parameters = [] }) => {
        const described = parameters.flatMap((one) => (one.in === 'path' ? [`{${one.name}}`] : []))
        return described.join() !== [...path.matchAll(/\{\w+\}/g)].join()
      })
    )
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})

const question = { ruleset: 'york', case: CASE, asOf: '2026-05-10' }
const plan = { ruleset: 'york', case: CASE, meetingDay: '2026-05-06' }
const usually = { of: () => served }
const brokenly = { of: () => failing }
const reading = (path: string, template?: string, more?: Partial<Asked>): Asked =>
  readingOf(() => served, path, template, more)
const asking = (path: string, body: unknown, more?: Partial<Asked>): Asked => askingOf(() => served, path, body, more)
const REST = { '/v1/assessments': question, '/v1/schedules': plan }
const version = '/v1/rulesets/{id}/versions/{version}'
const add = '/v1/calendars/{id}/add'

/** At least one request for every answer that is described. */
const ASKED: readonly Asked[] = [
  ...Object.keys(paths).flatMap((template) => {
    const path = template
      .replace('{id}', template.includes('calendars') ? 'england-and-wales' : 'york')
      .replace('{version}', '2024-03-15')
    const method = template in REST ? 'post' : 'get'
    const body = REST[template as keyof typeof REST]
    const query = template === add ? '?from=2026-01-12&period=20+working+days' : ''
    const usual: Asked = { ...usually, method, path: path + query, template, ...(body && { body, headers: JSON_TYPE }) }
    const another = { ...usual, headers: { ...usual.headers, accept: 'image/webp' } }
    return [
      usual,
      another,
      { ...usual, headers: { ...usual.headers, host: 'example.org' } },
      { ...usual, ...brokenly },
      ...turnedAway(usual, () => turningAway)
    ]
  }),
  reading(version.replace('{id}', 'york').replace('{version}', '2024-03-15'), version, {
    headers: { accept: 'application/yaml' }
  }),
  reading(version.replace('{id}', 'york').replace('{version}', '2024-03-15'), version, {
    headers: { accept: 'text/yaml' }
  }),
  reading('/v1/rulesets/york/versions/2024-03-15/examples', `${version}/examples`, {
    headers: { accept: 'text/yaml' }
  }),
  reading('/v1/rulesets/york/versions/2024-03-15/examples?a=1', `${version}/examples`),
  reading('/v1/rulesets/york/versions/2020-01-01/examples', `${version}/examples`),
  reading('/v1/rulesets/york?inForceOn=2000-01-01', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/england?inForceOn=2012-01-01', '/v1/rulesets/{id}'),
  reading('/readyz', '/readyz', { of: () => starting }),
  reading('/v1/rulesets?day=1'),
  reading('/v1/rulesets/york?inForceOn=soon', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/leeds', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/york/versions/2024-03-15?a=1', version),
  reading('/v1/rulesets/york/versions/2020-01-01', version),
  reading('/v1/vocabulary?a=1'),
  reading('/v1/vocabulary', '/v1/vocabulary', { of: () => empty }),
  reading('/v1/calendars/scotland', '/v1/calendars/{id}'),
  reading('/v1/calendars/england-and-wales?a=1', '/v1/calendars/{id}'),
  reading('/v1/calendars/scotland/add?from=2026-01-12&period=1+day', add),
  reading('/v1/calendars/england-and-wales/add', add),
  reading('/v1/calendars/england-and-wales/add?from=2028-12-31&period=1+working+day', add),
  ...Object.entries(REST).flatMap(([path, body]) => [
    asking(path, '{'),
    asking(path, { ...body, case: { care: 7 } }),
    asking(path, body, { headers: { 'content-type': 'text/plain' } }),
    asking(path, ' '.repeat(1024 * 1024 + 1)),
    asking(path, { ...body, ruleset: 'brighton-and-hove' }),
    asking(path, { ...body, ruleset: 'england' }),
    asking(path, { ...body, readings: ['clear-days'] })
  ]),
  ...Object.values(assessmentExamples).map(({ value }) => asking('/v1/assessments', value)),
  ...Object.values(scheduleExamples).map(({ value }) => asking('/v1/schedules', value))
]

describe('real answers', () => {
  const seen = new Set<string>()

  test.each(ASKED.map((asked, index) => [`${index}. ${asked.method} ${asked.path.slice(0, 70)}`, asked] as const))(
    '%s is as described',
    async (_, asked) => {
      const answer = await sent(asked)
      expect(wrongWith(asked, answer)).toEqual([])
      seen.add(`${asked.method} ${asked.template} ${answer.status}`)
      const tag = answer.headers['etag']
      if (typeof tag !== 'string') return
      const again = await sent({ ...asked, headers: { ...asked.headers, 'if-none-match': tag } })
      expect([again.status, ...wrongWith(asked, again)]).toEqual([304])
      seen.add(`${asked.method} ${asked.template} 304`)
    }
  )

  test('between them show every answer that is described', () => {
    expect(describedOf(Object.keys(paths)).filter((one) => !seen.has(one))).toEqual([])
  })
})

describe('examples', () => {
  test.each(Object.entries(assessmentExamples))('%s works, and says what it says', async (_, { value }) => {
    expect(wrongBy(validatorAt('components', 'schemas', 'AssessmentRequest'), value)).toEqual([])
    expect((await post(served, '/v1/assessments', value)).status).toBe(200)
  })

  test.each(Object.entries(scheduleExamples))('%s works', async (_, { value }) => {
    expect(wrongBy(validatorAt('components', 'schemas', 'ScheduleRequest'), value)).toEqual([])
    expect((await post(served, '/v1/schedules', value)).status).toBe(200)
  })

  test('of the second review is late by law and in time by York’s own text', async () => {
    const answer = await post(served, '/v1/assessments', assessmentExamples['second-review']?.value)
    const second = assessmentOf(answer).outcomes.find(({ rule, about }) => rule === 'Y2.2' && about.review === 'next')
    expect(second).toMatchObject({ outcome: 'overdue', daysOver: 1, by: 'E33.2a', local: { outcome: 'due' } })
  })
})

describe('what a body may be', () => {
  const body = { ruleset: 'york', case: {} }
  test.each<readonly [object, boolean]>([
    [body, true],
    [{ ...body, asOf: '2026-05-10', version: '2024-03-15', evaluator: 'compiled', view: 'full', readings: [] }, true],
    [{ ...body, case: CASE }, true],
    [{ case: {} }, false],
    [{ ruleset: 'york' }, false],
    [{ ...body, extra: 1 }, false],
    [{ ...body, view: 'half' }, false],
    [{ ...body, asOf: 20260510 }, false],
    [{ ...body, readings: [1] }, false],
    [{ ...body, case: { name: 'x' } }, false],
    [{ ...body, case: { care: [{}] } }, false],
    [{ ...body, case: { reviews: [{ completed: true }] } }, false],
    [[], false]
  ])('%j: the document and the server agree that this is %s', async (value, right) => {
    expect(wrongBy(validatorAt('components', 'schemas', 'AssessmentRequest'), value).length === 0).toBe(right)
    expect((await post(served, '/v1/assessments', value)).status).toBe(right ? 200 : 422)
  })
})
