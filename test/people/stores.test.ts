import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { keepAttempt, takeAttempt } from '../../server/people/attempts.ts'
import { MINUTE } from '../../server/people/moments.ts'
import { get } from '../server/serving.ts'
import { STORES } from '../store/postgres.ts'
import {
  actsOf,
  asked,
  bearer,
  byLink,
  type Clock,
  clockAt,
  type Here,
  keyFor,
  linkFor,
  moveOn,
  open,
  recordOf,
  signIn
} from './setup.ts'

describe.each(STORES)('on $store', ({ fresh }) => {
  let where: Where
  let clock: Clock
  let here: Here
  let there: Here
  beforeAll(async () => {
    ;[where, clock] = [await fresh(), clockAt()]
    here = await open({ database: await openDatabase(where, () => clock.at) }, clock)
    // Two servers of PostgreSQL have a connection each. A file of SQLite is for one server.
    const other = where.kind === 'sqlite' ? here.database : await openDatabase(where, () => clock.at)
    there = await open({ database: other }, clock)
  })
  afterAll(async () => {
    for (const one of [here, there]) {
      await one.close()
      await one.database.close()
    }
  })

  test('row 33: of twenty uses of one link, by two servers at once, one lets somebody in', async () => {
    const token = await linkFor(here, 'auditor')
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => byLink(i % 2 === 0 ? here : there, token)))
    const of = (wanted: number): number => answers.filter(({ status }) => status === wanted).length
    expect([of(200), of(403)]).toEqual([1, 19])
    const acts = await actsOf(here)
    expect(acts.filter((act) => act === 'signed-in')).toHaveLength(1)
    expect(acts.filter((act) => act === 'sign-in-refused')).toHaveLength(19)
  })

  test('row 33: a state is taken once', async () => {
    const attempt = { state: 'a-state', nonce: 'n', verifier: 'v' }
    await here.database.transaction((tx) => keepAttempt(tx, attempt, '/', clock.at))
    const take = (one: Here) => one.database.transaction((tx) => takeAttempt(tx, 'a-state', clock.at))
    const taken = await Promise.all(Array.from({ length: 10 }, (_, i) => take(i % 2 === 0 ? here : there)))
    expect(taken.filter((one) => one !== undefined)).toEqual([{ ...attempt, returnTo: '/' }])
  })

  test('row 33: a state holds for ten minutes', async () => {
    const own = clockAt()
    await here.database.transaction((tx) => keepAttempt(tx, { state: 'late', nonce: 'n', verifier: 'v' }, '/', own.at))
    moveOn(own, 10 * MINUTE + 1)
    expect(await here.database.transaction((tx) => takeAttempt(tx, 'late', own.at))).toBeUndefined()
  })

  test('row 35: a session holds on each server, and ends on all of them at once', async () => {
    const who = await signIn(here, 'policy-lead')
    expect((await asked(there, who, 'GET', '/v1/me')).json()).toMatchObject({ id: 'local/policy-lead', csrf: who.csrf })
    expect((await asked(there, who, 'POST', '/v1/sign-out')).status).toBe(204)
    expect((await asked(here, who, 'GET', '/v1/me')).status).toBe(401)
  })

  test('row 35: a session in use goes on, and ends when it is left alone', async () => {
    const who = await signIn(here, 'reader')
    for (const one of [here, there, here]) {
      moveOn(clock, 20 * MINUTE)
      expect((await asked(one, who, 'GET', '/v1/me')).status).toBe(200)
    }
    moveOn(clock, 30 * MINUTE)
    expect((await asked(there, who, 'GET', '/v1/me')).status).toBe(401)
  })

  test('a key holds on each server, and is revoked on all of them at once', async () => {
    const key = await keyFor(here, ['read'], ['york'])
    const id = key.split('_')[1]
    expect((await get(there, '/v1/rulesets/york', bearer(key))).status).toBe(200)
    expect((await get(there, '/v1/rulesets/brighton-and-hove', bearer(key))).status).toBe(403)
    expect((await asked(there, await signIn(there, 'administrator'), 'DELETE', `/v1/keys/${id}`)).status).toBe(204)
    expect((await get(here, '/v1/rulesets/york', bearer(key))).status).toBe(401)
  })

  test('a role that is given holds from the next request, and one that is taken back no longer', async () => {
    const [admin, reader] = [await signIn(here, 'administrator'), await signIn(there, 'reader')]
    const grant = '/v1/people/local%2Freader/grants/administrator/york'
    const sees = async (): Promise<number> => (await asked(there, reader, 'GET', '/v1/people')).status
    expect(await sees()).toBe(403)
    for (let i = 0; i < 2; i++) expect((await asked(here, admin, 'PUT', grant)).status).toBe(204)
    expect(await sees()).toBe(200)
    expect((await asked(here, admin, 'GET', '/v1/people')).json()).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({
          id: 'local/reader',
          local: true,
          grants: [{ role: 'administrator', subject: 'york', by: 'local/administrator', at: clock.at }]
        })
      ])
    })
    expect((await asked(here, admin, 'DELETE', grant)).status).toBe(204)
    expect(await sees()).toBe(403)
    expect((await asked(here, admin, 'DELETE', grant)).status).toBe(404)
    const told = (await recordOf(here)).filter(({ act }) => act.startsWith('role-'))
    expect(told.map(({ act, by, subject, more }) => ({ act, by: by.id, subject, more }))).toEqual([
      {
        act: 'role-granted',
        by: 'local/administrator',
        subject: 'person/local/reader',
        more: { role: 'administrator', over: 'york' }
      },
      {
        act: 'role-revoked',
        by: 'local/administrator',
        subject: 'person/local/reader',
        more: { role: 'administrator', over: 'york' }
      }
    ])
  })

  test('a role from a sign-in and one that was given count together', async () => {
    const admin = await signIn(here, 'administrator')
    const lead = await signIn(here, 'policy-lead')
    expect((await asked(here, admin, 'PUT', '/v1/people/local%2Fpolicy-lead/grants/auditor/york')).status).toBe(204)
    expect((await asked(there, lead, 'GET', '/v1/me')).json()).toMatchObject({
      roles: ['policy-lead.*', 'auditor.york']
    })
  })
})

describe('row 39: people and their roles', () => {
  test.each([
    ['local%2Fadministrator', 'approver', 'york', 403],
    ['local%2Fadministrator', 'administrator', '*', 403],
    ['local%2Fnobody', 'approver', 'york', 404],
    ['local%2Freader', 'king', 'york', 404],
    ['local%2Freader', 'approver', '..%2Fyork', 404],
    ['local%2Freader', 'approver', 'calendar:england-and-wales', 204],
    ['local%2Freader', 'approver', '*', 204]
  ])('an administrator gives %s the role %s over %s: %i', async (person, role, subject, status) => {
    const here = await open()
    const admin = await signIn(here, 'administrator')
    await signIn(here, 'reader')
    expect((await asked(here, admin, 'PUT', `/v1/people/${person}/grants/${role}/${subject}`)).status).toBe(status)
    await here.close()
  })

  test('an administrator of York gives roles over York, and over nothing else', async () => {
    const here = await open()
    const admin = await signIn(here, 'administrator')
    const lead = await signIn(here, 'policy-lead')
    await signIn(here, 'reader')
    await asked(here, admin, 'PUT', '/v1/people/local%2Fpolicy-lead/grants/administrator/york')
    const gives = async (subject: string): Promise<number> =>
      (await asked(here, lead, 'PUT', `/v1/people/local%2Freader/grants/approver/${subject}`)).status
    expect([
      await gives('york'),
      await gives('brighton-and-hove'),
      await gives('*'),
      await gives('calendar:york')
    ]).toEqual([204, 403, 403, 403])
    const own = '/v1/people/local%2Fpolicy-lead/grants/approver/york'
    expect([(await asked(here, lead, 'PUT', own)).status, (await asked(here, lead, 'DELETE', own)).status]).toEqual([
      403, 403
    ])
    await here.close()
  })
})
