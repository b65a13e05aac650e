import { assess, type Assessment } from '../assess/assess.ts'
import type { Procedure, RuleHistory, RulesetHistory } from '../compile/procedure.ts'
import type { Day } from '../days/day.ts'
import type { CaseFacts } from '../model/case.ts'
import { isDutyKind } from './duties.ts'

/** One child's assessment with its duties and nothing else. */
export type DutyAssessor = (facts: CaseFacts, asOf: Day) => Assessment

/**
 * Assesses children for their duties alone. Whom to invite, what to look at and what guides makes up a third of all outcomes, and of those a
 * caseload counts and lists none; a duty that asks after one of them has it judged all the same.
 */
export function dutyAssessor(procedure: Procedure): DutyAssessor {
  const { local, law, floors } = procedure
  const duties: Procedure = { local: onlyDuties(local), law: law && onlyDuties(law), floors }
  return (facts, asOf) => {
    const { told, ask, outcomes } = assess(duties, facts, asOf)
    return { procedure, told, asOf, ask, outcomes }
  }
}

const onlyDuties = (history: RulesetHistory): RulesetHistory => ({
  ...history,
  rules: history.rules.filter(mayBeDuty)
})

/** A rule may be of one kind in one version and of another in the next. */
const mayBeDuty = ({ versions }: RuleHistory): boolean =>
  versions.some(({ rule }) => rule !== undefined && isDutyKind(rule))
