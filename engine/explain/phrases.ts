import type { Operator } from '../model/condition.ts'
import { counted, listed, ordinal } from './words.ts'

type Phrase = (operator: Operator, value: number | readonly (string | number)[]) => string | undefined

/** first, second, third: of a number that counts reviews. */
const review =
  (on: string): Phrase =>
  (operator, value) => {
    if (typeof value !== 'number') {
      const words = listed(
        value.map((n) => `the ${ordinal(Number(n))}`),
        'or'
      )
      return operator === 'in' ? `it is ${words} review${on}` : undefined
    }
    switch (operator) {
      case 'equal':
        return `it is the ${ordinal(value)} review${on}`
      case 'notEqual':
        return `it is not the ${ordinal(value)} review${on}`
      case 'greaterThanInclusive':
        return `it is the ${ordinal(value)} review${on} or a later one`
      case 'greaterThan':
        return `it is the ${ordinal(value + 1)} review${on} or a later one`
      case 'lessThan':
        return value === 2 ? `it is the first review${on}` : `it is before the ${ordinal(value)} review${on}`
      case 'lessThanInclusive':
        return value === 1 ? `it is the first review${on}` : `it is the ${ordinal(value)} review${on} or an earlier one`
      default:
        return undefined
    }
  }

const aged =
  (verb: string, when: string): Phrase =>
  (operator, value) => {
    const child = `the child ${verb}`
    if (typeof value !== 'number') {
      const ages = value.map(String)
      if (operator === 'notIn' && ages.length === 2)
        return `${child} neither ${ages[0]} nor ${ages[1]} years old${when}`
      return operator === 'in' ? `${child} ${listed(ages, 'or')} years old${when}` : undefined
    }
    switch (operator) {
      case 'equal':
        return `${child} ${value} years old${when}`
      case 'notEqual':
        return `${child} not ${value} years old${when}`
      case 'greaterThanInclusive':
        return `${child} ${value} or older${when}`
      case 'greaterThan':
        return `${child} ${value + 1} or older${when}`
      case 'lessThan':
        return `${child} younger than ${value}${when}`
      case 'lessThanInclusive':
        return `${child} ${value} or younger${when}`
      default:
        return undefined
    }
  }

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : counted(n, 'time'))

/** How often something happened to the review. */
const often =
  (did: string, didNot: string): Phrase =>
  (operator, value) => {
    if (typeof value !== 'number') return undefined
    switch (operator) {
      case 'equal':
        return value === 0 ? didNot : `${did} ${times(value)}`
      case 'greaterThanInclusive':
        return value === 1 ? did : `${did} at least ${times(value)}`
      case 'greaterThan':
        return value === 0 ? did : `${did} more than ${times(value)}`
      case 'lessThanInclusive':
        return value === 0 ? didNot : `${did} no more than ${times(value)}`
      case 'lessThan':
        return value === 1 ? didNot : `${did} less than ${times(value)}`
      default:
        return undefined
    }
  }

/** Numbers that the engine itself works out, in words that nobody has to decipher. */
export const NUMBER_PHRASES: Readonly<Record<string, Phrase>> = {
  'review-number': review(' of this period of care'),
  'adoption-review-number': review(' on the adoption clock'),
  age: aged('is', ''),
  'age-at-review': aged('is', ' at the review'),
  'age-at-previous-review': aged('was', ' at the previous review'),
  'adjournment-count': often('the review was adjourned', 'the review was not adjourned'),
  'meeting-count': often('the review met', 'the review had no meeting')
}

/** Where the adoption clock stands, as clauses. */
export const STAGE_PHRASES: Readonly<Record<string, string>> = {
  authority: 'there is authority to place for adoption but the child is not yet placed',
  placed: 'the child is placed with prospective adopters',
  returned: 'the prospective adopters have returned the child'
}

export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  equal: 'is',
  notEqual: 'is not',
  lessThan: 'is less than',
  lessThanInclusive: 'is at most',
  greaterThan: 'is more than',
  greaterThanInclusive: 'is at least',
  in: 'is',
  notIn: 'is not',
  contains: 'include',
  doesNotContain: 'do not include',
  before: 'is before',
  after: 'is after',
  onOrBefore: 'is on or before',
  onOrAfter: 'is on or after',
  longerThan: 'is longer than'
}

const STATES: Readonly<Record<string, string>> = {
  deemed: 'agreed by silence',
  met: 'done in time',
  'met-late': 'done late',
  due: 'still to be done in time',
  overdue: 'overdue',
  satisfied: 'satisfied',
  breached: 'breached'
}

export const stateWords = (state: string): string => STATES[state] ?? state.replaceAll('-', ' ')
