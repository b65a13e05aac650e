import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peoplePaths } from '../../server/openapi/people-paths.ts'
import { type Asked, describedOf, document, sent, validatorAt, wrongBy, wrongWith } from '../server/described.ts'
import { ask, JSON_TYPE } from '../server/serving.ts'
import { type Turning, turnedAway, turning } from '../server/turned-away.ts'
import { almost, type Council, HOST, openCouncil, signedIn } from './council.ts'
import { PUBLIC_URL } from './identity-provider.ts'
import { asked as askedBy, type Browser, type Here, linkFor, open, signIn } from './setup.ts'

let here: Here
let council: Council
let down: Council
let turningAway: Turning
let admin: Browser
let headers: Readonly<Record<string, string>>
const made: { link: string; key: string } = { link: '', key: '' }

const wanted = { label: 'a program', scopes: ['read'], subjects: ['york'], expires: '2026-06-01' }

beforeAll(async () => {
  ;[here, council, down, turningAway] = await Promise.all([open(), openCouncil(), openCouncil(), turning()])
  down.idp.away(true)
  admin = await signIn(here, 'administrator')
  headers = { cookie: admin.cookie, 'x-csrf-token': admin.csrf }
  await signIn(here, 'reader')
  made.link = await linkFor(here, 'auditor')
  made.key = ((await askedBy(here, admin, 'POST', '/v1/keys', wanted)).json() as { id: string }).id
})
afterAll(async () => {
  for (const one of [here, council, down, turningAway]) await one.close()
})

const GRANT = '/v1/people/{id}/grants/{role}/{subject}'
const reader = '/v1/people/local%2Freader/grants/auditor/york'

/** One request for each operation that is done as it ought to be. */
const USUAL: readonly Partial<Asked>[] = [
  { path: '/sign-in' },
  { path: '/sign-in/sign-in.js' },
  { path: '/v1/sign-in', of: () => council },
  { path: '/v1/sign-in/link', method: 'post', body: { token: 'a' } },
  { path: '/v1/me' },
  { path: '/v1/keys' },
  { path: '/v1/keys', method: 'post', body: wanted },
  { path: '/v1/keys/none', template: '/v1/keys/{id}', method: 'delete' },
  { path: '/v1/people' },
  { path: reader, template: GRANT, method: 'put' },
  { path: reader, template: GRANT, method: 'delete' },
  { path: reader, template: GRANT, method: 'delete' },
  { path: '/v1/sign-in/callback' }
]

const asked = (one: Partial<Asked>): Asked => ({
  of: () => here,
  method: 'get',
  path: '',
  template: one.path ?? '',
  headers: one.body === undefined ? {} : JSON_TYPE,
  headerOf: () => headers,
  ...one
})

const withType = (type: string): Partial<Asked> => ({ headers: { 'content-type': type } })

const OTHERS: readonly Partial<Asked>[] = [
  { path: '/v1/sign-in' },
  { path: '/v1/sign-in?x=1', template: '/v1/sign-in', of: () => council },
  { path: '/v1/sign-in', of: () => down },
  { path: '/v1/sign-in/callback', of: () => council },
  { path: reader.replace('reader', 'nobody'), template: GRANT, method: 'put' },
  { path: '/v1/me', headerOf: () => ({}) },
  { path: '/v1/me', headerOf: () => ({ cookie: 'duecourse=ended' }) },
  { path: '/v1/me', headerOf: () => ({ authorization: 'Bearer wrong' }) },
  {
    path: '/v1/me',
    of: () => turningAway.away,
    headerOf: () => ({ authorization: `Bearer ${turningAway.reading}` })
  },
  { path: '/v1/keys?x=1', template: '/v1/keys' },
  { path: '/v1/people?x=1', template: '/v1/people' },
  { path: '/v1/sign-in/link', method: 'post', body: { token: 'a' }, of: () => council },
  ...['/v1/sign-in/link', '/v1/keys'].flatMap((path) => [
    { path, method: 'post', body: '{' },
    { path, method: 'post', body: {} },
    { path, method: 'post', body: ' '.repeat(1024 * 1024 + 1) },
    { path, method: 'post', body: '{}', ...withType('text/plain') },
    { path, method: 'post', body: '{}', headers: { ...JSON_TYPE, origin: 'https://example.org' } }
  ])
]

/** What is described of a request that is right, and of all that can turn it away. */
const ASKED: readonly Asked[] = [
  ...USUAL.map(asked).flatMap((usual) => [
    usual,
    { ...usual, headers: { ...usual.headers, accept: 'image/webp' } },
    { ...usual, headers: { ...usual.headers, host: 'example.org' } },
    ...turnedAway({ ...usual, headerOf: () => ({}) }, () => turningAway)
  ]),
  ...OTHERS.map(asked)
]

const seen = new Set<string>()

describe('real answers', () => {
  test.each(ASKED.map((one, index) => [`${index}. ${one.method} ${one.path}`, one] as const))(
    '%s is as described',
    async (_, one) => {
      const answer = await sent(one)
      expect(wrongWith(one, answer)).toEqual([])
      seen.add(`${one.method} ${one.template} ${answer.status}`)
      const tag = answer.headers['etag']
      if (typeof tag !== 'string') return
      const again = await sent({ ...one, headers: { ...one.headers, 'if-none-match': tag } })
      expect(again.status).toBe(304)
      seen.add(`${one.method} ${one.template} 304`)
    }
  )

  test('of a link, of a key that is revoked, and of going again', async () => {
    const link = asked({ path: '/v1/sign-in/link', method: 'post', body: { token: made.link }, headerOf: () => ({}) })
    const key = asked({ path: `/v1/keys/${made.key}`, template: '/v1/keys/{id}', method: 'delete' })
    const out = asked({ path: '/v1/sign-out', method: 'post' })
    const others = [
      out,
      { ...out, headers: { host: 'example.org' } },
      ...turnedAway({ ...out, headerOf: () => ({}) }, () => turningAway)
    ]
    for (const one of [link, key, { ...out, headerOf: () => ({ cookie: admin.cookie }) }, ...others]) {
      const answer = await sent(one)
      expect(wrongWith(one, answer)).toEqual([])
      seen.add(`${one.method} ${one.template} ${answer.status}`)
    }
  })

  test('of the provider, on the way in', async () => {
    const template = '/v1/sign-in/callback'
    const browser = council.visit()
    const back = await almost(council, browser, { sub: 'ann' })
    const cookie = [...browser.cookies(HOST)].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask(council, 'GET', back.slice(PUBLIC_URL.length), { cookie })
    expect([answer.status, ...wrongWith(asked({ path: template }), answer)]).toEqual([303])
    seen.add(`get ${template} 303`)
    const late = down.visit()
    down.idp.away(false)
    const address = await almost(down, late, { sub: 'ann' })
    down.idp.away(true)
    const away = await ask(down, 'GET', address.slice(PUBLIC_URL.length), {
      cookie: [...late.cookies(HOST)].map(([name, value]) => `${name}=${value}`).join('; ')
    })
    expect([away.status, ...wrongWith(asked({ path: template }), away)]).toEqual([503])
    seen.add(`get ${template} 503`)
    expect((await (await signedIn(council, { sub: 'ann' })).see('/v1/me')).status).toBe(200)
  })

  test('between them show every answer that is described', () => {
    expect(describedOf(Object.keys(peoplePaths)).filter((one) => !seen.has(one))).toEqual([])
  })
})

describe('the description', () => {
  test('says of each operation what it needs', () => {
    const said = document.paths['/v1/keys']?.['post'] as unknown as { description: string; security: unknown }
    expect(said.description).toBe('Needs the permission `manage-keys`.')
    expect(said.security).toEqual([{ session: [] }, { key: [] }])
  })

  test.each([
    [wanted, true],
    [{ ...wanted, scopes: [] }, false],
    [{ ...wanted, scopes: ['approver'] }, false],
    [{ ...wanted, subjects: ['York'] }, false],
    [{ ...wanted, label: '<b>' }, false],
    [{ ...wanted, extra: 1 }, false]
  ])('%j as a new key: the document and the server agree that this is %s', async (body, right) => {
    expect(wrongBy(validatorAt('components', 'schemas', 'ApiKeyRequest'), body).length === 0).toBe(right)
    const who = await signIn(here, 'administrator')
    expect((await askedBy(here, who, 'POST', '/v1/keys', body)).status).toBe(right ? 201 : 422)
  })
})
