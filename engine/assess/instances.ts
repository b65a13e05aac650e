import type { Instance } from '../chronology/chronology.ts'
import { occurrences, type Told } from '../chronology/instances.ts'
import type { RuleHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'

/** Everything that a rule falls on, in any of its versions. */
export function instancesFor({ fallsOn }: RuleHistory, told: Told): readonly Instance[] {
  const only = fallsOn[0]
  if (only === undefined) return []
  return fallsOn.length === 1 ? instancesOf(only, told) : fallsOn.flatMap((rule) => instancesOf(rule, told))
}

function instancesOf(rule: CompiledRule, told: Told): readonly Instance[] {
  const { per, events } = rule
  if (per === 'occurrence') return recurring(rule, told)
  return per === 'event' && events.size > 0 ? ofEvents(events, told.instances.event) : told.instances[per]
}

function ofEvents(events: ReadonlySet<string>, all: readonly Instance[]): readonly Instance[] {
  const found: Instance[] = []
  for (let i = 0; i < all.length; i++) {
    const one = all[i] as Instance
    if (one.event !== undefined && events.has(one.event.event)) found.push(one)
  }
  return found
}

function recurring(rule: CompiledRule, told: Told): readonly Instance[] {
  if (rule.kind !== 'timescale' || rule.recurs === undefined || rule.body.recurs === undefined) return []
  const { from, until } = rule.recurs
  return occurrences(told, rule.body.recurs, (base) => ({ from: from(base), until: until(base) }))
}
