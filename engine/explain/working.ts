import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Judged } from '../assess/versions.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledCheck, CompiledInvitee, CompiledTrigger } from '../compile/rule.ts'
import { isoDay } from '../days/day.ts'
import type {
  CheckWorking,
  InviteeWorking,
  ShownDay,
  TimescaleWorking,
  TriggerWorking,
  Working
} from '../model/assessment.ts'
import type { DayRef, Scope } from '../model/vocabulary.ts'
import { defaultDay, exclusionsOf } from './missing.ts'
import { conditionTree, shownDay, type Side, sideOf, versionWorking, whenTree } from './side.ts'
import { timescaleWorking } from './working-timescale.ts'

/** How an outcome came about, as data. Nothing where there was nothing for the rule to fall on. */
export function workingOf(outcome: Outcome, assessment: Assessment): Working | undefined {
  if (outcome.instance === undefined) return undefined
  const side = sideOf(outcome, outcome.instance, assessment)
  const { rule } = outcome
  switch (rule.kind) {
    case 'timescale':
      return timescaleWorking(rule, side)
    case 'check':
      return checkWorking(rule, side)
    case 'trigger':
      return triggerWorking(rule, side)
    case 'invitee':
      return inviteeWorking(rule, side)
    case 'agenda':
    case 'guidance':
      return { kind: rule.kind, version: versionWorking(side), ...whenTree(rule.when, side) }
  }
}

/** The working of the law's side of a duty. */
export function statutoryWorking(
  judged: Judged,
  instance: Instance,
  assessment: Assessment
): TimescaleWorking | undefined {
  return judged.rule.kind === 'timescale'
    ? timescaleWorking(judged.rule, sideOf(judged, instance, assessment))
    : undefined
}

const anchor = (name: string, scope: Scope): DayRef => ({ from: 'anchor', name, scope, derived: true })

function checkWorking(rule: CompiledCheck, side: Side): CheckWorking {
  const by = rule.body.by ?? anchor(defaultDay(rule.body.per), rule.body.per)
  return {
    kind: 'check',
    version: versionWorking(side),
    ...whenTree(rule.when, side),
    requires: conditionTree(rule.requires, side),
    by: shownDay(by, side)
  }
}

function triggerWorking(rule: CompiledTrigger, side: Side): TriggerWorking {
  const { body } = rule
  const on = body.on ?? anchor(side.instance.event === undefined ? 'as-of' : 'event', body.per)
  return {
    kind: 'trigger',
    version: versionWorking(side),
    ...whenTree(rule.when, side),
    on: shownDay(on, side),
    ...(body.before === undefined ? {} : { before: shownDay(body.before, side) }),
    ...answerDay(rule, side)
  }
}

const ANSWERED_BY = {
  'earlier-review': 'a review held',
  review: 'a review held',
  'review-before': 'a review held before it',
  'exit-review': 'an exit review held'
} as const

function answerDay({ body }: CompiledTrigger, side: Side): Readonly<{ answer?: ShownDay }> {
  if (body.callsFor === 'notification') return body.met === undefined ? {} : { answer: shownDay(body.met, side) }
  const { verdict } = side.judged
  const day =
    verdict.state === 'answered' ? isoDay(verdict.answeredOn) : verdict.state === 'cannot-tell' ? 'not-known' : null
  return { answer: { name: 'reviews', label: ANSWERED_BY[body.callsFor], day } }
}

function inviteeWorking(rule: CompiledInvitee, side: Side): InviteeWorking {
  return {
    kind: 'invitee',
    version: versionWorking(side),
    ...whenTree(rule.when, side),
    exclusions: exclusionsOf(rule, side.version).map((exclusion) => ({
      rule: exclusion.rule.key,
      extent: exclusion.body.extent,
      ...whenTree(exclusion.when, side)
    }))
  }
}
