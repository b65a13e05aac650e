import type { Instance } from '../chronology/chronology.ts'
import type { Operand, Operator } from '../model/condition.ts'
import { type Answer, CANNOT_TELL, NO, YES } from './answer.ts'
import type { Known } from './facts.ts'

/** Answers every leaf, notes each answer in `notes` at the leaf's place, and gives the answer of the whole. */
export type Ask<T = Instance> = (of: T, notes: Uint8Array) => Answer

/** How a fact is found in what a condition is asked of. */
export type Read<T> = (of: T) => Known
/** Something that every case is held against. */
export type Fixed = Extract<Operand, { value: unknown }>['value'] | readonly (string | number)[]
type Compare = <T>(read: Read<T>, value: Fixed, place: number) => Ask<T>

const isOneOf = (a: Known, values: readonly unknown[]): boolean => {
  for (let i = 0; i < values.length; i++) if (values[i] === a) return true
  return false
}

/**
 * A comparison with something fixed: one closure for each operator, so that asking is one call and one test. What is known not to
 * exist (null) is equal to nothing, in no list, and neither before nor after.
 */
export const COMPARE_WITH: Readonly<Record<Operator, Compare>> = {
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

/** What a fact is compared with, where the answer is noted, and what it is where the two are the same and where not. */
export type EqualTo = Readonly<{ value: Fixed; place: number; same: Answer; other: Answer }>

type Test = (a: NonNullable<Known>, b: NonNullable<Known>) => boolean

/** Comparing two things that are both known, and known to exist. */
export const TESTS: Readonly<Record<Operator, Test>> = {
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
