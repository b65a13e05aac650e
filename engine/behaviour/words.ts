import { type Answer, YES } from '../compile/answer.ts'
import { compareWords, conditionWords } from '../explain/condition-words.ts'
import { listed } from '../explain/words.ts'
import type { Condition, Operator } from '../model/condition.ts'
import type { FactRef, Vocabulary } from '../model/vocabulary.ts'
import { gapWords } from './gap-words.ts'
import { isOfList, isUnknown, listParts, unknownWords } from './list-words.ts'
import type { Cell, Direction, RegionPart, Variable } from './model.ts'
import { absentWords, joinedRanges, rangeWords, termLabel, thereWords } from './range-words.ts'
import { EVENT_KIND } from './variables.ts'
import type { Verbs } from './verbs.ts'

type Said = Readonly<{
  direction: Direction
  before: Answer
  after: Answer
  facts: readonly RegionPart[]
  /** Whether it was so anywhere before, and is anywhere now. */
  also: boolean
  still: boolean
}>

/** What differs in one region, to be read after the name of the rule. */
export function sentenceOf(
  { direction, after, facts, also, still }: Said,
  words: Verbs,
  vocabulary: Vocabulary
): string {
  const where = whereWords(facts, vocabulary)
  const when = where === undefined ? '' : ` when ${where}`
  switch (direction) {
    case 'now-applies':
      return where === undefined ? `${words.does} in every case` : `${also ? words.also : words.does}${when}`
    case 'no-longer-applies':
      if (where === undefined) return `${words.not} in any case`
      return still ? `${words.not}${when}` : `${words.not} in any case; before, that was so${when}`
    case 'now-cannot-tell':
      return `it can no longer be told ${words.whether}${when}`
    case 'can-now-tell':
      return `${after === YES ? words.does : words.no}${when.replace(/^ when/, ' even when')}`
  }
}

/** All parts of a region at once; nothing for every case. */
export function whereWords(facts: readonly RegionPart[], vocabulary: Vocabulary): string | undefined {
  const lists = facts.filter(isOfList)
  const others = facts.filter((part) => !isOfList(part))
  const parts = [
    ...others.map((part) => partWords(part, thereIn(facts), vocabulary)),
    ...listParts(lists, vocabulary)
  ].filter((words) => words.length > 0)
  if (parts.length === 0) return undefined
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return listed(only, 'or')
  const plain = parts.filter((words) => words.length === 1).map((words) => words[0] ?? '')
  const either = parts.filter((words) => words.length > 1).map((words) => `either ${listed(words, 'or')}`)
  return listed([...new Set([...plain, ...either])], 'and')
}

/** Days between which something lies are there, both of them. */
const thereIn = (facts: readonly RegionPart[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ variable, cells }) =>
      variable.kind === 'pair' && cells.every(({ is }) => is === 'gap')
        ? [variable.earlier.key, variable.later.key]
        : []
    )
  )

/** One part, as alternatives of which one must be so. */
function partWords(
  { variable, cells }: RegionPart,
  there: ReadonlySet<string>,
  vocabulary: Vocabulary
): readonly string[] {
  switch (variable.kind) {
    case 'yes-no':
      return cells.map((cell) => yesNoWords(variable.fact, cell, vocabulary))
    case 'one-of':
      return [...valuesWords(variable, cells, vocabulary), ...unknownWords(cells, variable.fact, vocabulary)]
    case 'outcome':
      return outcomeWords(variable, cells, vocabulary)
    case 'term':
      return termWords(variable, cells, vocabulary)
    case 'pair':
      return gapWords(variable, cells, there, vocabulary)
    case 'list':
      return []
  }
}

function yesNoWords(fact: FactRef, { is }: Cell, vocabulary: Vocabulary): string {
  const say = (value: boolean): string =>
    compareWords({ kind: 'compare', fact, operator: 'equal', operand: { is: 'yes-no', value } }, vocabulary)
  return is === 'unknown' ? `it is not known whether ${say(true)}` : say(is === 'yes')
}

const told = (cells: readonly Cell[]): readonly string[] =>
  cells.flatMap((cell) => (cell.is === 'values' ? cell.values : []))

/** As the values that it has, or, where those are fewer, as the ones that it has not. */
function valuesWords(
  { fact, cells: all }: Extract<Variable, { kind: 'one-of' }>,
  cells: readonly Cell[],
  vocabulary: Vocabulary
): readonly string[] {
  const values = told(cells)
  if (values.length === 0) return []
  const others = told(all).filter((value) => !values.includes(value))
  if (fact.name === EVENT_KIND)
    return [
      `it is ${listed(
        values.map((value) => vocabulary.events.get(value)?.label ?? value),
        'or'
      )}`
    ]
  const label = vocabulary.facts.get(fact.name)?.label ?? ''
  // People are named outright: one of them may be somebody else.
  const denied = others.length < values.length && fact.name !== 'adoption-stage' && !label.startsWith('who ')
  const shown = denied ? others : values
  const operator: Operator = denied ? 'notIn' : 'in'
  return [compareWords({ kind: 'compare', fact, operator, operand: { is: 'values', values: shown } }, vocabulary)]
}

function outcomeWords(
  { rule, cells: all }: Extract<Variable, { kind: 'outcome' }>,
  cells: readonly Cell[],
  vocabulary: Vocabulary
): readonly string[] {
  const states = told(cells)
  const others = told(all).filter((state) => !states.includes(state))
  const unknown = cells.some(isUnknown) ? [`it cannot be told where ${rule} stands`] : []
  if (states.length === 0) return unknown
  const outcome = (is: readonly string[]): Condition => ({ kind: 'outcome', rule, is })
  const condition: Condition = others.length < states.length ? { kind: 'not', of: outcome(others) } : outcome(states)
  return [conditionWords(condition, vocabulary), ...unknown]
}

function termWords(
  { term, cells: all }: Extract<Variable, { kind: 'term' }>,
  cells: readonly Cell[],
  vocabulary: Vocabulary
): readonly string[] {
  const ranges = joinedRanges(cells).map((range) => rangeWords(term, range, vocabulary) ?? thereWords(term, vocabulary))
  return [
    ...ranges,
    ...(cells.some(({ is }) => is === 'absent') && all.length > 0 ? [absentWords(term, vocabulary)] : []),
    ...unknownTerm(termLabel(term, vocabulary), all, cells)
  ]
}

/** Not known at all, or known to be no smaller than something. */
function unknownTerm(label: string, all: readonly Cell[], cells: readonly Cell[]): readonly string[] {
  const [mine, every] = [cells.filter(isUnknown), all.filter(isUnknown)]
  const [first] = mine
  if (first?.is !== 'unknown') return []
  if (mine.length === every.length) return [`${label} is not known`]
  if (first.from !== undefined) return [`${label} is not known but at least ${first.from}`]
  const above = every[mine.length]
  return [`${label} is not known and could be less than ${above?.is === 'unknown' ? (above.from ?? 0) : 0}`]
}
