import type { Instance } from '../chronology/chronology.ts'
import type { KnownDay } from '../compile/days.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Day } from '../days/day.ts'
import type { Verdict } from './verdict.ts'

/** A rule's verdict in the version that applies. */
export type Judged = Readonly<{
  key: string
  /** What it falls on; nothing where there is nothing for it to fall on. */
  instance: Instance | undefined
  version: CompiledRuleset
  rule: CompiledRule
  verdict: Verdict
  /** The duty is older than the oldest version at hand, by which it is answered all the same. */
  beforeFirstVersion: boolean
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
