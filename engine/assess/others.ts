import type { Instance, OtherRules } from '../chronology/chronology.ts'
import type { Procedure, RuleHistory } from '../compile/procedure.ts'
import type { KnownDay } from '../compile/days.ts'
import { type AskCondition, lastDayOf } from './timescale.ts'
import { rankOf, type State } from './verdict.ts'
import { judgeByVersion } from './versions.ts'

/** How a condition asks after another rule for the same thing: of this council, or of the law that it stands on. */
export function othersOf({ local, law }: Procedure, ask: AskCondition): OtherRules {
  const find = (name: string): readonly RuleHistory[] => local.byName.get(name) ?? law?.byName.get(name) ?? []
  return {
    dueOf: (names, instance) => earliestOf(names, find, (rule) => lastDayBy(rule, instance, ask)),
    outcomeOf: (rule, instance) => worstOf(find(rule), instance, ask)
  }
}

/** Where a provision stands is where the worst of its rules stands; while one of them cannot be told, that is not known. */
function worstOf(rules: readonly RuleHistory[], instance: Instance, ask: AskCondition): State {
  const states = rules.flatMap((rule) => judgeByVersion(rule, instance, ask)?.verdict.state ?? [])
  if (states.length === 0 || states.includes('cannot-tell')) return 'cannot-tell'
  return states.reduce((worst, state) => (rankOf(state) < rankOf(worst) ? state : worst))
}

function lastDayBy(history: RuleHistory, instance: Instance, ask: AskCondition): KnownDay {
  const judged = judgeByVersion(history, instance, ask)
  if (judged === undefined || judged.rule.kind !== 'timescale') return null
  return lastDayOf(judged.rule, instance, ask)
}

/** The earliest last day among the rules that apply; null when none does; nothing while one that may apply has no day. */
function earliestOf(
  names: readonly string[],
  find: (name: string) => readonly RuleHistory[],
  lastDay: (rule: RuleHistory) => KnownDay
): KnownDay {
  let earliest: KnownDay = null
  for (const name of names) {
    for (const rule of find(name)) {
      const day = lastDay(rule)
      if (day === undefined) return undefined
      if (day !== null && (earliest === null || day < earliest)) earliest = day
    }
  }
  return earliest
}
