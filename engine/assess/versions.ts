import type { Instance } from '../chronology/chronology.ts'
import type { RuleHistory, RuleVersion } from '../compile/procedure.ts'
import type { Day } from '../days/day.ts'
import { judge } from './judge.ts'
import { appliesOn, type Judged } from './judged.ts'
import { unlessOpen } from './open-version.ts'
import type { AskCondition } from './timescale.ts'

export type { Judged } from './judged.ts'

/** A verdict of a version that begins after the day that decides, with that day. */
type Passed = Readonly<{ judged: Judged; applies: Day; undatedFrom: Day | undefined }>

/**
 * Judges by the version that applies: a council's is the one in force on the day a clock starts, or on the meeting day, or, where that version
 * began after the duty's own last day, an earlier one; the law's is the one in force on the day the duty falls due.
 * Nothing when the version that applies no longer has the rule, or does not have it yet.
 */
export function judgeByVersion(history: RuleHistory, instance: Instance, ask: AskCondition): Judged | undefined {
  if (history.versions.length === 1) return judgeByOnly(history, instance, ask)
  const judged = judgeByDay(history, instance, ask)
  return judged?.verdict.state === 'cannot-tell' ? judged : unlessOpen(judged, history, instance, ask)
}

/** By the one version that there is. Whether the duty is older than that is looked at when it is shown. */
function judgeByOnly({ key, versions }: RuleHistory, instance: Instance, ask: AskCondition): Judged | undefined {
  const { version, rule, per } = versions[0] as RuleVersion
  if (rule === undefined || per !== instance.scope) return undefined
  const verdict = judge(version, rule, instance, ask)
  return { key, instance, version, rule, verdict, beforeFirstVersion: undefined, versionOpen: false }
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
