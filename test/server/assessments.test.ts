import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { londonDay } from '../../server/clock.ts'
import { assessmentOf, CASE, get, post, problemsOf, type Served, serve } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const assess = (body: object) => post(served, '/v1/assessments', body)

describe('an assessment', () => {
  test('says where every provision stands, and the law beside it', async () => {
    const answer = await assess({ ruleset: 'york', case: CASE, asOf: '2026-05-10' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    const { asOf, nextReview, outcomes, ruleset, law } = assessmentOf(answer)
    expect({ asOf, ruleset: ruleset.version, law: law?.versions }).toEqual({
      asOf: '2026-05-10',
      ruleset: '2024-03-15',
      law: ['2020-09-26']
    })
    expect(nextReview).toMatchObject({
      dueOn: '2026-05-09',
      clocks: [{ rule: 'Y2.2', by: 'E33.2a', outcome: 'overdue' }]
    })
    const second = outcomes.find((one) => one.rule === 'Y2.2' && one.about.review === 'next')
    expect(second).toMatchObject({
      outcome: 'overdue',
      by: 'E33.2a',
      daysOver: 1,
      local: { outcome: 'due', dueOn: '2026-05-11' },
      statutory: { outcome: 'overdue', dueOn: '2026-05-09' }
    })
  })

  test('is not kept by anybody on the way', async () => {
    const answer = await assess({ ruleset: 'york', case: CASE })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['etag']).toBeUndefined()
  })

  test('is the same by either evaluator, but for its name', async () => {
    const body = { ruleset: 'brighton-and-hove', case: CASE, asOf: '2026-05-10', view: 'summary' }
    const [one, other] = [
      await assess({ ...body, evaluator: 'compiled' }),
      await assess({ ...body, evaluator: 'reference' })
    ]
    expect(other.status).toBe(200)
    expect(other.json()).toEqual({ ...assessmentOf(one), evaluator: 'reference' })
  })

  test('leaves the working out of a summary, and nothing else', async () => {
    const body = { ruleset: 'york', case: CASE, asOf: '2026-05-10' }
    const [full, summary] = [assessmentOf(await assess(body)), assessmentOf(await assess({ ...body, view: 'summary' }))]
    const withoutWorking = JSON.parse(JSON.stringify(full), (key, value: unknown) =>
      key === 'working' ? undefined : value
    ) as unknown
    expect(full.outcomes.some((one) => 'working' in one)).toBe(true)
    expect(summary).toEqual(withoutWorking)
  })

  test('takes doubts the other way, and names them', async () => {
    const taken = await assess({ ruleset: 'york', case: CASE, asOf: '2026-05-10', readings: ['Y2.2/three-months'] })
    const { readings, outcomes } = assessmentOf(taken)
    expect(readings).toEqual(['Y2.2/three-months'])
    const second = outcomes.find((one) => one.rule === 'Y2.2' && one.about.review === 'next')
    expect(second).toMatchObject({ local: { dueOn: '2026-05-09' } })
  })

  test('takes a doubt of the law the other way where that is asked for', async () => {
    const key = 'E33.2b/long-term-fostering'
    const answer = await assess({ ruleset: 'york', case: CASE, asOf: '2026-05-10', readings: [key] })
    expect([answer.status, assessmentOf(answer).readings]).toEqual([200, [key]])
  })

  test('keeps to a version that is asked for, while the law is still picked by its day', async () => {
    const answer = await assess({ ruleset: 'england', case: CASE, asOf: '2026-05-10', version: '2011-04-01' })
    expect(assessmentOf(answer).ruleset.versions).toEqual(['2011-04-01'])
    const york = await assess({ ruleset: 'york', case: CASE, asOf: '2026-05-10', version: '2024-03-15' })
    expect(assessmentOf(york).law?.versions).toEqual(['2020-09-26'])
  })

  test('of a case of which nothing is known is an answer all the same', async () => {
    const answer = await assess({ ruleset: 'york', case: {}, asOf: '2026-05-10' })
    expect(answer.status).toBe(200)
    const { outcomes, nextReview } = assessmentOf(answer)
    const found = new Set<string>(outcomes.map((one) => one.outcome))
    for (const claim of ['met', 'met-late', 'overdue', 'due', 'breached', 'satisfied', 'called-for'])
      expect(found).not.toContain(claim)
    expect(outcomes.length).toBeGreaterThan(100)
    expect(nextReview?.clocks.map(({ outcome }) => outcome)).toEqual(['cannot-tell'])
  })

  test('leaves out what has not happened by the day that is asked about', async () => {
    const later = { ...CASE, events: [{ event: 'school-exclusion', on: '2026-05-11' }] }
    const answer = await assess({ ruleset: 'york', case: later, asOf: '2026-05-10' })
    expect(answer.status).toBe(200)
    expect(assessmentOf(answer).outcomes.filter((one) => one.about.event !== undefined)).toEqual([])
    const onTheDay = await assess({ ruleset: 'york', case: later, asOf: '2026-05-11' })
    expect(assessmentOf(onTheDay).outcomes.some((one) => one.about.event !== undefined)).toBe(true)
  })
})

describe('row 16: the day asked about', () => {
  test.each([
    ['half past eleven in the night of 30 June by UTC is 1 July in London', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['the same in January is still the day', '2026-01-31T23:30:00Z', '2026-01-31'],
    ['an hour and a half before midnight UTC in June it is still the day', '2026-06-30T22:30:00Z', '2026-06-30'],
    ['the morning on which clocks go forward', '2026-03-29T00:59:00Z', '2026-03-29'],
    ['the night after clocks went back', '2026-10-25T23:59:00Z', '2026-10-25'],
    ['the last minute of a year', '2026-12-31T23:59:59Z', '2026-12-31']
  ])('is today in London where none is named: %s', async (_, instant, day) => {
    const here = await serve({ today: londonDay(() => Date.parse(instant)) })
    const answer = await post(here, '/v1/assessments', { ruleset: 'york', case: CASE, view: 'summary' })
    expect(assessmentOf(answer).asOf).toBe(day)
    expect((await get(here, '/v1/rulesets')).json()).toMatchObject({ inForceOn: day })
    await here.close()
  })

  test('is the one that is named, if one is', async () => {
    const answer = await assess({ ruleset: 'york', case: CASE, asOf: '2028-02-29' })
    expect(assessmentOf(answer).asOf).toBe('2028-02-29')
  })
})

describe('everything that is wrong is told at once', () => {
  test('with the place of each thing in the body', async () => {
    const answer = await assess({
      ruleset: 'york',
      asOf: '2026-02-30',
      view: 'all',
      readings: ['Y2.2/three-months', 'nothing', 'Y2.2/no-such'],
      surprise: 1,
      case: {
        care: [{ from: '2023-02-30' }],
        facts: { 'no-such-fact': true },
        events: [{ event: 'no-such-event', on: '2026-03-01' }]
      }
    })
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect([...problemsOf(answer)].sort()).toEqual(
      [
        'NOT_ALLOWED /view',
        'NOT_A_DAY /asOf',
        'NOT_A_DAY /case/care/0/from',
        'UNKNOWN_EVENT /case/events/0/event',
        'UNKNOWN_FACT /case/facts',
        'UNKNOWN_KEY',
        'UNKNOWN_READING /readings/1',
        'UNKNOWN_READING /readings/2'
      ].sort()
    )
  })

  test.each([
    ['no ruleset', { case: {} }, ['MISSING /ruleset']],
    ['no case', { ruleset: 'york' }, ['MISSING /case']],
    ['a ruleset that is not there', { ruleset: 'leeds', case: {} }, ['UNKNOWN_RULESET /ruleset']],
    ['a version that is not there', { ruleset: 'york', version: '2020-01-01', case: {} }, ['UNKNOWN_VERSION /version']],
    ['a ruleset that is no text', { ruleset: 7, case: {} }, ['WRONG_TYPE /ruleset']],
    ['an evaluator that is not there', { ruleset: 'york', case: {}, evaluator: 'zen' }, ['NOT_ALLOWED /evaluator']],
    ['readings that are no list', { ruleset: 'york', case: {}, readings: 'clear-days' }, ['WRONG_TYPE /readings']],
    [
      'too many readings',
      { ruleset: 'york', case: {}, readings: Array(51).fill('clear-days') },
      ['TOO_MANY /readings']
    ],
    ['a day with a time', { ruleset: 'york', case: {}, asOf: '2026-05-10T00:00:00Z' }, ['NOT_A_DAY /asOf']],
    ['a day that is null', { ruleset: 'york', case: {}, asOf: null }, ['NOT_A_DAY /asOf']],
    ['a year that is not counted', { ruleset: 'york', case: {}, asOf: '1899-12-31' }, ['NOT_A_DAY /asOf']],
    ['a body that is a list', [], ['MISSING /ruleset', 'MISSING /case', 'WRONG_TYPE']],
    ['a body that is null', null, ['MISSING /ruleset', 'MISSING /case', 'WRONG_TYPE']]
  ])('%s', async (_, body, problems) => {
    const answer = await assess(body as object)
    expect(answer.status).toBe(422)
    expect([...problemsOf(answer)].sort()).toEqual(problems.sort())
  })
})
