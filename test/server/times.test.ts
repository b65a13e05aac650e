import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { londonDay, londonDayEnd, parseInstant } from '../../server/clock.ts'
import type { Publication } from '../../server/life/life.ts'
import { standings } from '../../server/told/standing.ts'
import { type Office, openOffice, published, SORTS } from './life.ts'
import { assessmentOf, get, post, problemsOf } from './serving.ts'

describe('an instant', () => {
  test.each([
    ['2026-11-22T10:06:49.000Z', '2026-11-22T10:06:49.000Z'],
    ['2026-11-22T10:06:49Z', '2026-11-22T10:06:49.000Z'],
    ['2026-11-22T10:06:49.5Z', '2026-11-22T10:06:49.500Z'],
    ['2026-11-22', '2026-11-22T23:59:59.999Z'],
    ['2026-06-22', '2026-06-22T22:59:59.999Z'],
    ['2026-03-28', '2026-03-28T23:59:59.999Z'],
    ['2026-03-29', '2026-03-29T22:59:59.999Z'],
    ['2026-10-24', '2026-10-24T22:59:59.999Z'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z'],
    ['1970-01-15', '1970-01-15T22:59:59.999Z']
  ])('%s is %s', (text, instant) => expect(parseInstant(text)).toBe(instant))

  test.each([
    '',
    'now',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-02-28T24:00:00Z',
    '2026-02-28T10:60:00Z',
    '2026-02-28T10:00:00',
    '2026-02-28T10:00:00+01:00',
    '2026-02-28T10:00:00.0000Z',
    '2026-02-28 10:00:00Z',
    '1899-12-31T00:00:00Z'
  ])('`%s` is none', (text) => expect(parseInstant(text)).toBeUndefined())

  test('the end of each day in London is the last millisecond of it', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 24 * 3_600_000) {
      const name = new Date(day).toISOString().slice(0, 10)
      const end = Date.parse(londonDayEnd(name))
      expect([londonDay(() => end)(), londonDay(() => end + 1)() > name]).toEqual([name, true])
    }
  })
})

describe('where versions stand', () => {
  const at = (n: number): string => `2026-01-0${n}T00:00:00.000Z`
  const of = (seq: number, day: string, more: Partial<Publication> = {}): Publication => ({
    id: String(seq),
    seq,
    subject: { kind: 'ruleset', name: 'york' },
    version: day,
    inForceFrom: day,
    revision: 1,
    digest: '',
    change: 'new-duty',
    changes: ['new-duty'],
    why: '',
    published: { by: 'a', at: at(seq) },
    approved: undefined,
    urgent: false,
    lookedAt: undefined,
    withdrawn: undefined,
    ...more
  })
  const withdrawn = { by: 'a', at: at(6), why: 'so' }
  const ALL = [
    of(1, '2024-01-01'),
    of(2, '2026-06-01'),
    of(3, '2026-06-01', { revision: 2, version: '2026-06-01.2' }),
    of(4, '2027-01-01', { withdrawn }),
    of(5, '2028-01-01')
  ]
  const told = (day: string, knownAt?: string) =>
    standings(ALL, day, knownAt).map(({ publication, standing }) =>
      [publication.version, standing.state, standing.to].filter((part) => part !== undefined).join(' ')
    )

  test.each<readonly [string, string | undefined, readonly string[]]>([
    [
      '2026-07-01',
      undefined,
      [
        '2028-01-01 scheduled',
        '2027-01-01 withdrawn',
        '2026-06-01.2 in-force 2028-01-01',
        '2026-06-01 superseded',
        '2024-01-01 superseded 2026-06-01'
      ]
    ],
    [
      '2026-05-31',
      at(5),
      [
        '2028-01-01 scheduled',
        '2027-01-01 scheduled 2028-01-01',
        '2026-06-01.2 scheduled 2027-01-01',
        '2026-06-01 superseded',
        '2024-01-01 in-force 2026-06-01'
      ]
    ],
    ['2026-06-01', at(2), ['2026-06-01 in-force', '2024-01-01 superseded 2026-06-01']],
    ['2023-01-01', at(1), ['2024-01-01 scheduled']],
    ['2026-06-01', '2025-12-31T00:00:00.000Z', []]
  ])('on %s as known at %s', (day, knownAt, expected) => expect(told(day, knownAt)).toEqual(expected))

  test('what has no day of its own holds from its publication to the next', () => {
    const none = { inForceFrom: undefined }
    const words = [
      of(1, 'a', none),
      of(2, 'b', { ...none, revision: 2 }),
      of(3, 'c', { ...none, revision: 3, withdrawn })
    ]
    expect(standings(words, '2026-01-01', undefined).map(({ standing }) => standing.state)).toEqual([
      'withdrawn',
      'in-force',
      'superseded'
    ])
  })
})

describe('both kinds of time', () => {
  let office: Office
  let before: string
  beforeAll(async () => {
    office = await openOffice()
    before = office.clock.at
    for (const sort of Object.values(SORTS)) await published(office, sort, 2)
  })
  afterAll(() => office.close())

  const json = async (path: string) => (await get(office, path)).json()

  test('are asked of rulesets', async () => {
    expect(await json('/v1/rulesets/small?inForceOn=2027-02-01')).toMatchObject({
      inForceOn: '2027-02-01',
      inForce: { version: '2027-02-01' }
    })
    expect(await json(`/v1/rulesets/small?inForceOn=2027-02-01&knownAt=${before}`)).toMatchObject({
      inForceOn: '2027-02-01',
      knownAt: before,
      inForce: { version: '2024-03-15' }
    })
    expect(await json('/v1/rulesets?knownAt=2020-01-01')).toEqual({
      inForceOn: '2026-11-22',
      knownAt: '2020-01-01T23:59:59.999Z',
      rulesets: []
    })
  })

  test('name no time where none was asked, so that the same answer can be kept', async () => {
    const first = await get(office, '/v1/rulesets')
    expect(first.json()).not.toHaveProperty('knownAt')
    expect((await get(office, '/v1/rulesets', { 'if-none-match': String(first.headers['etag']) })).status).toBe(304)
  })

  test('what is still to come is known no better than now, and the answer says as of when', async () => {
    const later = await get(office, '/v1/rulesets/small?knownAt=2026-12-31')
    const { knownAt } = later.json() as { knownAt: string }
    expect(knownAt < office.clock.at && knownAt > before).toBe(true)
    expect((await get(office, `/v1/rulesets/small?knownAt=${knownAt}`)).text).toBe(later.text)
  })

  test('are asked of the vocabulary and of calendars, which hold from their publication', async () => {
    for (const path of ['/v1/vocabulary', '/v1/calendars/england-and-wales']) {
      const version = async (query = '') => ((await json(path + query)) as { version: string }).version
      expect(await version()).toBe('2027-02-01')
      for (const query of [`?knownAt=${before}`, `?inForceOn=2027-01-01&knownAt=${before}`]) {
        expect(await version(query)).not.toBe('2027-02-01')
      }
      expect(await version('?inForceOn=2026-11-22')).toBe('2027-02-01')
      expect((await get(office, `${path}?inForceOn=2026-11-21`)).status).toBe(404)
      expect((await get(office, `${path}?knownAt=2026-11-21`)).status).toBe(404)
      const whole = `${path}/versions/2027-02-01`
      expect(await json(whole)).toMatchObject({ version: '2027-02-01' })
      expect((await get(office, `${whole}?knownAt=${before}`)).status).toBe(404)
      expect((await get(office, `${path}/versions/2031-01-01`)).status).toBe(404)
    }
  })

  test('are asked of a count of days', async () => {
    const add = '/v1/calendars/england-and-wales/add?from=2027-04-30&period=1+working+day'
    expect(await json(add)).toMatchObject({ day: '2027-05-04' })
    expect(await json(`${add}&knownAt=${before}`)).toMatchObject({ day: '2027-05-03' })
  })

  test('are asked in the bodies of assessments and schedules, and named by the answer', async () => {
    const CASE = { care: [{ from: '2027-03-01' }], reviews: [{ planned: '2027-03-22' }] }
    const question = { ruleset: 'small', case: CASE, asOf: '2027-03-10' }
    const plan = { ruleset: 'small', meetingDay: '2027-03-22' }
    for (const [path, body] of [
      ['/v1/assessments', question],
      ['/v1/schedules', plan]
    ] as const) {
      const ask = async (more: object = {}) => assessmentOf(await post(office, path, { ...body, ...more }))
      expect((await ask()).ruleset.version).toBe('2027-02-01')
      expect(await ask()).not.toHaveProperty('knownAt')
      expect(await ask({ knownAt: before })).toMatchObject({ ruleset: { version: '2024-03-15' }, knownAt: before })
      expect(await ask({ inForceOn: '2026-12-01' })).toMatchObject({
        ruleset: { versions: ['2024-03-15'] },
        inForceOn: '2026-12-01'
      })
    }
  })

  test.each<readonly [object, readonly string[]]>([
    [{ knownAt: 'then' }, ['NOT_AN_INSTANT /knownAt']],
    [{ knownAt: 7, inForceOn: 7 }, ['NOT_AN_INSTANT /knownAt', 'NOT_A_DAY /inForceOn']],
    [{ inForceOn: '2027-02-01', version: '2024-03-15' }, ['ONE_OF_THEM /inForceOn']],
    [{ inForceOn: '2020-01-01' }, ['NONE_IN_FORCE /inForceOn']],
    [{ knownAt: '2020-01-01' }, ['UNKNOWN_RULESET /ruleset']],
    [{ ruleset: 'none', inForceOn: '2027-02-01' }, ['UNKNOWN_RULESET /ruleset']]
  ])('a question with %j is refused', async (more, problems) => {
    const answer = await post(office, '/v1/assessments', { ruleset: 'small', case: {}, ...more })
    expect([answer.status, problemsOf(answer)]).toEqual([422, problems])
  })

  test.each([
    '/v1/rulesets',
    '/v1/rulesets/small',
    '/v1/rulesets/small/versions',
    '/v1/vocabulary',
    '/v1/vocabulary/versions',
    '/v1/calendars/england-and-wales',
    '/v1/calendars/england-and-wales/versions'
  ])('%s is asked with days and instants only', async (path) => {
    const refused = async (query: string) => {
      const answer = await get(office, `${path}?${query}`)
      return [answer.status, problemsOf(answer)]
    }
    expect(await refused('knownAt=soon')).toEqual([400, ['NOT_AN_INSTANT /knownAt']])
    expect(await refused('inForceOn=soon&knownAt=')).toEqual([400, ['NOT_A_DAY /inForceOn', 'NOT_AN_INSTANT /knownAt']])
    expect(await refused('knownAt=2026-01-01&knownAt=2026-01-02')).toEqual([400, ['NOT_AN_INSTANT /knownAt']])
    expect(await refused('as=2026-01-01')).toEqual([400, ['UNKNOWN_KEY']])
  })
})
