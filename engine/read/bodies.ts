import type { AgendaRule, Check, Guidance, InviteeRule, RuleBody, Trigger } from '../model/ruleset.ts'
import type { Scope } from '../model/vocabulary.ts'
import { conditionOf } from './conditions.ts'
import { checkName, checkNames, findMilestone } from './names.ts'
import { type Bodies, dayOf, eventsOf, whenOf } from './parts.ts'
import { tell } from './report.ts'
import type { RuleAt } from './rule-index.ts'
import { timescaleOf } from './timescales.ts'
import type {
  BodyKind,
  WrittenAgenda,
  WrittenCheck,
  WrittenGuidance,
  WrittenInvitee,
  WrittenTrigger
} from './written.ts'

/** What a rule says, every name of it found. What could not be found is told, and left out of a rule that is never used. */
export const bodyOf = (context: Bodies, rule: RuleAt): RuleBody | undefined => RESOLVE[rule.kind](context, rule)

const RESOLVE: Readonly<Record<BodyKind, (context: Bodies, rule: RuleAt) => RuleBody | undefined>> = {
  timescale: timescaleOf,
  trigger: triggerOf,
  invitee: inviteeOf,
  check: checkOf,
  agenda: agendaOf,
  guidance: guidanceOf
}

function triggerOf(context: Bodies, rule: RuleAt): Trigger {
  const { per = 'event', events = [], callsFor, met } = rule.written as WrittenTrigger
  checkTrigger(context, rule, per)
  checkNames(context, 'events', events, rule.at('/events'))
  const act = met === undefined ? undefined : findMilestone(context, met, per, rule.at('/met'))
  return {
    kind: 'trigger',
    per,
    events,
    callsFor,
    ...whenOf(context, rule, per),
    ...dayOf(context, rule, 'on', per),
    ...dayOf(context, rule, 'before', per),
    ...(act ? { met: act } : {})
  }
}

function checkTrigger({ report }: Bodies, rule: RuleAt, per: Scope): void {
  const { events, on, when, callsFor, before, met } = rule.written as WrittenTrigger
  const wrong = (code: string, message: string, part: string): void =>
    tell(report, { code, message, pointer: rule.at(part), of: 'key' })
  if (per === 'event' && !events) wrong('MISSING_KEY', 'a trigger about an event needs `events`', '')
  if (per !== 'event' && events) wrong('NOT_ALLOWED', '`events` goes only with `per: event`', '/events')
  if (per !== 'event' && !on && !when)
    wrong('MISSING_KEY', 'a trigger that is not about an event needs `on` or `when`', '')
  if (callsFor === 'notification' && met === undefined)
    wrong('MISSING_KEY', 'a notification needs `met`, the milestone that answers it', '')
  if (before !== undefined && callsFor !== 'review-before')
    wrong('NOT_ALLOWED', '`before` goes only with `callsFor: review-before`', '/before')
}

function inviteeOf(context: Bodies, rule: RuleAt): InviteeRule {
  const { per = 'review', role, attends, gets = [], extent = 'whole' } = rule.written as WrittenInvitee
  checkName(context, 'roles', role, rule.at('/role'))
  return { kind: 'invitee', per, role, attends, gets, extent, ...whenOf(context, rule, per) }
}

function checkOf(context: Bodies, rule: RuleAt): Check | undefined {
  const { per = 'review', requires } = rule.written as WrittenCheck
  const required = conditionOf(context, requires, per, rule.at('/requires'))
  const rest = { ...eventsOf(context, rule, per), ...whenOf(context, rule, per), ...dayOf(context, rule, 'by', per) }
  return required && { kind: 'check', per, requires: required, ...rest }
}

function agendaOf(context: Bodies, rule: RuleAt): AgendaRule {
  const { per = 'review', item } = rule.written as WrittenAgenda
  checkName(context, 'items', item, rule.at('/item'))
  return { kind: 'agenda', per, item, ...whenOf(context, rule, per) }
}

function guidanceOf(context: Bodies, rule: RuleAt): Guidance {
  const { per = 'child', kind, undecidable } = rule.written as WrittenGuidance
  return {
    kind: 'guidance',
    per,
    sort: kind,
    undecidable,
    ...eventsOf(context, rule, per),
    ...whenOf(context, rule, per)
  }
}
