import { parseDay } from '../days/day.ts'
import { parsePeriod } from '../days/period.ts'
import type { Operand, Operator } from '../model/condition.ts'
import type { FactRef, FactType } from '../model/vocabulary.ts'
import { findFact, findMeasure, type Names, type Within } from './names.ts'
import { listed, quote } from './problems.ts'
import { type Finding, tell } from './report.ts'
import { reaches } from './scopes.ts'
import type { WrittenOperand } from './written.ts'

const EQUALITY = ['equal', 'notEqual'] as const
const AMONG = ['in', 'notIn'] as const
const ORDER = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** Which operators suit which type of fact. */
export const SUITS: Readonly<Record<FactType, readonly Operator[]>> = {
  'yes-no': EQUALITY,
  number: [...EQUALITY, ...ORDER, ...AMONG],
  'one-of': [...EQUALITY, ...AMONG],
  list: ['contains', 'doesNotContain'],
  date: [...EQUALITY, 'before', 'after', 'onOrBefore', 'onOrAfter', 'longerThan']
}

const TYPE_WORDS: Readonly<Record<FactType, string>> = {
  'yes-no': 'is answered yes or no',
  number: 'is a number',
  'one-of': 'is one of several values',
  list: 'is a list of values',
  date: 'is a day'
}

/** One comparison as it stands in the text. */
export type Comparison = Readonly<{
  fact: FactRef
  operator: Operator
  value: WrittenOperand
  on: string | undefined
  within: Within
  /** Where it stands. */
  at: string
}>

/** What a fact is compared with, if that makes sense for the fact and the operator. `findRules` looks up other rules. */
export function operandOf(names: Names, comparison: Comparison, findRules: FindRules): Operand | undefined {
  const { fact, operator, on, at } = comparison
  if (!SUITS[fact.type].includes(operator)) return no(names, notSuited(fact, operator, at))
  if (on !== undefined && operator !== 'longerThan') return no(names, onMisplaced(at))
  if (operator === 'longerThan') return periodOf(names, comparison)
  if (AMONG.includes(operator as 'in')) return valuesOf(names, comparison)
  return singleOf(names, comparison, findRules)
}

/** Looks up the rules whose last day is meant. */
export type FindRules = (keys: readonly string[], pointer: string) => void

function no(names: Names, finding: Finding): undefined {
  tell(names.report, finding)
}

const notSuited = ({ name, type }: FactRef, operator: Operator, at: string): Finding => ({
  code: 'OPERATOR_NOT_SUITED',
  message: `${quote(operator)} does not suit ${quote(name)}, which ${TYPE_WORDS[type]}`,
  help: `there can be ${listed(SUITS[type])}`,
  pointer: `${at}/operator`
})

const onMisplaced = (at: string): Finding => ({
  code: 'NOT_ALLOWED',
  message: '`on` goes only with `longerThan`',
  help: 'leave it out',
  pointer: `${at}/on`,
  of: 'key'
})

function periodOf(names: Names, { value, on, within, at }: Comparison): Operand | undefined {
  const period = typeof value === 'string' ? parsePeriod(value) : undefined
  const measure = measureOf(names, on, within, at)
  if (!period) return no(names, notAPeriod(`${at}/value`))
  return measure && { is: 'period', value: period, on: measure }
}

const notAPeriod = (pointer: string): Finding => ({
  code: 'NOT_A_PERIOD',
  message: '`longerThan` needs a length of time',
  help: 'write a whole number from 0 to 3660 and its unit, such as `12 months`',
  pointer
})

/** Measured on the meeting day, unless another day is named. */
function measureOf(names: Names, on: string | undefined, within: Within, at: string): FactRef | undefined {
  if (on !== undefined) return findMeasure(names, on, within, `${at}/on`)
  if (!within || reaches(within, 'review')) return findMeasure(names, 'meeting-day', within, at)
  return no(names, {
    code: 'MISSING_KEY',
    message: '`longerThan` needs `on`, the day on which the time is measured',
    help: 'only what is about a review is measured on the meeting day',
    pointer: at,
    of: 'key'
  })
}

function valuesOf(names: Names, { fact, operator, value, at }: Comparison): Operand | undefined {
  if (!Array.isArray(value)) {
    const pointer = `${at}/value`
    return no(names, {
      code: 'WRONG_TYPE',
      message: `${quote(operator)} needs a list of values`,
      help: 'write them in `[` and `]`',
      pointer
    })
  }
  const values = value as readonly (string | number)[]
  const fit = values.map((one, index) => fits(names, fact, one, `${at}/value/${index}`))
  return fit.every(Boolean) ? { is: 'values', values } : undefined
}

/** Whether one value of a list is one that the fact can have. */
function fits(names: Names, fact: FactRef, value: string | number, pointer: string): boolean {
  if (fact.type === 'one-of') return isValue(names, fact, value, pointer)
  if (typeof value === 'number') return true
  no(names, wrongOperand(fact, pointer))
  return false
}

function singleOf(names: Names, comparison: Comparison, findRules: FindRules): Operand | undefined {
  const { fact, value, at } = comparison
  const pointer = `${at}/value`
  if (Array.isArray(value)) return no(names, wrongOperand(fact, pointer))
  if (typeof value === 'object') return referenceOf(names, comparison, findRules)
  return SINGLE[fact.type](names, fact, value, pointer)
}

type Scalar = boolean | number | string
type Single = (names: Names, fact: FactRef, value: Scalar, pointer: string) => Operand | undefined

const valueOperand: Single = (names, fact, value, pointer) =>
  isValue(names, fact, value, pointer) ? { is: 'text', value: String(value) } : undefined

/** What each type of fact is compared with. */
const SINGLE: Readonly<Record<FactType, Single>> = {
  'yes-no': (names, fact, value, pointer) =>
    typeof value === 'boolean' ? { is: 'yes-no', value } : no(names, wrongOperand(fact, pointer)),
  number: (names, fact, value, pointer) =>
    typeof value === 'number' ? { is: 'number', value } : no(names, wrongOperand(fact, pointer)),
  'one-of': valueOperand,
  list: valueOperand,
  date: dayOperand
}

function dayOperand(
  names: Names,
  fact: FactRef,
  value: boolean | number | string,
  pointer: string
): Operand | undefined {
  if (typeof value !== 'string') return no(names, wrongOperand(fact, pointer))
  const day = parseDay(value)
  if (day !== undefined) return { is: 'day', value: day }
  const help = 'write a real day as `2026-02-28`, or `{ fact: … }` for another date'
  return no(names, { code: 'NOT_A_DAY', message: `${quote(value)} is not a day`, help, pointer })
}

const EXPECTED: Readonly<Record<FactType, string>> = {
  'yes-no': '`true` or `false`',
  number: 'a whole number, or `{ fact: … }` for another number',
  'one-of': 'one of its values',
  list: 'one of its values',
  date: 'a day such as `2026-02-28`, `{ fact: … }` for another date, or `{ dueOf: [ … ] }`'
}

const wrongOperand = ({ name, type }: FactRef, pointer: string): Finding => ({
  code: 'WRONG_TYPE',
  message: `${quote(name)} ${TYPE_WORDS[type]}, and cannot be compared with this`,
  help: `write ${EXPECTED[type]}`,
  pointer
})

/** Whether a value is among those that the vocabulary lists for the fact. */
function isValue(names: Names, fact: FactRef, value: Scalar, pointer: string): boolean {
  const values = names.vocabulary.facts.get(fact.name)?.values ?? {}
  if (typeof value === 'string' && Object.hasOwn(values, value)) return true
  const known = Object.keys(values)
  const help =
    names.report.suggest(String(value), known) ?? (known.length <= 20 ? `there can be ${listed(known)}` : undefined)
  no(names, { code: 'UNKNOWN_VALUE', message: `${quote(value)} is not a value of ${quote(fact.name)}`, help, pointer })
  return false
}

/** Another fact of the same type, or the day on which other rules fall due. */
function referenceOf(names: Names, { fact, value, within, at }: Comparison, findRules: FindRules): Operand | undefined {
  const pointer = `${at}/value`
  const { fact: name, dueOf } = value as Readonly<{ fact?: string; dueOf?: readonly string[] }>
  if (fact.type !== 'date' && (fact.type !== 'number' || dueOf)) return no(names, wrongOperand(fact, pointer))
  if (dueOf) {
    findRules(dueOf, `${pointer}/dueOf`)
    return { is: 'dueOf', rules: dueOf }
  }
  const other = name === undefined ? undefined : findFact(names, name, within, `${pointer}/fact`)
  if (other && other.type !== fact.type) return no(names, otherType(fact, other, `${pointer}/fact`))
  return other && { is: 'fact', fact: other }
}

const otherType = (fact: FactRef, other: FactRef, pointer: string): Finding => ({
  code: 'WRONG_TYPE',
  message: `${quote(fact.name)} ${TYPE_WORDS[fact.type]}, and ${quote(other.name)} ${TYPE_WORDS[other.type]}`,
  help: 'compare facts of the same type',
  pointer
})
