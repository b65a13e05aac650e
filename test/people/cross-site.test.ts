import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../server/serving.ts'
import { asked, type Browser, type Here, keyFor, bearer, linkFor, open, refusalOf, signIn } from './setup.ts'

let here: Here
let who: Browser
let other: Browser
beforeAll(async () => {
  here = await open()
  who = await signIn(here, 'administrator')
  other = await signIn(here, 'auditor')
})
afterAll(() => here.close())

const wanted = { label: 'a program', scopes: ['read'], subjects: ['*'], expires: '2026-08-01' }
const JSON_BODY = JSON.stringify(wanted)
const json = { 'content-type': 'application/json' }

const made = async (): Promise<number> => (await here.database.db.selectFrom('api_key').select('id').execute()).length

describe('row 36: a write of a session', () => {
  test('with its token from a page of this server is done', async () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: here.url }
    expect((await asked(here, who, 'POST', '/v1/keys', wanted, own)).status).toBe(201)
  })

  test('with its token and without an origin is done: it comes from no browser', async () => {
    expect((await asked(here, who, 'POST', '/v1/keys', wanted)).status).toBe(201)
  })

  const cookie = (): Record<string, string> => ({ cookie: who.cookie })
  const token = (): Record<string, string> => ({ ...cookie(), 'x-csrf-token': who.csrf })

  test.each<readonly [string, () => Record<string, string>, string]>([
    [
      'a form of another site',
      () => ({
        ...cookie(),
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://example.org',
        'sec-fetch-site': 'cross-site'
      }),
      'label=a'
    ],
    [
      'a form of another site, as plain text that is JSON',
      () => ({
        ...cookie(),
        'content-type': 'text/plain',
        origin: 'https://example.org',
        'sec-fetch-site': 'cross-site'
      }),
      JSON_BODY
    ],
    ['a form of an old browser that names no origin', () => ({ ...cookie(), 'content-type': 'text/plain' }), JSON_BODY],
    ['no origin and no token', () => ({ ...cookie(), ...json }), JSON_BODY],
    ['an empty token', () => ({ ...cookie(), ...json, 'x-csrf-token': '' }), JSON_BODY],
    ['somebody else’s token', () => ({ ...cookie(), ...json, 'x-csrf-token': other.csrf }), JSON_BODY],
    ['the right token, from another site', () => ({ ...token(), ...json, origin: 'https://example.org' }), JSON_BODY],
    ['the right token, from a sandboxed page', () => ({ ...token(), ...json, origin: 'null' }), JSON_BODY],
    [
      'the right token, from another port of this machine',
      () => ({ ...token(), ...json, origin: 'http://127.0.0.1:1' }),
      JSON_BODY
    ],
    [
      'the right token, from a neighbouring site',
      () => ({ ...token(), ...json, 'sec-fetch-site': 'same-site' }),
      JSON_BODY
    ],
    [
      'the right token, from a page of another kind of address',
      () => ({ ...token(), ...json, origin: here.url.replace('http:', 'https:') }),
      JSON_BODY
    ]
  ])('by %s is refused, and nothing is done', async (_, headers, body) => {
    const before = await made()
    const answer = await ask(here, 'POST', '/v1/keys', headers(), body)
    expect([answer.status, refusalOf(answer)]).toEqual([403, 'cross-site'])
    expect(await made()).toBe(before)
  })

  test('that is not JSON is refused, token or not', async () => {
    const before = await made()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await ask(here, 'POST', '/v1/keys', { ...token(), 'content-type': type }, JSON_BODY)
      expect([answer.status, refusalOf(answer)]).toEqual([415, 'wrong-type'])
    }
    expect(await made()).toBe(before)
  })

  test.each([
    'POST /v1/sign-out',
    'DELETE /v1/keys/0123456789abcdef',
    'PUT /v1/people/local%2Freader/grants/auditor/york',
    'DELETE /v1/people/local%2Freader/grants/auditor/york'
  ])('%s needs the token as well', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const answer = await ask(here, method, path, cookie())
    expect([answer.status, refusalOf(answer)]).toEqual([403, 'cross-site'])
  })
})

describe('row 36: a sign-in', () => {
  test.each([{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }])(
    'from another site (%j) is refused',
    async (from) => {
      const token = await linkFor(here, 'reader')
      const answer = await ask(here, 'POST', '/v1/sign-in/link', { ...json, ...from }, JSON.stringify({ token }))
      expect([answer.status, refusalOf(answer), answer.headers['set-cookie']]).toEqual([403, 'cross-site', undefined])
    }
  )
})

describe('row 36: no other site', () => {
  test('may read what is answered here', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await ask(here, method, '/v1/me', { ...cookieOnly(), origin: 'https://example.org' })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  const cookieOnly = (): Record<string, string> => ({ cookie: who.cookie })
})

describe('a key', () => {
  test('needs no token: no browser sends it by itself', async () => {
    const key = await keyFor(here, ['evaluate'])
    const answer = await ask(
      here,
      'POST',
      '/v1/assessments',
      { ...json, ...bearer(key) },
      JSON.stringify({ ruleset: 'york', case: {}, view: 'summary' })
    )
    expect(answer.status).toBe(200)
  })
})
