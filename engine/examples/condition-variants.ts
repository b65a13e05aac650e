import { isoDay } from '../days/day.ts'
import { LONGEST_COUNT, showPeriod } from '../days/period.ts'
import { type Condition, CONTRARY, type Operand, type Operator } from '../model/condition.ts'

/** A small mistake, in words, and what it makes of the thing. */
export type Variant<T> = Readonly<{ what: string; value: T }>

type Compare = Extract<Condition, { kind: 'compare' }>

/** Each mistake that can be made inside a condition: a part left out, an operator turned round, a number one off. */
export function conditionVariants(condition: Condition, field: string): readonly Variant<Condition>[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...droppedParts(condition, field), ...changedParts(condition, field)]
    case 'not':
      return conditionVariants(condition.of, field).map(({ what, value }) => ({
        what,
        value: { kind: 'not', of: value }
      }))
    case 'compare':
      return leafVariants(condition).map((value) => ({ what: becomes(field, condition, value), value }))
    case 'outcome': {
      const value: Condition = { kind: 'not', of: condition }
      return [{ what: becomes(field, condition, value), value }]
    }
  }
}

const becomes = (field: string, from: Condition, to: Condition): string =>
  `in ${field}, ${showCondition(from)} becomes ${showCondition(to)}`

type Several = Extract<Condition, { kind: 'all' | 'any' }>

const droppedParts = (condition: Several, field: string): readonly Variant<Condition>[] =>
  condition.of.length < 2
    ? []
    : condition.of.map((part, i) => ({
        what: `${field} loses ${showCondition(part)}`,
        value: { ...condition, of: condition.of.toSpliced(i, 1) }
      }))

const changedParts = (condition: Several, field: string): readonly Variant<Condition>[] =>
  condition.of.flatMap((part, i) =>
    conditionVariants(part, field).map(({ what, value }) => ({
      what,
      value: { ...condition, of: condition.of.with(i, value) }
    }))
  )

function leafVariants(leaf: Compare): readonly Condition[] {
  const flipped: readonly Condition[] =
    leaf.operator === 'longerThan'
      ? [{ kind: 'not', of: leaf }]
      : [CONTRARY[leaf.operator], EDGE[leaf.operator]].flatMap((operator) =>
          operator === undefined ? [] : [{ ...leaf, operator }]
        )
  return [...flipped, ...operandVariants(leaf.operand).map((operand) => ({ ...leaf, operand }))]
}

/** The same comparison with its edge in or out. */
const EDGE: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  after: 'onOrAfter',
  onOrBefore: 'before',
  onOrAfter: 'after'
}

const oneOff = (n: number): readonly number[] => [n + 1, n - 1].filter((one) => one >= 0 && one <= LONGEST_COUNT)

function operandVariants(operand: Operand): readonly Operand[] {
  switch (operand.is) {
    case 'number':
      return oneOff(operand.value).map((value) => ({ ...operand, value }))
    case 'period':
      return oneOff(operand.value.count).map((count) => ({ ...operand, value: { ...operand.value, count } }))
    case 'values':
      return operand.values.flatMap((one, i) =>
        typeof one === 'number'
          ? oneOff(one).map((value) => ({ ...operand, values: operand.values.with(i, value) }))
          : []
      )
    case 'yes-no':
    case 'text':
    case 'day':
    case 'fact':
    case 'dueOf':
      return []
  }
}

/** A condition in one line, by the names of the YAML. */
export function showCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind} of (${condition.of.map(showCondition).join('; ')})`
    case 'not':
      return `not ${showCondition(condition.of)}`
    case 'compare':
      return `${condition.fact.name} ${condition.operator} ${showOperand(condition.operand)}`
    case 'outcome':
      return `${condition.rule} is ${condition.is.join(' or ')}`
  }
}

function showOperand(operand: Operand): string {
  switch (operand.is) {
    case 'yes-no':
    case 'number':
    case 'text':
      return String(operand.value)
    case 'day':
      return isoDay(operand.value)
    case 'period':
      return `${showPeriod(operand.value)} on ${operand.on.from === 'latest' ? 'the latest of several days' : operand.on.name}`
    case 'values':
      return operand.values.join(' or ')
    case 'fact':
      return operand.fact.name
    case 'dueOf':
      return `the due day of ${operand.rules.join(' or ')}`
  }
}
