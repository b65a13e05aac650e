import { expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { day } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { Condition } from '../../engine/model/condition.ts'
import type { RuleBody, Timescale } from '../../engine/model/ruleset.ts'
import type { DayRef, FactType, Scope } from '../../engine/model/vocabulary.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'
import { readSent } from './cases.ts'
import { makeReady } from './rulesets.ts'

/* What the properties found once, kept as plain cases. */

const CARE: SentCase = { care: [{ from: '2024-01-02' }], complete: ['reviews', 'events'] }

const fact = (name: string, type: FactType, scope: Scope, value: boolean): Condition => ({
  kind: 'compare',
  fact: { from: 'fact', name, type, scope, derived: false },
  operator: 'equal',
  operand: { is: 'yes-no', value }
})

const flag = fact('own-child-yes-no', 'yes-no', 'child', true)
const anchor = (name: string, scope: Scope): DayRef => ({ from: 'anchor', name, scope, derived: true })
const sent: DayRef = { from: 'milestone', name: 'own-review-sent', scope: 'review', derived: false }
const meeting = anchor('meeting', 'review')

const preparation: Timescale = {
  kind: 'timescale',
  per: 'review',
  events: [],
  clock: { kind: 'at-least', period: { count: 5, unit: 'day' }, before: meeting },
  met: { kind: 'all', acts: [{ milestone: sent }] }
}

const agenda = (when?: Condition): RuleBody => ({
  kind: 'agenda',
  per: 'child',
  item: 'care-plan',
  ...(when === undefined ? {} : { when })
})

/** The states of one rule, of several that are written in this order. */
function statesOf(
  key: string,
  bodies: Readonly<Record<string, RuleBody>>,
  given: SentCase,
  asOf = '2024-06-28'
): readonly string[] {
  const rules = Object.entries(bodies).map(([name, body]) => ({ key: name, body, binding: 'law' as const }))
  const conventions = { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' } as const
  const procedure = makeReady({ local: [{ from: '1960-01-01', by: 'anchor', conventions, rules }], law: [] })
  const { outcomes } = assess(procedure, readSent(given) as CaseFacts, day(asOf))
  return outcomes.filter((outcome) => outcome.key === key).map(({ verdict }) => verdict.state)
}

test('a provision of several rules stands where the worst of them stands, in whatever order they are written', () => {
  const asks = agenda({ kind: 'outcome', rule: 'R4', is: ['on'] })
  const [on, off] = [agenda(), agenda({ kind: 'any', of: [] })]
  expect(statesOf('R5', { 'R4/one': on, 'R4/two': off, R5: asks }, CARE)).toEqual(['on'])
  expect(statesOf('R5', { 'R4/two': off, 'R4/one': on, R5: asks }, CARE)).toEqual(['on'])
})

test('preparation of a meeting that will not be is not required, whether it was done, not done or nobody knows', () => {
  const ended = { ...CARE, care: [{ from: '2024-01-02', to: '2024-05-01' }] }
  for (const done of ['2024-04-30', false, null] as const) {
    const reviews = [{ planned: '2024-06-03', done: { 'own-review-sent': done } }]
    expect(statesOf('R1', { R1: preparation }, { ...ended, reviews })).toEqual(['not-required'])
  }
})

test('after care ended, nobody is said to be invited to a review of which it is not known whether it was held', () => {
  const invitee: RuleBody = {
    kind: 'invitee',
    per: 'review',
    role: 'parent',
    attends: 'invited',
    gets: [],
    extent: 'whole'
  }
  const care = [{ from: '2024-01-02', to: '2024-05-01' }]
  expect(statesOf('R1', { R1: invitee }, { care, reviews: [{ planned: '2024-04-30' }] })).toEqual(['cannot-tell'])
})

test('a timescale of which nothing is called for does not apply', () => {
  const conditional: Timescale = { ...preparation, met: { kind: 'all', acts: [{ milestone: sent, when: flag }] } }
  const given: SentCase = { ...CARE, reviews: [{ planned: '2024-06-03' }], facts: { 'own-child-yes-no': false } }
  expect(statesOf('R1', { R1: conditional }, given)).toEqual(['not-applicable'])
})

test('a check of a review in the list without a planned day cannot be told; of one that nobody has put there it is not yet due', () => {
  const check: RuleBody = { kind: 'check', per: 'review', events: [], requires: flag }
  const given: SentCase = { ...CARE, facts: { 'own-child-yes-no': false } }
  expect(statesOf('R1', { R1: check }, { ...given, reviews: [{}] })).toEqual(['cannot-tell'])
  expect(statesOf('R1', { R1: check }, given)).toEqual(['not-yet'])
})

test('the planned day of a review that is past is not its meeting, while nobody says whether it met', () => {
  const given: SentCase = { ...CARE, complete: [], reviews: [{ planned: '2024-06-03', completed: false }] }
  expect(statesOf('R1', { R1: preparation }, given)).toEqual(['cannot-tell'])
})

test('a window without a last day cannot be told while the act is not known: it might have been too early', () => {
  const clock: Timescale['clock'] = {
    kind: 'none-given',
    of: anchor('came-into-care', 'care-period'),
    notBefore: { count: 4, unit: 'week' }
  }
  const window: Timescale = { ...preparation, clock }
  expect(statesOf('R1', { R1: window }, { ...CARE, reviews: [{ planned: '2024-06-03' }] })).toEqual(['cannot-tell'])
  const told: SentCase = { ...CARE, complete: ['reviews', 'done'], reviews: [{ planned: '2024-06-03' }] }
  expect(statesOf('R1', { R1: window }, told)).toEqual(['no-date'])
})

test('whether a child is placed with adopters does not depend on which authority to place is written last', () => {
  const placed: Condition = {
    kind: 'compare',
    fact: { from: 'fact', name: 'placed-with-adopters', type: 'yes-no', scope: 'child', derived: true },
    operator: 'equal',
    operand: { is: 'yes-no', value: true }
  }
  const [first, second] = [
    { authorityOn: '2024-01-03', placedOn: '2024-03-01' },
    { authorityOn: '2024-02-28', placedOn: false as const }
  ]
  for (const adoption of [
    [first, second],
    [second, first]
  ]) {
    expect(statesOf('R1', { R1: agenda(placed) }, { ...CARE, adoption })).toEqual(['on'])
  }
})
