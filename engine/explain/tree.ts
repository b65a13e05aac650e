import type { Instance } from '../chronology/chronology.ts'
import type { AskCondition } from '../assess/timescale.ts'
import { type Answer, ANSWER_NAMES, CANNOT_TELL, opposite } from '../compile/answer.ts'
import type { CompiledCondition, Leaf } from '../compile/condition.ts'
import { dayReader } from '../compile/days.ts'
import { factReader, type Known } from '../compile/facts.ts'
import { leastReader } from '../compile/numbers.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { type Day, isoDay } from '../days/day.ts'
import { showPeriod } from '../days/period.ts'
import type { ConditionTree, Found, Wanted } from '../model/assessment.ts'
import type { Condition, Operand } from '../model/condition.ts'
import type { FactRef } from '../model/vocabulary.ts'
import { compareWords, conditionWords, dayLabel, labelOf, valueLabel } from './condition-words.ts'
import { listed, ukDay } from './words.ts'

/** How one condition came out for one thing: the answer of every node, in the evaluator's own answers. */
export type Answered =
  | Readonly<{ kind: 'all' | 'any'; answer: Answer; condition: Condition; of: readonly Answered[] }>
  | Readonly<{ kind: 'not'; answer: Answer; condition: Condition; of: readonly [Answered] }>
  | Readonly<{ kind: 'leaf'; answer: Answer; condition: Leaf }>

/** Asks a condition again, so that its working can be shown. The notes are read at once: the next asking writes over them. */
export function answered(compiled: CompiledCondition, instance: Instance, ask: AskCondition): Answered {
  const answer = ask(compiled, instance)
  const notes = [...compiled.notes]
  const root = nodeOf(compiled.condition, () => (notes.shift() ?? CANNOT_TELL) as Answer)
  return { ...root, answer }
}

function nodeOf(condition: Condition, next: () => Answer): Answered {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.map((one) => nodeOf(one, next))
      const answers = of.map(({ answer }) => answer)
      const answer = condition.kind === 'all' ? Math.min(2, ...answers) : Math.max(0, ...answers)
      return { kind: condition.kind, answer: answer as Answer, condition, of }
    }
    case 'not': {
      const inner = nodeOf(condition.of, next)
      return { kind: 'not', answer: opposite(inner.answer), condition, of: [inner] }
    }
    case 'compare':
    case 'outcome':
      return { kind: 'leaf', answer: next(), condition }
  }
}

/** The comparisons that could still change the answer: those not known, in branches that are not settled by others. */
export function openLeaves(node: Answered): readonly Leaf[] {
  if (node.answer !== CANNOT_TELL) return []
  return node.kind === 'leaf' ? [node.condition] : node.of.flatMap(openLeaves)
}

/** What is left of a condition once everything known has been put in. Nothing where it is settled. */
export function residual(node: Answered): Condition | undefined {
  if (node.answer !== CANNOT_TELL) return undefined
  if (node.kind === 'leaf') return node.condition
  const left = node.of.map(residual).filter((one) => one !== undefined)
  const [first] = left
  if (first === undefined) return undefined
  if (node.kind === 'not') return { kind: 'not', of: first }
  return left.length === 1 ? first : { kind: node.kind, of: left }
}

type Setting = Readonly<{ version: CompiledRuleset; instance: Instance }>

/** The condition as data, with what was found beside what was wanted. */
export function treeOf(node: Answered, setting: Setting): ConditionTree {
  const answer = ANSWER_NAMES[node.answer]
  switch (node.kind) {
    case 'all':
      return { answer, says: saysOf(node, setting), all: node.of.map((one) => treeOf(one, setting)) }
    case 'any':
      return { answer, says: saysOf(node, setting), any: node.of.map((one) => treeOf(one, setting)) }
    case 'not':
      return { answer, says: saysOf(node, setting), not: treeOf(node.of[0], setting) }
    case 'leaf':
      return leafTree(node, setting)
  }
}

const ANSWER_WORDS = { yes: 'yes', no: 'no', 'cannot-tell': 'cannot be told' } as const

const saysOf = ({ condition, answer }: Answered, { version }: Setting): string =>
  `${conditionWords(condition, version.ruleset.vocabulary)}: ${ANSWER_WORDS[ANSWER_NAMES[answer]]}`

function leafTree({ condition, answer }: Extract<Answered, { kind: 'leaf' }>, setting: Setting): ConditionTree {
  const name = ANSWER_NAMES[answer]
  const { vocabulary } = setting.version.ruleset
  if (condition.kind === 'outcome') {
    const state = setting.instance.chronology.others.outcomeOf(condition.rule, setting.instance)
    const found: Found = state === 'cannot-tell' ? { is: 'unknown' } : { is: 'value', value: state }
    return {
      answer: name,
      says: `${conditionWords(condition, vocabulary)}: ${foundWords(found, ANSWER_WORDS[name])}`,
      ofRule: condition.rule,
      is: condition.is,
      found
    }
  }
  const found = foundIn(condition, setting)
  const words = compareWords(condition, vocabulary)
  const shown = condition.operand.is === 'yes-no' ? ANSWER_WORDS[name] : leafWords(condition.fact, found, name, setting)
  return {
    answer: name,
    says: `${words}: ${shown}`,
    fact: condition.fact.name,
    label: labelOf(condition.fact, vocabulary),
    operator: condition.operator,
    wanted: wantedOf(condition.operand, setting),
    found
  }
}

const isDay = ({ type, from }: FactRef): boolean => type === 'date' || from !== 'fact'

function read(ref: FactRef, { version, instance }: Setting): Known {
  const { conventions } = version.ruleset
  return ref.from === 'fact' ? factReader(ref)(instance) : dayReader({ ...ref, from: ref.from }, conventions)(instance)
}

/** Of a number that is not known, what it is at least, where that says anything: every number of reviews is at least one. */
function foundIn({ fact, operand }: Extract<Leaf, { kind: 'compare' }>, setting: Setting): Found {
  const found = foundOf(read(fact, setting), isDay(fact))
  if (found.is !== 'unknown' || (operand.is !== 'number' && operand.is !== 'values')) return found
  const least = leastReader(fact)?.(setting.instance) ?? 0
  return least > 1 ? { is: 'at-least', value: least } : found
}

function foundOf(known: Known, day: boolean): Found {
  if (known === undefined) return { is: 'unknown' }
  if (known === null) return { is: 'none' }
  return { is: 'value', value: day ? isoDay(known as Day) : known }
}

function leafWords(ref: FactRef, found: Found, answer: keyof typeof ANSWER_WORDS, { version }: Setting): string {
  if (found.is === 'unknown') return 'not known'
  if (found.is === 'at-least')
    return `${answer === 'cannot-tell' ? 'not known' : ANSWER_WORDS[answer]} (at least ${found.value})`
  if (found.is === 'none') return `${ANSWER_WORDS[answer]}, there is none`
  const fact = ref.from === 'fact' ? version.ruleset.vocabulary.facts.get(ref.name) : undefined
  const values = Array.isArray(found.value) ? (found.value as readonly string[]) : [String(found.value)]
  const shown = isDay(ref)
    ? ukDay(values[0] ?? '')
    : values.length === 0
      ? 'none'
      : listed(
          values.map((one) => valueLabel(fact, one)),
          'and'
        )
  return `${ANSWER_WORDS[answer]} (${shown})`
}

const foundWords = (found: Found, answer: string): string =>
  found.is === 'value' ? `${answer} (${String(found.value).replaceAll('-', ' ')})` : 'cannot be told'

function wantedOf(operand: Operand, setting: Setting): Wanted {
  const { conventions, vocabulary } = setting.version.ruleset
  switch (operand.is) {
    case 'yes-no':
    case 'number':
    case 'text':
      return { value: operand.value }
    case 'day':
      return { value: isoDay(operand.value) }
    case 'values':
      return { value: operand.values }
    case 'fact':
      return {
        fact: operand.fact.name,
        label: labelOf(operand.fact, vocabulary),
        found: foundOf(read(operand.fact, setting), isDay(operand.fact))
      }
    case 'dueOf':
      return {
        dueOf: operand.rules,
        found: foundOf(setting.instance.chronology.others.dueOf(operand.rules, setting.instance), true)
      }
    case 'period':
      return {
        period: showPeriod(operand.value),
        on: operand.on.from === 'latest' ? 'latest' : operand.on.name,
        onLabel: dayLabel(operand.on, vocabulary),
        found: foundOf(dayReader(operand.on, conventions)(setting.instance), true)
      }
  }
}
