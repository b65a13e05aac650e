import type { WorkingDayCalendar } from '../days/calendar.ts'
import type { RulesetDiff } from '../diff/change.ts'
import { type Comparison, compareRulesets } from '../diff/compare.ts'
import { looked, withFindings } from '../diff/condition-changes.ts'
import { type DiffDocument, diffDocument } from '../diff/document.ts'
import { diffRulesets } from '../diff/rulesets.ts'
import { type BehaviourDocument, behaviourOf } from './behaviour.ts'
import { finderFor, type TwoSides } from './look.ts'

/** What differs between two versions, and what that makes the procedure do otherwise. */
export type Changes = DiffDocument & Readonly<{ behaviour: BehaviourDocument }>

/** Everything that changed between two versions: in the text, and in what it decides. */
export function changesBetween(sides: TwoSides, calendar?: WorkingDayCalendar): Changes {
  const diff = diffLooked(sides, calendar)
  return { ...diffDocument(diff), behaviour: behaviourOf(sides, diff.changes) }
}

/** The diff with what was found out about each changed condition. */
export const diffLooked = (sides: TwoSides, calendar?: WorkingDayCalendar): RulesetDiff =>
  withFindings(diffRulesets(sides.before.ruleset, sides.after.ruleset, calendar), finderFor(sides))

/** Two councils' texts beside each other, with what was found out about each condition that differs. */
export function compareLooked(sides: TwoSides, calendar?: WorkingDayCalendar): Comparison {
  const comparison = compareRulesets(sides.before.ruleset, sides.after.ruleset, calendar)
  const find = finderFor(sides, comparison.names)
  return {
    ...comparison,
    duties: comparison.duties.map((duty) => ({ ...duty, changes: looked(duty.changes, find) }))
  }
}
