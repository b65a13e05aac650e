import type { Engine } from 'json-rules-engine'
import { civilOf, type Day, daysInMonth, isoDay } from '../days/day.ts'
import { type Period, showPeriod } from '../days/period.ts'
import type { Operator } from '../model/condition.ts'

/** Stands in the almanac for a fact that is not known, which json-rules-engine itself would refuse or guess. */
export const NOT_KNOWN = Symbol('not known')

/** Stands in the almanac for what is known not to exist. */
export const NOT_THERE = Symbol('not there')

/** Stands in the almanac for a number of which it is only known that it is no less. */
export class NoLessThan {
  readonly least: number
  constructor(least: number) {
    this.least = least
  }
}

/** How a run takes what is not known: as if it spoke against the comparison, or for it. */
export type Bound = 'at-least' | 'at-most'

export const otherBound = (bound: Bound): Bound => (bound === 'at-least' ? 'at-most' : 'at-least')

type Comparison = (fact: unknown, value: unknown) => boolean

const difference = (a: unknown, b: unknown): number => Number(a) - Number(b)
const isoOrder = (a: unknown, b: unknown): number => isoDay(a as Day).localeCompare(isoDay(b as Day))
const among = (item: unknown, list: unknown): boolean =>
  (list as readonly unknown[]).some((one) => Object.is(one, item))

/**
 * The operators, written a second time on purpose and in another way: numbers by their difference, days by their ISO text. Comparing and
 * combining is what two engines must agree on.
 */
const COMPARISONS: Readonly<Record<Exclude<Operator, 'longerThan'>, Comparison>> = {
  equal: (a, b) => Object.is(a, b),
  notEqual: (a, b) => !Object.is(a, b),
  lessThan: (a, b) => difference(a, b) < 0,
  lessThanInclusive: (a, b) => !(difference(a, b) > 0),
  greaterThan: (a, b) => difference(a, b) > 0,
  greaterThanInclusive: (a, b) => !(difference(a, b) < 0),
  in: (a, b) => among(a, b),
  notIn: (a, b) => !among(a, b),
  contains: (a, b) => among(b, a),
  doesNotContain: (a, b) => !among(b, a),
  before: (a, b) => isoOrder(a, b) < 0,
  after: (a, b) => isoOrder(a, b) > 0,
  onOrBefore: (a, b) => isoOrder(a, b) <= 0,
  onOrAfter: (a, b) => isoOrder(a, b) >= 0
}

/** What does not exist differs from everything, is in no list and contains nothing. */
const HOLDS_OF_NOTHING: readonly string[] = ['notEqual', 'notIn', 'doesNotContain']

/** Whether more than so many months lie between two days, by their civil dates: past the corresponding date, or the end of a month without one. */
function moreMonthsThan(count: number, from: Day, to: Day): boolean {
  const [start, end] = [civilOf(from), civilOf(to)]
  const months = (end.year - start.year) * 12 + (end.month - start.month)
  if (months !== count) return months > count
  return end.date > Math.min(start.date, daysInMonth(end.year, end.month))
}

const lastedLonger =
  ({ count, unit }: Period): Comparison =>
  (from, to) => {
    if (unit === 'month') return moreMonthsThan(count, from as Day, to as Day)
    return difference(to, from) > (unit === 'week' ? 7 * count : count)
  }

export const operatorName = (operator: string, bound: Bound): string => `${operator} ${bound}`

/** A duration is compared with a second fact, so that its length is part of the operator's name. */
export const durationName = (period: Period): string => `longerThan ${showPeriod(period)}`

/** Another rule's outcome among several; one that cannot be told might be any of them. */
export const OUTCOME_AMONG = 'outcomeAmong'

/** Tries every number that it may be; those beyond all that it is compared with come out alike. */
function holdsFrom({ least }: NoLessThan, value: unknown, bound: Bound, compare: Comparison): boolean {
  const last = Math.max(least, ...[value].flat().map(Number)) + 1
  const tried = Array.from({ length: last - least + 1 }, (_, i) => compare(least + i, value))
  return bound === 'at-least' ? tried.every(Boolean) : tried.some(Boolean)
}

function addBoth(engine: Engine, name: string, holdsOfNothing: boolean, compare: Comparison): void {
  for (const bound of ['at-least', 'at-most'] as const) {
    engine.addOperator(operatorName(name, bound), (fact: unknown, value: unknown) => {
      if (fact === NOT_THERE || value === NOT_THERE) return holdsOfNothing
      if (fact instanceof NoLessThan) return holdsFrom(fact, value, bound, compare)
      if (fact === NOT_KNOWN || value === NOT_KNOWN) return bound === 'at-most'
      return compare(fact, value)
    })
  }
}

function addOutcome(engine: Engine): void {
  for (const bound of ['at-least', 'at-most'] as const) {
    engine.addOperator(operatorName(OUTCOME_AMONG, bound), (state: string, wanted: readonly string[]) =>
      wanted.includes(state) ? true : state === 'cannot-tell' && bound === 'at-most'
    )
  }
}

/** Gives an engine every operator in both bounds, and a duration operator for each length that is asked for. */
export function addOperators(engine: Engine, periods: Iterable<Period>): void {
  for (const [name, compare] of Object.entries(COMPARISONS))
    addBoth(engine, name, HOLDS_OF_NOTHING.includes(name), compare)
  for (const period of periods) addBoth(engine, durationName(period), false, lastedLonger(period))
  addOutcome(engine)
}
