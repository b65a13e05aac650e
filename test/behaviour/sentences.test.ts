import { describe, expect, test } from 'vitest'
import { behaviourDiff } from '../../engine/behaviour/diff.ts'
import { day } from '../../engine/days/day.ts'
import type { Condition, Operand, Operator } from '../../engine/model/condition.ts'
import { vocabulary } from '../explain/setup.ts'

const refTo = (name: string) => {
  const fact = vocabulary.facts.get(name)
  if (fact !== undefined)
    return { from: 'fact', name, type: fact.type, scope: fact.scope, derived: fact.derived } as const
  const milestone = vocabulary.milestones.get(name)
  if (milestone === undefined) throw new Error(`no fact ${name}`)
  return { from: 'milestone', name, type: 'date', scope: milestone.scope, derived: milestone.derived } as const
}

const is = (name: string, operator: Operator, operand: Operand): Condition => ({
  kind: 'compare',
  fact: refTo(name),
  operator,
  operand
})
const yes = (name: string, value = true): Condition => is(name, 'equal', { is: 'yes-no', value })
const number = (name: string, operator: Operator, value: number): Condition =>
  is(name, operator, { is: 'number', value })
const text = (name: string, operator: Operator, value: string): Condition => is(name, operator, { is: 'text', value })
const among = (name: string, values: readonly (string | number)[]): Condition =>
  is(name, 'in', { is: 'values', values })
const on = (name: string, operator: Operator, value: string): Condition =>
  is(name, operator, { is: 'day', value: day(value) })
const dueOf = (name: string, operator: Operator, rules: readonly string[]): Condition =>
  is(name, operator, { is: 'dueOf', rules })
const compared = (name: string, operator: Operator, other: string): Condition =>
  is(name, operator, { is: 'fact', fact: refTo(other) })
const lasted = (name: string, count: number, unit: 'month' | 'day' = 'month'): Condition =>
  is(name, 'longerThan', { is: 'period', value: { count, unit }, on: refTo('meeting-day') })
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
const not = (of: Condition): Condition => ({ kind: 'not', of })
const outcome = (rule: string, ...states: readonly string[]): Condition => ({ kind: 'outcome', rule, is: states })
const NEVER = any()

const AGED = (n: number): Condition => number('age-at-review', 'greaterThanInclusive', n)

type Row = readonly [what: string, before: Condition | undefined, after: Condition | undefined, says: readonly string[]]

const ROWS: readonly Row[] = [
  ['an age one lower', AGED(17), AGED(16), ['now also applies when the child is 16 years old at the review']],
  [
    'an edge left out',
    AGED(16),
    number('age-at-review', 'greaterThan', 16),
    ['no longer applies when the child is 16 years old at the review']
  ],
  [
    'two ages of a list',
    among('age', [16, 17]),
    among('age', [16]),
    ['no longer applies when the child is 17 years old']
  ],
  [
    'a range in between',
    AGED(16),
    AGED(10),
    ['now also applies when the child is 10 or older at the review and the child is 15 or younger at the review']
  ],
  ['no condition any more', yes('held-with-meeting'), undefined, ['now also applies when the review has no meeting']],
  [
    'a condition where there was none',
    undefined,
    yes('held-with-meeting'),
    ['no longer applies when the review has no meeting']
  ],
  [
    'never any more',
    yes('held-with-meeting'),
    NEVER,
    ['no longer applies in any case; before, that was so when the review has a meeting']
  ],
  ['for the first time', NEVER, yes('held-with-meeting'), ['now applies when the review has a meeting']],
  ['always for the first time', NEVER, undefined, ['now applies in every case']],
  ['never from always', undefined, NEVER, ['no longer applies in any case']],
  [
    'turned round',
    yes('held-with-meeting'),
    yes('held-with-meeting', false),
    ['no longer applies when the review has a meeting', 'now also applies when the review has no meeting']
  ],
  [
    'and for or',
    all(yes('brought-forward'), yes('held-with-meeting')),
    any(yes('brought-forward'), yes('held-with-meeting')),
    [
      'now also applies when the review was brought forward and the review has no meeting',
      'now also applies when the review was not brought forward and the review has a meeting'
    ]
  ],
  [
    'the second review too',
    number('review-number', 'equal', 1),
    number('review-number', 'lessThanInclusive', 2),
    ['now also applies when it is the second review of this period of care']
  ],
  [
    'another number',
    number('review-number', 'equal', 2),
    number('review-number', 'equal', 3),
    [
      'no longer applies when it is the second review of this period of care',
      'now also applies when it is the third review of this period of care'
    ]
  ],
  [
    'one placement more',
    text('placement-type', 'equal', 'foster'),
    among('placement-type', ['foster', 'temporary']),
    ['now also applies when the placement at the review is a temporary placement']
  ],
  [
    'more than a year, more than thirteen months',
    lasted('long-term-from', 12),
    lasted('long-term-from', 13),
    [
      'no longer applies when the foster placement has been long-term for more than 12 months by the day of the meeting, but not for more than 13 months'
    ]
  ],
  [
    'no age before there was a review',
    not(number('age-at-previous-review', 'greaterThanInclusive', 16)),
    number('age-at-previous-review', 'lessThan', 16),
    ['no longer applies when there was no previous review']
  ],
  [
    'a day that is compared',
    on('planned-day', 'before', '2026-03-02'),
    on('planned-day', 'onOrBefore', '2026-03-02'),
    ['now also applies when the day planned for the meeting is 2 March 2026']
  ],
  [
    'the last day of another rule',
    dueOf('planned-day', 'before', ['E33.1']),
    dueOf('planned-day', 'onOrBefore', ['E33.1']),
    ['now also applies when the day planned for the meeting is the last day under E33.1']
  ],
  [
    'two days',
    compared('meeting-day', 'after', 'birthday-16'),
    compared('meeting-day', 'onOrAfter', 'birthday-16'),
    ['now also applies when the day of the meeting is the 16th birthday']
  ],
  [
    'an age for a birthday',
    AGED(16),
    compared('meeting-day', 'after', 'birthday-16'),
    ['no longer applies when the day of the meeting is the 16th birthday']
  ],
  [
    'the outcome of another rule',
    outcome('Y13.1', 'deemed'),
    outcome('Y13.1', 'deemed', 'met'),
    ['now also applies when Y13.1 is done in time']
  ],
  [
    'only while something is not known',
    undefined,
    any(yes('held-with-meeting'), yes('held-with-meeting', false)),
    ['it can no longer be told whether it applies when it is not known whether the review has a meeting']
  ],
  [
    'even while something is not known',
    any(yes('held-with-meeting'), yes('held-with-meeting', false)),
    undefined,
    ['now applies even when it is not known whether the review has a meeting']
  ],
  [
    'not even while something is not known',
    all(AGED(16), number('age-at-review', 'lessThan', 16)),
    NEVER,
    ["now does not apply even when the child's age at the review is not known"]
  ]
]

describe('what an edit changes, in words', () => {
  test.each(ROWS)('%s', (_, before, after, says) => {
    const diff = behaviourDiff(before, after, vocabulary, { per: 'review' })
    expect(diff.kind === 'differs' ? diff.regions.map((region) => region.says) : diff).toEqual(says)
  })
})

describe('what changes nothing', () => {
  test.each<[string, Condition | undefined, Condition | undefined]>([
    ['the order of the parts', all(AGED(16), yes('held-with-meeting')), all(yes('held-with-meeting'), AGED(16))],
    ['an age that is a whole number', number('age', 'greaterThan', 15), number('age', 'greaterThanInclusive', 16)],
    [
      'a denial turned inwards',
      not(all(AGED(16), yes('held-with-meeting'))),
      any(not(AGED(16)), yes('held-with-meeting', false))
    ],
    [
      'every value of a list',
      among('adoption-stage', ['authority', 'placed', 'returned']),
      among('adoption-stage', ['returned', 'placed', 'authority'])
    ],
    ['what reviews are numbered from', undefined, number('review-number', 'greaterThanInclusive', 1)],
    [
      'an age for its birthday',
      all(AGED(16), compared('meeting-day', 'onOrAfter', 'birthday-16')),
      compared('meeting-day', 'onOrAfter', 'birthday-16')
    ],
    [
      'a longer time beside a shorter one',
      all(lasted('long-term-from', 12), lasted('long-term-from', 6)),
      lasted('long-term-from', 12)
    ],
    [
      '92 days beside one of three months',
      all(lasted('long-term-from', 3), lasted('long-term-from', 88, 'day')),
      lasted('long-term-from', 3)
    ]
  ])('%s', (_, before, after) => {
    expect(behaviourDiff(before, after, vocabulary, { per: 'review' })).toEqual({ kind: 'same' })
  })
})

describe('what cannot be ordered on every date', () => {
  test('91 days and three months differ both ways', () => {
    const diff = behaviourDiff(lasted('long-term-from', 91, 'day'), lasted('long-term-from', 3), vocabulary, {
      per: 'review'
    })
    expect(diff.kind === 'differs' ? diff.regions.map(({ direction }) => direction).sort() : diff).toEqual([
      'no-longer-applies',
      'now-applies'
    ])
  })
})

describe('what is not analysed', () => {
  test.each<[string, Condition, RegExp]>([
    ['a half', number('age', 'equal', 1.5), /not a whole one/],
    [
      'too many lengths between two days',
      any(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => lasted('long-term-from', n))),
      /too many: more than 8 lengths/
    ],
    [
      'too many values of one number',
      any(...Array.from({ length: 20 }, (_, n) => number('age', 'equal', n * 2))),
      /too many: more than 30 values of `age`/
    ],
    [
      'too many combinations',
      any(
        ...[...vocabulary.facts.values()]
          .filter(({ type, scope }) => type === 'yes-no' && scope === 'review')
          .map(({ name }, i, list) => all(yes(name), yes(list[(i * 7 + 3) % list.length]?.name ?? name, false)))
      ),
      /too many: more than 200000 comparisons/
    ]
  ])('%s', (_, after, why) => {
    const diff = behaviourDiff(NEVER, after, vocabulary, { per: 'review' })
    expect(diff.kind === 'not-analysed' ? diff.why : diff).toMatch(why)
  })
})
