import { exportJWK, generateKeyPair, type GenerateKeyPairResult, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, get, JSON_TYPE } from '../server/serving.ts'
import { almost, type Council, HOST, openCouncil, signedIn } from './council.ts'
import { AUDIENCE, CLIENT, PROGRAM } from './identity-provider.ts'
import { bearer, refusalOf } from './setup.ts'

let council: Council
let attacker: GenerateKeyPairResult
beforeAll(async () => {
  council = await openCouncil()
  attacker = await generateKeyPair('RS256', { extractable: true })
})
afterAll(() => council.close())

const seconds = (): number => Math.floor(Date.now() / 1000)

const claims = (changes: Readonly<Record<string, unknown>> = {}): JWTPayload => ({
  iss: council.idp.issuer,
  aud: AUDIENCE,
  sub: 'mosaic',
  client_id: 'mosaic',
  iat: seconds(),
  exp: seconds() + 600,
  roles: ['integrator.york'],
  ...changes
})

/** Claims without one of them. */
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name))

const question = (ruleset = 'york'): string => JSON.stringify({ ruleset, case: {}, view: 'summary' })
const asks = (token: string, ruleset?: string) =>
  ask(council, 'POST', '/v1/assessments', { ...JSON_TYPE, ...bearer(token) }, question(ruleset))

describe('an access token of a program', () => {
  test('that the provider gave out is taken, for what its roles are over', async () => {
    const token = await council.idp.programToken()
    expect((await asks(token)).status).toBe(200)
    expect((await asks(token, 'brighton-and-hove')).status).toBe(403)
    const me = (await get(council, '/v1/me', bearer(token))).json()
    expect(me).toMatchObject({ kind: 'key', name: PROGRAM.id, roles: ['integrator.york'] })
  })

  test('made by hand as the provider makes them is taken, so that those below are refused for one thing each', async () => {
    expect((await asks(await council.idp.signed(claims()))).status).toBe(200)
  })

  test('of Entra, which says that it is a program’s in its own way, is taken', async () => {
    const token = await council.idp.signed(claims({ idtyp: 'app', azp: 'mosaic', ver: '2.0' }), { typ: 'JWT' })
    expect((await asks(token)).status).toBe(200)
  })

  test('cannot write in a ruleset, approve or administer, whatever roles it names', async () => {
    const roles = ['policy-lead.*', 'approver.*', 'urgent-publisher.*', 'administrator.*', 'reader.york']
    const token = await council.idp.signed(claims({ roles }))
    expect((await get(council, '/v1/me', bearer(token))).json()).toMatchObject({ roles: ['reader.york'] })
    expect((await get(council, '/v1/keys', bearer(token))).status).toBe(403)
  })

  test('signed with a new key of the provider is taken', async () => {
    await asks(await council.idp.signed(claims()))
    await council.idp.rotate()
    expect((await asks(await council.idp.signed(claims()))).status).toBe(200)
  })

  test.each([
    [-30, 200],
    [-90, 401]
  ])('that ended %i seconds ago: clocks may be a minute apart', async (ago, status) => {
    expect((await asks(await council.idp.signed(claims({ exp: seconds() + ago })))).status).toBe(status)
  })
})

const unsigned = (): Promise<string> => Promise.resolve(new UnsecuredJWT(claims()).encode())

/** What a server that believes the token about its own signature would check it with. */
async function withPublicKey(): Promise<string> {
  const pem = createPublicKey({ key: council.idp.publicKey(), format: 'jwk' }).export({
    type: 'spki',
    format: 'pem'
  })
  return new SignJWT(claims())
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: String(council.idp.publicKey().kid) })
    .sign(Buffer.from(pem))
}

const byAttacker = async (header: Readonly<Record<string, unknown>>): Promise<string> =>
  new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header }).sign(attacker.privateKey)

async function tampered(part: 0 | 1 | 2): Promise<string> {
  const parts = (await council.idp.signed(claims())).split('.')
  const text = Buffer.from(parts[part] ?? '', 'base64url')
  if (part === 1)
    parts[1] = Buffer.from(text.toString().replace('integrator.york', 'integrator.*')).toString('base64url')
  else parts[part] = Buffer.from(text.map((byte, index) => (index === 5 ? byte ^ 1 : byte))).toString('base64url')
  return parts.join('.')
}

describe('row 34: a forged token is refused and noted', () => {
  const forged: readonly (readonly [string, () => Promise<string>])[] = [
    ['unsigned', unsigned],
    ['signed with the public key as a secret', withPublicKey],
    ['for somebody else', () => council.idp.signed(claims({ aud: 'api://another' }))],
    ['for nobody', () => council.idp.signed(without('aud'))],
    ['of another issuer', () => council.idp.signed(claims({ iss: 'https://login.example.org' }))],
    ['of an issuer that is almost this one', () => council.idp.signed(claims({ iss: `${council.idp.issuer}/` }))],
    ['of no issuer', () => council.idp.signed(without('iss'))],
    ['that has ended', () => council.idp.signed(claims({ exp: seconds() - 3600 }))],
    ['that never ends', () => council.idp.signed(without('exp'))],
    ['that ends in words', () => council.idp.signed(claims({ exp: 'never' }))],
    ['that was never begun', () => council.idp.signed(without('iat'))],
    ['that is not yet good', () => council.idp.signed(claims({ nbf: seconds() + 3600 }))],
    ['from the future', () => council.idp.signed(claims({ iat: seconds() + 3600 }))],
    ['that is old, whatever it says of its end', () => council.idp.signed(claims({ iat: seconds() - 3 * 3600 }))],
    ['of nobody', () => council.idp.signed(without('sub'))],
    ['with a key of its own in it', async () => byAttacker({ jwk: await exportJWK(attacker.publicKey) })],
    ['with the address of a key of its own', () => byAttacker({ jku: 'http://127.0.0.1:1/jwks' })],
    ['under the name of a key of the provider', () => byAttacker({ kid: council.idp.publicKey().kid })],
    ['with what has to be understood and is not', () => byAttacker({ crit: ['x'], x: 1 }).catch(unsigned)],
    ['changed in its head', () => tampered(0)],
    ['changed in its body', () => tampered(1)],
    ['changed in its signature', () => tampered(2)],
    ['that says who somebody is', () => council.idp.signed(claims({ nonce: 'n' }), { typ: 'JWT' })],
    [
      'that says who somebody is to this server',
      () => council.idp.signed(claims({ aud: CLIENT.id, nonce: 'n' }), { typ: 'JWT' })
    ],
    ['that does not say what it is', () => council.idp.signed(claims(), { typ: undefined })],
    ['that is no token', () => Promise.resolve('a.b.c')],
    ['with no end', () => Promise.resolve('a'.repeat(8000))]
  ]

  test.each(forged)('%s', async (_, make) => {
    const token = await make()
    const before = council.logged().length
    const answer = await asks(token)
    expect([answer.status, refusalOf(answer), answer.headers['www-authenticate']]).toEqual([
      401,
      'not-signed-in',
      'Bearer'
    ])
    const lines = council.logged().slice(before).join('')
    expect(lines).toContain('credentials refused')
    expect(answer.text + lines).not.toContain(token)
  })

  test('the token by which somebody signed in opens nothing', async () => {
    // The provider's own, taken on its way.
    const browser = await signedIn(council, { sub: 'ann', roles: ['reader.*'] })
    expect((await browser.see('/v1/me')).status).toBe(200)
    const token = await council.idp.signed(
      { ...claims({ aud: CLIENT.id, sub: 'ann', nonce: 'n', roles: ['reader.*'] }) },
      { typ: undefined }
    )
    expect((await get(council, '/v1/rulesets', bearer(token))).status).toBe(401)
  })

  test('tokens with made-up keys do not have the provider asked for its keys each time', async () => {
    const own = await openCouncil(30_000)
    for (let i = 0; i < 10; i++) {
      const token = await new SignJWT({ ...claims(), iss: own.idp.issuer })
        .setProtectedHeader({ alg: 'RS256', kid: `k${i}` })
        .sign(attacker.privateKey)
      expect((await get(own, '/v1/rulesets', bearer(token))).status).toBe(401)
    }
    expect(own.idp.keysAsked()).toBe(1)
    await own.close()
  })
})

describe('while the provider is away', () => {
  test('a program whose token cannot be looked at is told to come again', async () => {
    const own = await openCouncil()
    const token = await own.idp.programToken()
    own.idp.away(true)
    const answer = await get(own, '/v1/rulesets', bearer(token))
    expect([answer.status, refusalOf(answer), answer.headers['retry-after']]).toEqual([503, 'sign-in-away', '30'])
    own.idp.away(false)
    expect((await get(own, '/v1/rulesets', bearer(token))).status).toBe(200)
    own.idp.away(true)
    expect((await get(own, '/v1/rulesets', bearer(token))).status).toBe(200)
    await own.close()
  })
})

describe('row 50: what is secret is written nowhere', () => {
  test('neither in the log, nor in the database, nor in a refusal', async () => {
    const own = await openCouncil()
    const browser = own.visit()
    const secrets: string[] = [CLIENT.secret, PROGRAM.secret]
    const first = await browser.see('/v1/sign-in')
    const asked = new URL(first.location ?? '').searchParams
    secrets.push(asked.get('state') ?? '', asked.get('nonce') ?? '')
    const back = new URL(await almost(own, browser, { sub: 'ann', roles: ['administrator.*'] }))
    for (const name of ['code', 'state']) secrets.push(back.searchParams.get(name) ?? '')
    await browser.see(back.href)
    const cookie = browser.cookies(HOST).get('__Host-duecourse') ?? ''
    const { csrf } = JSON.parse((await browser.see('/v1/me')).text) as { csrf: string }
    secrets.push(cookie, csrf)
    const body = JSON.stringify({
      label: 'a',
      scopes: ['read'],
      subjects: ['*'],
      expires: new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10)
    })
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length), 'x-csrf-token': csrf }
    const made = await browser.see('/v1/keys', { method: 'POST', headers, body })
    const { key } = JSON.parse(made.text) as { key: string }
    secrets.push(key.slice(-43))
    const token = await own.idp.programToken()
    secrets.push(token, token.split('.')[2] ?? '')
    for (const one of [key, token, `${key}x`, `${token}x`]) await get(own, '/v1/rulesets', bearer(one))
    const refusals = [
      await get(own, '/v1/me', bearer(`${key}x`)),
      await get(own, '/v1/me', bearer(`${token}x`)),
      await get(own, '/v1/me', { cookie: `__Host-duecourse=${cookie}x` }),
      await get(own, `/v1/sign-in/callback${back.search}`)
    ]
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 403])
    await own.database.db.deleteFrom('sign_in_attempt').execute()
    const tables = ['session', 'sign_in_link', 'api_key', 'record', 'person', 'role_grant', 'idempotency'] as const
    const rows = await Promise.all(tables.map((table) => own.database.db.selectFrom(table).selectAll().execute()))
    expect(rows.map((some) => some.length > 0)).toEqual([true, false, true, true, true, false, false])
    const written = own.logged().join('') + JSON.stringify(rows) + JSON.stringify(refusals.map(({ text }) => text))
    expect(secrets.every((secret) => secret.length > 20)).toBe(true)
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
    await own.close()
  })
})
