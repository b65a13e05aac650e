import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openapiDocument } from '../../server/openapi/document.ts'
import { assessmentExamples, scheduleExamples } from '../../server/openapi/examples.ts'
import {
  type Answer,
  ask,
  assessmentOf,
  CASE,
  get,
  JSON_TYPE,
  post,
  type Served,
  serve,
  shippedStore
} from './serving.ts'

type Media = Readonly<Record<string, Readonly<{ schema: object; examples?: object }>>>
type Described = Readonly<{ headers?: Readonly<Record<string, unknown>>; content?: Media }>
type Operation = Readonly<{ requestBody?: { content: Media }; responses: Readonly<Record<string, Described>> }>
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components: { schemas: Readonly<Record<string, object>> }
}>

const document = openapiDocument() as unknown as Document
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(document, 'openapi.json')
const validators = new Map<string, ValidateFunction>()

/** By the place of a schema in the document, so that what it refers to is found there. */
function validatorAt(...steps: readonly string[]): ValidateFunction {
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const found = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.json#/${pointer}` })
  validators.set(pointer, found)
  return found
}

/** What is wrong with a value by a schema; nothing if nothing is. */
const wrongBy = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`)

let served: Served
let failing: Served
let starting: Served
beforeAll(async () => {
  served = await serve()
  starting = await serve({ ready: () => false })
  const broken = (): never => {
    throw new Error('broken')
  }
  failing = await serve({
    store: {
      ...shippedStore(),
      rulesets: broken,
      versions: broken,
      version: broken,
      calendar: broken,
      procedure: broken
    }
  })
})
afterAll(() => Promise.all([served.close(), failing.close(), starting.close()]))

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

type Asked = Readonly<{
  method: string
  path: string
  template?: string
  headers?: Record<string, string>
  body?: unknown
  of?: () => Served
}>
const reading = (path: string, template = path.split('?')[0], more: Partial<Asked> = {}): Asked => ({
  method: 'get',
  path,
  ...(template !== undefined && { template }),
  ...more
})
const asking = (path: string, body: unknown, more: Partial<Asked> = {}): Asked => ({
  method: 'post',
  path,
  template: path,
  body,
  headers: JSON_TYPE,
  ...more
})
const question = { ruleset: 'york', case: CASE, asOf: '2026-05-10' }
const plan = { ruleset: 'york', case: CASE, meetingDay: '2026-05-06' }
const brokenly = { of: () => failing }
const REST = { '/v1/assessments': question, '/v1/schedules': plan }
const version = '/v1/rulesets/{id}/versions/{version}'
const add = '/v1/calendars/{id}/add'

/** At least one request for every answer that is described. */
const ASKED: readonly Asked[] = [
  ...Object.keys(document.paths).flatMap((template) => {
    const path = template
      .replace('{id}', template.includes('calendars') ? 'england-and-wales' : 'york')
      .replace('{version}', '2024-03-15')
    const method = template in REST ? 'post' : 'get'
    const body = REST[template as keyof typeof REST]
    const query = template === add ? '?from=2026-01-12&period=20+working+days' : ''
    const usual: Asked = { method, path: path + query, template, ...(body && { body, headers: JSON_TYPE }) }
    const another = { ...usual, headers: { ...usual.headers, accept: 'image/webp' } }
    return [usual, another, { ...usual, headers: { ...usual.headers, host: 'example.org' } }, { ...usual, ...brokenly }]
  }),
  reading(version.replace('{id}', 'york').replace('{version}', '2024-03-15'), version, {
    headers: { accept: 'application/yaml' }
  }),
  reading(version.replace('{id}', 'york').replace('{version}', '2024-03-15'), version, {
    headers: { accept: 'text/yaml' }
  }),
  reading('/v1/rulesets/york?inForceOn=2000-01-01', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/england?inForceOn=2012-01-01', '/v1/rulesets/{id}'),
  reading('/readyz', '/readyz', { of: () => starting }),
  reading('/v1/rulesets?day=1'),
  reading('/v1/rulesets/york?inForceOn=soon', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/leeds', '/v1/rulesets/{id}'),
  reading('/v1/rulesets/york/versions/2024-03-15?a=1', version),
  reading('/v1/rulesets/york/versions/2020-01-01', version),
  reading('/v1/vocabulary?a=1'),
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

const sent = ({ method, path, headers = {}, body, of = () => served }: Asked): Promise<Answer> =>
  ask(
    of(),
    method.toUpperCase(),
    path,
    headers,
    typeof body === 'string' ? body : body === undefined ? body : JSON.stringify(body)
  )

/** Everything in which an answer is not what the document says that it is. */
function wrongWith({ method, template = '' }: Asked, answer: Answer): readonly string[] {
  const described = document.paths[template]?.[method]?.responses[String(answer.status)]
  if (described === undefined) return [`${method} ${template}: ${answer.status} is not described`]
  const missing = Object.keys(described.headers ?? {}).filter(
    (name) => answer.headers[name.toLowerCase()] === undefined
  )
  const type = String(answer.headers['content-type']).split(';')[0] ?? ''
  const steps = ['paths', template, method, 'responses', String(answer.status), 'content', type, 'schema']
  if (described.content === undefined)
    return [...missing, ...(answer.text === '' ? [] : ['a body that is not described'])]
  if (!(type in described.content)) return [`${method} ${template}: ${answer.status} as ${type} is not described`]
  return [...missing, ...wrongBy(validatorAt(...steps), type.endsWith('json') ? answer.json() : answer.text)]
}

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

  /** Where nothing is read from outside there is nothing to break. */
  const CANNOT_FAIL = [
    '/',
    '/start/start.css',
    '/start/icon.svg',
    '/openapi.json',
    '/healthz',
    '/readyz',
    '/v1/vocabulary'
  ]

  test('between them show every answer that is described', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.keys(responses)
          .filter((status) => status !== '500' || !CANNOT_FAIL.includes(path))
          .map((status) => `${method} ${path} ${status}`)
      )
    )
    expect(described.filter((one) => !seen.has(one))).toEqual([])
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
