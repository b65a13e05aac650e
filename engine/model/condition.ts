import type { Day } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import type { DayRef, FactRef } from './vocabulary.ts'

/** json-rules-engine's operator names, four for dates, and one for durations. The list is closed. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'before',
  'after',
  'onOrBefore',
  'onOrAfter',
  'longerThan'
] as const

export type Operator = (typeof OPERATORS)[number]

/** What a fact is compared with. */
export type Operand =
  | Readonly<{ is: 'yes-no'; value: boolean }>
  | Readonly<{ is: 'number'; value: number }>
  | Readonly<{ is: 'text'; value: string }>
  | Readonly<{ is: 'day'; value: Day }>
  | Readonly<{ is: 'period'; value: Period; on: DayRef }>
  | Readonly<{ is: 'values'; values: readonly (string | number)[] }>
  | Readonly<{ is: 'fact'; fact: FactRef }>
  | Readonly<{ is: 'dueOf'; rules: readonly string[] }>

/** A condition whose every name means something and whose types fit. Named conditions have been put in place. */
export type Condition =
  | Readonly<{ kind: 'all'; of: readonly Condition[] }>
  | Readonly<{ kind: 'any'; of: readonly Condition[] }>
  | Readonly<{ kind: 'not'; of: Condition }>
  | Readonly<{ kind: 'compare'; fact: FactRef; operator: Operator; operand: Operand }>
  | Readonly<{ kind: 'outcome'; rule: string; is: readonly string[] }>

/** The operator that says the contrary, where there is one. */
export const CONTRARY: Readonly<Record<Operator, Operator | undefined>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  before: 'onOrAfter',
  after: 'onOrBefore',
  onOrBefore: 'after',
  onOrAfter: 'before',
  longerThan: undefined
}
