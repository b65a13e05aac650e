import { describe, expect, test } from 'vitest'
import { findingOf } from '../../engine/behaviour/finding.ts'
import { type RuleBehaviour, ruleBehaviour } from '../../engine/behaviour/rule.ts'
import type { CompiledRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import type { Condition } from '../../engine/model/condition.ts'
import type { RuleBody } from '../../engine/model/ruleset.ts'
import { law, withBody, york } from './shipped.ts'

function bodyOf<K extends RuleBody['kind']>(key: string, kind: K): Extract<RuleBody, { kind: K }> {
  const body = york.byKey.get(key)?.body
  if (body?.kind !== kind) throw new Error(`${key} is no ${kind}`)
  return body as Extract<RuleBody, { kind: K }>
}

const toYork = (key: string, body: RuleBody): RuleBehaviour =>
  ruleBehaviour(york, withBody(york, key, body), key, { law })

const says = (behaviour: RuleBehaviour): readonly string[] =>
  behaviour.kind === 'differs' ? behaviour.regions.map((region) => region.says) : [behaviour.kind]

const examples = (behaviour: RuleBehaviour) =>
  behaviour.kind === 'differs' ? behaviour.regions.map(({ example }) => example) : []

const without = (key: string): CompiledRuleset => ({
  ...york,
  byKey: new Map([...york.byKey].filter(([other]) => other !== key))
})

describe('how a rule behaves otherwise', () => {
  test('an event more and an event less are said by their names, with cases of them', () => {
    const trigger = bodyOf('Y2.5b', 'trigger')
    const behaviour = toYork('Y2.5b', { ...trigger, events: ['school-exclusion'] })
    expect(says(behaviour)).toEqual([
      'now also applies when it is an exclusion from school and the event weighs significantly on the care plan',
      'no longer applies when it is a decision of a review not carried out in its time and the event weighs significantly on the care plan'
    ])
    expect(examples(behaviour)).toMatchObject([
      {
        example: { about: { per: 'event', event: 1 }, before: 'no', after: 'yes' },
        outcome: { before: 'not-called-for', after: 'called-for' }
      },
      { example: { before: 'yes', after: 'no' }, outcome: { before: 'called-for', after: 'not-called-for' } }
    ])
  })

  test('what is required matters only where the rule applies', () => {
    const check = bodyOf('Y12.2a/process', 'check')
    const behaviour = toYork('Y12.2a/process', {
      ...check,
      requires: { kind: 'any', of: [check.requires, check.when as Condition] }
    })
    expect(says(behaviour)).toEqual([
      'is now also satisfied when the full record does not show how the review went without a meeting'
    ])
    const [example] = examples(behaviour)
    expect(example).toMatchObject({ kind: 'example', outcome: { before: 'breached', after: 'satisfied' } })
  })

  test('an act that is needed only sometimes is named', () => {
    const timescale = bodyOf('Y6.11', 'timescale')
    const met = { kind: 'all', acts: (timescale.met?.acts ?? []).map(({ milestone }) => ({ milestone })) } as const
    expect(says(toYork('Y6.11', { ...timescale, met }))).toEqual([
      'now also needs updated reports given to the child when the child is not of sufficient age and understanding'
    ])
  })

  test('the example of an age is a child of that age, and the review that is meant', () => {
    const invitee = bodyOf('Y5.6g', 'invitee')
    const { when } = invitee
    if (when?.kind !== 'compare') throw new Error('Y5.6g has another condition')
    const behaviour = toYork('Y5.6g', { ...invitee, when: { ...when, operand: { is: 'number', value: 15 } } })
    expect(says(behaviour)).toEqual(['now also applies when the child is 15 years old at the review'])
    expect(examples(behaviour)).toMatchObject([
      { outcome: { before: 'not-invited', after: 'invited' }, example: { about: { per: 'review' } } }
    ])
  })

  test('an order of two conditions is proved where all regions lie on one side', () => {
    const trigger = bodyOf('Y2.5b', 'trigger')
    const { when: _, ...always } = trigger
    const wider = ruleBehaviour(york, withBody(york, 'Y2.5b', always), 'Y2.5b', { examples: false })
    expect(wider.kind === 'differs' ? findingOf({ kind: 'differs', regions: wider.regions }) : wider).toEqual({
      relation: 'wider',
      says: ['now also applies when the event does not weigh significantly on the care plan']
    })
    expect(findingOf({ kind: 'same' })).toEqual({ relation: 'same', says: [] })
    expect(findingOf({ kind: 'not-analysed', why: 'too many' })).toBeUndefined()
  })
})

describe('what is not compared', () => {
  test('a rule that only one version has', () => {
    expect(ruleBehaviour(york, without('Y2.5b'), 'Y2.5b')).toEqual({ kind: 'only-before' })
    expect(ruleBehaviour(without('Y2.5b'), york, 'Y2.5b')).toEqual({ kind: 'only-after' })
  })

  test('a rule of another kind, or on something else', () => {
    expect(toYork('Y2.5b', bodyOf('Y1.6/care-plan', 'agenda'))).toEqual({
      kind: 'not-analysed',
      notAnalysed: [{ part: 'when', why: 'it was a rule of another kind: trigger, now agenda' }]
    })
    expect(toYork('Y1.6/care-plan', { ...bodyOf('Y1.6/care-plan', 'agenda'), per: 'meeting' })).toEqual({
      kind: 'not-analysed',
      notAnalysed: [{ part: 'when', why: 'it falls on something else: per review before, per meeting now' }]
    })
  })

  test('a day that the two versions take to be different days', () => {
    const fact = { from: 'milestone', name: 'review-completed', type: 'date', scope: 'review', derived: true } as const
    const when: Condition = {
      kind: 'compare',
      fact,
      operator: 'before',
      operand: { is: 'day', value: day('2026-01-01') }
    }
    const before = withBody(york, 'Y1.6/care-plan', { ...bodyOf('Y1.6/care-plan', 'agenda'), when })
    const after = {
      ...before,
      ruleset: { ...before.ruleset, conventions: { ...before.ruleset.conventions, reviewCountsOn: 'opened' as const } }
    }
    expect(ruleBehaviour(before, after, 'Y1.6/care-plan')).toEqual({
      kind: 'not-analysed',
      notAnalysed: [{ part: 'when', why: 'the two versions take different days as the day of a review' }]
    })
  })

  test('a rule that reads the same', () => {
    expect(toYork('Y2.5b', bodyOf('Y2.5b', 'trigger'))).toEqual({ kind: 'same' })
  })
})
