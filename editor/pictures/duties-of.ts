import { parseDay } from '../../engine/days/day.ts'
import type { ScheduleDocument, ScheduleEntry } from '../../engine/model/assessment.ts'
import type { Duty } from './review-cycle.tsx'
import { titledRule } from '../sentences/rule-names.ts'

/** What is drawn of a schedule, and what stands beside it in words. */
export type Drawn = Readonly<{
  duties: readonly Duty[]
  /** Duties with a day that only fall on some children. */
  sometimes: readonly ScheduleEntry[]
  /** Duties without a number of days. */
  undated: readonly ScheduleEntry[]
}>

/** The duties that fall on every child and have a day make the picture. */
export function drawnOf({ before, after }: ScheduleDocument): Drawn {
  const all = [...before, ...after]
  const dated = all.filter(({ dueOn }) => dueOn !== null)
  return {
    duties: dated.filter(({ onlyIf }) => onlyIf === undefined).map(dutyOf),
    sometimes: dated.filter(({ onlyIf }) => onlyIf !== undefined),
    undated: all.filter(({ dueOn }) => dueOn === null)
  }
}

function dutyOf({ rule, title, strength, dueOn, statutory, doneOn }: ScheduleEntry): Duty {
  const day = dueOn === null ? undefined : parseDay(dueOn)
  const law = statutory?.binding === 'law' && statutory.dueOn !== null ? parseDay(statutory.dueOn) : undefined
  const done = doneOn === undefined ? undefined : parseDay(doneOn)
  return {
    key: rule,
    label: titledRule(rule, title),
    strength,
    day,
    ...(law !== undefined && { law }),
    ...(done !== undefined && { done })
  }
}
