import type { Condition, Operand, Operator } from '../model/condition.ts'
import { same } from './same.ts'

/** How a condition stands to an earlier one, as far as their form alone proves it. `different` says only that nothing was proved. */
export type Relation = 'same' | 'wider' | 'narrower' | 'different'

/** As many steps as any honest condition needs; beyond it nothing is proved. */
const MOST_STEPS = 50_000

/** No condition at all holds always. */
export function relate(before: Condition | undefined, after: Condition | undefined): Relation {
  const [a, b] = [plain(before ?? ALWAYS), plain(after ?? ALWAYS)]
  const forth = entails(a, b, { left: MOST_STEPS })
  const back = entails(b, a, { left: MOST_STEPS })
  if (forth && back) return 'same'
  return forth ? 'wider' : back ? 'narrower' : 'different'
}

const ALWAYS: Condition = { kind: 'all', of: [] }

/** The same condition without what its form adds: lists in lists, lists of one, things said twice, denials of denials. */
function plain(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return plainList(condition.kind, condition.of)
    case 'not': {
      const of = plain(condition.of)
      return of.kind === 'not' ? of.of : { kind: 'not', of }
    }
    case 'compare':
    case 'outcome':
      return condition
  }
}

function plainList(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.map(plain).flatMap((one) => (one.kind === kind ? one.of : [one]))
  const once = [...new Map(flat.map((one) => [JSON.stringify(one), one])).values()]
  const [only] = once
  return once.length === 1 && only !== undefined ? only : { kind, of: once }
}

/** What a condition asks for, part by part. */
export const partsOf = (condition: Condition, kind: 'all' | 'any'): readonly Condition[] => {
  const one = plain(condition)
  return one.kind === kind ? one.of : [one]
}

type Budget = { left: number }

/**
 * Whether the form alone shows that b is yes wherever a is, and a is no wherever b is; so it holds with facts missing too. That it is not shown
 * proves nothing.
 */
function entails(a: Condition, b: Condition, budget: Budget): boolean {
  if (budget.left-- <= 0) return false
  if (b.kind === 'all') return b.of.every((part) => entails(a, part, budget))
  if (a.kind === 'any') return a.of.every((part) => entails(part, b, budget))
  if (same(a, b)) return true
  if (a.kind === 'not' && b.kind === 'not') return entails(b.of, a.of, budget)
  if (a.kind === 'compare' && b.kind === 'compare') return compareEntails(a, b)
  if (a.kind === 'outcome' && b.kind === 'outcome') return a.rule === b.rule && a.is.every((one) => b.is.includes(one))
  if (b.kind === 'any' && b.of.some((part) => entails(a, part, budget))) return true
  return a.kind === 'all' && a.of.some((part) => entails(part, b, budget))
}

type Compare = Extract<Condition, { kind: 'compare' }>

/** Two comparisons of one fact: sets of values, and bounds of whole numbers. */
function compareEntails(a: Compare, b: Compare): boolean {
  if (!same(a.fact, b.fact)) return false
  const [mine, theirs] = [valuesOf(a), valuesOf(b)]
  if (mine !== undefined && theirs !== undefined) return isWithin(mine, theirs)
  const [bounds, others] = [boundsOf(a), boundsOf(b)]
  return bounds !== undefined && others !== undefined && bounds.least >= others.least && bounds.most <= others.most
}

type Values = Readonly<{ not: boolean; values: readonly unknown[] }>

function isWithin(a: Values, b: Values): boolean {
  if (a.not !== b.not) return !a.not && a.values.every((one) => !b.values.includes(one))
  return a.not ? b.values.every((one) => a.values.includes(one)) : a.values.every((one) => b.values.includes(one))
}

const SETS: Partial<Record<Operator, boolean>> = { equal: false, in: false, notEqual: true, notIn: true }

function valuesOf({ operator, operand }: Compare): Values | undefined {
  const not = SETS[operator]
  const values = listOf(operand)
  return not === undefined || values === undefined ? undefined : { not, values }
}

function listOf(operand: Operand): readonly unknown[] | undefined {
  switch (operand.is) {
    case 'yes-no':
    case 'number':
    case 'text':
    case 'day':
      return [operand.value]
    case 'values':
      return operand.values
    default:
      return undefined
  }
}

type Bounds = Readonly<{ least: number; most: number }>

/** What a comparison with a number or a day lets through, smallest to largest. */
function boundsOf({ operator, operand }: Compare): Bounds | undefined {
  const values = operand.is === 'values' ? operand.values.filter((one) => typeof one === 'number') : []
  if (operator === 'in' && operand.is === 'values' && values.length === operand.values.length)
    return { least: Math.min(...values), most: Math.max(...values) }
  if (operand.is !== 'number' && operand.is !== 'day') return undefined
  return BOUNDS[operator]?.(operand.value)
}

/** The next number up or down is not named, since facts need not be whole: an open end is the same end a hair further in. */
const HAIR = 1e-9
const NONE = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

const BOUNDS: Partial<Record<Operator, (value: number) => Bounds>> = {
  equal: (value) => ({ least: value, most: value }),
  lessThan: (value) => ({ ...NONE, most: value - HAIR }),
  lessThanInclusive: (value) => ({ ...NONE, most: value }),
  greaterThan: (value) => ({ ...NONE, least: value + HAIR }),
  greaterThanInclusive: (value) => ({ ...NONE, least: value }),
  before: (value) => ({ ...NONE, most: value - HAIR }),
  onOrBefore: (value) => ({ ...NONE, most: value }),
  after: (value) => ({ ...NONE, least: value + HAIR }),
  onOrAfter: (value) => ({ ...NONE, least: value })
}
