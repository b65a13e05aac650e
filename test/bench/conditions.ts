import type { CompiledRuleset } from '../../engine/compile/ruleset.ts'
import type { CompiledRule } from '../../engine/compile/rule.ts'
import type { CompiledCondition } from '../../engine/compile/condition.ts'
import type { Condition } from '../../engine/model/condition.ts'
import type { DayRef, FactRef, Scope } from '../../engine/model/vocabulary.ts'
import { addMonths, type Day } from '../../engine/days/day.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import { instanceReaders } from '../../engine/compile/condition.ts'

/** What a field of a flat record holds, taken once from an instance of a case: the same for every evaluator. */
export type Field = Readonly<{ name: string; of: (instance: Instance) => unknown }>

/** One ruleset's conditions on one sort of thing, as every evaluator gets them: over fields of a flat record. */
export type Sheet = Readonly<{
  ruleset: string
  scope: Scope
  fields: readonly Field[]
  conditions: readonly Condition[]
}>

/** All conditions of a ruleset, sheet by sheet. */
export function sheetsOf(version: CompiledRuleset): readonly Sheet[] {
  const byScope = Map.groupBy(
    version.rules.filter(({ body }) => body.per !== 'occurrence'),
    ({ body }) => body.per
  )
  return [...byScope]
    .map(([scope, rules]) => sheetOf(version, scope, rules))
    .filter(({ conditions }) => conditions.length > 0)
}

function sheetOf(version: CompiledRuleset, scope: Scope, rules: readonly CompiledRule[]): Sheet {
  const fields = new Map<string, Field>()
  const flat = new Flattener(version, fields)
  const conditions = rules.flatMap(conditionsOf).map(({ condition }) => flat.condition(condition))
  return { ruleset: version.ruleset.id, scope, fields: [...fields.values()], conditions }
}

function conditionsOf(rule: CompiledRule): readonly CompiledCondition[] {
  const own = [rule.when, rule.kind === 'check' ? rule.requires : undefined]
  const acts = rule.kind === 'timescale' ? (rule.met?.acts ?? []).map(({ when }) => when) : []
  return [...own, ...acts].filter((one) => one !== undefined)
}

const identifier = (...words: readonly string[]): string => words.join('_').replaceAll(/[^A-Za-z0-9]+/g, '_')

/**
 * Puts fields in place of whatever only Duecourse can work out: days, other rules' outcomes and due days, and the ends of durations. What is left
 * is comparing, which is what the others do too.
 */
class Flattener {
  readonly #fields: Map<string, Field>
  readonly #readers: ReturnType<typeof instanceReaders>

  constructor({ ruleset }: CompiledRuleset, fields: Map<string, Field>) {
    this.#fields = fields
    this.#readers = instanceReaders(ruleset.conventions)
  }

  condition(one: Condition): Condition {
    switch (one.kind) {
      case 'all':
      case 'any':
        return { kind: one.kind, of: one.of.map((part) => this.condition(part)) }
      case 'not':
        return { kind: 'not', of: this.condition(one.of) }
      case 'outcome': {
        const state = this.#outcome(one.rule)
        return { kind: 'compare', fact: state, operator: 'in', operand: { is: 'values', values: one.is } }
      }
      case 'compare':
        return this.#compare(one)
    }
  }

  #compare(one: Extract<Condition, { kind: 'compare' }>): Condition {
    const { fact, operand } = one
    if (operand.is === 'period') {
      const end = this.#endOf(fact, operand.value.count, operand.value.unit)
      return { kind: 'compare', fact: this.#day(operand.on), operator: 'after', operand: { is: 'fact', fact: end } }
    }
    if (operand.is === 'fact')
      return { ...one, fact: this.#fact(fact), operand: { is: 'fact', fact: this.#fact(operand.fact) } }
    if (operand.is === 'dueOf')
      return { ...one, fact: this.#fact(fact), operand: { is: 'fact', fact: this.#due(operand.rules) } }
    return { ...one, fact: this.#fact(fact) }
  }

  #field(name: string, of: Field['of'], like?: FactRef): FactRef {
    if (!this.#fields.has(name)) this.#fields.set(name, { name, of })
    return { from: 'fact', type: 'date', scope: 'child', derived: false, ...like, name }
  }

  #fact(ref: FactRef): FactRef {
    return this.#field(identifier(ref.name), this.#readers.fact(ref), ref)
  }

  #day(ref: DayRef): FactRef {
    return this.#field(identifier('day', JSON.stringify(ref)), this.#readers.day(ref))
  }

  #due(rules: readonly string[]): FactRef {
    return this.#field(identifier('due', ...rules), this.#readers.dueOf(rules))
  }

  /** An outcome that cannot be told is not known, as any fact may be. */
  #outcome(rule: string): FactRef {
    const outcome = this.#readers.outcomeOf(rule)
    return this.#field(identifier('outcome', rule), (instance) => {
      const state = outcome(instance)
      return state === 'cannot-tell' ? undefined : state
    })
  }

  #endOf(ref: FactRef, count: number, unit: string): FactRef {
    const read = this.#readers.fact(ref)
    return this.#field(identifier(ref.name, 'end', String(count), unit), (instance) => {
      const from = read(instance) as Day | null | undefined
      if (typeof from !== 'number') return from
      return unit === 'month' ? addMonths(from, count) : from + count * (unit === 'week' ? 7 : 1)
    })
  }
}
