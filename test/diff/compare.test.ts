import { describe, expect, test } from 'vitest'
import { compareRulesets, type Comparison, type Duty, type Told } from '../../engine/diff/compare.ts'
import { clauseOf } from '../../engine/diff/told.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { CALENDAR } from '../properties/words.ts'
import { brighton, england, york } from './setup.ts'

const comparison = compareRulesets(york, brighton, CALENDAR)

const duty = (left: string, right: string, of: Comparison = comparison): Duty => {
  const found = of.duties.find((one) => one.left.rule === left && one.right.rule === right)
  if (found === undefined) throw new Error(`${left} and ${right} are not put side by side`)
  return found
}

const saidOf = (left: string, right: string): readonly string[] =>
  duty(left, right).changes.map((one) => clauseOf(one, true, comparison.names))

describe('York beside Brighton & Hove', () => {
  test('the first review is asked for by one act, from one day, in another count', () => {
    expect(saidOf('Y2.1', 'B4.1')).toEqual([
      'York 20 working days, Brighton & Hove 20 days after the day the child came into care: Brighton & Hove is tighter.'
    ])
  })

  test('91 days and three months have no order, with a start day of each kind', () => {
    const [sentence = ''] = saidOf('Y2.2', 'B4.2')
    expect(sentence).toMatch(
      /neither is tighter on every date\. Counted from .* earlier in Brighton & Hove: .* later in Brighton & Hove: /
    )
  })

  test('the records after the meeting: who keeps them, and in how many days', () => {
    expect(duty('Y12.2', 'B14.2').changes).toEqual([])
    expect(saidOf('Y8.17', 'B14.2')).toEqual([
      'In York must; in Brighton & Hove will: Brighton & Hove is looser.',
      'York 5, Brighton & Hove 15 working days after the review: Brighton & Hove is looser.'
    ])
    expect(saidOf('Y12.1', 'B14.1')).toEqual([
      expect.stringMatching(
        /^Who acts: in York the independent reviewing officer \(IRO\); in Brighton & Hove the Social Work team\.$/
      )
    ])
    expect(saidOf('Y12.3', 'B14.3a').join(' ')).toContain('cannot be put in order. They count from different days.')
    expect(comparison.onlyRight.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['B14.1a', 'B14.3']))
  })

  test('each side is told in its own paragraph and its own words', () => {
    const { left, right } = duty('Y12.2', 'B14.2')
    expect(left).toMatchObject({ provision: 'Y12.2', section: '12', sectionTitle: 'Recording', cite: { line: 264 } })
    expect(left.says).toContain('(Y12.2)')
    expect(right.says).toContain('(B14.2)')
  })

  test('what one text says twice and the other once stands twice', () => {
    const partners = comparison.duties.filter(({ right }) => right.rule === 'B14.2').map(({ left }) => left.rule)
    expect(partners).toEqual(['Y8.17', 'Y12.2'])
  })

  test('a preparatory talk is one duty by the rule of the law that both stand on', () => {
    expect(saidOf('Y6.3', 'B2.5').join(' ')).toContain(
      'York 15 working days, Brighton & Hove 4 weeks before the review meeting: Brighton & Hove is tighter.'
    )
  })

  test('a condition that asks after a rule of each text by its number asks the same', () => {
    expect(duty('Y13.2/agreed', 'B15.2/agreed').changes).toEqual([])
  })

  test('who is invited is compared with who is invited, and who is kept out with who is kept out', () => {
    const attends = new Map(
      [york, brighton].flatMap(({ provisions }) =>
        provisions.flatMap(({ rules }) =>
          rules.map(({ key, body }) => [key, body.kind === 'invitee' && body.attends === 'excluded'])
        )
      )
    )
    const invitees = comparison.duties.filter(({ left, right }) => left.kind === 'invitee' && right.kind === 'invitee')
    const mixed = invitees.filter(({ left, right }) => attends.get(left.rule ?? '') !== attends.get(right.rule ?? ''))
    expect(invitees.length).toBeGreaterThan(10)
    expect(mixed).toEqual([])
  })
})

const keysOf = ({ provisions }: Ruleset): readonly string[] =>
  provisions.flatMap(({ rules }) => rules.map(({ key }) => key)).sort()

describe.each<[string, Ruleset, Ruleset]>([
  ['York and Brighton & Hove', york, brighton],
  ['Brighton & Hove and York', brighton, york],
  ['York and the law', york, england[0] as Ruleset]
])('%s', (_, left, right) => {
  const { duties, onlyLeft, onlyRight } = compareRulesets(left, right, CALENDAR)

  test('every rule is in a pair or only on its side, and never both', () => {
    const ruleOf = ({ rule }: Told): string => rule ?? ''
    const [ours, theirs] = [
      new Set(duties.map((one) => ruleOf(one.left))),
      new Set(duties.map((one) => ruleOf(one.right)))
    ]
    expect([...ours, ...onlyLeft.map(ruleOf)].sort()).toEqual(keysOf(left))
    expect([...theirs, ...onlyRight.map(ruleOf)].sort()).toEqual(keysOf(right))
  })
})

test('a text beside itself is the same in every duty', () => {
  const { duties, onlyLeft, onlyRight, around } = compareRulesets(york, york, CALENDAR)
  expect([around, onlyLeft, onlyRight]).toEqual([[], [], []])
  expect(duties.filter(({ changes }) => changes.length > 0)).toEqual([])
  expect(duties.every(({ left, right }) => left.rule === right.rule)).toBe(true)
})

test('from the other side, the same rules stand side by side', () => {
  const pairs = (one: Comparison, turned: boolean): readonly string[] =>
    one.duties.map(({ left, right }) => (turned ? `${right.rule} ${left.rule}` : `${left.rule} ${right.rule}`)).sort()
  expect(pairs(compareRulesets(brighton, york, CALENDAR), true)).toEqual(pairs(comparison, false))
})

test('a difference in how days are counted stands above all duties', () => {
  const clear = { ...brighton, conventions: { ...brighton.conventions, clearDays: true } }
  const { around, names } = compareRulesets(york, clear, CALENDAR)
  expect(around.map((one) => clauseOf(one, true, names))).toEqual([
    'Clear days before a meeting: in York no; in Brighton & Hove yes: Brighton & Hove is tighter.'
  ])
})
