import type { TopLevelCondition } from 'json-rules-engine'
import type { Instance } from '../chronology/chronology.ts'
import { dayReader } from '../compile/days.ts'
import { factReader, type Known } from '../compile/facts.ts'
import { leastReader } from '../compile/numbers.ts'
import type { Period } from '../days/period.ts'
import type { Condition, Operand } from '../model/condition.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { FactRef } from '../model/vocabulary.ts'
import { type Bound, durationName, NoLessThan, operatorName, otherBound, OUTCOME_AMONG } from './operators.ts'

type Comparison = Readonly<{ fact: string; operator: string; value: unknown }>
type Nested = TopLevelCondition | Comparison

/** How a fact of the almanac is read from what a rule falls on. Facts are data; only comparing and combining them is done twice. */
export type FactReaders = Map<string, (instance: Instance) => Known | NoLessThan>

/** A condition in json-rules-engine's own shape, once for each bound, with everything that a run of it needs. */
export type Translated = Readonly<{
  conditions: Readonly<Record<Bound, TopLevelCondition>>
  facts: FactReaders
  periods: readonly Period[]
}>

type Shop = Readonly<{ conventions: Conventions; facts: FactReaders; periods: Period[] }>

export function translate(condition: Condition, conventions: Conventions): Translated {
  const shop: Shop = { conventions, facts: new Map(), periods: [] }
  // The root has to be a combination, whatever the condition is.
  const rooted = (bound: Bound): TopLevelCondition => ({ all: [nested(condition, bound, shop)] })
  return {
    conditions: { 'at-least': rooted('at-least'), 'at-most': rooted('at-most') },
    facts: shop.facts,
    periods: shop.periods
  }
}

/** Under `not`, the least that holds comes from the most that holds within. */
function nested(condition: Condition, bound: Bound, shop: Shop): Nested {
  switch (condition.kind) {
    case 'all':
      return { all: condition.of.map((one) => nested(one, bound, shop)) }
    case 'any':
      return anyOf(condition.of.map((one) => nested(one, bound, shop)))
    case 'not':
      return { not: nested(condition.of, otherBound(bound), shop) }
    case 'compare':
      return comparison(condition, bound, shop)
    case 'outcome':
      return {
        fact: outcomeFact(condition.rule, shop),
        operator: operatorName(OUTCOME_AMONG, bound),
        value: condition.is
      }
  }
}

/** json-rules-engine takes an empty `any` for true; none of nothing holds. */
const anyOf = (of: Nested[]): TopLevelCondition => (of.length === 0 ? { not: { all: [] } } : { any: of })

function comparison(
  { fact, operator, operand }: Extract<Condition, { kind: 'compare' }>,
  bound: Bound,
  shop: Shop
): Comparison {
  const name = operand.is === 'period' ? durationName(operand.value) : operator
  const isNumber = operand.is === 'number' || operand.is === 'values'
  const read = isNumber ? numberFact(fact, shop) : valueFact(fact, shop)
  return { fact: read, operator: operatorName(name, bound), value: valueOf(operand, shop) }
}

function valueOf(operand: Operand, shop: Shop): unknown {
  switch (operand.is) {
    case 'yes-no':
    case 'number':
    case 'text':
    case 'day':
      return operand.value
    case 'values':
      return operand.values
    case 'fact':
      return { fact: valueFact(operand.fact, shop) }
    case 'dueOf':
      return { fact: dueFact(operand.rules, shop) }
    case 'period':
      shop.periods.push(operand.value)
      return { fact: named(shop, `on ${JSON.stringify(operand.on)}`, () => dayReader(operand.on, shop.conventions)) }
  }
}

function named(shop: Shop, name: string, reader: () => (instance: Instance) => Known | NoLessThan): string {
  if (!shop.facts.has(name)) shop.facts.set(name, reader())
  return name
}

const valueFact = (ref: FactRef, shop: Shop): string =>
  named(shop, `${ref.from} ${ref.scope} ${ref.name}`, () =>
    ref.from === 'fact' ? factReader(ref) : dayReader({ ...ref, from: ref.from }, shop.conventions)
  )

/** A number that is compared with numbers given: where it is not known, what it is at least. */
function numberFact(ref: FactRef, shop: Shop): string {
  const least = leastReader(ref)
  const read = factReader({ ...ref, from: 'fact' })
  if (least === undefined) return valueFact(ref, shop)
  return named(shop, `number ${ref.scope} ${ref.name}`, () => (instance) => {
    const [known, from] = [read(instance), least(instance)]
    return known === undefined && from !== undefined ? new NoLessThan(from) : known
  })
}

const outcomeFact = (rule: string, shop: Shop): string =>
  named(shop, `outcome ${rule}`, () => (instance) => instance.chronology.others.outcomeOf(rule, instance))

const dueFact = (rules: readonly string[], shop: Shop): string =>
  named(shop, `due ${rules.join(' ')}`, () => (instance) => instance.chronology.others.dueOf(rules, instance))
