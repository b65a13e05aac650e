import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dutyLines, worklist } from '../../engine/cohort/lines.ts'
import type { DutyLine } from '../../engine/cohort/model.ts'
import { day } from '../../engine/days/day.ts'
import { assessed, type Council } from '../explain/setup.ts'
import { CHILDREN } from './children.ts'

const AS_OF = '2026-03-31'

const assessmentOf = (name: string, asOf = AS_OF, council: Council = 'york') =>
  assessed(council, CHILDREN[name]?.sent, asOf)

const reviewsIn = (lines: readonly DutyLine[]): readonly DutyLine[] =>
  lines.filter(({ rule }) => /^Y2\.[123]$/.test(rule))

describe('a late review', () => {
  test('that was not held is told with its day, how late it is and the sentence', () => {
    const lines = dutyLines(assessmentOf('came back'), 'South', { which: 'late' })
    expect(reviewsIn(lines)).toEqual([
      {
        child: 'came-back',
        group: 'South',
        provision: 'Y2.1',
        rule: 'Y2.1',
        title: 'First review',
        strength: 'should',
        paragraph: { ruleset: 'york', version: '2024-03-15', section: '2', line: 39 },
        about: 'the first review',
        review: 'next',
        state: 'overdue',
        by: expect.stringMatching(/^(Y2\.1|E33\.1)$/),
        dueOn: '2025-09-29',
        daysLate: 183,
        // 1 in September, 23, 20, 21, 21, 20 and 22 in the months from October to March.
        workingDaysLate: 128,
        reason: expect.stringMatching(/^The first review: was due by 29 September 2025 and is 183 days .* overdue\.$/),
        local: { rule: 'Y2.1', state: 'overdue', dueOn: '2025-09-29', daysLate: 183 },
        statutory: { rule: 'E33.1', state: 'overdue', dueOn: '2025-09-29', daysLate: 183 }
      }
    ])
  })

  test('that was held in time by the text, but late by law, tells both sides', () => {
    const [line] = reviewsIn(dutyLines(assessmentOf('between the two'), undefined, { which: 'late' }))
    expect(line).toMatchObject({ rule: 'Y2.2', by: 'E33.2a', state: 'met-late', dueOn: '2025-05-03', daysLate: 1 })
    expect(line?.local).toEqual({ rule: 'Y2.2', state: 'met', dueOn: '2025-05-05' })
    expect(line?.statutory).toEqual({ rule: 'E33.2a', state: 'met-late', dueOn: '2025-05-03', daysLate: 1 })
    expect(line?.latestWorkingDay).toBe('2025-05-02')
    expect(line).not.toHaveProperty('group')
  })

  test('is left out where it fell due outside the days asked for', () => {
    const window = { from: day('2025-10-01'), to: day('2026-03-31') }
    const rules = reviewsIn(dutyLines(assessmentOf('between the two'), undefined, { which: 'late', window }))
    expect(rules.map(({ rule }) => rule)).toEqual(['Y2.3'])
  })
})

test('what cannot be told says what is missing', () => {
  const lines = dutyLines(assessmentOf('not known'), undefined)
  expect(reviewsIn(lines).every(({ state, missing }) => state === 'cannot-tell' && (missing?.length ?? 0) > 0)).toBe(
    true
  )
  expect(reviewsIn(lines)).not.toEqual([])
})

test('all lines tell every duty that is called for, and no duty that is not', () => {
  const states = new Set(
    Object.keys(CHILDREN).flatMap((name) => dutyLines(assessmentOf(name), undefined).map((line) => line.state))
  )
  expect([...states]).toEqual(
    expect.arrayContaining(['met', 'met-late', 'overdue', 'due', 'cannot-tell', 'not-required'])
  )
  for (const state of ['not-applicable', 'not-called-for', 'invited', 'on', 'shown'])
    expect(states).not.toContain(state)
})

describe('a worklist', () => {
  const reviews = (name: string, days: number, asOf?: string) =>
    reviewsIn(worklist(assessmentOf(name, asOf), undefined, days)).map(({ state, dueOn }) => [state, dueOn])

  // From 31 March 2026, over Good Friday and Easter Monday: the sixth working day is 10 April, the seventh 13 April. The review is due on Sunday 12 April.
  test.each([
    [6, []],
    [7, [['due', '2026-04-12']]]
  ])('of the next %i working days', (days, expected) => {
    expect(reviews('christmas', days)).toEqual(expected)
  })

  test('has what is overdue, however long', () => {
    expect(reviews('came back', 0)).toEqual([['overdue', '2025-09-29']])
  })

  test('has no review of care that has ended, overdue or not', () => {
    const sent = {
      case: 'gone',
      born: '2014-06-02',
      care: [{ from: '2025-06-02', to: '2025-12-01', kind: 'ordinary' }],
      reviews: [],
      complete: ['care', 'reviews']
    }
    const gone = assessed('york', sent, AS_OF)
    expect(reviewsIn(dutyLines(gone, undefined, { which: 'late' })).map(({ state }) => state)).toEqual(['overdue'])
    expect(reviewsIn(worklist(gone, undefined, 20))).toEqual([])
  })

  test('stands in order of days, and grows with the days ahead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(CHILDREN)), fc.nat(60), fc.nat(60), (name, some, more) => {
        const [short, long] = [some, some + more].map((days) => worklist(assessmentOf(name), undefined, days))
        const days = (long ?? []).map(({ dueOn }) => dueOn ?? '')
        expect(days).toEqual([...days].sort())
        expect(long).toEqual(expect.arrayContaining([...(short ?? [])]))
      }),
      { numRuns: 30 }
    )
  })
})
