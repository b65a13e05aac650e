import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Life } from '../../server/life/life.ts'
import { lifeExamples } from '../../server/openapi/life-examples.ts'
import { lifePaths } from '../../server/openapi/life-paths.ts'
import type { Browser } from '../people/setup.ts'
import { open } from '../people/setup.ts'
import { type Asked, describedOf, document, sent, validatorAt, wrongBy, wrongWith } from './described.ts'
import {
  approvalOf,
  approved,
  begun,
  came,
  lengthOf,
  type Office,
  on,
  openOffice,
  published,
  type Shown,
  type Sort,
  SORTS,
  submitted,
  written
} from './life.ts'
import { JSON_TYPE, type Served } from './serving.ts'
import { type Turning, turnedAway, turning } from './turned-away.ts'

let office: Office
let full: Served
let turningAway: Turning

/** What each request is about is made when everything is there. */
type Made = Readonly<{
  fresh: Shown
  drafted: Shown
  submitted: Shown
  returned: Shown
  passed: Shown
  urgent: Shown
  aside: Shown
  urgently: string
  withdrawn: string
}>
const made = new Map<string, Made>()

const noRoom = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 }))

/** A life of which everything can be read, and nothing done. */
const withoutRoom = (life: Life): Life => {
  const COMMANDS = ['open', 'save', 'acceptExamples', 'submit', 'sendBack', 'approve', 'publish', 'publishUrgently']
  const all = [...COMMANDS, 'discard', 'lookAt', 'withdraw'].map((name) => [name, noRoom] as const)
  return { ...life, ...Object.fromEntries(all) }
}

async function makeAll(sort: Sort): Promise<Made> {
  const versionOf = async (draft: Promise<Shown>): Promise<string> => {
    const answer = await on(office, office.urgent, await draft, 'urgent-publication', { why: 'It cannot wait.' })
    return (came(answer, 201).json() as { version: string }).version
  }
  const urgently = await versionOf(written(office, sort, 1))
  const withdrawn = ((await published(office, sort, 2)).json() as { version: string }).version
  const drafts = {
    fresh: await begun(office, sort),
    drafted: await written(office, sort, 3),
    submitted: await written(office, sort, 4),
    returned: await submitted(office, sort, 5),
    passed: await approved(office, sort, 6),
    urgent: await written(office, sort, 7),
    aside: await begun(office, sort)
  }
  const aside = came(await on(office, office.lead, drafts.aside, 'DELETE')).json() as Shown
  return { ...drafts, aside, urgently, withdrawn }
}

beforeAll(async () => {
  ;[office, turningAway] = await Promise.all([openOffice(), turning()])
  const { database, library, life, today } = office.services
  full = await open({ database, library, today, life: withoutRoom(life) }, office.clock)
  for (const [kind, sort] of Object.entries(SORTS)) made.set(kind, await makeAll(sort))
})
afterAll(async () => {
  await full.close()
  await office.close()
  await turningAway.close()
})

type Draft = Exclude<keyof Made, 'urgently' | 'withdrawn'>
type Who = 'lead' | 'approver' | 'urgent' | 'auditor'

/** One write that is right, on a draft that is as it has to be. */
type Step = Readonly<{ what: string; who: Who; of: Draft; body?: (draft: Shown) => unknown }>

const why = () => ({ why: 'Because it was agreed.' })
const nothing = () => ({})
const STEPS: readonly Step[] = [
  { what: 'PUT', who: 'lead', of: 'fresh', body: why },
  { what: 'DELETE', who: 'lead', of: 'drafted', body: nothing },
  { what: 'submission', who: 'lead', of: 'submitted', body: nothing },
  { what: 'return', who: 'approver', of: 'returned', body: why },
  { what: 'publication', who: 'approver', of: 'passed', body: ({ inForceFrom }) => ({ inForceFrom }) },
  { what: 'urgent-publication', who: 'urgent', of: 'urgent', body: why }
]

const headersFor = ({ cookie, csrf }: Browser) => ({ cookie, 'x-csrf-token': csrf })

const templateOf = (kind: string): string =>
  ({ ruleset: '/v1/rulesets/{id}', vocabulary: '/v1/vocabulary', calendar: '/v1/calendars/{id}' })[kind] ?? ''

const seen = new Set<string>()

/** Sends it, holds the answer to the description, and gives its status. */
async function tried(one: Asked): Promise<number> {
  const answer = await sent(one)
  expect([one.method, one.path, answer.status, ...wrongWith(one, answer)]).toEqual([
    one.method,
    one.path,
    answer.status
  ])
  seen.add(`${one.method} ${one.template} ${answer.status}`)
  const tag = answer.headers['etag']
  if (one.method !== 'get' || typeof tag !== 'string') return answer.status
  const again = await sent({ ...one, headers: { ...one.headers, 'if-none-match': tag } })
  expect([again.status, ...wrongWith(one, again)]).toEqual([304])
  seen.add(`${one.method} ${one.template} 304`)
  return answer.status
}

/** The same request in every way that is turned away, whatever it is for. */
async function triedByAll(one: Asked, type: Readonly<Record<string, string>> = {}): Promise<void> {
  expect(await tried({ ...one, headers: { ...one.headers, accept: 'image/webp' } })).toBe(406)
  expect(await tried({ ...one, headers: { ...one.headers, host: 'example.org' } })).toBe(421)
  const bare = { ...one, headers: type, headerOf: () => ({}) }
  for (const other of turnedAway(bare, () => turningAway)) await tried(other)
}

const withLength = (method: string, body: string): Readonly<Record<string, string>> =>
  lengthOf(method.toUpperCase(), body)

/** Everything that can be wrong with the body of a write. */
async function triedByBody(one: Asked): Promise<void> {
  const other = (body: string, more: Readonly<Record<string, string>> = {}): Promise<number> =>
    tried({ ...one, body, headers: { ...one.headers, ...withLength(one.method, body), ...more } })
  expect(await other('{')).toBe(400)
  expect(await other('{"extra":1}')).toBe(422)
  expect(await other('{}', { 'content-type': 'text/plain' })).toBe(415)
  expect(await other(' '.repeat(1024 * 1024 + 1))).toBe(413)
  expect(await tried({ ...one, of: () => full })).toBe(507)
}

describe.each(Object.entries(SORTS))('of a %s', (kind, sort) => {
  const base = templateOf(kind)
  const askedBy = (who: Who, method: string, path: string, template: string, body?: unknown): Asked => ({
    of: () => office,
    method,
    path: sort.base + path,
    template: base + template,
    headers: body === undefined ? {} : { ...JSON_TYPE, ...withLength(method, JSON.stringify(body)) },
    headerOf: () => headersFor(office[who]),
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  const of = (): Made => made.get(kind) as Made

  /** A write on one of the drafts. */
  function stepOn(step: Step, draft: Shown, revision = draft.revision): Asked {
    const { what, who, body = nothing } = step
    const method = what === 'PUT' || what === 'DELETE' ? what.toLowerCase() : 'post'
    const tail = method === 'post' ? `/${what}` : ''
    const asked = askedBy(who, method, `/drafts/${draft.id}${tail}`, `/drafts/{draft}${tail}`, body(draft))
    return { ...asked, headers: { ...asked.headers, 'if-match': `"${revision}"` } }
  }

  test('reads', async () => {
    const { fresh, withdrawn } = of()
    const READS: readonly (readonly [path: string, template: string, none: string])[] = [
      ['/versions', '/versions', '/versions?knownAt=2020-01-01'],
      [`/drafts/${fresh.id}`, '/drafts/{draft}', '/drafts/none'],
      [`/drafts/${fresh.id}/checks`, '/drafts/{draft}/checks', '/drafts/none/checks'],
      ...(kind === 'ruleset'
        ? []
        : [[`/versions/${withdrawn}`, '/versions/{version}', '/versions/2031-01-01'] as const])
    ]
    for (const [path, template, none] of READS) {
      const one = askedBy('auditor', 'get', path, template)
      expect(await tried(one)).toBe(200)
      expect(await tried({ ...one, path: `${one.path}?x=1` })).toBe(400)
      expect(await tried({ ...one, path: sort.base + none })).toBe(404)
      await triedByAll(one)
    }
    const list = askedBy('auditor', 'get', '/drafts', '/drafts')
    expect(await tried(list)).toBe(200)
    expect(await tried({ ...list, path: `${list.path}?x=1` })).toBe(400)
    await triedByAll(list)
    for (const accept of ['application/yaml', 'text/yaml']) {
      const one = askedBy('auditor', 'get', `/drafts/${fresh.id}`, '/drafts/{draft}')
      expect(await tried({ ...one, headers: { accept } })).toBe(200)
    }
  })

  test('a draft begun', async () => {
    const one = askedBy('lead', 'post', '/drafts', '/drafts', { from: 'version' })
    expect(await tried(one)).toBe(201)
    await triedByBody(one)
    await triedByAll(one, JSON_TYPE)
    expect(await tried({ ...one, headers: { ...one.headers, 'idempotency-key': 'x' } })).toBe(400)
  })

  const ACCEPT: Step = { what: 'accepted-examples', who: 'lead', of: 'fresh', body: () => ({ all: true }) }
  const steps = kind === 'ruleset' ? [ACCEPT, ...STEPS] : STEPS

  test.each(steps.map((step) => [step.what, step] as const))('%s', async (_, step) => {
    const draft = of()[step.of]
    const right = stepOn(step, draft)
    await triedByAll(right, { ...right.headers })
    expect(await tried(stepOn(step, draft, 99))).toBe(412)
    const unmatched = { ...right, headers: { ...right.headers } as Record<string, string> }
    delete unmatched.headers['if-match']
    expect(await tried(unmatched)).toBe(428)
    await triedByBody(right)
    expect(await tried({ ...right, path: right.path.replace(draft.id, 'none') })).toBe(404)
    expect(await tried(stepOn(step, of().aside))).toBe(409)
    // What others have published since stands in the way of what was begun before.
    const last = step.what === 'urgent-publication' ? await written(office, sort, 8) : draft
    expect([200, 201]).toContain(await tried(stepOn(step, last)))
  })

  test('approval', async () => {
    const step: Step = { what: 'approval', who: 'approver', of: 'submitted', body: approvalOf }
    const draft = (await sent(askedBy('lead', 'get', `/drafts/${of().submitted.id}`, ''))).json() as Shown
    const right = stepOn(step, draft)
    await triedByAll(right, { ...right.headers })
    expect(await tried(stepOn(step, draft, 99))).toBe(412)
    const unmatched = { ...right, headers: JSON_TYPE }
    expect(await tried(unmatched)).toBe(428)
    await triedByBody(right)
    expect(await tried({ ...right, path: right.path.replace(draft.id, 'none') })).toBe(404)
    expect(await tried(stepOn(step, of().aside))).toBe(409)
    expect(await tried(right)).toBe(200)
  })

  test.each([
    ['looked-at', 'urgently'],
    ['withdrawal', 'withdrawn']
  ] as const)('%s', async (what, which) => {
    const at = `/versions/${of()[which]}/${what}`
    const right = askedBy('approver', 'post', at, `/versions/{version}/${what}`, why())
    await triedByAll(right, JSON_TYPE)
    await triedByBody(right)
    expect(await tried({ ...right, path: right.path.replace(of()[which], '1999-01-01') })).toBe(404)
    expect(await tried(right)).toBe(200)
    expect(await tried(right)).toBe(409)
  })
})

describe('of the settings', () => {
  test('reads', async () => {
    const one: Asked = { of: () => office, method: 'get', path: '/v1/settings', template: '/v1/settings' }
    expect(await tried(one)).toBe(200)
    expect(await tried({ ...one, path: '/v1/settings?x=1' })).toBe(400)
    await triedByAll(one)
  })
})

test('between them they show every answer that is described', () => {
  expect(describedOf(Object.keys(lifePaths)).filter((one) => !seen.has(one))).toEqual([])
})

describe('examples', () => {
  type Operation = Readonly<{
    requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: object; examples?: object }>>> }>
  }>
  const bodies = Object.keys(lifePaths).flatMap((path) =>
    Object.entries(document.paths[path] as Readonly<Record<string, Operation>>).flatMap(([method, { requestBody }]) =>
      requestBody === undefined ? [] : [[method, path] as const]
    )
  )

  test.each(bodies)('of %s %s are what they are to be', (method, path) => {
    const steps = ['paths', path, method, 'requestBody', 'content', 'application/json']
    const operation = document.paths[path]?.[method] as Operation | undefined
    const { examples = {} } = operation?.requestBody?.content['application/json'] ?? {}
    const found = Object.values(examples) as { value: unknown }[]
    expect(found.length).toBeGreaterThan(0)
    for (const { value } of found) expect(wrongBy(validatorAt(...steps, 'schema'), value)).toEqual([])
  })

  test('there is one of each sort', () => expect(Object.keys(lifeExamples).length).toBeGreaterThan(5))
})
