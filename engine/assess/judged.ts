import type { Instance } from '../chronology/chronology.ts'
import type { KnownDay } from '../compile/days.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Day } from '../days/day.ts'
import { dueOnOf, type Verdict } from './verdict.ts'

/** A rule's verdict in the version that applies. */
export type Judged = Readonly<{
  key: string
  /** What it falls on; nothing where there is nothing for it to fall on. */
  instance: Instance | undefined
  version: CompiledRuleset
  rule: CompiledRule
  verdict: Verdict
  /** The duty is older than the oldest version at hand, by which it is answered all the same. Nothing where that is still to be looked at. */
  beforeFirstVersion: boolean | undefined
  /** The day that decides which version holds is not known, and the versions that might hold do not say the same. */
  versionOpen: boolean
}>

/** The day a clock starts, the event, or the meeting. */
export const basisOf = (rule: CompiledRule, instance: Instance): Day | undefined =>
  deciding(rule, instance) ?? undefined

/** Null where there is no such day, so that the day asked about decides. */
export function deciding(rule: CompiledRule, instance: Instance): KnownDay {
  const { event, entry } = instance
  switch (rule.kind) {
    case 'timescale':
      return rule.clock === undefined ? null : rule.clock.anchor(instance)
    case 'trigger':
      return rule.on(instance)
    case 'invitee':
    case 'check':
    case 'agenda':
    case 'guidance':
      return event !== undefined ? event.on : entry === undefined ? null : entry.meetingDay
  }
}

/** The day that decides which version holds. */
export function appliesOn(version: CompiledRuleset, rule: CompiledRule, instance: Instance, verdict: Verdict): Day {
  const dueOn = rule.kind === 'timescale' ? dueOnOf(verdict) : undefined
  const byDueDay = version.ruleset.appliesBy === 'due'
  if (byDueDay && dueOn !== undefined) return dueOn
  const basis = basisOf(rule, instance) ?? instance.chronology.asOf
  return byDueDay || dueOn === undefined || basis <= dueOn ? basis : dueOn
}

/** Whether a duty is older than the oldest version at hand. */
export const isBeforeFirstVersion = ({ beforeFirstVersion, version, rule, instance, verdict }: Judged): boolean =>
  beforeFirstVersion ?? (instance !== undefined && appliesOn(version, rule, instance, verdict) < version.from)
