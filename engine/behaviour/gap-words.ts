import { showPeriod } from '../days/period.ts'
import { compareWords, conditionWords } from '../explain/condition-words.ts'
import type { Condition, Operand, Operator } from '../model/condition.ts'
import type { DayRef, FactRef, Vocabulary } from '../model/vocabulary.ts'
import type { Cell, Length, Term, Variable } from './model.ts'
import { absentWords, termLabel, thereWords } from './range-words.ts'
import { canBeAbsent } from './terms.ts'

type Pair = Extract<Variable, { kind: 'pair' }>
type Gap = Extract<Cell, { is: 'gap' }>

/** How two days or numbers lie to one another, in alternatives. `there` are those that exist for another reason. */
export function gapWords(
  pair: Pair,
  cells: readonly Cell[],
  there: ReadonlySet<string>,
  vocabulary: Vocabulary
): readonly string[] {
  const gaps = cells.filter(({ is }) => is === 'gap') as readonly Gap[]
  const absent = cells.some(({ is }) => is === 'none')
  const words = stretches(pair, gaps).map((stretch) => stretchWords(pair, stretch, absent, vocabulary))
  const none = absent && !words.some(({ coversAbsent }) => coversAbsent) ? noneWords(pair, there, vocabulary) : []
  const unknown = cells.some(({ is }) => is === 'unknown') ? [unknownWords(pair, vocabulary)] : []
  return [...words.map(({ text }) => text), ...none, ...unknown]
}

/** From more than one length to no more than another. */
type Stretch = Readonly<{ more: Length | undefined; upTo: Length | undefined }>

const everyLength = ({ cells }: Pair): number => cells.filter(({ is }) => is === 'gap').length

function stretches(pair: Pair, gaps: readonly Gap[]): readonly Stretch[] {
  if (gaps.length === 0) return []
  if (everyLength(pair) !== pair.lengths.length + 1) return gaps.map((gap) => stretchOf(pair, gap, gap))
  const passed = (gap: Gap): number => gap.more.filter(Boolean).length
  const sorted = [...gaps].sort((a, b) => passed(a) - passed(b))
  const runs: [Gap, Gap][] = []
  for (const gap of sorted) {
    const last = runs.at(-1)
    if (last !== undefined && passed(last[1]) + 1 === passed(gap)) last[1] = gap
    else runs.push([gap, gap])
  }
  return runs.map(([first, last]) => stretchOf(pair, first, last))
}

const stretchOf = ({ lengths }: Pair, first: Gap, last: Gap): Stretch => ({
  more: lengths[first.more.lastIndexOf(true)],
  upTo: lengths[last.more.indexOf(false)]
})

type Said = Readonly<{ text: string; coversAbsent: boolean }>

function stretchWords(pair: Pair, { more, upTo }: Stretch, absent: boolean, vocabulary: Vocabulary): Said {
  if (more?.count === -1 && more.unit === 'day' && upTo?.count === 0 && upTo.unit === 'day')
    return { text: orderWords(pair, 'equal', vocabulary), coversAbsent: false }
  if (more === undefined && upTo === undefined) return { text: bothThere(pair, vocabulary), coversAbsent: false }
  if (more === undefined && upTo !== undefined && isDuration(upTo)) {
    const text = lastedWords(pair, upTo, false, vocabulary)
    const there = pair.cells.some(({ is }) => is === 'none') && !absent ? `${bothThere(pair, vocabulary)} and ` : ''
    return { text: `${there}${text}`, coversAbsent: absent }
  }
  if (more !== undefined && upTo !== undefined && isDuration(more) && isDuration(upTo)) {
    const limit = `but not for more than ${showPeriod(upTo)}`
    return { text: `${lastedWords(pair, more, true, vocabulary)}, ${limit}`, coversAbsent: false }
  }
  if (absent) return { text: `it is not so that ${deniedWords(pair, { more, upTo }, vocabulary)}`, coversAbsent: true }
  const parts = [
    ...(more === undefined ? [] : [boundWords(pair, more, true, vocabulary)]),
    ...(upTo === undefined ? [] : [boundWords(pair, upTo, false, vocabulary)])
  ]
  return { text: parts.join(' and '), coversAbsent: false }
}

/** The contrary of one bound. */
const deniedWords = (pair: Pair, { more, upTo }: Stretch, vocabulary: Vocabulary): string =>
  [
    ...(more === undefined ? [] : [boundWords(pair, more, false, vocabulary)]),
    ...(upTo === undefined ? [] : [boundWords(pair, upTo, true, vocabulary)])
  ].join(' or ')

const isDuration = ({ unit, count }: Length): boolean => unit === 'month' || count > 0

function boundWords(pair: Pair, length: Length, more: boolean, vocabulary: Vocabulary): string {
  if (isDuration(length)) return lastedWords(pair, length, more, vocabulary)
  const within = length.count === -1
  if (pair.later.type === 'number') {
    const operator = more
      ? within
        ? 'greaterThanInclusive'
        : 'greaterThan'
      : within
        ? 'lessThan'
        : 'lessThanInclusive'
    return orderWords(pair, operator, vocabulary)
  }
  return orderWords(pair, more ? (within ? 'onOrAfter' : 'after') : within ? 'before' : 'onOrBefore', vocabulary)
}

function lastedWords({ earlier, later }: Pair, length: Length, more: boolean, vocabulary: Vocabulary): string {
  if (earlier.is.from !== 'ref' || later.is.from !== 'ref') return ''
  const condition: Condition = {
    kind: 'compare',
    fact: earlier.is.ref,
    operator: 'longerThan',
    operand: { is: 'period', value: length, on: later.is.ref as DayRef }
  }
  return conditionWords(more ? condition : { kind: 'not', of: condition }, vocabulary)
}

const TURNED: Readonly<Partial<Record<Operator, Operator>>> = {
  before: 'after',
  after: 'before',
  onOrBefore: 'onOrAfter',
  onOrAfter: 'onOrBefore'
}

/** The last day under other rules is what a day is compared with, never the other way round. */
function orderWords({ earlier, later }: Pair, operator: Operator, vocabulary: Vocabulary): string {
  const turned = later.is.from === 'due' || (earlier.is.from === 'ref' && isAnchor(later.is))
  const [one, other] = turned ? [earlier, later] : [later, earlier]
  if (one.is.from !== 'ref') return ''
  const fact: FactRef = one.is.ref
  return compareWords(
    { kind: 'compare', fact, operator: turned ? (TURNED[operator] ?? operator) : operator, operand: operandOf(other) },
    vocabulary
  )
}

const isAnchor = (is: Term['is']): boolean => is.from === 'ref' && is.ref.from === 'anchor'

const operandOf = ({ is }: Term): Operand =>
  is.from === 'ref' ? { is: 'fact', fact: is.ref } : { is: 'dueOf', rules: is.rules }

const endsOf = ({ earlier, later }: Pair): readonly Term[] => [earlier, later]

/** Whatever the rule: more words than needed say nothing false. */
const mayBeAbsent = (pair: Pair): readonly Term[] => endsOf(pair).filter((end) => canBeAbsent(end, undefined))

/** Leaving out what must be there for another reason. */
const noneWords = (pair: Pair, there: ReadonlySet<string>, vocabulary: Vocabulary): readonly string[] =>
  mayBeAbsent(pair)
    .filter(({ key }) => !there.has(key))
    .map((end) => absentWords(end, vocabulary))

const bothThere = (pair: Pair, vocabulary: Vocabulary): string =>
  mayBeAbsent(pair)
    .map((end) => thereWords(end, vocabulary))
    .join(' and ')

function unknownWords(pair: Pair, vocabulary: Vocabulary): string {
  const [length] = pair.lengths
  if (pair.lengths.length === 1 && length !== undefined && isDuration(length))
    return `it is not known whether ${lastedWords(pair, length, true, vocabulary)}`
  return `it is not known how ${endsOf(pair)
    .map((end) => termLabel(end, vocabulary))
    .join(' lies to ')}`
}
