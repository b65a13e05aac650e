import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { conditionVariants } from '../../engine/examples/condition-variants.ts'
import { onlyRules, rulesBehind } from '../../engine/examples/focus.ts'
import { living, mutantsOf } from '../../engine/examples/mutate.ts'
import { readReasons, weighReasons } from '../../engine/examples/reasons.ts'
import { judgeExample, type ReadyExample, readyExample } from '../../engine/examples/run.ts'
import { bodyVariants } from '../../engine/examples/variants.ts'
import type { Condition, Operand, Operator } from '../../engine/model/condition.ts'
import type { Timescale } from '../../engine/model/ruleset.ts'
import { readExamples } from '../../engine/read/examples.ts'
import { procedureIn } from '../../server/store/found.ts'
import { openFolder, SHIPPED_RULESETS } from '../../server/store/folder.ts'

const age = (operator: Operator, operand: Operand = { is: 'number', value: 16 }): Condition => ({
  kind: 'compare',
  fact: { from: 'fact', name: 'age-at-review', type: 'number', scope: 'review', derived: true },
  operator,
  operand
})

const mistakesIn = (condition: Condition): readonly string[] =>
  conditionVariants(condition, 'when').map(({ what }) => what)

describe('mistakes in a condition', () => {
  test.each<[Operator, readonly string[]]>([
    ['equal', ['notEqual 16', 'equal 17', 'equal 15']],
    ['notEqual', ['equal 16', 'notEqual 17', 'notEqual 15']],
    ['lessThan', ['greaterThanInclusive 16', 'lessThanInclusive 16', 'lessThan 17', 'lessThan 15']],
    ['lessThanInclusive', ['greaterThan 16', 'lessThan 16', 'lessThanInclusive 17', 'lessThanInclusive 15']],
    ['greaterThan', ['lessThanInclusive 16', 'greaterThanInclusive 16', 'greaterThan 17', 'greaterThan 15']],
    ['greaterThanInclusive', ['lessThan 16', 'greaterThan 16', 'greaterThanInclusive 17', 'greaterThanInclusive 15']],
    ['before', ['onOrAfter 16', 'onOrBefore 16', 'before 17', 'before 15']],
    ['onOrAfter', ['before 16', 'after 16', 'onOrAfter 17', 'onOrAfter 15']],
    ['in', ['notIn 16', 'in 17', 'in 15']]
  ])('%s is turned round, and its edge and its number moved', (operator, becomes) => {
    expect(mistakesIn(age(operator))).toEqual(
      becomes.map((to) => `in when, age-at-review ${operator} 16 becomes age-at-review ${to}`)
    )
  })

  test('a number stays a number that can be written', () => {
    expect(mistakesIn(age('equal', { is: 'number', value: 0 }))).not.toContain(
      'in when, age-at-review equal 0 becomes age-at-review equal -1'
    )
    expect(mistakesIn(age('equal', { is: 'number', value: 3660 })).join()).not.toContain('3661')
  })

  test('each number of a list and of a length of time is moved', () => {
    const list = mistakesIn(age('in', { is: 'values', values: [16, 17] }))
    expect(list).toContain('in when, age-at-review in 16 or 17 becomes age-at-review in 16 or 18')
    const on = { from: 'anchor', name: 'meeting', scope: 'review', derived: true } as const
    const period = mistakesIn(age('longerThan', { is: 'period', value: { count: 12, unit: 'month' }, on }))
    expect(period).toHaveLength(3)
    expect(period).toContain(
      'in when, age-at-review longerThan 12 months on meeting becomes age-at-review longerThan 11 months on meeting'
    )
  })

  test('each part of several is left out, and each is mistaken where it stands', () => {
    const both: Condition = { kind: 'all', of: [age('equal'), { kind: 'not', of: age('lessThan') }] }
    const mistakes = mistakesIn(both)
    expect(mistakes).toHaveLength(2 + 3 + 4)
    expect(mistakes.slice(0, 2)).toEqual([
      'when loses age-at-review equal 16',
      'when loses not age-at-review lessThan 16'
    ])
  })

  test('another rule’s outcome is taken for its contrary', () => {
    expect(conditionVariants({ kind: 'outcome', rule: 'Y13.1', is: ['deemed'] }, 'when')).toHaveLength(1)
  })
})

describe('mistakes in a rule', () => {
  const timescale: Timescale = {
    kind: 'timescale',
    per: 'review',
    events: [],
    when: age('equal'),
    clock: {
      kind: 'within',
      period: { count: 42, unit: 'day' },
      notBefore: { count: 28, unit: 'day' },
      of: { from: 'anchor', name: 'came-into-care', scope: 'care-period', derived: true }
    },
    met: {
      kind: 'all',
      acts: [
        { milestone: { from: 'milestone', name: 'report-sent', scope: 'review', derived: false }, when: age('equal') }
      ]
    }
  }

  test('each number of a clock is moved both ways, and each condition dropped', () => {
    expect(bodyVariants(timescale).map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'when is left out',
        'within 42 days becomes 43 days',
        'within 42 days becomes 41 days',
        'notBefore 28 days becomes 29 days',
        'notBefore 28 days becomes 27 days',
        'met report-sent loses its when'
      ])
    )
  })

  test('a check requires nothing any more', () => {
    const mistakes = bodyVariants({ kind: 'check', per: 'review', events: [], requires: age('equal') }).map(
      ({ what }) => what
    )
    expect(mistakes[0]).toBe('requires always holds')
    expect(mistakes).toHaveLength(4)
  })

  test('no two mistakes have one name, and none leaves the rule as it was', () => {
    const twice: Condition = { kind: 'any', of: [age('equal'), { kind: 'all', of: [age('equal'), age('lessThan')] }] }
    const variants = bodyVariants({ kind: 'agenda', per: 'review', item: 'care-plan', when: twice })
    expect(new Set(variants.map(({ what }) => what)).size).toBe(variants.length)
    expect(new Set(variants.map(({ value }) => JSON.stringify(value))).size).toBe(variants.length)
  })

  test('what stands for the authority as a whole has no mistake that a case could show', () => {
    const every: Timescale = {
      kind: 'timescale',
      per: 'authority',
      events: [],
      clock: { kind: 'every', period: { count: 1, unit: 'month' } }
    }
    expect(bodyVariants(every)).toEqual([])
  })
})

const opened = openFolder(SHIPPED_RULESETS)
if (!opened.ok) throw new Error(opened.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
const store = opened.value

const versionsOf = (id: string) => store.versions(id).map(({ compiled }) => compiled)

const ready = (text: string): readonly ReadyExample[] => {
  const read = readExamples(text)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.value.examples.map((example) => {
    const one = readyExample(example, (wanted) => procedureIn(store, read.value.ruleset, wanted))
    if (!one.ok) throw new Error(one.problems.map(({ message }) => message).join('\n'))
    return one.value
  })
}

const SECOND_REVIEW = `language: 1
ruleset: york
examples:
  - it: has the second review due after 91 days
    case: { care: [{ from: 2026-01-12 }], reviews: [{ completed: 2026-02-09 }], complete: [reviews, done] }
    asOf: 2026-03-01
    gives: { Y2.2: { local: due 2026-05-11 } }
`

describe('mutants of a whole ruleset', () => {
  const mutants = mutantsOf(versionsOf('york'))
  const aliveWith = (examples: readonly ReadyExample[]): readonly string[] =>
    living(mutants, examples).map(({ rule, mutant }) => `${rule} ${mutant}`)

  test('without examples all live', () => {
    expect(living(mutants, [])).toEqual(mutants)
  })

  test('an example notices a mistake in its rule, and in none that it does not turn on', () => {
    const alive = aliveWith(ready(SECOND_REVIEW))
    expect(alive).not.toContain('Y2.2 within 91 days becomes 92 days')
    expect(alive).not.toContain('Y2.2 within 91 days becomes 90 days')
    expect(alive).toContain('Y2.1 within 20 working days becomes 21 working days')
  })

  test('an example that does not hold notices nothing', () => {
    expect(living(mutants, ready(SECOND_REVIEW.replace('2026-05-11', '2026-05-12')))).toEqual(mutants)
  })

  test('an example in another reading notices nothing in the rule that the reading took away', () => {
    const other = SECOND_REVIEW.replace('    asOf', '    readings: [Y2.2/three-months]\n    asOf').replace(
      '2026-05-11',
      '2026-05-09'
    )
    expect(aliveWith(ready(other))).toContain('Y2.2 within 91 days becomes 92 days')
  })

  test('a rule that versions have in different words is mutated in each', () => {
    const names = mutantsOf(versionsOf('england')).map(({ rule, mutant }) => `${rule} ${mutant}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.some((name) => /\(version \d{4}-\d{2}-\d{2}\)$/.test(name))).toBe(true)
  })

  test.each(['york', 'brighton-and-hove'])(
    'every example of %s gives the same by the rules that it turns on as by all',
    (id) => {
      for (const { example, procedure, facts, asOf } of ready(store.examples(id) ?? '')) {
        const focused = onlyRules(procedure, rulesBehind(example, procedure))
        expect(focused.local.rules.length).toBeLessThanOrEqual(procedure.local.rules.length)
        expect(judgeExample(example, assess(focused, facts, asOf))).toEqual(
          judgeExample(example, assess(procedure, facts, asOf))
        )
      }
    }
  )
})

describe('reasons for mutants that live', () => {
  const [first, second] = mutantsOf(versionsOf('york'))
  if (first === undefined || second === undefined) throw new Error('there are no mutants')
  const reason = { rule: first.rule, mutant: first.mutant, because: 'it makes no difference' }

  test('excuse what lives', () => {
    expect(weighReasons([first, second], [first, second], [reason])).toEqual({
      living: [second],
      excused: [first],
      stale: []
    })
  })

  test.each([
    ['that an example notices', [second], [reason]],
    ['that there is not', [second], [{ ...reason, mutant: 'something else' }]],
    ['that was excused before', [first], [reason, reason]]
  ])('are stale for a mutant %s', (_, alive, reasons) => {
    expect(weighReasons([first, second], alive, reasons).stale.map(({ code }) => code)).toEqual(['STALE_REASON'])
  })

  test.each([
    ['- { rule: Y2.1, mutant: a, because: b }', 0],
    ['[]', 0],
    ['rule: Y2.1', 1],
    ['- { rule: Y2.1, mutant: a }', 1],
    ['- { rule: Y2.1, mutant: a, because: "" }', 1],
    ['- { rule: Y2.1, mutant: a, because: b, more: c }', 1],
    ['- Y2.1\n- 3', 2]
  ])('written as `%s` have %i problems', (text, count) => {
    const read = readReasons(text)
    expect(read.ok ? 0 : read.problems.length).toBe(count)
  })
})
