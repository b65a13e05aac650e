import type { WorkingDayCalendar } from '../days/calendar.ts'
import { type Day, day } from '../days/day.ts'
import type { Condition } from '../model/condition.ts'
import { asRuled, type Ruleset } from '../model/ruleset.ts'
import { type CompiledCondition, compileCondition, instanceReaders } from './condition.ts'
import { type CompiledInvitee, type CompiledRule, compileRule, type Workshop } from './rule.ts'

/** A ruleset made ready to answer: every condition a closure, every clock a count. It holds the ruleset that it came from. */
export type CompiledRuleset = Readonly<{
  ruleset: Ruleset
  from: Day
  calendar: WorkingDayCalendar
  rules: readonly CompiledRule[]
  byKey: ReadonlyMap<string, CompiledRule>
  /** Every condition, each at the place that its id names. */
  conditions: readonly CompiledCondition[]
  /** The rules that keep a role out, by role. */
  exclusions: ReadonlyMap<string, readonly CompiledInvitee[]>
  elsewhere: readonly Readonly<{ when: CompiledCondition; procedure: string; provision: string }>[]
}>

export function compileRuleset(ruleset: Ruleset, calendar: WorkingDayCalendar): CompiledRuleset {
  const conditions: CompiledCondition[] = []
  const readers = instanceReaders(ruleset.conventions)
  const condition = (one: Condition): CompiledCondition => {
    const compiled = compileCondition(conditions.length, one, readers)
    conditions.push(compiled)
    return compiled
  }
  const shop: Workshop = { conventions: ruleset.conventions, calendar, condition }
  const rules = ruleset.provisions.flatMap((provision) =>
    provision.rules.map((rule) => compileRule(shop, asRuled(provision, rule), rule))
  )
  return {
    ruleset,
    from: day(ruleset.inForceFrom),
    calendar,
    rules,
    byKey: new Map(rules.map((rule) => [rule.rule.key, rule])),
    elsewhere: ruleset.elsewhere.map((one) => ({ ...one, when: condition(one.when) })),
    conditions,
    exclusions: exclusionsOf(rules)
  }
}

function exclusionsOf(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledInvitee[]> {
  const excluding = rules.filter(
    (rule) => rule.kind === 'invitee' && rule.body.attends === 'excluded'
  ) as CompiledInvitee[]
  return Map.groupBy(excluding, ({ body }) => body.role)
}
