import type { CompiledCondition, Leaf } from '../compile/condition.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Scope } from '../model/vocabulary.ts'
import { translate, type Translated } from './translate.ts'

type Asked = Readonly<{ condition: CompiledCondition; scope: Scope; version: CompiledRuleset }>

/** One condition with what it falls on, and with how many layers of other conditions it rests on. */
export type Planned = Asked & Readonly<{ layer: number; translated: Translated }>

/** Every condition of a procedure and of the law that it stands on, in all versions. */
export function planOf(procedure: Procedure): readonly Planned[] {
  const versions = [...procedure.local.versions, ...(procedure.law?.versions ?? [])]
  const layerOf = layers(versions)
  return versions.flatMap(askedIn).map((asked) => ({
    ...asked,
    layer: layerOf(asked.condition),
    translated: translate(asked.condition.condition, asked.version.ruleset.conventions)
  }))
}

const askedIn = (version: CompiledRuleset): readonly Asked[] => [
  ...version.rules.flatMap((rule) =>
    conditionsOf(rule).map((condition) => ({ condition, scope: rule.body.per, version }))
  ),
  ...version.elsewhere.map(({ when }): Asked => ({ condition: when, scope: 'child', version }))
]

function conditionsOf(rule: CompiledRule): readonly CompiledCondition[] {
  const needed = rule.kind === 'timescale' ? (rule.met?.acts ?? []).map(({ when }) => when) : []
  const required = rule.kind === 'check' ? rule.requires : undefined
  return [rule.when, ...needed, required].filter((one) => one !== undefined)
}

const rulesNamedBy = (leaf: Leaf): readonly string[] =>
  leaf.kind === 'outcome' ? [leaf.rule] : leaf.operand.is === 'dueOf' ? leaf.operand.rules : []

/** A condition that asks after another rule is answered after that rule's own conditions. */
function layers(versions: readonly CompiledRuleset[]): (condition: CompiledCondition) => number {
  const known = new Map<CompiledCondition, number>()
  const layerOf = (condition: CompiledCondition, within: readonly CompiledCondition[]): number => {
    const before = known.get(condition)
    if (before !== undefined) return before
    if (within.includes(condition)) throw new Error(`condition ${condition.id} rests on itself`)
    const named = condition.leaves.flatMap(rulesNamedBy)
    const below = versions.flatMap((version) => named.flatMap((key) => restsOn(version, key)))
    const layer = Math.max(-1, ...below.map((one) => layerOf(one, [...within, condition]))) + 1
    known.set(condition, layer)
    return layer
  }
  return (condition) => layerOf(condition, [])
}

/** The conditions that a rule's outcome rests on; whether somebody is invited rests on what keeps them out, too. */
function restsOn({ rules, exclusions }: CompiledRuleset, key: string): readonly CompiledCondition[] {
  const named = rules.filter(({ rule }) => rule.key === key || rule.key.startsWith(`${key}/`))
  const keptOutBy = named.flatMap(({ body }) =>
    body.kind === 'invitee' && body.attends !== 'excluded' ? (exclusions.get(body.role) ?? []) : []
  )
  return [...named, ...keptOutBy].flatMap(conditionsOf)
}
