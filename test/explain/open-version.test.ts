import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { procedureOf } from '../../engine/compile/procedure.ts'
import { compileRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import { explain } from '../../engine/explain/explain.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { calendar, caseOf, outcomeOf, vocabulary } from './setup.ts'

const YORK = readFileSync(new URL('../../rulesets/york/2024-03-15.yaml', import.meta.url), 'utf8')

/** York, and York from 2026 on with the permanence plan looked at in the third review and the child spoken to in any case. */
const LATER = YORK.replace(/^version: .*$/m, 'version: 2026-01-01')
  .replace(/^inForce: .*$/m, 'inForce: { from: 2026-01-01 }')
  .replace(/(item: permanence-plan, when: \{ fact: review-number, operator: equal, value: )2/, '$13')

const compiled = (text: string) => {
  const read = readRuleset(text, { vocabulary })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return compileRuleset(read.value.ruleset, calendar)
}

const both = procedureOf([compiled(LATER), compiled(YORK)])

const SECOND = { completed: '2026-01-20' }
const told = (review: object) => ({
  care: [{ from: '2025-09-01' }],
  reviews: [{ completed: '2025-09-26', meetings: ['2025-09-26'] }, review],
  complete: ['done'],
  reviewsKnownFrom: '2025-09-01'
})

const answer = (review: object, rule: string, asOf = '2026-02-02') =>
  outcomeOf(explain(assess(both, caseOf(told(review)), day(asOf))), rule, 2)

describe('where two versions are at hand', () => {
  test.each([
    ['2025-12-30', 'on'],
    ['2026-01-20', 'off']
  ])('the one on the meeting day (%s) holds', (meeting, outcome) => {
    expect(answer({ ...SECOND, meetings: [meeting] }, 'Y9.2').outcome).toBe(outcome)
  })

  test('and the meeting day is not known, it cannot be told what they do not agree on, and the day is asked for', () => {
    const open = answer(SECOND, 'Y9.2')
    expect(open).toMatchObject({ outcome: 'cannot-tell', missing: [{ name: 'meetings' }] })
    expect(open.working?.version).toMatchObject({
      why: expect.stringContaining('the versions that may hold do not say the same')
    })
  })

  test('what they agree on is told all the same', () => {
    expect(answer(SECOND, 'Y8.16a').outcome).toBe('on')
  })

  test('a version that began after the review was completed is not asked', () => {
    expect(answer({ completed: '2025-12-30' }, 'Y9.2').outcome).toBe('on')
  })

  test('a review that is still to come is answered by no version that is over', () => {
    const next = outcomeOf(
      explain(assess(both, caseOf({ ...told(SECOND), reviews: [told(SECOND).reviews[0]] }), day('2026-02-02'))),
      'Y9.2',
      'next'
    )
    expect(next.outcome).toBe('off')
  })
})
