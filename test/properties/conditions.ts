import fc, { type Arbitrary } from 'fast-check'
import { day } from '../../engine/days/day.ts'
import type { Period, Unit } from '../../engine/days/period.ts'
import type { Condition, Operand, Operator } from '../../engine/model/condition.ts'
import type { FactRef, FactType, Scope } from '../../engine/model/vocabulary.ts'
import { STATES } from '../../engine/assess/verdict.ts'
import { POOL } from './pool.ts'
import { daysFor, factsFor, WORDS } from './words.ts'

const EQUALITY: readonly Operator[] = ['equal', 'notEqual']
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const DATE_ORDER: readonly Operator[] = ['before', 'after', 'onOrBefore', 'onOrAfter']
const MEMBERSHIP: readonly Operator[] = ['in', 'notIn']

const compare = (fact: FactRef, operators: readonly Operator[], operand: Arbitrary<Operand>): Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('compare' as const),
    fact: fc.constant(fact),
    operator: fc.constantFrom(...operators),
    operand
  })

const aDay: Arbitrary<Operand> = fc.constantFrom(...POOL).map((value) => ({ is: 'day', value: day(value) }))
const aNumber: Arbitrary<Operand> = fc.nat(4).map((value) => ({ is: 'number', value }))
const aFlag: Arbitrary<Operand> = fc.boolean().map((value) => ({ is: 'yes-no', value }))
const aChoice = (names: readonly string[]): Arbitrary<Operand> =>
  fc.constantFrom(...names).map((value) => ({ is: 'text', value }))

const several = <T extends string | number>(one: Arbitrary<T>): Arbitrary<Operand> =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((values) => ({ is: 'values', values }))

/** Working days do not measure how long something has lasted. */
const aLength: Arbitrary<Period> = fc.oneof(
  fc.record({ count: fc.nat(13), unit: fc.constantFrom<Unit>('day', 'week', 'month') }),
  // Lengths that lie exactly between two days of the pool.
  fc.constantFrom<Period[]>({ count: 0, unit: 'day' }, { count: 4, unit: 'week' }, { count: 30, unit: 'day' }),
  fc.constantFrom(1, 1, 1, 2, 3, 6, 12).map((count) => ({ count, unit: 'month' as const }))
)

const choicesOf = (name: string): readonly string[] => Object.keys(WORDS.facts.get(name)?.values ?? { red: '' })

const otherFact = (per: Scope, type: FactType): Arbitrary<Operand> =>
  fc.constantFrom(...factsFor(per).filter((fact) => fact.type === type)).map((fact) => ({ is: 'fact', fact }))

const dueOf = (keys: readonly string[]): Arbitrary<Operand> =>
  fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 2 }).map((rules) => ({ is: 'dueOf', rules }))

function dates(per: Scope, fact: FactRef, keys: readonly string[]): Arbitrary<Condition> {
  const operands = [aDay, otherFact(per, 'date'), ...(keys.length === 0 ? [] : [dueOf(keys)])]
  const lasted = fc.tuple(aLength, fc.constantFrom(...daysFor(per)))
  return fc.oneof(
    { weight: 3, arbitrary: compare(fact, [...EQUALITY, ...DATE_ORDER], fc.oneof(...operands)) },
    compare(
      fact,
      ['longerThan'],
      lasted.map(([value, on]) => ({ is: 'period', value, on }))
    )
  )
}

/** A comparison of one fact, with an operator and a value of its type. */
function comparing(per: Scope, fact: FactRef, keys: readonly string[]): Arbitrary<Condition> {
  switch (fact.type) {
    case 'yes-no':
      return compare(fact, EQUALITY, aFlag)
    case 'number':
      return fc.oneof(
        { weight: 2, arbitrary: compare(fact, [...EQUALITY, ...ORDER], aNumber) },
        compare(fact, [...EQUALITY, ...ORDER], otherFact(per, 'number')),
        compare(fact, MEMBERSHIP, several(fc.nat(4)))
      )
    case 'one-of':
      return fc.oneof(
        compare(fact, EQUALITY, aChoice(choicesOf(fact.name))),
        compare(fact, MEMBERSHIP, several(fc.constantFrom(...choicesOf(fact.name))))
      )
    case 'list':
      return compare(fact, ['contains', 'doesNotContain'], aChoice(choicesOf(fact.name)))
    case 'date':
      return dates(per, fact, keys)
  }
}

const TYPES: readonly FactType[] = ['yes-no', 'number', 'date', 'one-of', 'list']

const ofType = (per: Scope, type: FactType, keys: readonly string[]): Arbitrary<Condition>[] => {
  const facts = factsFor(per).filter((fact) => fact.type === type)
  return facts.length === 0 ? [] : [fc.constantFrom(...facts).chain((fact) => comparing(per, fact, keys))]
}

const outcomeOf = (keys: readonly string[]): Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('outcome' as const),
    rule: fc.constantFrom(...keys),
    is: fc.uniqueArray(fc.constantFrom<string>(...STATES), { minLength: 1, maxLength: 8 })
  })

const joined = (of: Arbitrary<Condition>): Arbitrary<Condition> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(of, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(of, { minLength: 1, maxLength: 3 })
    }),
    fc.record({ kind: fc.constant('not' as const), of })
  )

const made = new Map<string, Arbitrary<Condition>>()

/** Any condition that a rule of a scope may have, at most four deep. It may ask after rules that come before its own. */
export function conditionFor(per: Scope, keys: readonly string[]): Arbitrary<Condition> {
  const name = `${per} ${keys.join(' ')}`
  const before = made.get(name)
  if (before !== undefined) return before
  const held = factsFor(per).filter((fact) => fact.from === 'milestone' && fact.derived)
  const leaves = [
    ...TYPES.flatMap((type) => ofType(per, type, keys)),
    // The day on which a review counts as held is a matter of the ruleset's conventions.
    ...(held.length === 0 ? [] : [fc.constantFrom(...held).chain((fact) => comparing(per, fact, keys))]),
    ...(keys.length === 0 ? [] : [outcomeOf(keys)])
  ]
  let condition: Arbitrary<Condition> = fc.oneof(...leaves)
  for (let depth = 1; depth < 4; depth++)
    condition = fc.oneof({ weight: 3, arbitrary: fc.oneof(...leaves) }, { weight: 2, arbitrary: joined(condition) })
  made.set(name, condition)
  return condition
}
