import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutcomeDocument } from '../../engine/index.ts'
import { ask, assessmentOf, CASE, JSON_TYPE, post, problemsOf, type Served, serve } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const sent = (facts: unknown, more: object = {}) =>
  post(served, '/v1/assessments', { ruleset: 'york', asOf: '2026-05-10', case: facts, ...more })
const written = (text: string) => post(served, '/v1/assessments', text)

describe('a case that is not right is refused, and not said back', () => {
  const MARK = 'Jordan'
  test.each<readonly [string, unknown, readonly string[]]>([
    ['30 February', { care: [{ from: '2026-02-30' }] }, ['NOT_A_DAY /case/care/0/from']],
    ['29 February of a common year', { born: '2025-02-29' }, ['NOT_A_DAY /case/born']],
    ['a day as the British write it', { born: '14/05/2010' }, ['NOT_A_DAY /case/born']],
    ['a day with a time', { born: '2010-05-14T00:00:00Z' }, ['NOT_A_DAY /case/born']],
    ['a day as a number', { born: 20100514 }, ['NOT_A_DAY /case/born']],
    ['a fact that is not one', { facts: { [MARK.toLowerCase()]: true } }, ['UNKNOWN_FACT /case/facts']],
    ['a name for a reference', { case: `${MARK} Smith` }, ['BAD_ID /case/case']],
    [
      'free text as a fact',
      { facts: { 'proceedings-ongoing': `${MARK} says so` } },
      ['NOT_ALLOWED /case/facts/proceedings-ongoing']
    ],
    ['text for yes or no', { facts: { 'proceedings-ongoing': MARK } }, ['WRONG_TYPE /case/facts/proceedings-ongoing']],
    ['a field for a name', { name: MARK }, ['UNKNOWN_KEY /case']],
    [
      'an act that is not one',
      { reviews: [{ done: { 'met-jordan': '2026-01-01' } }] },
      ['UNKNOWN_MILESTONE /case/reviews/0/done']
    ],
    ['true for a day', { reviews: [{ completed: true }] }, ['WRONG_TYPE /case/reviews/0/completed']],
    ['a case that is text', MARK, ['WRONG_TYPE /case']],
    ['a case that is a list', [MARK], ['WRONG_TYPE /case']],
    [
      'a legal status that is not one',
      { legalStatus: [{ from: '2026-01-12', code: MARK }] },
      ['NOT_ALLOWED /case/legalStatus/0/code']
    ],
    ['half of a day', { care: [{ from: '2026-01' }] }, ['NOT_A_DAY /case/care/0/from']],
    ['too many reviews', { reviews: Array.from({ length: 501 }, () => ({})) }, ['TOO_MANY /case/reviews']]
  ])('%s', async (_, facts, problems) => {
    const answer = await sent(facts)
    expect([answer.status, answer.headers['content-type']]).toEqual([422, 'application/problem+json'])
    expect(problemsOf(answer)).toEqual(problems)
    expect(answer.text.toLowerCase()).not.toContain(MARK.toLowerCase())
  })
})

describe('row 19: what contradicts itself is refused', () => {
  const contradictions: readonly (readonly [string, object, string])[] = [
    ['care that ends before it begins', { care: [{ from: '2026-01-12', to: '2026-01-11' }] }, '/case/care/0/to'],
    ['periods of care that overlap', { care: [{ from: '2026-01-12' }, { from: '2026-02-01' }] }, '/case/care/1'],
    [
      'a review before care began',
      { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-01-11' }] },
      '/case/reviews/0/completed'
    ],
    ['care before birth', { born: '2026-01-13', care: [{ from: '2026-01-12' }] }, '/case/care/0/from']
  ]
  test.each(contradictions)('%s', async (_, facts, pointer) => {
    const answer = await sent(facts)
    expect([answer.status, problemsOf(answer)]).toEqual([422, [`CONTRADICTION ${pointer}`]])
  })
})

/** A case of which much is known, for taking things away from. */
const MUCH = {
  born: '2010-02-28',
  complete: ['reviews'],
  care: [{ from: '2026-01-12' }],
  legalStatus: [{ from: '2026-01-12', code: 'V2' }],
  placements: [{ from: '2026-01-12', type: 'foster', longTermFrom: false }],
  reviews: [
    {
      planned: '2026-02-09',
      arranged: '2026-01-14',
      meetings: ['2026-02-09'],
      completed: '2026-02-09',
      participation: 'PN1',
      done: { 'invitations-sent': '2026-01-20', 'decisions-circulated': '2026-03-13', 'full-record-completed': false },
      facts: { 'services-leaflet-given': false, 'role-and-process-explained': true, 'chaired-by': 'allocated-iro' }
    },
    { planned: '2026-05-20', arranged: '2026-03-01' }
  ],
  events: [
    { event: 'school-exclusion', on: '2026-03-11', facts: { 'significant-impact': true } },
    { event: 'conference-outcome', on: '2026-03-12', done: { 'iro-told': '2026-03-13' } }
  ],
  facts: { 'proceedings-ongoing': false }
}

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(one, [...path, Array.isArray(value) ? Number(key) : key])
  )
}

function without<T>(whole: T, path: Path): T {
  const copy = structuredClone(whole)
  let at = copy as Record<string | number, never>
  for (const step of path.slice(0, -1)) at = at[step] as unknown as typeof at
  at[path.at(-1) as string | number] = null as never
  return copy
}

describe('row 19: what is not known is never guessed', () => {
  const CANNOT_GO: readonly (string | number)[] = ['from', 'code', 'type', 'event', 'on']
  const leaves = leavesOf(MUCH).filter(
    (path) => !CANNOT_GO.includes(path.at(-1) ?? '') && typeof path.at(-1) === 'string'
  )
  const nameOf = ({ rule, about }: OutcomeDocument): string =>
    JSON.stringify([rule, about.scope, about.review, about.event?.place, about.occurrence])
  const outcomesOf = async (facts: object) => {
    const answer = await sent(facts, { view: 'summary' })
    expect(answer.status).toBe(200)
    return new Map(assessmentOf(answer).outcomes.map((one) => [nameOf(one), one.outcome]))
  }
  const WRONG: readonly string[] = ['overdue', 'breached', 'met-late', 'called-for']
  const RIGHT: readonly string[] = ['met', 'satisfied', 'answered', 'deemed']

  test('enough is known of the case to try this', async () => {
    const found = new Set(await outcomesOf(MUCH).then((outcomes) => outcomes.values()))
    expect(leaves.length).toBeGreaterThan(12)
    expect([...WRONG, 'met', 'cannot-tell'].filter((one) => !found.has(one as never))).toEqual([])
  })

  test.each(leaves.map((path) => [path.join('/'), path] as const))(
    'without %s nothing that was wrong is right',
    async (_, path) => {
      const [known, less] = [await outcomesOf(MUCH), await outcomesOf(without(MUCH, path))]
      const turned = [...less].filter(
        ([name, outcome]) => WRONG.includes(known.get(name) ?? '') && RIGHT.includes(outcome)
      )
      expect(turned).toEqual([])
    }
  )
})

describe('row 8: what is nested without end', () => {
  const deep = (depth: number, open: string, close: string): string =>
    `{"ruleset":"york","case":${open.repeat(depth)}${close.repeat(depth)}}`
  test.each([
    ['lists', 33, '[', ']', 'WRONG_TYPE /case'],
    ['lists', 1000, '[', ']', 'TOO_DEEP'],
    ['lists', 10_000, '[', ']', 'TOO_DEEP'],
    ['lists', 400_000, '[', ']', 'TOO_DEEP'],
    ['maps', 10_000, '{"facts":', '}', 'TOO_DEEP'],
    ['conditions', 10_000, '{"not":', '}', 'TOO_DEEP'],
    ['lists that nobody closes', 400_000, '[', '', 'TOO_DEEP']
  ])('%s, %i deep', async (_, depth, open, close, problem) => {
    const answer = await written(deep(depth, open, close))
    expect(answer.status).toBe(422)
    expect(problemsOf(answer).map((one) => one.split(' ')[0])).toEqual([problem.split(' ')[0]])
  })

  test('the server answers as before', async () => {
    expect((await sent(CASE)).status).toBe(200)
  })
})

describe('a body that is no JSON, or more than JSON says', () => {
  test.each([
    ['nothing', '', 400, ['NOT_JSON']],
    ['half of it', '{"ruleset":"york"', 400, ['NOT_JSON']],
    ['a comment', '{"ruleset":"york"} // york', 400, ['NOT_JSON']],
    ['a number that is none', '{"ruleset":NaN}', 400, ['NOT_JSON']],
    ['a byte order mark', '\ufeff{"ruleset":"york","case":{}}', 400, ['NOT_JSON']],
    [
      'a field given twice',
      '{"ruleset":"york","case":{"born":"2010-01-01","born":"2011-01-01"}}',
      422,
      ['DUPLICATE_KEY /case/born']
    ],
    [
      'a field given twice, once in disguise',
      '{"case":{"born":null,"b\\u006frn":null}}',
      422,
      ['DUPLICATE_KEY /case/born']
    ],
    [
      'a field of JavaScript’s own',
      '{"ruleset":"york","case":{"__proto__":{"born":"2010-01-01"}}}',
      422,
      ['FORBIDDEN_KEY /case']
    ],
    ['the same at the top', '{"__proto__":{"ruleset":"york"},"case":{}}', 422, ['FORBIDDEN_KEY']]
  ])('%s', async (_, text, status, problems) => {
    const answer = await written(text)
    expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
    expect(({} as { born?: unknown }).born).toBeUndefined()
  })

  test('bytes that are no text', async () => {
    const answer = await ask(
      served,
      'POST',
      '/v1/assessments',
      JSON_TYPE,
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    )
    expect([answer.status, problemsOf(answer)]).toEqual([400, ['NOT_UTF8']])
  })
})

test('a case with more to answer than anybody reads is refused before it is shown', async () => {
  const reviews = Array.from({ length: 200 }, () => ({ completed: '2026-05-01' }))
  const answer = await sent({ care: [{ from: '2000-01-01' }], reviews })
  expect([answer.status, problemsOf(answer)]).toEqual([422, ['TOO_MUCH /case']])
  const asked = performance.now()
  expect((await sent({ care: [{ from: '2000-01-01' }], reviews }, { evaluator: 'reference' })).status).toBe(422)
  expect(performance.now() - asked).toBeLessThan(5000)
})
