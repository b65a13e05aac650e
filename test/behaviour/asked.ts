import fc, { type Arbitrary } from 'fast-check'
import { regionReaders } from '../../engine/behaviour/located.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import { chronicle } from '../../engine/chronology/instances.ts'
import { knownOn } from '../../engine/chronology/known-on.ts'
import { ANSWER_NAMES, type AnswerName } from '../../engine/compile/answer.ts'
import { compileCondition } from '../../engine/compile/condition.ts'
import type { Day } from '../../engine/days/day.ts'
import { conditionVariants } from '../../engine/examples/condition-variants.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { Condition } from '../../engine/model/condition.ts'
import type { Conventions } from '../../engine/model/ruleset.ts'
import type { Scope } from '../../engine/model/vocabulary.ts'
import { conditionFor } from '../properties/conditions.ts'

export const CONVENTIONS: Conventions = { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' }

export const PER = [
  'child',
  'care-period',
  'review',
  'review',
  'meeting',
  'adjournment',
  'event',
  'recommendation',
  'decision',
  'adoption-review'
] as const satisfies readonly Scope[]

/** Two conditions of one scope: any two, or one and a small mistake in it, or one and the same. */
export type TwoConditions = Readonly<{ per: (typeof PER)[number]; before: Condition; after: Condition }>

export const twoConditions: Arbitrary<TwoConditions> = fc.constantFrom(...PER).chain((per) => {
  const one = conditionFor(per, [])
  const edited = one.chain((before) => {
    const variants = conditionVariants(before, 'when').map(({ value }) => value)
    return fc.constantFrom(...(variants.length === 0 ? [before] : variants)).map((after) => ({ per, before, after }))
  })
  const written = (before: Condition, other: Condition): Condition => ({
    kind: 'any',
    of: [
      { kind: 'all', of: [before, other] },
      { kind: 'all', of: [before, { kind: 'not', of: other }] }
    ]
  })
  return fc.oneof(
    { weight: 4, arbitrary: edited },
    { weight: 2, arbitrary: fc.record({ per: fc.constant(per), before: one, after: one }) },
    // The same twice over: where all is known there is no difference.
    {
      weight: 1,
      arbitrary: fc.tuple(one, one).map(([before, other]) => ({ per, before, after: written(before, other) }))
    }
  )
})

/** Everything in a case that a rule of a scope falls on. No rule asks after another here. */
export const instancesIn = (per: Exclude<Scope, 'occurrence'>, facts: CaseFacts, asOf: Day): readonly Instance[] =>
  chronicle(knownOn(asOf, facts), asOf, { dueOf: () => undefined, outcomeOf: () => 'cannot-tell' }).instances[per]

/** How the compiled evaluator answers. */
export function asker(condition: Condition, conventions = CONVENTIONS): (instance: Instance) => AnswerName {
  const compiled = compileCondition(0, condition, regionReaders(conventions))
  return (instance) => ANSWER_NAMES[compiled.ask(instance, compiled.notes)]
}
