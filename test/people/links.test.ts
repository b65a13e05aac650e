import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../server/canonical.ts'
import { HOUR, MINUTE } from '../../server/people/moments.ts'
import { get } from '../server/serving.ts'
import {
  actsOf,
  asked,
  byLink,
  cookieOf,
  type Here,
  linkFor,
  moveOn,
  open,
  recordOf,
  refusalOf,
  signIn
} from './setup.ts'

let here: Here
beforeAll(async () => {
  here = await open()
})
afterAll(() => here.close())

describe('a link', () => {
  test('lets its local person in, marked as local wherever they are named', async () => {
    const who = await signIn(here, 'approver')
    const me = (await asked(here, who, 'GET', '/v1/me')).json()
    expect(me).toMatchObject({ kind: 'local', id: 'local/approver', roles: ['approver.*'], csrf: who.csrf })
    expect((await recordOf(here)).at(-1)).toMatchObject({
      act: 'signed-in',
      by: { kind: 'local', id: 'local/approver' },
      subject: 'person/local/approver'
    })
  })

  test('row 33: works once, and the second try stands in the record', async () => {
    const token = await linkFor(here, 'auditor')
    expect((await byLink(here, token)).status).toBe(200)
    const again = await byLink(here, token)
    expect([again.status, refusalOf(again), again.headers['set-cookie']]).toEqual([403, 'sign-in-refused', undefined])
    expect((await actsOf(here)).at(-1)).toBe('sign-in-refused')
  })

  test('row 33: of twenty tries at once lets one in', async () => {
    const token = await linkFor(here, 'auditor')
    const answers = await Promise.all(Array.from({ length: 20 }, () => byLink(here, token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('works for ten minutes and no longer', async () => {
    const [soon, late] = [await linkFor(here, 'reader'), await linkFor(here, 'reader')]
    moveOn(here.clock, 10 * MINUTE - 1)
    expect((await byLink(here, soon)).status).toBe(200)
    moveOn(here.clock, 1)
    expect((await byLink(here, late)).status).toBe(403)
  })

  test.each(['', 'a'.repeat(43), '0'])('`%s` that nobody made lets nobody in, and fills no record', async (token) => {
    const before = await actsOf(here)
    expect((await byLink(here, token)).status).toBe(403)
    expect(await actsOf(here)).toEqual(before)
  })

  test('has 256 bits, of which the database keeps no more than the digest', async () => {
    const token = await linkFor(here, 'reader')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const ids = await here.database.db.selectFrom('sign_in_link').select('id').execute()
    expect(ids.map(({ id }) => id)).toContain(digestOf(token))
    expect(JSON.stringify(await here.database.db.selectFrom('sign_in_link').selectAll().execute())).not.toContain(token)
  })

  test('is not used up by looking at its address', async () => {
    const token = await linkFor(here, 'reader')
    for (const path of ['/sign-in', `/sign-in?${token}`]) expect((await get(here, path)).status).toBe(200)
    expect((await byLink(here, token)).status).toBe(200)
  })
})

describe('the page of a link', () => {
  test('has a script of this server, and no other, and asks nobody else', async () => {
    const page = await get(here, '/sign-in')
    expect(String(page.headers['content-security-policy'])).toMatch(/script-src 'self';connect-src 'self'$/)
    expect(String(page.headers['content-security-policy'])).not.toMatch(/unsafe/)
    expect(page.text).toContain('<script src="/sign-in/sign-in.js" type="module"></script>')
    expect(page.text.match(/<script/g)).toHaveLength(1)
    const script = await get(here, '/sign-in/sign-in.js')
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test('sends what stands after the # by a click and by nothing else, and takes it out of the address', async () => {
    const done: unknown[] = []
    const clicks: (() => void)[] = []
    const button = {
      hidden: true,
      disabled: false,
      addEventListener: (_: string, click: () => void) => clicks.push(click)
    }
    const said = { textContent: 'nothing yet' }
    runInNewContext((await get(here, '/sign-in/sign-in.js')).text, {
      location: { hash: '#a-token', pathname: '/sign-in' },
      history: { replaceState: (...args: readonly unknown[]) => done.push(args) },
      document: { querySelector: (id: string) => (id === '#said' ? said : button) },
      fetch: async (path: string, { body }: { body?: string } = {}) => {
        done.push([path, body])
        return { ok: true, json: async () => ({ name: 'Local approver' }) }
      }
    })
    expect([done, button.hidden, clicks.length]).toEqual([[[null, '', '/sign-in']], false, 1])
    clicks[0]?.()
    await expect.poll(() => said.textContent).toBe('You are signed in: Local approver.')
    expect(done.slice(1)).toEqual([
      ['/v1/sign-in/link', '{"token":"a-token"}'],
      ['/v1/me', undefined]
    ])
  })

  test('is the only one with a script', async () => {
    expect(String((await get(here, '/')).headers['content-security-policy'])).not.toMatch(/script-src/)
  })
})

describe('row 35: a session', () => {
  test('is a cookie that no script can read and no other site sends along with a write', async () => {
    const answer = await byLink(here, await linkFor(here, 'reader'))
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^duecourse=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/)
    ])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('is kept as digests', async () => {
    const who = await signIn(here, 'reader')
    const kept = JSON.stringify(await here.database.db.selectFrom('session').selectAll().execute())
    const value = who.cookie.split('=')[1] ?? ''
    expect([kept.includes(digestOf(value)), kept.includes(value), kept.includes(who.csrf)]).toEqual([
      true,
      false,
      false
    ])
  })

  test('that was stolen is worth nothing after its owner signs out', async () => {
    const who = await signIn(here, 'auditor')
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(200)
    const out = await asked(here, who, 'POST', '/v1/sign-out')
    expect([out.status, out.headers['set-cookie']?.[0]]).toEqual([
      204,
      expect.stringMatching(/^duecourse=; Max-Age=0;/)
    ])
    expect((await actsOf(here)).at(-1)).toBe('signed-out')
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(401)
  })

  test('that somebody else put into a browser is given no meaning by signing in there', async () => {
    const planted = 'duecourse=planted-by-somebody-else'
    const answer = await byLink(here, await linkFor(here, 'approver'), { cookie: planted })
    expect(cookieOf(answer)).not.toBe(planted)
    expect((await get(here, '/v1/me', { cookie: planted })).status).toBe(401)
    expect((await get(here, '/v1/me', { cookie: cookieOf(answer) })).status).toBe(200)
  })

  test('ends when another begins in the same browser', async () => {
    const old = await signIn(here, 'policy-lead')
    const answer = await byLink(here, await linkFor(here, 'approver'), { cookie: old.cookie })
    expect((await get(here, '/v1/me', { cookie: old.cookie })).status).toBe(401)
    expect((await get(here, '/v1/me', { cookie: cookieOf(answer) })).json()).toMatchObject({ id: 'local/approver' })
  })

  test('ends after half an hour without use, and not before', async () => {
    const who = await signIn(here, 'reader')
    moveOn(here.clock, 30 * MINUTE - 1)
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(200)
    moveOn(here.clock, 30 * MINUTE - 1)
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(200)
    moveOn(here.clock, 30 * MINUTE)
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(401)
  })

  test('ends after ten hours, however much it is used', async () => {
    const who = await signIn(here, 'reader')
    for (let minutes = 0; minutes < 10 * 60 - 20; minutes += 20) {
      moveOn(here.clock, 20 * MINUTE)
      expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(200)
    }
    moveOn(here.clock, 20 * MINUTE)
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(401)
  })

  test('that has ended does not keep anybody from reading on this machine', async () => {
    const who = await signIn(here, 'reader')
    moveOn(here.clock, 11 * HOUR)
    expect((await asked(here, who, 'GET', '/v1/rulesets')).status).toBe(200)
  })
})
