import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../server/people/moments.ts'
import { almost, type Council, HOST, meOf, openCouncil, SESSION, signedIn } from './council.ts'
import { PUBLIC_URL } from './identity-provider.ts'
import { actsOf, recordOf } from './setup.ts'

let council: Council
beforeAll(async () => {
  council = await openCouncil()
})
afterAll(() => council.close())

const ANN = {
  sub: 'ann',
  name: 'Ann Example',
  email: 'ann@york.example',
  tid: 't-1',
  oid: 'o-1',
  roles: ['policy-lead.york', 'approver.brighton-and-hove']
}

const typeOf = (text: string): string =>
  (JSON.parse(text) as { type: string }).type.replace('urn:duecourse:problem:', '')

describe('signing in with the provider', () => {
  test('through every redirection ends in a session with the roles that the provider names', async () => {
    const browser = await signedIn(council, ANN)
    expect(await meOf(browser)).toMatchObject({
      kind: 'person',
      id: `${council.idp.issuer}#oid=t-1/o-1`,
      name: 'Ann Example',
      roles: ['policy-lead.york', 'approver.brighton-and-hove']
    })
    expect((await recordOf(council)).at(-1)).toMatchObject({
      act: 'signed-in',
      by: { kind: 'person', id: `${council.idp.issuer}#oid=t-1/o-1` },
      more: { by: 'provider', roles: 'policy-lead.york approver.brighton-and-hove' }
    })
  })

  test('asks for a code with S256, state and nonce, and for nothing in the browser', async () => {
    const browser = council.visit()
    const page = await browser.see('/v1/sign-in')
    const asked = new URL(page.location ?? '').searchParams
    expect(page.status).toBe(303)
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
    expect(asked.get('client_secret')).toBeNull()
  })

  test('row 35: sets cookies that are bound to this host and to https', async () => {
    const browser = await signedIn(council, ANN)
    const own = browser.everySetCookie().filter((one) => one.includes('duecourse'))
    expect(own.length).toBeGreaterThanOrEqual(3)
    for (const one of own)
      expect(one).toMatch(/^__Host-duecourse(-sign-in)?=[^;]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(browser.cookies(HOST).size).toBe(1)
  })

  test('row 35: gives nothing to a name that was planted in the browser before', async () => {
    const browser = council.visit()
    browser.cookies(HOST).set(SESSION, 'planted')
    await signedIn(council, ANN, browser)
    expect(browser.cookies(HOST).get(SESSION)).not.toBe('planted')
    const thief = council.visit()
    thief.cookies(HOST).set(SESSION, 'planted')
    expect((await thief.see('/v1/me')).status).toBe(401)
  })

  test('row 35: ends the session that the browser had', async () => {
    const browser = await signedIn(council, ANN)
    const old = browser.cookies(HOST).get(SESSION) ?? ''
    await signedIn(council, ANN, browser)
    const thief = council.visit()
    thief.cookies(HOST).set(SESSION, old)
    expect((await thief.see('/v1/me')).status).toBe(401)
    expect((await browser.see('/v1/me')).status).toBe(200)
  })

  test.each([
    ['/v1/rulesets/york?inForceOn=2026-01-01', '/v1/rulesets/york?inForceOn=2026-01-01'],
    ['https://example.org/', '/'],
    ['//example.org/', '/'],
    ['/\\example.org', '/'],
    ['/\t/example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/']
  ])('asked to return to `%s` leads to %s', async (wanted, leads) => {
    const browser = council.visit()
    const back = await almost(council, browser, ANN, `/v1/sign-in?return=${encodeURIComponent(wanted)}`)
    expect((await browser.see(back)).location).toBe(new URL(leads, PUBLIC_URL).href)
  })
})

describe('row 24: who somebody is', () => {
  test('two accounts of one person in the directory are one person, whatever they are called', async () => {
    const first = await meOf(await signedIn(council, ANN))
    const second = await meOf(
      await signedIn(council, { ...ANN, sub: 'ann-admin', name: 'Ann (admin)', email: 'x@y.example' })
    )
    expect(second.id).toBe(first.id)
    const people = await council.database.db.selectFrom('person').select('id').where('id', '=', first.id).execute()
    expect(people).toHaveLength(1)
  })

  test('the same person of another directory is another', async () => {
    const first = await meOf(await signedIn(council, ANN))
    const second = await meOf(await signedIn(council, { ...ANN, sub: 'guest', tid: 't-2' }))
    expect(second.id).not.toBe(first.id)
  })

  test('an address for mail says nothing', async () => {
    const first = await meOf(await signedIn(council, { sub: 'b1', name: 'B', email: 'shared@york.example' }))
    const second = await meOf(await signedIn(council, { sub: 'b2', name: 'B', email: 'shared@york.example' }))
    expect([first.id, second.id]).toEqual([`${council.idp.issuer}#sub=b1`, `${council.idp.issuer}#sub=b2`])
    expect(JSON.stringify(await council.database.db.selectFrom('person').selectAll().execute())).not.toContain('@')
  })

  test('what looks like somebody else’s directory in a plain name is no directory', async () => {
    const { id } = await meOf(await signedIn(council, { sub: 'oid=t-1/o-1' }))
    expect(id).toBe(`${council.idp.issuer}#sub=oid=t-1/o-1`)
  })

  test('no two directories can be written as one', async () => {
    const first = await meOf(await signedIn(council, { sub: 'f', tid: 'a/b', oid: 'c' }))
    const second = await meOf(await signedIn(council, { sub: 'g', tid: 'a', oid: 'b/c' }))
    const third = await meOf(await signedIn(council, { sub: 'h', tid: '', oid: '' }))
    expect(new Set([first.id, second.id, third.id]).size).toBe(3)
    expect(third.id).toMatch(/#sub=h$/)
  })

  test('roles are those of the right form, and no others', async () => {
    const roles = [
      'approver',
      'approver.',
      '.york',
      'approver.York',
      'approver.../x',
      'root.*',
      'auditor.*',
      'auditor.calendar:england-and-wales',
      'reader.york.x'
    ]
    expect((await meOf(await signedIn(council, { sub: 'c', roles }))).roles).toEqual([
      'auditor.*',
      'auditor.calendar:england-and-wales'
    ])
    expect((await meOf(await signedIn(council, { sub: 'd' }))).roles).toEqual([])
    expect((await meOf(await signedIn(council, { sub: 'e', roles: 'approver.*' as never }))).roles).toEqual([])
  })
})

describe('an answer of the provider is refused', () => {
  /** What came of it, and whether anybody was signed in. */
  const cameOf = async (work: () => Promise<{ status: number; text: string }>): Promise<readonly unknown[]> => {
    const arrivals = async () => (await actsOf(council)).filter((act) => act === 'signed-in').length
    const before = await arrivals()
    const { status, text } = await work()
    return [status, typeOf(text), (await arrivals()) - before]
  }

  const REFUSED = [403, 'sign-in-refused', 0]

  test('row 33: the second time', async () => {
    const browser = council.visit()
    const back = await almost(council, browser, ANN)
    const cookie = [...browser.cookies(HOST)].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await browser.see(back)).status).toBe(303)
    expect(await cameOf(() => council.visit().see(back, { headers: { cookie } }))).toEqual(REFUSED)
  })

  test('row 33: with a code that was used before, in a sign-in of its own', async () => {
    const browser = council.visit()
    const used = new URL(await almost(council, browser, ANN))
    await browser.see(used.href)
    const again = new URL(await almost(council, browser, ANN))
    again.searchParams.set('code', used.searchParams.get('code') ?? '')
    expect(await cameOf(() => browser.see(again.href))).toEqual(REFUSED)
    expect((await actsOf(council)).at(-1)).toBe('sign-in-refused')
  })

  test('with a state that nobody gave out, which does not end the sign-in that is under way', async () => {
    const browser = council.visit()
    const right = await almost(council, browser, ANN)
    const wrong = new URL(right)
    wrong.searchParams.set('state', 'x'.repeat(43))
    expect(await cameOf(() => browser.see(wrong.href))).toEqual(REFUSED)
    expect((await browser.see(right)).status).toBe(303)
  })

  test('in a browser that did not begin it', async () => {
    const back = await almost(council, council.visit(), ANN)
    expect(await cameOf(() => council.visit().see(back))).toEqual(REFUSED)
    const other = council.visit()
    await almost(council, other, ANN)
    expect(await cameOf(() => other.see(back))).toEqual(REFUSED)
  })

  test.each(['nonce', 'verifier'])('with another %s than the one that was kept', async (column) => {
    const browser = council.visit()
    const back = await almost(council, browser, ANN)
    await sql`update sign_in_attempt set ${sql.ref(column)} = ${'y'.repeat(43)}`.execute(council.database.db)
    expect(await cameOf(() => browser.see(back))).toEqual(REFUSED)
    expect((await actsOf(council)).at(-1)).toBe('sign-in-refused')
  })

  test('after ten minutes', async () => {
    const own = await openCouncil()
    const browser = own.visit()
    const back = await almost(own, browser, ANN)
    own.moveOn(10 * MINUTE + 1000)
    expect((await browser.see(back)).status).toBe(403)
    await own.close()
  })

  test.each(['error=access_denied', 'code=', 'code=a&code=b', 'code=a&iss=https://example.org', ''])(
    'that is `%s`',
    async (answer) => {
      const browser = council.visit()
      const state = new URL(await almost(council, browser, ANN)).searchParams.get('state')
      expect(await cameOf(() => browser.see(`/v1/sign-in/callback?state=${state}&${answer}`))).toEqual(REFUSED)
    }
  )
})

describe('while the provider is away', () => {
  test('who is signed in stays so, and nobody else can sign in', async () => {
    const browser = await signedIn(council, ANN)
    const late = council.visit()
    const back = await almost(council, late, ANN)
    council.idp.away(true)
    expect((await browser.see('/v1/me')).status).toBe(200)
    const callback = await late.see(back)
    expect([callback.status, typeOf(callback.text)]).toEqual([503, 'sign-in-away'])
    council.idp.away(false)
    expect((await signedIn(council, ANN).then(meOf)).name).toBe('Ann Example')
  })

  test('a server starts, says so, and lets people in when it is back', async () => {
    const own = await openCouncil()
    own.idp.away(true)
    const page = await own.visit().see('/v1/sign-in')
    expect([page.status, typeOf(page.text), page.headers['retry-after']]).toEqual([503, 'sign-in-away', '30'])
    expect((await own.visit().see('/healthz')).status).toBe(200)
    own.idp.away(false)
    expect((await meOf(await signedIn(own, ANN))).name).toBe('Ann Example')
    await own.close()
  })
})

describe('a new key of the provider', () => {
  test('is taken without a restart', async () => {
    await signedIn(council, ANN)
    await council.idp.rotate()
    expect((await meOf(await signedIn(council, ANN))).name).toBe('Ann Example')
  })
})

describe('with a provider', () => {
  test('nothing but what everybody needs is open to nobody', async () => {
    for (const path of ['/v1/rulesets', '/v1/rulesets/york', '/v1/vocabulary', '/v1/keys'])
      expect((await council.visit().see(path)).status).toBe(401)
    for (const path of ['/', '/healthz', '/openapi.json', '/sign-in'])
      expect((await council.visit().see(path)).status).toBe(200)
  })

  test('no link lets anybody in, nor a session of a local person from before', async () => {
    const page = await council.visit().see('/v1/sign-in/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '13' },
      body: '{"token":"a"}'
    })
    expect(page.status).toBe(404)
    const browser = await signedIn(council, { sub: 'was-local', roles: ['auditor.*'] })
    await sql`update person set local = 1 where id like '%was-local'`.execute(council.database.db)
    expect((await browser.see('/v1/me')).status).toBe(401)
  })

  test('row 52: it answers under its public name and those of its machine, and no other', async () => {
    const statusUnder = async (host: string) => (await council.visit().see('/healthz', { headers: { host } })).status
    expect(await statusUnder(HOST)).toBe(200)
    expect(await statusUnder(HOST.toUpperCase())).toBe(200)
    expect(await statusUnder(`${HOST}:443`)).toBe(200)
    expect(await statusUnder(`localhost:${council.port}`)).toBe(200)
    for (const host of [`${HOST}:80`, `${HOST}.`, `a.${HOST}`, `${HOST}.example.org`, 'example.org'])
      expect(await statusUnder(host)).toBe(421)
  })

  test('browsers are told to come by https only', async () => {
    expect((await council.visit().see('/')).headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/)
  })

  test('approving needs a sign-in of the last quarter of an hour, and asking for another asks for the password', async () => {
    const own = await openCouncil()
    const browser = await signedIn(own, { ...ANN, roles: ['approver.york'] })
    const { csrf, freshUntil } = await meOf(browser)
    expect(Date.parse(freshUntil) - Date.parse(own.database.now())).toBeGreaterThan(14 * MINUTE)
    own.moveOn(16 * MINUTE)
    expect((await meOf(browser)).csrf).toBe(csrf)
    const again = await browser.see('/v1/sign-in?again=1')
    expect(new URL(again.location ?? '').searchParams.get('prompt')).toBe('login')
    own.moveOn(11 * HOUR)
    expect((await browser.see('/v1/me')).status).toBe(401)
    await own.close()
  })
})
