import type { WorkingDayCalendar } from '../days/calendar.ts'
import { type Day, day } from '../days/day.ts'
import type { Condition } from '../model/condition.ts'
import { asRuled, type Provision, type Ruleset } from '../model/ruleset.ts'
import { type CompiledCondition, compileCondition, instanceReaders } from './condition.ts'
import { type CompiledInvitee, type CompiledRule, compileRule, conditionsOf, type Workshop } from './rule.ts'

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

/** Rules that are the very same in an earlier version, and stand at the same place in it, are taken over from there. */
export function compileRuleset(
  ruleset: Ruleset,
  calendar: WorkingDayCalendar,
  earlier?: CompiledRuleset
): CompiledRuleset {
  const conditions: CompiledCondition[] = []
  const known = knownFrom(earlier, ruleset, calendar)
  const readers = instanceReaders(ruleset.conventions)
  const condition = (one: Condition): CompiledCondition => {
    const compiled = compileCondition(conditions.length, one, readers)
    conditions.push(compiled)
    return compiled
  }
  const shop: Workshop = { conventions: ruleset.conventions, calendar, condition }
  const rules = ruleset.provisions.flatMap((provision) => {
    const ready = known(provision, conditions.length)
    if (ready === undefined) return provision.rules.map((rule) => compileRule(shop, asRuled(provision, rule), rule))
    conditions.push(...ready.flatMap(conditionsOf))
    return ready
  })
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

type Known = (provision: Provision, place: number) => readonly CompiledRule[] | undefined

/** The rules of a provision as an earlier version has them, if each of their conditions has the place there that it has here. */
function knownFrom(earlier: CompiledRuleset | undefined, ruleset: Ruleset, calendar: WorkingDayCalendar): Known {
  if (earlier?.calendar !== calendar || earlier.ruleset.conventions !== ruleset.conventions) return () => undefined
  const before = new Set(earlier.ruleset.provisions)
  return (provision, place) => {
    if (!before.has(provision)) return undefined
    const rules = provision.rules.flatMap(({ key }) => earlier.byKey.get(key) ?? [])
    return rules.flatMap(conditionsOf).every(({ id }, i) => id === place + i) ? rules : undefined
  }
}

function exclusionsOf(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledInvitee[]> {
  const excluding = rules.filter(
    (rule) => rule.kind === 'invitee' && rule.body.attends === 'excluded'
  ) as CompiledInvitee[]
  return Map.groupBy(excluding, ({ body }) => body.role)
}
