import { longDay } from '../days/day.ts'
import { showPeriod } from '../days/period.ts'
import { type Condition, CONTRARY, type Operand } from '../model/condition.ts'
import type { DayRef, Fact, FactRef, Vocabulary } from '../model/vocabulary.ts'
import { NUMBER_PHRASES, OPERATOR_WORDS, STAGE_PHRASES, stateWords } from './phrases.ts'
import { listed } from './words.ts'

type Compare = Extract<Condition, { kind: 'compare' }>

/** A condition in words that can stand after "when" or "if". */
export const conditionWords = (condition: Condition, vocabulary: Vocabulary): string =>
  wordsOf(flattened(condition), vocabulary)

function wordsOf(condition: Condition, vocabulary: Vocabulary): string {
  switch (condition.kind) {
    case 'all':
      return allWords(condition.of, vocabulary)
    case 'any':
      return anyWords(condition.of, vocabulary)
    case 'not':
      return notWords(condition.of, vocabulary)
    case 'compare':
      return compareWords(condition, vocabulary)
    case 'outcome':
      return `${condition.rule} is ${listed(condition.is.map(stateWords), 'or')}`
  }
}

/** Denials pushed inwards and groups within groups of the same kind taken apart, so that each "and" and "or" is said once. */
function flattened(condition: Condition, denied = false): Condition {
  switch (condition.kind) {
    case 'not':
      return flattened(condition.of, !denied)
    case 'all':
    case 'any': {
      const kind = (condition.kind === 'all') === denied ? 'any' : 'all'
      const parts = condition.of.map((one) => flattened(one, denied))
      const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
      const [only] = of
      return of.length === 1 && only !== undefined ? only : { kind, of }
    }
    default:
      return denied ? { kind: 'not', of: condition } : condition
  }
}

/** A group of the other kind stands last: what comes after it would seem to belong to it. */
const groupsLast = (parts: readonly Part[], kind: 'all' | 'any'): readonly Part[] => [
  ...parts.filter((part) => !isKind(part, kind)),
  ...parts.filter((part) => isKind(part, kind))
]

function allWords(of: readonly Condition[], vocabulary: Vocabulary): string {
  if (of.length === 0) return 'always'
  const parts = groupsLast(merged(of, 'contains'), 'any').map((one) => {
    const words = partWords(one, vocabulary)
    return isKind(one, 'any') && partsOf(one) > 1 ? `either ${words}` : words
  })
  return listed(parts, 'and')
}

function anyWords(of: readonly Condition[], vocabulary: Vocabulary): string {
  if (of.length === 0) return 'never'
  const parts = groupsLast(of, 'all').map((one) => {
    const words = partWords(one, vocabulary)
    return isKind(one, 'all') && partsOf(one) === 2 ? `both ${words}` : words
  })
  return listed(parts, 'or')
}

const isKind = (part: Part, kind: 'all' | 'any'): part is Extract<Condition, { kind: 'all' | 'any' }> =>
  part.kind === kind
const partsOf = ({ of }: Extract<Condition, { kind: 'all' | 'any' }>): number => of.length

/** Several demands of one list, read as one. */
type Merged = Readonly<{ kind: 'several'; fact: FactRef; values: readonly string[] }>
type Part = Condition | Merged

function merged(of: readonly Condition[], operator: 'contains'): readonly Part[] {
  const parts: Part[] = []
  const seen = new Map<string, string[]>()
  for (const one of of) {
    if (one.kind !== 'compare' || one.operator !== operator || one.operand.is !== 'text') parts.push(one)
    else if (seen.has(one.fact.name)) seen.get(one.fact.name)?.push(one.operand.value)
    else {
      const values = [one.operand.value]
      seen.set(one.fact.name, values)
      parts.push({ kind: 'several', fact: one.fact, values })
    }
  }
  return parts
}

const partWords = (part: Part, vocabulary: Vocabulary): string =>
  part.kind === 'several'
    ? `${labelOf(part.fact, vocabulary)} include ${listed(
        part.values.map((value) => valueLabel(factOf(part.fact, vocabulary), value)),
        'and'
      )}`
    : wordsOf(part, vocabulary)

/** What is denied is said as its contrary where there is one. */
function notWords(of: Condition, vocabulary: Vocabulary): string {
  switch (of.kind) {
    case 'not':
    case 'all':
    case 'any':
      return wordsOf(flattened(of, true), vocabulary)
    case 'outcome':
      return `${of.rule} is not ${listed(of.is.map(stateWords), 'or')}`
    case 'compare':
      return of.operand.is === 'period' ? durationWords(of, vocabulary, true) : contraryWords(of, vocabulary)
  }
}

function contraryWords(of: Compare, vocabulary: Vocabulary): string {
  const contrary = CONTRARY[of.operator]
  return contrary === undefined
    ? `it is not so that ${compareWords(of, vocabulary)}`
    : compareWords({ ...of, operator: contrary }, vocabulary)
}

const factOf = (ref: FactRef, { facts }: Vocabulary): Fact | undefined =>
  ref.from === 'fact' ? facts.get(ref.name) : undefined

/** What a name in a condition is called: a milestone is the day of its act. */
export function labelOf(ref: FactRef, vocabulary: Vocabulary): string {
  switch (ref.from) {
    case 'fact':
      return vocabulary.facts.get(ref.name)?.label ?? ref.name
    case 'anchor':
      return vocabulary.anchors.get(ref.name)?.label ?? ref.name
    case 'milestone':
      return dayOfAct(ref.name, vocabulary)
  }
}

/** An act as a clause: the full written record is completed. A council's own act may have none. */
const clauseOf = (name: string, { milestones }: Vocabulary): string | undefined => milestones.get(name)?.clause

function dayOfAct(name: string, vocabulary: Vocabulary): string {
  const clause = clauseOf(name, vocabulary)
  return clause === undefined
    ? `the day of having ${vocabulary.milestones.get(name)?.label ?? name}`
    : `the day ${clause}`
}

/** What a day is called after "after" and "before": of an act, its clause. */
export const momentLabel = (ref: DayRef, vocabulary: Vocabulary): string =>
  (ref.from === 'milestone' ? clauseOf(ref.name, vocabulary) : undefined) ?? dayLabel(ref, vocabulary)

/** What a day in a clock is called, so that it can stand after "of", "before" and "by". */
export function dayLabel(ref: DayRef, vocabulary: Vocabulary): string {
  switch (ref.from) {
    case 'latest':
      return `the later of ${listed(
        ref.of.map((one) => dayLabel(one, vocabulary)),
        'and'
      )}`
    case 'anchor':
      return vocabulary.anchors.get(ref.name)?.label ?? ref.name
    case 'milestone':
      return dayOfAct(ref.name, vocabulary)
    case 'fact':
      return vocabulary.facts.get(ref.name)?.label ?? ref.name
  }
}

export const valueLabel = (fact: Fact | undefined, value: string | number): string =>
  fact?.values?.[String(value)] ?? String(value)

export function compareWords(compare: Compare, vocabulary: Vocabulary): string {
  const { fact: ref, operator, operand } = compare
  const fact = factOf(ref, vocabulary)
  if (operand.is === 'period') return durationWords(compare, vocabulary, false)
  if (operand.is === 'yes-no')
    return yesNoWords(labelOf(ref, vocabulary), fact, (operator === 'equal') === operand.value)
  if (operand.is === 'number' || (operand.is === 'values' && ref.type === 'number')) {
    const phrase = NUMBER_PHRASES[ref.name]?.(operator, operand.is === 'number' ? operand.value : operand.values)
    if (phrase !== undefined) return phrase
  }
  if (ref.type === 'one-of') return oneOfWords(compare, fact, vocabulary)
  const unit = ref.type === 'number' && fact?.unit !== undefined ? ` ${fact.unit}` : ''
  return `${labelOf(ref, vocabulary)} ${OPERATOR_WORDS[operator]} ${operandWords(operand, fact, vocabulary)}${unit}`
}

const yesNoWords = (label: string, fact: Fact | undefined, yes: boolean): string =>
  yes ? label : (fact?.otherwise ?? `it is not so that ${label}`)

/** "Who chairs the review" is one of several people; "whether" is a list of whole clauses; the rest is something that is one of several things. */
function oneOfWords({ fact: ref, operator, operand }: Compare, fact: Fact | undefined, vocabulary: Vocabulary): string {
  const label = labelOf(ref, vocabulary)
  const yes = operator === 'equal' || operator === 'in'
  const values = wordsOfValues(operand, fact, vocabulary)
  if (label.startsWith('who ')) {
    const does = label.slice('who '.length)
    return yes ? `${listed(values, 'or')} ${does}` : `somebody other than ${listed(values, 'or')} ${does}`
  }
  if (label.startsWith('whether ') || ref.name === 'adoption-stage') {
    const clauses = ref.name === 'adoption-stage' ? stageClauses(operand) : values
    return yes ? listed(clauses, 'or') : (othersOf(fact, operand) ?? `it is not so that ${listed(clauses, 'or')}`)
  }
  return `${label} ${yes ? `is ${listed(values, 'or')}` : noneOf(values)}`
}

const noneOf = (values: readonly string[]): string =>
  values.length === 2 ? `is neither ${values[0]} nor ${values[1]}` : `is not ${listed(values, 'or')}`

/** What is not one of several things is one of the others. */
function othersOf(fact: Fact | undefined, operand: Operand): string | undefined {
  if (fact?.values === undefined || fact.name === 'adoption-stage') return undefined
  const named = new Set<string | number>(
    operand.is === 'values' ? operand.values : operand.is === 'text' ? [operand.value] : []
  )
  const others = Object.entries(fact.values).filter(([value]) => !named.has(value))
  return others.length === 0
    ? undefined
    : listed(
        others.map(([, label]) => label),
        'or'
      )
}

const stageClauses = (operand: Operand): readonly string[] =>
  (operand.is === 'values' ? operand.values : operand.is === 'text' ? [operand.value] : []).map(
    (stage) => STAGE_PHRASES[String(stage)] ?? String(stage)
  )

const wordsOfValues = (operand: Operand, fact: Fact | undefined, vocabulary: Vocabulary): readonly string[] =>
  operand.is === 'values'
    ? operand.values.map((value) => valueLabel(fact, value))
    : [operandWords(operand, fact, vocabulary)]

export function operandWords(operand: Operand, fact: Fact | undefined, vocabulary: Vocabulary): string {
  switch (operand.is) {
    case 'yes-no':
      return operand.value ? 'yes' : 'no'
    case 'number':
      return String(operand.value)
    case 'text':
      return valueLabel(fact, operand.value)
    case 'day':
      return longDay(operand.value)
    case 'period':
      return showPeriod(operand.value)
    case 'values':
      return listed(
        operand.values.map((value) => valueLabel(fact, value)),
        'or'
      )
    case 'fact':
      return labelOf(operand.fact, vocabulary)
    case 'dueOf':
      return `the last day under ${listed(operand.rules, 'or')}${operand.rules.length > 1 ? ', whichever comes first' : ''}`
  }
}

/** Became: what a duration counts from is a day on which something began. */
const BECAME = /^the day (?:(?:that|on which) )?(.+) became (.+)$/

function durationWords({ fact, operand }: Compare, vocabulary: Vocabulary, denied: boolean): string {
  if (operand.is !== 'period') return ''
  const label = labelOf(fact, vocabulary)
  const by = dayLabel(operand.on, vocabulary)
  const became = BECAME.exec(label)
  if (became)
    return `${became[1]} has ${denied ? 'not ' : ''}been ${became[2]} for more than ${showPeriod(operand.value)} by ${by}`
  return `${denied ? 'no more' : 'more'} than ${showPeriod(operand.value)} lie between ${label} and ${by}`
}
