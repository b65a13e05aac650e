import type { Instance } from '../chronology/chronology.ts'
import type { RuleHistory, RuleVersion } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Day } from '../days/day.ts'
import { judge } from './judge.ts'
import { basisOf, type Judged } from './judged.ts'
import { unlessOpen } from './open-version.ts'
import type { AskCondition } from './timescale.ts'
import { dueOnOf, type Verdict } from './verdict.ts'

export type { Judged } from './judged.ts'

/** A verdict of a version that begins after the day that decides, with that day. */
type Passed = Readonly<{ judged: Judged; applies: Day; undatedFrom: Day | undefined }>

/**
 * Judges by the version that applies: a council's is the one in force on the day a clock starts, or on the meeting day, or, where that version
 * began after the duty's own last day, an earlier one; the law's is the one in force on the day the duty falls due.
 * Nothing when the version that applies no longer has the rule, or does not have it yet.
 */
export function judgeByVersion(history: RuleHistory, instance: Instance, ask: AskCondition): Judged | undefined {
  const judged = judgeByDay(history, instance, ask)
  return history.versions.length === 1 || judged?.verdict.state === 'cannot-tell'
    ? judged
    : unlessOpen(judged, history, instance, ask)
}

/** By the day that decides; by the day asked about where that is not known. */
function judgeByDay({ key, versions }: RuleHistory, instance: Instance, ask: AskCondition): Judged | undefined {
  let passed: Passed | undefined
  let retiredFrom = Number.MAX_SAFE_INTEGER
  for (let i = 0; i < versions.length; i++) {
    const { version, rule, per } = versions[i] as RuleVersion
    if (rule === undefined) {
      if (passed === undefined) retiredFrom = version.from
      else if (passed.applies >= version.from) return undefined
      continue
    }
    if (per !== instance.scope) continue
    const verdict = judge(version, rule, instance, ask)
    const applies = appliesOn(version, rule, instance, verdict)
    if (applies >= retiredFrom) return undefined
    // A version by which nothing falls due still holds for what would have fallen due in its time.
    if (passed?.undatedFrom !== undefined && applies >= passed.undatedFrom) return within(passed.judged)
    const beforeFirstVersion = applies < version.from
    const judged: Judged = { key, instance, version, rule, verdict, beforeFirstVersion, versionOpen: false }
    if (applies >= version.from) return judged
    passed = { judged, applies, undatedFrom: isUndated(judged) ? version.from : undefined }
  }
  return passed?.judged
}

const within = (judged: Judged): Judged => ({ ...judged, beforeFirstVersion: false })

const isUndated = ({ version, rule, verdict }: Judged): boolean =>
  version.ruleset.appliesBy === 'due' && rule.kind === 'timescale' && !('dueOn' in verdict)

/** The day that decides which version holds. */
export function appliesOn(version: CompiledRuleset, rule: CompiledRule, instance: Instance, verdict: Verdict): Day {
  const dueOn = rule.kind === 'timescale' ? dueOnOf(verdict) : undefined
  const byDueDay = version.ruleset.appliesBy === 'due'
  if (byDueDay && dueOn !== undefined) return dueOn
  const basis = basisOf(rule, instance) ?? instance.chronology.asOf
  return byDueDay || dueOn === undefined || basis <= dueOn ? basis : dueOn
}
