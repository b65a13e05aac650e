import { describe, expect, test } from 'vitest'
import { readExamples } from '../../engine/read/examples.ts'
import { codesOf, valueOf } from './small.ts'

const text = `language: 1
ruleset: small
examples:
  - it: has the second review due 91 days after the first
    from: A01
    case: { care: [{ from: 2026-01-12 }], reviews: [{ completed: 2026-02-09 }] }
    asOf: 2026-03-01
    nextReview: 2026-05-09 by E33.2a
    readings: [Y2.2/three-months, clear-days]
    gives:
      Y2.1: met 2026-02-09
      Y2.2: { local: due 2026-05-11, effective: due 2026-05-09 by E33.2a }
      Y8.12/reconvene: [{ review: 1, is: not-applicable }, { review: next, is: cannot-tell, missing: [planned] }]
`

describe('worked examples', () => {
  test('come as they were written, with where each of them stands', () => {
    const { ruleset, examples } = valueOf(readExamples(text))
    expect(ruleset).toBe('small')
    const [example] = examples
    expect(example).toMatchObject({
      it: 'has the second review due 91 days after the first',
      asOf: '2026-03-01',
      readings: ['Y2.2/three-months', 'clear-days'],
      case: { care: [{ from: '2026-01-12' }] },
      gives: { 'Y2.1': 'met 2026-02-09', 'Y2.2': { effective: 'due 2026-05-09 by E33.2a' } }
    })
    expect(text.slice(example?.at.start, example?.at.end)).toBe('it: has the second review due 91 days after the first')
  })

  test.each([
    ['a day asked about that is none', '2026-03-01', '2026-02-30', 'NOT_A_DAY'],
    ['a next review on no day', '2026-05-09 by E33.2a\n', '2026-05-32 by E33.2a\n', 'NOT_A_DAY'],
    ['a state on no day', 'met 2026-02-09', 'met 2026-02-29', 'NOT_A_DAY'],
    ['a state of one instance on no day', 'is: cannot-tell', 'is: due 2026-02-29', 'NOT_A_DAY'],
    ['a day in a case that is none', 'completed: 2026-02-09', 'completed: 2026-02-29', 'NOT_A_DAY'],
    ['a name in a case', 'case: {', 'case: { name: Johnny,', 'UNKNOWN_KEY'],
    ['no sentence', 'it: has the second review due 91 days after the first\n    from', 'from', 'MISSING_KEY'],
    ['an expectation of nothing', 'gives:', 'gives: {}\n    x:', 'TOO_FEW'],
    ['a rule that cannot be one', 'Y2.1: met', 'y2.1: met', 'BAD_ID']
  ])('are refused for %s', (_, there, instead, code) => {
    const changed = text.replace(there, instead)
    expect(changed).not.toBe(text)
    expect(codesOf(readExamples(changed))).toContain(code)
  })
})
