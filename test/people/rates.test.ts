import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../server/environment.ts'
import { get } from '../server/serving.ts'
import { bearer, byLink, type Here, keyFor, open, refusalOf, signIn } from './setup.ts'

const statuses = async (count: number, work: () => Promise<{ status: number }>): Promise<readonly number[]> => {
  const found: number[] = []
  for (let i = 0; i < count; i++) found.push((await work()).status)
  return found
}

const count = (found: readonly number[], status: number): number => found.filter((one) => one === status).length

describe('row 51: requests', () => {
  test('of one key beyond its share are refused, with when to come again, and others go on', async () => {
    const here = await open({ rates: { calls: 10, signIns: 1000 } })
    const [wild, calm] = [await keyFor(here, ['read']), await keyFor(here, ['read'])]
    const found = await statuses(100, () => get(here, '/v1/rulesets', bearer(wild)))
    expect([count(found, 200), count(found, 429)]).toEqual([10, 90])
    const refused = await get(here, '/v1/rulesets', bearer(wild))
    expect([refused.status, refusalOf(refused), refused.headers['content-type']]).toEqual([
      429,
      'too-many',
      'application/problem+json'
    ])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(await statuses(10, () => get(here, '/v1/rulesets', bearer(calm)))).toEqual(Array(10).fill(200))
    await here.close()
  })

  test('of one session are its own, not those of its address', async () => {
    const here = await open({ rates: { calls: 5, signIns: 1000 } })
    const [one, other] = [await signIn(here, 'reader'), await signIn(here, 'auditor')]
    expect(count(await statuses(8, () => get(here, '/v1/me', { cookie: one.cookie })), 429)).toBe(3)
    expect(count(await statuses(5, () => get(here, '/v1/me', { cookie: other.cookie })), 200)).toBe(5)
    await here.close()
  })

  test('say how many are left', async () => {
    const here = await open({ rates: { calls: 10, signIns: 1000 } })
    const { headers } = await get(here, '/v1/rulesets')
    expect(headers['ratelimit']).toMatch(/r=9; t=\d+/)
    await here.close()
  })

  test('on a machine on its own have no limit, unless one is set', async () => {
    const here = await open()
    expect(count(await statuses(300, () => get(here, '/healthz')), 200)).toBe(300)
    await here.close()
  })
})

describe('row 51: stuffing', () => {
  const tries = (here: Here, key: string) => () => get(here, '/v1/rulesets', bearer(key))

  test('with keys is refused, while a right key from the same address goes on', async () => {
    const here = await open({ rates: { calls: undefined, signIns: 20 } })
    const key = await keyFor(here, ['read'])
    const found = await statuses(40, tries(here, `dc_0123456789abcdef_${'A'.repeat(43)}`))
    expect([count(found, 401), count(found, 429), count(found, 200)]).toEqual([19, 21, 0])
    expect(await statuses(3, tries(here, key))).toEqual([200, 200, 200])
    await here.close()
  })

  test('with links is refused', async () => {
    const here = await open({ rates: { calls: undefined, signIns: 5 } })
    const found = await statuses(10, () => byLink(here, 'A'.repeat(43)))
    expect([count(found, 403), count(found, 429)]).toEqual([5, 5])
    await here.close()
  })

  test('does not depend on what a header says of the address', async () => {
    const here = await open({ rates: { calls: undefined, signIns: 5 } })
    let i = 0
    const found = await statuses(10, () =>
      byLink(here, 'A'.repeat(43), { 'x-forwarded-for': `10.0.0.${++i}`, forwarded: `for=10.0.0.${i}` })
    )
    expect(count(found, 429)).toBe(5)
    await here.close()
  })
})

describe('limits by the environment', () => {
  const oidc = {
    DUECOURSE_OIDC_ISSUER: 'https://login.example.org/t/v2.0',
    DUECOURSE_OIDC_CLIENT_ID: 'a',
    DUECOURSE_OIDC_CLIENT_SECRET: 'b',
    DUECOURSE_URL: 'https://duecourse.example.org'
  }

  test.each([
    [{}, { calls: undefined, signIns: 300 }],
    [oidc, { calls: 60_000, signIns: 300 }],
    [
      { DUECOURSE_RATE: '7', DUECOURSE_SIGN_IN_RATE: '8' },
      { calls: 7, signIns: 8 }
    ]
  ])('%j', (env, rates) => {
    expect(readEnvironment(env)).toMatchObject({ rates })
  })

  test.each(['0', '-1', '1.5', 'many', '1e3', ' 5'])('`%s` is no limit', (DUECOURSE_RATE) => {
    expect(readEnvironment({ DUECOURSE_RATE, DUECOURSE_SIGN_IN_RATE: DUECOURSE_RATE })).toEqual({
      wrong: [
        expect.stringMatching(/^DUECOURSE_RATE is to be/),
        expect.stringMatching(/^DUECOURSE_SIGN_IN_RATE is to be/)
      ]
    })
  })
})
