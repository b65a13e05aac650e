import type { Condition } from '../model/condition.ts'
import type { Met, NeededAct, Recurs, Timescale } from '../model/ruleset.ts'
import type { Scope } from '../model/vocabulary.ts'
import { clockOf } from './clocks.ts'
import { conditionOf } from './conditions.ts'
import { checkName, findDay, findMilestone } from './names.ts'
import { type Bodies, eventsOf } from './parts.ts'
import { quote, step } from './problems.ts'
import { type Report, tell } from './report.ts'
import { findRule, type RuleAt } from './rule-index.ts'
import { wholeOf, type Whole } from './same-as.ts'
import type { WrittenAct, WrittenCondition, WrittenMet, WrittenTimescale } from './written.ts'

/** A timescale with what it takes from others in its place, its clock of one form, and its acts found. */
export function timescaleOf(context: Bodies, own: RuleAt): Timescale | undefined {
  const whole = wholeOf(context.report, context.rules, own, context.circularSameAs)
  if (!whole) return undefined
  const { rule } = whole
  const { per = 'review', floor, silence } = rule.written as WrittenTimescale
  const clock = clockOf(context, rule, per)
  const parts = {
    ...eventsOf(context, rule, per),
    ...joined(context, whole, per),
    ...metOf(context, rule, per),
    ...recursOf(context, rule, per)
  }
  if (floor !== undefined) checkFloor(context, rule, floor)
  return (
    clock && {
      kind: 'timescale',
      per,
      clock,
      ...parts,
      ...(floor === undefined ? {} : { floor }),
      ...(silence ? { silence } : {})
    }
  )
}

/** The conditions of all timescales that this one stands on must hold. */
function joined(context: Bodies, { whens }: Whole, per: Scope): { when?: Condition } {
  const all = whens.map(({ when, at }) => conditionOf(context, when as WrittenCondition, per, at))
  const [first, ...rest] = all.filter((one) => one !== undefined)
  if (!first) return {}
  return { when: rest.length === 0 ? first : { kind: 'all', of: [first, ...rest] } }
}

/** The law is looked up where it is known; where the ruleset names none, nothing stands on it. */
function checkFloor({ report, rules }: Bodies, rule: RuleAt, floor: string): void {
  if (rules.floor?.size === 0) return noFloor(report, rule)
  const lawOnly = { ...rules, rules: new Map(), provisions: new Map() }
  findRule(report, lawOnly, floor, rule.at('/floor'))
}

function noFloor(report: Report, rule: RuleAt): void {
  const help = 'name the ruleset of the law as `floor: …` beside `calendar`'
  tell(report, {
    code: 'NOT_ALLOWED',
    message: 'the ruleset names no floor',
    help,
    pointer: rule.at('/floor'),
    of: 'key'
  })
}

function metOf(context: Bodies, rule: RuleAt, per: Scope): { met?: Met } {
  const written = rule.written['met'] as WrittenMet | undefined
  if (written !== undefined) return { met: writtenMet(context, written, per, rule.at('/met')) }
  if (per !== 'authority') tell(context.report, noMet(rule))
  return {}
}

const noMet = (rule: RuleAt) =>
  ({
    code: 'MISSING_KEY',
    message: '`met` is missing: the milestone that meets the timescale',
    help: 'only what stands for the authority as a whole is met by nothing',
    pointer: rule.at(''),
    of: 'key'
  }) as const

function writtenMet(context: Bodies, written: WrittenMet, per: Scope, at: string): Met {
  if (typeof written === 'string') return { kind: 'all', acts: actsOf(context, [written], per, () => at) }
  if ('any' in written)
    return { kind: 'any', acts: actsOf(context, written.any, per, (index) => step(`${at}/any`, index)) }
  return { kind: 'all', acts: actsOf(context, written, per, (index) => step(at, index)) }
}

const actsOf = (
  context: Bodies,
  acts: readonly WrittenAct[],
  per: Scope,
  at: (index: number) => string
): readonly NeededAct[] =>
  acts.map((act, index) => actOf(context, act, per, at(index))).filter((act) => act !== undefined)

function actOf(context: Bodies, act: WrittenAct, per: Scope, at: string): NeededAct | undefined {
  if (typeof act === 'string') {
    const milestone = findMilestone(context, act, per, at)
    return milestone && { milestone }
  }
  const milestone = findMilestone(context, act.milestone, per, `${at}/milestone`)
  const when = conditionOf(context, act.when, per, `${at}/when`)
  return milestone && when && { milestone, when }
}

function recursOf(context: Bodies, rule: RuleAt, per: Scope): { recurs?: Recurs } {
  const { recurs } = rule.written as WrittenTimescale
  if ((recurs !== undefined) !== (per === 'occurrence')) tell(context.report, wrongRecurs(rule, recurs === undefined))
  if (!recurs) return {}
  const at = rule.at('/recurs')
  checkName(context, 'events', recurs.act, `${at}/act`)
  const from = findDay(context, recurs.from, per, `${at}/from`)
  const until = findDay(context, recurs.until, per, `${at}/until`)
  return from && until ? { recurs: { act: recurs.act, from, until } } : {}
}

const wrongRecurs = (rule: RuleAt, missing: boolean) =>
  ({
    code: missing ? 'MISSING_KEY' : 'NOT_ALLOWED',
    message: missing ? '`per: occurrence` needs `recurs`' : `${quote('recurs')} goes only with \`per: occurrence\``,
    help: 'write `per: occurrence` and `recurs: { act: …, from: …, until: … }` together',
    pointer: rule.at(missing ? '/per' : '/recurs'),
    of: 'key'
  }) as const
