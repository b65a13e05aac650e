import type { AskCondition } from '../../engine/assess/timescale.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import type { Answer } from '../../engine/compile/answer.ts'
import type { CompiledCondition } from '../../engine/compile/condition.ts'
import { dayReader } from '../../engine/compile/days.ts'
import { factReader, type Known } from '../../engine/compile/facts.ts'
import type { Procedure } from '../../engine/compile/procedure.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { Period } from '../../engine/days/period.ts'
import type { Condition, Operand, Operator } from '../../engine/model/condition.ts'
import type { Conventions } from '../../engine/model/ruleset.ts'
import type { FactRef } from '../../engine/model/vocabulary.ts'
import { add } from 'date-fns'
import { isoOf, noonOf } from './oracle.ts'

/** Mistakes that an evaluator might make, each of which the property has to find. */
export const FAULTS = [
  'a missing fact is taken for no',
  'a missing fact is taken for yes',
  'not leaves the answer as it is',
  'not of what cannot be told is yes',
  'lessThan and lessThanInclusive change places',
  'greaterThan and greaterThanInclusive change places',
  'any is treated as all',
  'all of nothing is no',
  'all stops at the first part that cannot be told',
  'notEqual on what is not known is yes',
  'notEqual on what does not exist is no',
  'in forgets its last value',
  'notIn is treated as in',
  'days are compared off by one',
  'onOrAfter leaves out the day itself',
  'longerThan includes the last day',
  'longerThan takes a month for thirty days',
  'what does not exist is taken for not known',
  'answers are shared between things',
  'contains looks at the first only',
  'an outcome that cannot be told is no',
  'no last day is taken for any last day',
  'every version reads by the first one’s conventions',
  'what is known of a number is forgotten'
] as const

export type Fault = (typeof FAULTS)[number]

type Asking = Readonly<{ instance: Instance; conventions: Conventions; fault: Fault | undefined }>
type Word = 'no' | 'cannot tell' | 'yes'

const ORDER: readonly Word[] = ['no', 'cannot tell', 'yes']
const word = (is: boolean): Word => (is ? 'yes' : 'no')

/**
 * A plain reading of every condition, as a third opinion and as the place where faults are planted: it walks the condition each time it is asked
 * and says what semantics.md says.
 */
export function interpreter(procedure: Procedure, fault?: Fault): AskCondition {
  const conventions = conventionsOf(procedure, fault)
  const remembered = new Map<CompiledCondition, Answer>()
  return (condition, instance) => {
    const before = remembered.get(condition)
    if (before !== undefined && fault === 'answers are shared between things') return before
    const asking = { instance, conventions: conventions.get(condition) as Conventions, fault }
    const answer = ORDER.indexOf(answerTo(condition.condition, asking)) as Answer
    remembered.set(condition, answer)
    return answer
  }
}

function conventionsOf(
  { local, law }: Procedure,
  fault: Fault | undefined
): ReadonlyMap<CompiledCondition, Conventions> {
  const versions = [...local.versions, ...(law?.versions ?? [])]
  const first = local.versions[0].ruleset.conventions
  const shared = fault === 'every version reads by the first one’s conventions'
  return new Map(
    versions.flatMap(({ conditions, ruleset }) =>
      conditions.map((one) => [one, shared ? first : ruleset.conventions] as const)
    )
  )
}

function answerTo(condition: Condition, asking: Asking): Word {
  switch (condition.kind) {
    case 'all':
      return allOf(condition.of, asking)
    case 'any':
      return asking.fault === 'any is treated as all' ? allOf(condition.of, asking) : anyOf(condition.of, asking)
    case 'not':
      return notOf(answerTo(condition.of, asking), asking)
    case 'compare':
      return compared(condition, asking)
    case 'outcome':
      return outcome(condition, asking)
  }
}

function allOf(of: readonly Condition[], asking: Asking): Word {
  if (of.length === 0 && asking.fault === 'all of nothing is no') return 'no'
  const answers = of.map((one) => answerTo(one, asking))
  const unknown = answers.includes('cannot tell')
  if (asking.fault === 'all stops at the first part that cannot be told' && unknown) return 'cannot tell'
  return answers.includes('no') ? 'no' : unknown ? 'cannot tell' : 'yes'
}

function anyOf(of: readonly Condition[], asking: Asking): Word {
  const answers = of.map((one) => answerTo(one, asking))
  return answers.includes('yes') ? 'yes' : answers.includes('cannot tell') ? 'cannot tell' : 'no'
}

function notOf(inner: Word, { fault }: Asking): Word {
  if (fault === 'not leaves the answer as it is') return inner
  if (inner === 'cannot tell') return fault === 'not of what cannot be told is yes' ? 'yes' : inner
  return inner === 'yes' ? 'no' : 'yes'
}

function outcome({ rule, is }: Extract<Condition, { kind: 'outcome' }>, { instance, fault }: Asking): Word {
  const state = instance.chronology.others.outcomeOf(rule, instance)
  if (is.includes(state)) return 'yes'
  return state === 'cannot-tell' && fault !== 'an outcome that cannot be told is no' ? 'cannot tell' : 'no'
}

const valueOf = (ref: FactRef, { instance, conventions }: Asking): Known =>
  ref.from === 'fact' ? factReader(ref)(instance) : dayReader({ ...ref, from: ref.from }, conventions)(instance)

type Other = Known | readonly (string | number)[]

function otherOf(operand: Operand, asking: Asking): Other {
  switch (operand.is) {
    case 'fact':
      return valueOf(operand.fact, asking)
    case 'dueOf':
      return lastDay(operand.rules, asking)
    case 'values':
      return operand.values
    case 'period':
      return dayReader(operand.on, asking.conventions)(asking.instance)
    case 'yes-no':
    case 'number':
    case 'text':
    case 'day':
      return operand.value
  }
}

function lastDay(rules: readonly string[], { instance, fault }: Asking): Known {
  const day = instance.chronology.others.dueOf(rules, instance)
  return day === null && fault === 'no last day is taken for any last day' ? undefined : day
}

function compared(leaf: Extract<Condition, { kind: 'compare' }>, asking: Asking): Word {
  const { fault } = asking
  const [a, b] = [valueOf(leaf.fact, asking), otherOf(leaf.operand, asking)]
  if (a === null || b === null) {
    if (fault === 'what does not exist is taken for not known') return 'cannot tell'
    return ofNothing(leaf.operator, fault)
  }
  if (a === undefined && settledByLeast(leaf, asking)) return word(AWAY.includes(leaf.operator))
  if (a === undefined || b === undefined) return ofUnknown(leaf.operator, fault)
  return word(
    leaf.operand.is === 'period'
      ? lasted(a as Day, b as Day, leaf.operand.value, fault)
      : holds(leaf.operator, a, b, fault)
  )
}

/** What holds of a number that lies beyond all that it is compared with. */
const AWAY: readonly Operator[] = ['notEqual', 'notIn', 'greaterThan', 'greaterThanInclusive']

/** A review is at least one more than the reviews before it, so that its number may be known to lie beyond what it is compared with. */
function settledByLeast({ fact, operator, operand }: Extract<Condition, { kind: 'compare' }>, asking: Asking): boolean {
  const { entry } = asking.instance
  if (fact.name !== 'review-number' || entry === undefined || asking.fault === 'what is known of a number is forgotten')
    return false
  const given =
    operand.is === 'number' ? [operand.value] : operand.is === 'values' ? operand.values.map(Number) : undefined
  const reached = operator === 'lessThan' || operator === 'greaterThanInclusive'
  return given?.every((one) => (reached ? entry.least >= one : entry.least > one)) ?? false
}

function ofNothing(operator: Operator, fault: Fault | undefined): Word {
  if (operator === 'notEqual') return word(fault !== 'notEqual on what does not exist is no')
  return word(operator === 'notIn' || operator === 'doesNotContain')
}

function ofUnknown(operator: Operator, fault: Fault | undefined): Word {
  if (fault === 'a missing fact is taken for no') return 'no'
  if (fault === 'a missing fact is taken for yes') return 'yes'
  return operator === 'notEqual' && fault === 'notEqual on what is not known is yes' ? 'yes' : 'cannot tell'
}

/** By date-fns, so that the length of a month is somebody else's word. */
function lasted(from: Day, to: Day, { count, unit }: Period, fault: Fault | undefined): boolean {
  const days = unit === 'week' ? 7 * count : fault === 'longerThan takes a month for thirty days' ? 30 * count : count
  const byDays = unit !== 'month' || fault === 'longerThan takes a month for thirty days'
  const end = isoOf(byDays ? add(noonOf(isoDay(from)), { days }) : add(noonOf(isoDay(from)), { months: count }))
  return isoDay(to) > end || (fault === 'longerThan includes the last day' && isoDay(to) === end)
}

function holds(operator: Operator, a: NonNullable<Known>, b: NonNullable<Other>, fault: Fault | undefined): boolean {
  const [x, y, list] = [a as number, b as number, b as readonly unknown[]]
  const off = fault === 'days are compared off by one' ? 1 : 0
  switch (operator) {
    case 'equal':
      return a === b
    case 'notEqual':
      return a !== b
    case 'lessThan':
      return fault === 'lessThan and lessThanInclusive change places' ? x <= y : x < y
    case 'lessThanInclusive':
      return fault === 'lessThan and lessThanInclusive change places' ? x < y : x <= y
    case 'greaterThan':
      return fault === 'greaterThan and greaterThanInclusive change places' ? x >= y : x > y
    case 'greaterThanInclusive':
      return fault === 'greaterThan and greaterThanInclusive change places' ? x > y : x >= y
    case 'in':
      return (fault === 'in forgets its last value' ? list.slice(0, -1) : list).includes(a)
    case 'notIn':
      return list.includes(a) === (fault === 'notIn is treated as in')
    case 'contains':
      return contains(a as readonly string[], b, fault)
    case 'doesNotContain':
      return !contains(a as readonly string[], b, fault)
    case 'before':
      return x < y + off
    case 'after':
      return x > y + off
    case 'onOrBefore':
      return x <= y + off
    case 'onOrAfter':
      return fault === 'onOrAfter leaves out the day itself' ? x > y : x >= y + off
    case 'longerThan':
      return false
  }
}

const contains = (list: readonly string[], item: unknown, fault: Fault | undefined): boolean =>
  fault === 'contains looks at the first only' ? list[0] === item : list.some((one) => one === item)
