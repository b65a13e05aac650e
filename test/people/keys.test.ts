import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '../../server/people/moments.ts'
import { get, problemsOf } from '../server/serving.ts'
import { asked, bearer, type Browser, clockAt, type Here, moveOn, open, recordOf, refusalOf, signIn } from './setup.ts'

let here: Here
let admin: Browser
beforeAll(async () => {
  here = await open()
  admin = await signIn(here, 'administrator')
})
afterAll(() => here.close())

type Made = Readonly<{ key: string; id: string }>
const wanted = { label: 'Mosaic, live', scopes: ['read'], subjects: ['york'], expires: '2026-06-01' }

async function made(changes: object = {}): Promise<Made> {
  const answer = await asked(here, admin, 'POST', '/v1/keys', { ...wanted, label: 'Mosaic (live)', ...changes })
  expect(answer.status).toBe(201)
  return answer.json() as Made
}

const statusWith = async (key: string, path = '/v1/rulesets/york', method = 'GET', body?: unknown): Promise<number> =>
  (await asked(here, undefined, method, path, body, bearer(key))).status

const question = (ruleset: string) => ({ ruleset, case: {}, view: 'summary' })

describe('a key', () => {
  test('is shown once, with 256 bits, and kept as a digest', async () => {
    const { key, id } = await made()
    expect(key).toMatch(new RegExp(`^dc_${id}_[A-Za-z0-9_-]{43}$`))
    const secret = key.slice(`dc_${id}_`.length)
    const listed = await asked(here, admin, 'GET', '/v1/keys')
    expect([listed.status, listed.text.includes(id), listed.text.includes(secret)]).toEqual([200, true, false])
    const kept = JSON.stringify([
      await here.database.db.selectFrom('api_key').selectAll().execute(),
      await recordOf(here)
    ])
    expect([kept.includes(id), kept.includes(secret)]).toEqual([true, false])
  })

  test('does what its scopes say for what its subjects say, and nothing else', async () => {
    const reading = (await made({ scopes: ['read'], subjects: ['york'] })).key
    const asking = (await made({ scopes: ['evaluate'], subjects: ['york'] })).key
    expect(await statusWith(reading)).toBe(200)
    expect(await statusWith(reading, '/v1/rulesets/brighton-and-hove')).toBe(403)
    expect(await statusWith(reading, '/v1/assessments', 'POST', question('york'))).toBe(403)
    expect(await statusWith(asking)).toBe(403)
    expect(await statusWith(asking, '/v1/assessments', 'POST', question('york'))).toBe(200)
    expect(await statusWith(asking, '/v1/assessments', 'POST', question('brighton-and-hove'))).toBe(403)
    expect(await statusWith(asking, '/v1/keys')).toBe(403)
  })

  test('for a ruleset reads and asks the one that it may not be laxer than', async () => {
    const { key } = await made({ scopes: ['read', 'evaluate'], subjects: ['york'] })
    expect(await statusWith(key, '/v1/rulesets/england')).toBe(200)
    expect(await statusWith(key, '/v1/assessments', 'POST', question('england'))).toBe(200)
  })

  test('holds until the day that it was made for, and no longer', async () => {
    const own = await open({}, clockAt('2026-05-10T09:00:00.000Z'))
    const answer = await asked(own, await signIn(own, 'administrator'), 'POST', '/v1/keys', {
      ...wanted,
      label: 'a',
      expires: '2026-05-11'
    })
    const { key } = answer.json() as Made
    own.clock.at = '2026-05-10T23:59:59.999Z'
    expect((await get(own, '/v1/rulesets', bearer(key))).status).toBe(200)
    moveOn(own.clock, 1)
    expect((await get(own, '/v1/rulesets', bearer(key))).status).toBe(401)
    await own.close()
  })

  test('ends at once when it is revoked, which stands in the record once', async () => {
    const { key, id } = await made()
    for (let i = 0; i < 2; i++) expect((await asked(here, admin, 'DELETE', `/v1/keys/${id}`)).status).toBe(204)
    expect(await statusWith(key)).toBe(401)
    const told = (await recordOf(here)).filter(({ subject }) => subject === `key/${id}`).map(({ act }) => act)
    expect(told).toEqual(['key-made', 'key-revoked'])
  })

  test('shows when it was last used, to the minute', async () => {
    const { key, id } = await made()
    const lastUsed = async () => {
      const { keys } = (await asked(here, admin, 'GET', '/v1/keys')).json() as {
        keys: { id: string; lastUsedAt: string | null }[]
      }
      return keys.find((one) => one.id === id)?.lastUsedAt
    }
    expect(await lastUsed()).toBeNull()
    await statusWith(key)
    const first = here.clock.at
    expect(await lastUsed()).toBe(first)
    moveOn(here.clock, MINUTE - 1)
    await statusWith(key)
    expect(await lastUsed()).toBe(first)
    moveOn(here.clock, 1)
    await statusWith(key)
    expect(await lastUsed()).toBe(here.clock.at)
  })

  test('that is not right is told so, however it is wrong, and is not repeated', async () => {
    const { key, id } = await made()
    const last = key.endsWith('A') ? 'B' : 'A'
    const wrong = [
      key.slice(0, -1) + last,
      key.slice(0, -1),
      `${key}A`,
      `dc_${id}_`,
      'dc_',
      `dc_ffffffffffffffff_${key.slice(-43)}`,
      key.replace('dc_', 'DC_'),
      'x'.repeat(5000)
    ]
    for (const one of wrong) {
      const answer = await get(here, '/v1/rulesets', bearer(one))
      expect([answer.status, answer.headers['www-authenticate'], answer.text.includes(one)]).toEqual([
        401,
        'Bearer',
        false
      ])
    }
    for (const authorization of ['', 'Bearer', 'Bearer ', `Basic ${btoa('a:b')}`, `Bearer ${key} ${key}`])
      expect((await get(here, '/v1/rulesets', { authorization })).status).toBe(401)
    expect(here.logged().join('')).not.toContain(key.slice(-43))
  })
})

describe('what can be asked of a new key', () => {
  test.each<readonly [string, object, string]>([
    ['a day of today', { expires: '2026-05-10' }, 'NOT_ALLOWED /expires'],
    ['a day of the past', { expires: '2020-01-01' }, 'NOT_ALLOWED /expires'],
    ['more than twelve months', { expires: '2027-05-12' }, 'NOT_ALLOWED /expires'],
    ['no day', { expires: 'soon' }, 'NOT_ALLOWED /expires'],
    ['a day that is none', { expires: '2026-13-01' }, 'NOT_ALLOWED /expires'],
    ['no scope', { scopes: [] }, 'NOT_ALLOWED /scopes'],
    ['a scope that is a role', { scopes: ['approver'] }, 'NOT_ALLOWED /scopes'],
    ['a scope that is a permission', { scopes: ['publish'] }, 'NOT_ALLOWED /scopes'],
    ['no subject', { subjects: [] }, 'NOT_ALLOWED /subjects'],
    ['a subject that is none', { subjects: ['../york'] }, 'NOT_ALLOWED /subjects'],
    ['a label with markup', { label: '<b>' }, 'WRONG_TEXT /label'],
    ['a label that is a formula', { label: '=1+1' }, 'WRONG_TEXT /label'],
    ['row 40: who made it', { madeBy: 'somebody' }, 'UNKNOWN_KEY'],
    ['row 40: an id', { id: 'a' }, 'UNKNOWN_KEY'],
    ['row 40: a secret', { secret: 'a' }, 'UNKNOWN_KEY']
  ])('not %s', async (_, changes, problem) => {
    const answer = await asked(here, admin, 'POST', '/v1/keys', { ...wanted, label: 'a', ...changes })
    expect([answer.status, problemsOf(answer)]).toEqual([422, [problem]])
  })

  test('everything that is wrong is told at once', async () => {
    const answer = await asked(here, admin, 'POST', '/v1/keys', { label: '', scopes: 1, subjects: [2], expires: 3 })
    expect(problemsOf(answer)).toHaveLength(4)
  })
})

describe('row 39: an administrator of one ruleset', () => {
  test('makes, sees and revokes keys for it, and no others', async () => {
    const everywhere = await made({ subjects: ['*'] })
    const both = await made({ subjects: ['york', 'brighton-and-hove'] })
    const york = await made({ subjects: ['york'] })
    await here.database.db
      .insertInto('role_grant')
      .values({
        person: 'local/reader',
        role: 'administrator',
        subject: 'york',
        granted_by: 'x',
        granted_at: here.clock.at
      })
      .execute()
    const local = await signIn(here, 'reader')
    const { keys } = (await asked(here, local, 'GET', '/v1/keys')).json() as { keys: readonly Made[] }
    expect(keys.every((key) => JSON.stringify(key).includes('"subjects":["york"]'))).toBe(true)
    expect(keys.map(({ id }) => id)).toContain(york.id)
    for (const { id } of [everywhere, both]) {
      const answer = await asked(here, local, 'DELETE', `/v1/keys/${id}`)
      expect([answer.status, refusalOf(answer)]).toEqual([403, 'not-allowed'])
    }
    expect((await asked(here, local, 'DELETE', `/v1/keys/${york.id}`)).status).toBe(204)
    for (const subjects of [['*'], ['york', 'brighton-and-hove'], ['vocabulary'], ['calendar:york']])
      expect((await asked(here, local, 'POST', '/v1/keys', { ...wanted, label: 'a', subjects })).status).toBe(403)
    expect((await asked(here, local, 'POST', '/v1/keys', { ...wanted, label: 'a' })).status).toBe(201)
  })
})

describe('row 51: an administrator’s session', () => {
  test('a key lasts no longer than a year even over a leap day', async () => {
    const own = await open({}, clockAt('2027-03-01T00:00:00.000Z'))
    const who = await signIn(own, 'administrator')
    const last = new Date(Date.parse(own.clock.at) + 366 * DAY).toISOString().slice(0, 10)
    const next = new Date(Date.parse(own.clock.at) + 367 * DAY).toISOString().slice(0, 10)
    const statuses = [last, next].map(
      async (expires) => (await asked(own, who, 'POST', '/v1/keys', { ...wanted, label: 'a', expires })).status
    )
    expect(await Promise.all(statuses)).toEqual([201, 422])
    await own.close()
  })
})
