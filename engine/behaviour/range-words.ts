import type { Day } from '../days/day.ts'
import { compareWords, labelOf } from '../explain/condition-words.ts'
import { listed } from '../explain/words.ts'
import type { Operand, Operator } from '../model/condition.ts'
import type { FactRef, Vocabulary } from '../model/vocabulary.ts'
import { LEAST, LEAST_OF_ALL } from './always.ts'
import type { Cell, Term } from './model.ts'
import type { Range } from './view.ts'

/** A name for a day or a number that can stand in a sentence. */
export const termLabel = ({ is }: Term, vocabulary: Vocabulary): string =>
  is.from === 'ref' ? labelOf(is.ref, vocabulary) : `the last day under ${listed(is.rules, 'or')}`

/** What is not there, and what is, in words of its own. */
const THERE: Readonly<Record<string, readonly [absent: string, there: string]>> = {
  'age-at-previous-review': ['there was no previous review', 'there was a previous review'],
  'previous-review-day': ['there was no previous review', 'there was a previous review'],
  'previous-review': ['there was no previous review', 'there was a previous review'],
  'previous-meeting': ['there was no meeting before', 'there was a meeting before'],
  'completed-day': ['the review is not completed', 'the review is completed'],
  'review-day': ['the review is not completed', 'the review is completed'],
  'long-term-from': [
    'the placement at the review is not a long-term one',
    'the placement at the review is a long-term one'
  ],
  'current-long-term-from': [
    'the present placement is not a long-term one',
    'the present placement is a long-term one'
  ],
  'care-ended': ['care has not ended', 'care has ended'],
  'agreed-date': ['no date was agreed', 'a date was agreed']
}

export const absentWords = (term: Term, vocabulary: Vocabulary): string =>
  THERE[term.key]?.[0] ?? `there is no ${termLabel(term, vocabulary).replace(/^the /, '')}`

export const thereWords = (term: Term, vocabulary: Vocabulary): string =>
  THERE[term.key]?.[1] ?? `there is a ${termLabel(term, vocabulary).replace(/^the /, '')}`

/** Ranges that follow one another, as one. */
export function joinedRanges(cells: readonly Cell[]): readonly Range[] {
  const ranges: Range[] = []
  for (const cell of cells) {
    if (cell.is !== 'range') continue
    const last = ranges.at(-1)
    if (last?.to === undefined || cell.from !== last.to + 1) ranges.push(cell)
    else
      ranges[ranges.length - 1] = {
        ...(last.from === undefined ? {} : { from: last.from }),
        ...(cell.to === undefined ? {} : { to: cell.to })
      }
  }
  return ranges
}

/** One range of a day or a number; nothing for all that there can be. */
export function rangeWords(term: Term, range: Range, vocabulary: Vocabulary): string | undefined {
  if (term.is.from === 'due') return undefined
  const say = sayer(term.is.ref, vocabulary)
  return term.type === 'date' ? dayRange(range, say) : numberRange(term.key, range, say)
}

type Say = (operator: Operator, value: number | readonly number[]) => string

const sayer =
  (fact: FactRef, vocabulary: Vocabulary): Say =>
  (operator, value) =>
    compareWords({ kind: 'compare', fact, operator, operand: operandOf(fact, value) }, vocabulary)

function operandOf(fact: FactRef, value: number | readonly number[]): Operand {
  if (typeof value !== 'number') return { is: 'values', values: value }
  return fact.type === 'date' ? { is: 'day', value: value as Day } : { is: 'number', value }
}

function dayRange({ from, to }: Range, say: Say): string | undefined {
  if (from !== undefined && from === to) return say('equal', from)
  const parts = [
    ...(from === undefined ? [] : [say('onOrAfter', from)]),
    ...(to === undefined ? [] : [say('onOrBefore', to)])
  ]
  return parts.length === 0 ? undefined : parts.join(' and ')
}

/** Numbers that have phrases of their own: so many years old, the second review. */
const COUNTED = /^(age|review-number|adoption-review-number)/
const FEW = 3

function numberRange(name: string, { from = 0, to }: Range, say: Say): string | undefined {
  const least = LEAST[name]?.least ?? LEAST_OF_ALL
  if (to === undefined) return from <= least ? undefined : say('greaterThanInclusive', from)
  if (from === to) return say('equal', from)
  const counted = COUNTED.test(name)
  if (from <= least) return counted ? say('lessThan', to + 1) : say('lessThanInclusive', to)
  if (counted && to - from < FEW)
    return say(
      'in',
      Array.from({ length: to - from + 1 }, (_, i) => from + i)
    )
  return `${say('greaterThanInclusive', from)} and ${say('lessThanInclusive', to)}`
}
