import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionLimits } from '../../engine/read/condition-limits.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { circularByHand } from './graphs.ts'
import { codesOf, counterexample, LAW, problemsOf, provision, rulesetText, small, timed } from './small.ts'

const context = { vocabulary: small(), floor: LAW }
const codes = (text: string): readonly string[] => codesOf(readRuleset(text, context))

function told(text: string): Readonly<{ codes: readonly string[]; took: number }> {
  const { given, took } = timed(() => codes(text))
  return { codes: given, took }
}

const ATTENDS = '{ fact: child-attends, operator: equal, value: true }'
const TIMESCALE = 'timescale: { by: meeting, met: record-sent }'

/** So many conditions in one another, the innermost a comparison. */
const deep = (depth: number): string => `${'{ not: '.repeat(depth - 1)}${ATTENDS}${' }'.repeat(depth - 1)}`

const check = (condition: string, more = ''): string =>
  rulesetText(provision('Y1', `check: { requires: ${condition} }`), more)

const names = (length: number): string =>
  `conditions:\n  c0: ${ATTENDS}\n${Array.from({ length }, (_, i) => `  c${i + 1}: { not: { condition: c${i} } }\n`).join('')}`

const wide = (count: number): string => `{ any: [${Array.from({ length: count }, () => ATTENDS).join(', ')}] }`

const values = (count: number): string =>
  check(`{ fact: siblings, operator: in, value: [${Array.from({ length: count }, (_, i) => i).join(', ')}] }`)

const many = (count: number): string =>
  rulesetText(Array.from({ length: count }, (_, i) => provision(`Y${i}`, TIMESCALE)).join(''))

const using = (count: number): string =>
  rulesetText(
    Array.from({ length: count }, (_, i) =>
      provision(`Y${i}`, 'agenda: { item: permanence-plan, when: { condition: ten } }')
    ).join(''),
    `conditions:\n  ten: { any: [${Array.from({ length: 9 }, () => ATTENDS).join(', ')}] }\n`
  )

const followers = (length: number): string =>
  rulesetText(
    provision('Y0', TIMESCALE) +
      Array.from({ length }, (_, i) => provision(`Y${i + 1}`, `timescale: { sameAs: Y${i} }`)).join('')
  )

const asking = (edges: readonly (readonly number[])[]): string =>
  rulesetText(
    edges
      .map((to, i) => {
        const asks = to.map((one) => `{ outcome: Y${one}, is: [met] }`).join(', ')
        const when = to.length === 0 ? '' : `, when: { any: [${asks}] }`
        return provision(`Y${i}`, `timescale: { by: meeting, met: record-sent${when} }`)
      })
      .join('')
  )

const period = (text: string): readonly string[] =>
  codes(rulesetText(provision('Y1', `timescale: { within: ${text}, of: review-day, met: record-sent }`)))

const number = (text: string): readonly string[] => codes(check(`{ fact: siblings, operator: equal, value: ${text} }`))

describe('row 8: conditions in conditions', () => {
  test.each([1, 32, 33])('%i deep may stand', (depth) => expect(codes(check(deep(depth)))).toEqual([]))

  test('34 deep may not, and are told where', () => {
    const text = check(deep(34))
    const [problem] = problemsOf(readRuleset(text, context))
    expect(problem).toMatchObject({ code: 'TOO_DEEP', message: 'conditions stand more than 33 deep in one another' })
    expect(problem?.pointer).toBe(`/provisions/0/check/requires${'/not'.repeat(33)}`)
  })

  test.each([1000, 10_000, 20_000])('%i deep is a clear problem and no crash', (depth) => {
    const { codes: found, took } = told(check(deep(depth)))
    expect(found).toEqual(['TOO_DEEP'])
    expect(took).toBeLessThan(1000)
  })

  test.each([10_000, 400_000])('data %i deep is looked through without recursion', (depth) => {
    const data: { not?: unknown } = {}
    let at = data
    for (let i = 0; i < depth; i++) at = at.not = {}
    const source = { text: '', data, spanOf: () => ({ start: 0, end: 0 }) }
    expect(conditionLimits(source)).toMatchObject([{ code: 'TOO_DEEP' }])
  })

  test('a chain of names counts like conditions in one another', () => {
    expect(codes(check('{ condition: c16 }', names(16)))).toEqual([])
    expect(codes(check('{ condition: c40 }', names(40)))).toContain('TOO_DEEP')
    expect(told(check('{ condition: c4000 }', names(4000))).took).toBeLessThan(2000)
  })

  test('names that double are counted, not written out', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, i) => `  c${i + 1}: { all: [{ condition: c${i} }, { condition: c${i} }] }\n`
    ).join('')
    const { codes: found, took } = told(check('{ condition: c30 }', `conditions:\n  c0: ${ATTENDS}\n${doubling}`))
    expect(found).toEqual(['TOO_MANY'])
    expect(took).toBeLessThan(1000)
  })
})

describe('row 9: wide texts', () => {
  test.each([
    [99, []],
    [100, []],
    [101, ['TOO_MANY']]
  ])('%i conditions side by side', (count, expected) => expect(codes(check(wide(count)))).toEqual(expected))

  test.each([
    [199, []],
    [200, []],
    [201, ['TOO_MANY']]
  ])('%i values in a list', (count, expected) => expect(codes(values(count))).toEqual(expected))

  test('1,000 provisions are read in less than a second and a half', () => {
    const { codes: found, took } = told(many(1000))
    expect(found).toEqual([])
    expect(took).toBeLessThan(1500)
  })

  test('10,000 are refused at once', () => {
    const { codes: found, took } = told(many(10_000))
    expect(found).toEqual(['TOO_LONG'])
    expect(took).toBeLessThan(1000)
  })

  test('a named condition counts wherever it is used: 5,000 may stand, and no more', () => {
    expect(codes(using(500))).toEqual([])
    expect(codes(using(501))).toEqual(['TOO_MANY'])
  })

  test('a chain of `sameAs` may not go on without end', () => {
    expect(codes(followers(20))).toEqual([])
    expect(codes(followers(21))).toEqual(['TOO_DEEP'])
    expect(told(followers(900)).took).toBeLessThan(2000)
  })

  test('thousands of slips are told as far as anybody reads them, in good time', () => {
    const slips = Array.from({ length: 900 }, (_, i) =>
      provision(
        `Y${i}`,
        'timescale: { within: 5 days, of: review-dya, met: record-snet, when: { fact: child-atends, operator: equal, value: true } }'
      )
    ).join('')
    const { codes: found, took } = told(rulesetText(slips))
    expect(found).toHaveLength(201)
    expect(found.at(-1)).toBe('MORE_PROBLEMS')
    expect(took).toBeLessThan(2000)
  })
})

describe('row 10: references', () => {
  test('a ruleset is refused for a circle if and only if there is one', () => {
    const graph = fc
      .integer({ min: 1, max: 7 })
      .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 2 }), { minLength: size, maxLength: size }))
    expect(
      counterexample(
        fc.property(graph, (edges) => {
          const found = codes(asking(edges))
          expect(found.includes('CIRCLE')).toBe(circularByHand(edges))
          expect(found.every((code) => code === 'CIRCLE')).toBe(true)
        }),
        { seed: 9, numRuns: 300 }
      )
    ).toBeUndefined()
  })

  test('a long chain of questions is no circle', () => {
    expect(codes(asking(Array.from({ length: 500 }, (_, i) => (i === 0 ? [] : [i - 1]))))).toEqual([])
  })

  test('a provision stands for all of its rules', () => {
    const text = rulesetText(`  - id: Y1
    section: "1"
    strength: must
    title: Two
    rules:
      - { name: first, ${TIMESCALE} }
      - { name: second, check: { requires: { outcome: Y1, is: [met] } } }
`)
    expect(problemsOf(readRuleset(text, context))).toMatchObject([
      { code: 'CIRCLE', message: 'rules ask about one another in a circle: `Y1/second` → `Y1/second`' }
    ])
    expect(codes(text.replace('outcome: Y1,', 'outcome: Y1/first,'))).toEqual([])
  })
})

describe('row 18: absurd numbers', () => {
  test.each(['0 days', '1 day', '3660 days', '3660 working days', '0 months'])('%s may stand', (text) =>
    expect(period(text)).toEqual([])
  )
  test.each([
    '3661 days',
    '9999 weeks',
    '-1 days',
    '1.5 days',
    '1e3 days',
    '01 days',
    'NaN days',
    '1e308 days',
    '٣ days',
    '20',
    '1  day',
    '5 fortnights',
    '""'
  ])('%s may not', (text) => expect(period(text)).toEqual(['NOT_A_PERIOD']))

  test.each(['0', '3660', '-0', '1e3', '0x10'])('the number %s may stand', (text) => expect(number(text)).toEqual([]))
  test.each([
    ['3661', 'OUT_OF_RANGE'],
    ['-1', 'OUT_OF_RANGE'],
    ['1e308', 'OUT_OF_RANGE'],
    ['1.5', 'WRONG_TYPE'],
    ['.nan', 'WRONG_TYPE'],
    ['.inf', 'WRONG_TYPE'],
    ['-.inf', 'WRONG_TYPE'],
    ['null', 'WRONG_TYPE']
  ])('the number %s may not', (text, code) => expect(number(text)).toEqual([code]))
})
