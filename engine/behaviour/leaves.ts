import type { Condition, Operand, Operator } from '../model/condition.ts'
import { NotAnalysed } from './context.ts'
import type { Length, Term } from './model.ts'
import { dayTerm, dueTerm, termOf } from './terms.ts'

export type Leaf = Extract<Condition, { kind: 'compare' | 'outcome' }>
export type Compare = Extract<Leaf, { kind: 'compare' }>

/** Every comparison in a condition, as often as it stands there. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.of)
    case 'compare':
    case 'outcome':
      return [condition]
  }
}

/** Two days or numbers that are compared: more than so much lies between them, or not. `same` is a thing compared with itself. */
export type Gap = Readonly<{ earlier: Term; later: Term; lengths: readonly Length[] }>

/** One day in order: by which the one is after the other, and by which it is no earlier. */
const AFTER: Length = { unit: 'day', count: 0 }
const NOT_BEFORE: Length = { unit: 'day', count: -1 }

const inOrder = (a: Term, b: Term): readonly [Term, Term] => (a.key <= b.key ? [a, b] : [b, a])

export function otherTerm(operand: Operand): Term | undefined {
  switch (operand.is) {
    case 'fact':
      return termOf(operand.fact)
    case 'dueOf':
      return dueTerm(operand.rules)
    case 'period':
      return dayTerm(operand.on)
    default:
      return undefined
  }
}

/** What a comparison of two days or numbers looks at. */
export function gapOf({ fact, operand }: Compare): Gap | undefined {
  const one = termOf(fact)
  const other = otherTerm(operand)
  if (operand.is === 'period') {
    if (other === undefined) throw new NotAnalysed('the day on which a duration is measured is the later of several')
    return { earlier: one, later: other, lengths: [lengthOf(operand)] }
  }
  if (other === undefined) return undefined
  const [earlier, later] = inOrder(one, other)
  return { earlier, later, lengths: [NOT_BEFORE, AFTER] }
}

export function lengthOf({ value }: Extract<Operand, { is: 'period' }>): Length {
  if (value.unit === 'working-day') throw new NotAnalysed('a duration is measured in working days')
  return value.unit === 'month'
    ? { unit: 'month', count: value.count }
    : { unit: 'day', count: value.unit === 'week' ? value.count * 7 : value.count }
}

/** The numbers after which the answer of a comparison with a constant changes. */
export function cutsOf({ operator, operand }: Compare): readonly number[] {
  const values =
    operand.is === 'values' ? operand.values.map(Number) : 'value' in operand ? [Number(operand.value)] : []
  if (values.some((value) => !Number.isInteger(value))) throw new NotAnalysed('a number is not a whole one')
  return values.flatMap((value) => CUTS[operator](value))
}

const around = (n: number): readonly number[] => [n - 1, n]
const below = (n: number): readonly number[] => [n - 1]
const above = (n: number): readonly number[] => [n]
const nowhere = (): readonly number[] => []

const CUTS: Readonly<Record<Operator, (n: number) => readonly number[]>> = {
  equal: around,
  notEqual: around,
  in: around,
  notIn: around,
  lessThan: below,
  greaterThanInclusive: below,
  before: below,
  onOrAfter: below,
  lessThanInclusive: above,
  greaterThan: above,
  onOrBefore: above,
  after: above,
  contains: nowhere,
  doesNotContain: nowhere,
  longerThan: nowhere
}

export const wantedOf = ({ operand }: Compare): readonly string[] =>
  operand.is === 'values' ? operand.values.map(String) : operand.is === 'text' ? [operand.value] : []

export const gapKey = ({ earlier, later }: Pick<Gap, 'earlier' | 'later'>): string => `${earlier.key} to ${later.key}`
