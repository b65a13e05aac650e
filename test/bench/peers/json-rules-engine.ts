import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { Condition } from '../../../engine/model/condition.ts'
import { type Answers, type Evaluator, nullable, type Ready, yesNo } from '../evaluator.ts'
import { type Fields, type Filled, withoutUnknown } from '../records.ts'

/** As its users are told to: a fresh Engine for each run, since one that overlapping runs share loses rules in silence. */
export const freshEngines: Evaluator = {
  name: 'json-rules-engine 7.3.1, a fresh Engine per run',
  keeps: 'every comparison',
  threeValued: false,
  ready: (filled) => {
    const rules = rulesOf(filled)
    return readyWith(() => new Engine(rules, { allowUndefinedFacts: true }))
  }
}

/** The same with one Engine for all: quicker, and safe only while no two runs overlap. */
export const oneEngine: Evaluator = {
  name: 'json-rules-engine 7.3.1, one Engine kept',
  keeps: 'every comparison',
  threeValued: false,
  ready: (filled) => {
    const engine = new Engine(rulesOf(filled), { allowUndefinedFacts: true })
    return readyWith(() => engine)
  }
}

function readyWith(engine: () => Engine): Ready {
  return {
    all: async (records) => {
      const kept = []
      for (const record of records) kept.push((await engine().run(record as Record<string, unknown>)).results)
      return kept.length
    },
    one: (record) => answersOf(engine(), record)
  }
}

async function answersOf(engine: Engine, record: Fields): Promise<Answers> {
  const { results, failureResults } = await engine.run(withoutUnknown(record) as Record<string, unknown>)
  const answers: number[] = []
  for (const { name, result } of [...results, ...failureResults]) answers[Number(name)] = yesNo(result)
  return answers
}

const rulesOf = (filled: Filled): RuleProperties[] => {
  const nulls = nullable(filled)
  return filled.sheet.conditions.map((condition, i) => ({
    name: String(i),
    conditions: atTop(translated(condition, nulls)) as TopLevelCondition,
    event: { type: 'yes' }
  }))
}

/** It wants a list at the top. */
const atTop = (one: object): object => ('fact' in one ? { all: [one] } : one)

const SAME_AS: Readonly<Record<string, string>> = {
  before: 'lessThan',
  after: 'greaterThan',
  onOrBefore: 'lessThanInclusive',
  onOrAfter: 'greaterThanInclusive'
}

function translated(condition: Condition, nulls: ReadonlySet<string>): object {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { [condition.kind]: condition.of.map((one) => translated(one, nulls)) }
    case 'not':
      return { not: translated(condition.of, nulls) }
    case 'outcome':
      throw new Error('an outcome is a field of the record by now')
    case 'compare':
      return leaf(condition, nulls)
  }
}

function leaf(
  { fact, operator, operand }: Extract<Condition, { kind: 'compare' }>,
  nulls: ReadonlySet<string>
): object {
  const named = SAME_AS[operator] ?? operator
  if (operand.is === 'fact') {
    const both = { fact: fact.name, operator: named, value: { fact: operand.fact.name } }
    return nulls.has(operand.fact.name)
      ? { all: [{ fact: operand.fact.name, operator: 'notEqual', value: null }, both] }
      : both
  }
  const value = operand.is === 'values' ? operand.values : 'value' in operand ? operand.value : undefined
  if (named === 'doesNotContain') return { not: { fact: fact.name, operator: 'contains', value } }
  return { fact: fact.name, operator: named, value }
}
