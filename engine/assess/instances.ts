import type { Instance } from '../chronology/chronology.ts'
import { occurrences, type Told } from '../chronology/instances.ts'
import type { RuleHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'

/** Everything that a rule falls on, in any of its versions. */
export function instancesFor({ fallsOn }: RuleHistory, told: Told): readonly Instance[] {
  const [only, ...others] = fallsOn
  if (only === undefined) return []
  return others.length === 0 ? instancesOf(only, told) : fallsOn.flatMap((rule) => instancesOf(rule, told))
}

function instancesOf(rule: CompiledRule, told: Told): readonly Instance[] {
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
