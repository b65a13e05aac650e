import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../server/people/moments.ts'
import { get, post } from '../server/serving.ts'
import { asked, bearer, byLink, keyFor, moveOn, open, refusalOf, signIn } from './setup.ts'

const question = { ruleset: 'york', case: {}, view: 'summary' }

describe('row 30: while the database is away', () => {
  test('who was known a moment ago reads and asks on, and nobody writes', async () => {
    const here = await open()
    const key = await keyFor(here, ['read'], ['york'])
    const stranger = await keyFor(here, ['read'], ['york'])
    const admin = await signIn(here, 'administrator')
    expect((await get(here, '/v1/rulesets/york', bearer(key))).status).toBe(200)
    await asked(here, admin, 'GET', '/v1/me')
    await here.database.close()
    expect((await get(here, '/v1/rulesets/york', bearer(key))).status).toBe(200)
    expect((await post(here, '/v1/assessments', question)).status).toBe(200)
    expect((await asked(here, admin, 'GET', '/v1/rulesets/york')).status).toBe(200)
    for (const answer of [
      await asked(here, admin, 'GET', '/v1/keys'),
      await asked(here, admin, 'POST', '/v1/keys', {}),
      await asked(here, admin, 'POST', '/v1/sign-out'),
      await byLink(here, 'x')
    ]) {
      expect([answer.status, refusalOf(answer), Number(answer.headers['retry-after']) > 0]).toEqual([
        503,
        'database-away',
        true
      ])
    }
    expect((await get(here, '/v1/rulesets/york', bearer(stranger))).status).toBe(200)
    moveOn(here.clock, 10 * MINUTE)
    expect((await asked(here, admin, 'GET', '/v1/me')).status).toBe(503)
    await here.close()
  })

  test('with a provider, who was not seen lately waits, and whose key was revoked does not come back', async () => {
    const url = new URL('https://duecourse.example.org')
    const local = await open()
    const [seen, unseen, revoked] = [
      await keyFor(local, ['read'], ['york']),
      await keyFor(local, ['read'], ['york']),
      await keyFor(local, ['read'], ['york'])
    ]
    const away = async (): Promise<'away'> => 'away'
    const provider = { begin: away, finish: away, program: away }
    const here = await open({ database: local.database, signIn: { kind: 'provider', provider, url } }, local.clock)
    const status = async (key: string, path = '/v1/rulesets/york'): Promise<number> =>
      (await get(here, path, bearer(key))).status
    expect([await status(seen), await status(revoked)]).toEqual([200, 200])
    await asked(local, await signIn(local, 'administrator'), 'DELETE', `/v1/keys/${revoked.split('_')[1]}`)
    expect(await status(revoked)).toBe(401)
    await local.database.close()
    expect([await status(seen), await status(unseen), await status(revoked)]).toEqual([200, 503, 503])
    expect(await status(seen, '/v1/rulesets/brighton-and-hove')).toBe(503)
    moveOn(here.clock, 10 * MINUTE)
    expect(await status(seen)).toBe(503)
    await here.close()
    await local.close()
  })
})
