import type { Instance } from '../chronology/chronology.ts'
import { addMonths, type Day } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import type { Condition, Operand, Operator } from '../model/condition.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { FactRef } from '../model/vocabulary.ts'
import { type Answer, CANNOT_TELL, NO, opposite, YES } from './answer.ts'
import { dayReader } from './days.ts'
import { factReader, type FactReader, type Known } from './facts.ts'

export type Leaf = Extract<Condition, { kind: 'compare' | 'outcome' }>

/** Answers every leaf, notes each answer in `notes` at the leaf's place, and gives the answer of the whole. */
export type Ask = (instance: Instance, notes: Uint8Array) => Answer

/** A condition made ready. `ask` is the only thing that is quick; the rest is for showing how it came out. */
export type CompiledCondition = Readonly<{
  /** Its place among all conditions of the ruleset. */
  id: number
  condition: Condition
  leaves: readonly Leaf[]
  /** Where each leaf's answer is noted. */
  notes: Uint8Array
  ask: Ask
}>

export function compileCondition(id: number, condition: Condition, conventions: Conventions): CompiledCondition {
  const leaves: Leaf[] = []
  const ask = compileNode(condition, leaves, conventions)
  return { id, condition, leaves, notes: new Uint8Array(leaves.length), ask }
}

function compileNode(condition: Condition, leaves: Leaf[], conventions: Conventions): Ask {
  switch (condition.kind) {
    case 'all':
      return leastOf(condition.of.map((one) => compileNode(one, leaves, conventions)))
    case 'any':
      return greatestOf(condition.of.map((one) => compileNode(one, leaves, conventions)))
    case 'not': {
      const inner = compileNode(condition.of, leaves, conventions)
      return (instance, notes) => opposite(inner(instance, notes))
    }
    case 'compare':
    case 'outcome':
      return noted(leaves.push(condition) - 1, compileLeaf(condition, conventions))
  }
}

/** `all` is as true as the least true of its parts. Every part is asked, so that every answer is kept. */
function leastOf(parts: readonly Ask[]): Ask {
  const [first, second] = parts
  if (first === undefined) return () => YES
  if (second === undefined) return first
  if (parts.length === 2) {
    return (instance, notes) => {
      const [a, b] = [first(instance, notes), second(instance, notes)]
      return a < b ? a : b
    }
  }
  return (instance, notes) => {
    let least: Answer = YES
    for (const part of parts) {
      const answer = part(instance, notes)
      if (answer < least) least = answer
    }
    return least
  }
}

/** `any` is as true as the truest of its parts. */
function greatestOf(parts: readonly Ask[]): Ask {
  const [first] = parts
  if (first === undefined) return () => NO
  if (parts.length === 1) return first
  return (instance, notes) => {
    let greatest: Answer = NO
    for (const part of parts) {
      const answer = part(instance, notes)
      if (answer > greatest) greatest = answer
    }
    return greatest
  }
}

const noted =
  (place: number, ask: (instance: Instance) => Answer): Ask =>
  (instance, notes) => {
    const answer = ask(instance)
    notes[place] = answer
    return answer
  }

const yesNo = (is: boolean): Answer => (is ? YES : NO)

function compileLeaf(leaf: Leaf, conventions: Conventions): (instance: Instance) => Answer {
  if (leaf.kind === 'outcome') {
    const wanted = new Set(leaf.is)
    return (instance) => {
      const state = instance.chronology.others.outcomeOf(leaf.rule, instance)
      return wanted.has(state) ? YES : state === 'cannot-tell' ? CANNOT_TELL : NO
    }
  }
  const read = valueReader(leaf.fact, conventions)
  const test = TESTS[leaf.operator]
  const absent = NEGATIVE.has(leaf.operator) ? YES : NO
  const { operand } = leaf
  if (operand.is === 'period') return longerThan(read, operand, conventions)
  if (operand.is === 'fact' || operand.is === 'dueOf') {
    const other = operandReader(operand, conventions)
    return (instance) => {
      const [a, b] = [read(instance), other(instance)]
      if (a === null || b === null) return absent
      return a === undefined || b === undefined ? CANNOT_TELL : yesNo(test(a, b))
    }
  }
  const value = operand.is === 'values' ? new Set<unknown>(operand.values) : operand.value
  return (instance) => {
    const a = read(instance)
    if (a === undefined) return CANNOT_TELL
    return a === null ? absent : yesNo(test(a, value))
  }
}

const valueReader = (ref: FactRef, conventions: Conventions): FactReader =>
  ref.from === 'milestone' ? dayReader({ ...ref, from: 'milestone' }, conventions) : factReader(ref)

function operandReader(
  operand: Extract<Operand, { is: 'fact' | 'dueOf' }>,
  conventions: Conventions
): (instance: Instance) => Known {
  if (operand.is === 'fact') return valueReader(operand.fact, conventions)
  return (instance) => instance.chronology.others.dueOf(operand.rules, instance)
}

/** Durations are compared by dates: more than a year has passed after the day that ends the year. */
function longerThan(
  read: FactReader,
  { value, on }: Extract<Operand, { is: 'period' }>,
  conventions: Conventions
): (instance: Instance) => Answer {
  const at = dayReader(on, conventions)
  return (instance) => {
    const [from, to] = [read(instance), at(instance)]
    if (from === null || to === null) return NO
    return from === undefined || to === undefined ? CANNOT_TELL : yesNo((to as number) > endOf(from as Day, value))
  }
}

/** Working days do not measure how long something has lasted; the reader refuses them here. */
const endOf = (from: Day, { count, unit }: Period): number =>
  unit === 'month' ? addMonths(from, count) : from + (unit === 'week' ? count * 7 : count)

const NEGATIVE: ReadonlySet<Operator> = new Set(['notEqual', 'notIn', 'doesNotContain'])

type Test = (a: NonNullable<Known>, b: unknown) => boolean

const isIn: Test = (a, b) => (b as ReadonlySet<unknown>).has(a)
const contains: Test = (a, b) => (a as readonly unknown[]).includes(b)

const TESTS: Readonly<Record<Operator, Test>> = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
  lessThan: (a, b) => (a as number) < (b as number),
  lessThanInclusive: (a, b) => (a as number) <= (b as number),
  greaterThan: (a, b) => (a as number) > (b as number),
  greaterThanInclusive: (a, b) => (a as number) >= (b as number),
  in: isIn,
  notIn: (a, b) => !isIn(a, b),
  contains,
  doesNotContain: (a, b) => !contains(a, b),
  before: (a, b) => (a as number) < (b as number),
  after: (a, b) => (a as number) > (b as number),
  onOrBefore: (a, b) => (a as number) <= (b as number),
  onOrAfter: (a, b) => (a as number) >= (b as number),
  longerThan: () => false
}
