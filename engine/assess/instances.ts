import type { Instance } from '../chronology/chronology.ts'
import { occurrences, type Told } from '../chronology/instances.ts'
import type { RuleHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'

/** Everything that a rule falls on, in any of its versions. */
export function instancesFor({ versions }: RuleHistory, told: Told): readonly Instance[] {
  const [newest] = versions
  if (versions.length === 1 || newest?.rule === undefined) return instancesOf(firstRule(versions), told)
  const scopes = new Set(versions.flatMap(({ rule }) => (rule === undefined ? [] : [rule.body.per])))
  if (scopes.size === 1) return instancesOf(newest.rule, told)
  const rules = [...scopes].map((scope) => versions.find(({ rule }) => rule?.body.per === scope)?.rule)
  return rules.flatMap((rule) => instancesOf(rule, told))
}

const firstRule = (versions: RuleHistory['versions']): CompiledRule | undefined =>
  versions.find(({ rule }) => rule !== undefined)?.rule

function instancesOf(rule: CompiledRule | undefined, told: Told): readonly Instance[] {
  if (rule === undefined) return []
  const { per } = rule.body
  if (per === 'occurrence') return recurring(rule, told)
  const all = told.instances[per]
  return per === 'event' && rule.events.size > 0
    ? all.filter(({ event }) => event !== undefined && rule.events.has(event.event))
    : all
}

function recurring(rule: CompiledRule, told: Told): readonly Instance[] {
  if (rule.kind !== 'timescale' || rule.recurs === undefined || rule.body.recurs === undefined) return []
  const { from, until } = rule.recurs
  return occurrences(told, rule.body.recurs, (base) => ({ from: from(base), until: until(base) }))
}
