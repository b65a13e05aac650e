import type { Instance } from '../chronology/chronology.ts'
import { addMonths, type Day } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import type { Condition, Operand, Operator } from '../model/condition.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { DayRef, FactRef } from '../model/vocabulary.ts'
import { type Answer, CANNOT_TELL, NO, opposite, YES } from './answer.ts'
import { dayReader, type KnownDay } from './days.ts'
import { factReader, type Known } from './facts.ts'

export type Leaf = Extract<Condition, { kind: 'compare' | 'outcome' }>

/** Answers every leaf, notes each answer in `notes` at the leaf's place, and gives the answer of the whole. */
export type Ask<T = Instance> = (of: T, notes: Uint8Array) => Answer

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
  day: (ref: DayRef) => (of: T) => KnownDay
  dueOf: (rules: readonly string[]) => (of: T) => KnownDay
  outcomeOf: (rule: string) => (of: T) => string
}>

export const instanceReaders = (conventions: Conventions): Readers<Instance> => ({
  fact: (ref) => (ref.from === 'milestone' ? dayReader({ ...ref, from: 'milestone' }, conventions) : factReader(ref)),
  day: (ref) => dayReader(ref, conventions),
  dueOf: (rules) => (instance) => instance.chronology.others.dueOf(rules, instance),
  outcomeOf: (rule) => (instance) => instance.chronology.others.outcomeOf(rule, instance)
})

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
  switch (operand.is) {
    case 'period':
      return longerThan(read, operand, place, readers)
    case 'fact':
      return compareTwo(operator, read, readers.fact(operand.fact), place)
    case 'dueOf':
      return compareTwo(operator, read, readers.dueOf(operand.rules), place)
    case 'values':
      return COMPARE_WITH[operator](read, operand.values, place)
    case 'yes-no':
    case 'number':
    case 'text':
    case 'day':
      return COMPARE_WITH[operator](read, operand.value, place)
  }
}

type Read<T> = (of: T) => Known
type Fixed = Extract<Operand, { value: unknown }>['value'] | readonly (string | number)[]
type Compare = <T>(read: Read<T>, value: Fixed, place: number) => Ask<T>

const isOneOf = (a: Known, values: readonly unknown[]): boolean => {
  for (let i = 0; i < values.length; i++) if (values[i] === a) return true
  return false
}

/**
 * A comparison with something fixed: one closure for each operator, so that asking is one call and one test. What is known not to
 * exist (null) is equal to nothing, in no list, and neither before nor after.
 */
const COMPARE_WITH: Readonly<Record<Operator, Compare>> = {
  equal: (read, value, place) => equalTo(read, value, place, YES, NO),
  notEqual: (read, value, place) => equalTo(read, value, place, NO, YES),
  lessThan: (read, value, place) => lessThan(read, value as number, place),
  lessThanInclusive: (read, value, place) => lessThanInclusive(read, value as number, place),
  greaterThan: (read, value, place) => greaterThan(read, value as number, place),
  greaterThanInclusive: (read, value, place) => greaterThanInclusive(read, value as number, place),
  in: (read, value, place) => within(read, value as readonly unknown[], place, YES, NO),
  notIn: (read, value, place) => within(read, value as readonly unknown[], place, NO, YES),
  contains: (read, value, place) => holding(read, value, place, YES, NO),
  doesNotContain: (read, value, place) => holding(read, value, place, NO, YES),
  before: (read, value, place) => lessThan(read, value as number, place),
  onOrBefore: (read, value, place) => lessThanInclusive(read, value as number, place),
  after: (read, value, place) => greaterThan(read, value as number, place),
  onOrAfter: (read, value, place) => greaterThanInclusive(read, value as number, place),
  longerThan: () => () => NO
}

function equalTo<T>(read: Read<T>, value: Fixed, place: number, same: Answer, other: Answer): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : a === value ? same : other)
  }
}

function within<T>(read: Read<T>, values: readonly unknown[], place: number, inside: Answer, outside: Answer): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : isOneOf(a, values) ? inside : outside)
  }
}

function holding<T>(read: Read<T>, value: Fixed, place: number, held: Answer, not: Answer): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    if (a === undefined) return (notes[place] = CANNOT_TELL)
    return (notes[place] = a !== null && isOneOf(value as Known, a as readonly unknown[]) ? held : not)
  }
}

function lessThan<T>(read: Read<T>, value: number, place: number): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : a !== null && (a as number) < value ? YES : NO)
  }
}

function lessThanInclusive<T>(read: Read<T>, value: number, place: number): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : a !== null && (a as number) <= value ? YES : NO)
  }
}

function greaterThan<T>(read: Read<T>, value: number, place: number): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : a !== null && (a as number) > value ? YES : NO)
  }
}

function greaterThanInclusive<T>(read: Read<T>, value: number, place: number): Ask<T> {
  return (of, notes) => {
    const a = read(of)
    return (notes[place] = a === undefined ? CANNOT_TELL : a !== null && (a as number) >= value ? YES : NO)
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

type Test = (a: NonNullable<Known>, b: NonNullable<Known>) => boolean

const TESTS: Readonly<Record<Operator, Test>> = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
  lessThan: (a, b) => a < b,
  lessThanInclusive: (a, b) => a <= b,
  greaterThan: (a, b) => a > b,
  greaterThanInclusive: (a, b) => a >= b,
  in: (a, b) => isOneOf(a, b as readonly string[]),
  notIn: (a, b) => !isOneOf(a, b as readonly string[]),
  contains: (a, b) => isOneOf(b, a as readonly string[]),
  doesNotContain: (a, b) => !isOneOf(b, a as readonly string[]),
  before: (a, b) => a < b,
  after: (a, b) => a > b,
  onOrBefore: (a, b) => a <= b,
  onOrAfter: (a, b) => a >= b,
  longerThan: () => false
}
