import { type Day, parseDay } from '../../engine/days/day.ts'
import type { ScheduleDocument, ScheduleEntry } from '../../engine/model/assessment.ts'
import type { ChangeEntry } from '../engine/questions/changes/told.ts'
import { paragraphsOf } from '../sentences/rule-names.ts'

export type Names = Readonly<{ left: string; right: string }>

/** One duty on both sides: the last day that each gives, or why it gives none. */
export type TwoDays = Readonly<{
  key: string
  label: string
  left: Day | undefined
  right: Day | undefined
  /** What is said where a side has no day. */
  leftSays: string
  rightSays: string
  gap: string
}>

const NOT_THERE = 'not asked for'
const NO_DAY = 'no day given'

/** Every duty that has a day on one side at least, the earliest first. */
export function twoDaysOf(
  entries: readonly ChangeEntry[],
  left: ScheduleDocument,
  right: ScheduleDocument,
  names: Names
): readonly TwoDays[] {
  const [mine, theirs] = [byRule(left), byRule(right)]
  return entries.flatMap((entry) => rowOf(entry, mine, theirs, names)).sort((a, b) => earliest(a) - earliest(b))
}

const earliest = ({ left, right }: TwoDays): number =>
  Math.min(left ?? Number.POSITIVE_INFINITY, right ?? Number.POSITIVE_INFINITY)

const byRule = ({ before, after }: ScheduleDocument): ReadonlyMap<string, ScheduleEntry> =>
  new Map([...before, ...after].map((one) => [one.rule, one]))

type Entries = ReadonlyMap<string, ScheduleEntry>

function rowOf({ key, left, right }: ChangeEntry, mine: Entries, theirs: Entries, names: Names): readonly TwoDays[] {
  const [a, b] = [mine.get(left?.rule ?? ''), theirs.get(right?.rule ?? '')]
  const [one, other] = [dayOf(a), dayOf(b)]
  if (one === undefined && other === undefined) return []
  const keys = paragraphsOf([left?.rule, right?.rule])
  const sometimes = a?.onlyIf !== undefined || b?.onlyIf !== undefined ? ', for some children only' : ''
  return [
    {
      key,
      label: `${(right ?? left)?.title ?? ''} (${keys})${sometimes}`,
      left: one,
      right: other,
      leftSays: a === undefined ? NOT_THERE : NO_DAY,
      rightSays: b === undefined ? NOT_THERE : NO_DAY,
      gap: gapWords(one, other, names)
    }
  ]
}

/** The text's own day, not the one that counts beside the law. */
function dayOf(entry: ScheduleEntry | undefined): Day | undefined {
  const dueOn = entry?.local === undefined ? entry?.dueOn : entry.local.dueOn
  return dueOn === undefined || dueOn === null ? undefined : parseDay(dueOn)
}

/** By how many days the two lie apart, and which comes first. */
export function gapWords(left: Day | undefined, right: Day | undefined, names: Names): string {
  if (left === undefined || right === undefined)
    return `only ${left === undefined ? names.right : names.left} gives a day`
  if (left === right) return 'the same day'
  const days = Math.abs(left - right)
  return `${days} ${days === 1 ? 'day' : 'days'} apart, ${left < right ? names.left : names.right} earlier`
}
