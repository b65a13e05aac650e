import type { Instance } from '../chronology/chronology.ts'
import { addMonths, type Day } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import { keyOf } from '../model/by-name.ts'
import type { Condition, Operand, Operator } from '../model/condition.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { DayRef, FactRef } from '../model/vocabulary.ts'
import { type Answer, CANNOT_TELL, NO, opposite, YES } from './answer.ts'
import { type Ask, COMPARE_WITH, type EqualTo, type Read, TESTS } from './comparison.ts'
import { dayReader, type KnownDay } from './days.ts'
import { factReader, type Known } from './facts.ts'
import { leastReader } from './numbers.ts'

export type Leaf = Extract<Condition, { kind: 'compare' | 'outcome' }>

/** A condition made ready. `ask` is the only thing that is quick; the rest is for showing how it came out. */
export type CompiledCondition<T = Instance> = Readonly<{
  /** Its place among all conditions of the ruleset. */
  id: number
  condition: Condition
  leaves: readonly Leaf[]
  /** Where each leaf's answer is noted. */
  notes: Uint8Array
  ask: Ask<T>
}>

/** How a condition finds what it compares, in what it is asked of: one instance of a case as a rule. */
export type Readers<T> = Readonly<{
  fact: (ref: FactRef) => (of: T) => Known
  /** Reading and comparing in one closure, for whatever is asked so often that a second call tells. */
  equal?: (ref: FactRef, to: EqualTo) => Ask<T> | undefined
  day: (ref: DayRef) => (of: T) => KnownDay
  dueOf: (rules: readonly string[]) => (of: T) => KnownDay
  outcomeOf: (rule: string) => (of: T) => string
  /** What a number that is not known is at least, for those of which something is known all the same. */
  least?: (ref: FactRef) => ((of: T) => number | undefined) | undefined
}>

export const instanceReaders = (conventions: Conventions): Readers<Instance> => ({
  fact: (ref) => (ref.from === 'milestone' ? dayReader({ ...ref, from: 'milestone' }, conventions) : factReader(ref)),
  equal: reviewFactEqual,
  day: (ref) => dayReader(ref, conventions),
  dueOf: (rules) => (instance) => instance.chronology.others.dueOf(rules, instance),
  outcomeOf: (rule) => (instance) => instance.chronology.others.outcomeOf(rule, instance),
  least: leastReader
})

/** Two in three of all comparisons are of a fact sent with a review. */
function reviewFactEqual({ from, derived, scope, name }: FactRef, to: EqualTo): Ask | undefined {
  if (from !== 'fact' || derived || scope !== 'review') return undefined
  const key = keyOf(name)
  const { value, place, same, other } = to
  return (of, notes) => {
    const a = of.entry?.review?.facts.at(key)
    return (notes[place] = a === undefined ? CANNOT_TELL : a === value ? same : other)
  }
}

/** Where its leaves' answers are noted: in an array of its own, or further on in one that it shares with others. */
export function compileCondition<T>(
  id: number,
  condition: Condition,
  readers: Readers<T>,
  firstPlace = 0
): CompiledCondition<T> {
  const leaves: Leaf[] = []
  const shop: Shop<T> = { readers, place: (leaf) => firstPlace + leaves.push(leaf) - 1 }
  const ask = compileNode(condition, shop)
  return { id, condition, leaves, notes: new Uint8Array(leaves.length), ask }
}

/** How to read, and at which place a leaf's answer is noted. */
type Shop<T> = Readonly<{ readers: Readers<T>; place: (leaf: Leaf) => number }>

function compileNode<T>(condition: Condition, shop: Shop<T>): Ask<T> {
  switch (condition.kind) {
    case 'all':
      return leastOf(condition.of.map((one) => compileNode(one, shop)))
    case 'any':
      return greatestOf(condition.of.map((one) => compileNode(one, shop)))
    case 'not': {
      const inner = compileNode(condition.of, shop)
      return (of, notes) => opposite(inner(of, notes))
    }
    case 'compare':
      return compare(condition, shop.place(condition), shop.readers)
    case 'outcome':
      return compareOutcome(condition, shop.place(condition), shop.readers)
  }
}

/** `all` is as true as the least true of its parts. Every part is asked, so that every answer is kept. */
function leastOf<T>(parts: readonly Ask<T>[]): Ask<T> {
  const [first, second] = parts
  if (first === undefined) return () => YES
  if (second === undefined) return first
  if (parts.length === 2) {
    return (of, notes) => {
      const a = first(of, notes)
      const b = second(of, notes)
      return a < b ? a : b
    }
  }
  return (of, notes) => {
    let least: Answer = YES
    for (let i = 0; i < parts.length; i++) {
      const answer = (parts[i] as Ask<T>)(of, notes)
      if (answer < least) least = answer
    }
    return least
  }
}

/** `any` is as true as the truest of its parts. */
function greatestOf<T>(parts: readonly Ask<T>[]): Ask<T> {
  const [first, second] = parts
  if (first === undefined) return () => NO
  if (second === undefined) return first
  if (parts.length === 2) {
    return (of, notes) => {
      const a = first(of, notes)
      const b = second(of, notes)
      return a > b ? a : b
    }
  }
  return (of, notes) => {
    let greatest: Answer = NO
    for (let i = 0; i < parts.length; i++) {
      const answer = (parts[i] as Ask<T>)(of, notes)
      if (answer > greatest) greatest = answer
    }
    return greatest
  }
}

function compareOutcome<T>(leaf: Extract<Leaf, { kind: 'outcome' }>, place: number, readers: Readers<T>): Ask<T> {
  const wanted = new Set(leaf.is)
  const outcome = readers.outcomeOf(leaf.rule)
  return (of, notes) => {
    const state = outcome(of)
    return (notes[place] = wanted.has(state) ? YES : state === 'cannot-tell' ? CANNOT_TELL : NO)
  }
}

function compare<T>(leaf: Extract<Leaf, { kind: 'compare' }>, place: number, readers: Readers<T>): Ask<T> {
  const read = readers.fact(leaf.fact)
  const { operand, operator } = leaf
  if (operator === 'equal' && 'value' in operand && operand.is !== 'period') {
    const quick = readers.equal?.(leaf.fact, { value: operand.value, place, same: YES, other: NO })
    if (quick !== undefined) return quick
  }
  switch (operand.is) {
    case 'period':
      return longerThan(read, operand, place, readers)
    case 'fact':
      return compareTwo(operator, read, readers.fact(operand.fact), place)
    case 'dueOf':
      return compareTwo(operator, read, readers.dueOf(operand.rules), place)
    case 'values':
      return orByLeast(COMPARE_WITH[operator](read, operand.values, place), leaf, operand.values, place, readers)
    case 'number':
      return orByLeast(COMPARE_WITH[operator](read, operand.value, place), leaf, [operand.value], place, readers)
    case 'yes-no':
    case 'text':
    case 'day':
      return COMPARE_WITH[operator](read, operand.value, place)
  }
}

/** What is settled once a number is known to lie beyond all that it is compared with; for the two marked so, at it is enough. */
const BEYOND: Readonly<Partial<Record<Operator, readonly [Answer, 'at' | 'beyond']>>> = {
  equal: [NO, 'beyond'],
  in: [NO, 'beyond'],
  lessThanInclusive: [NO, 'beyond'],
  lessThan: [NO, 'at'],
  notEqual: [YES, 'beyond'],
  notIn: [YES, 'beyond'],
  greaterThan: [YES, 'beyond'],
  greaterThanInclusive: [YES, 'at']
}

/** A number that is not known may still be known to be large enough. */
function orByLeast<T>(
  ask: Ask<T>,
  { fact, operator }: Extract<Leaf, { kind: 'compare' }>,
  values: readonly (string | number)[],
  place: number,
  readers: Readers<T>
): Ask<T> {
  const least = readers.least?.(fact)
  const settles = BEYOND[operator]
  if (least === undefined || settles === undefined) return ask
  const [answer, from] = settles
  const enough = Math.max(0, ...values.map(Number)) + (from === 'at' ? 0 : 1)
  return (of, notes) => {
    const known = ask(of, notes)
    return known === CANNOT_TELL && (least(of) ?? 0) >= enough ? (notes[place] = answer) : known
  }
}

/** A comparison of two things known of the case. Where either is known not to exist, only `notEqual` and its like hold. */
function compareTwo<T>(operator: Operator, read: Read<T>, other: Read<T>, place: number): Ask<T> {
  const test = TESTS[operator]
  const absent = operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain' ? YES : NO
  return (of, notes) => {
    const a = read(of)
    const b = other(of)
    if (a === null || b === null) return (notes[place] = absent)
    return (notes[place] = a === undefined || b === undefined ? CANNOT_TELL : test(a, b) ? YES : NO)
  }
}

/** Durations are compared by dates: more than a year has passed after the day that ends the year. */
function longerThan<T>(
  read: Read<T>,
  { value, on }: Extract<Operand, { is: 'period' }>,
  place: number,
  readers: Readers<T>
): Ask<T> {
  const at = readers.day(on)
  return (of, notes) => {
    const from = read(of)
    const to = at(of)
    if (from === null || to === null) return (notes[place] = NO)
    if (from === undefined || to === undefined) return (notes[place] = CANNOT_TELL)
    return (notes[place] = to > endOf(from as Day, value) ? YES : NO)
  }
}

/** Working days do not measure how long something has lasted; the reader refuses them here. */
const endOf = (from: Day, { count, unit }: Period): number =>
  unit === 'month' ? addMonths(from, count) : from + (unit === 'week' ? count * 7 : count)
