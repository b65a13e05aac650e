import type { CompiledTimescale } from '../compile/rule.ts'
import type { WorkingDayCalendar } from '../days/calendar.ts'
import { addDays, type Day, isoDay } from '../days/day.ts'
import type { Checked, Later, LaterDate } from './finding.ts'
import { lawFrom, type LawOn, type LawVersion } from './law.ts'

/** What comes of looking at every start day. */
export type Tally = Readonly<{
  checked: Checked
  laterThanLaw: Later | undefined
  laterThanGuidance: Later | undefined
}>

/** How many of the start days that break a floor are named. */
const NAMED = 5

type Dated = Readonly<{ start: Day; local: Day; law: Day; on: LawOn }>

/** Looks at every start day of a calendar's span. Days are named from a day on, then from the beginning. */
export function tallyOf(
  local: CompiledTimescale,
  law: readonly LawVersion[],
  calendar: WorkingDayCalendar,
  from: Day
): Tally {
  const counts = { compared: 0, earlier: 0, same: 0, later: 0, beyondCalendar: 0, lawGivesNone: 0 }
  const breaks: Dated[] = []
  for (let start = calendar.from; start <= calendar.to; start = addDays(start, 1)) {
    const [ours, on] = [local.clock?.lastDay(start), lawFrom(start, law)]
    const theirs = on?.dueOn
    if (on === undefined || (theirs === undefined && !countsDays(on.version))) counts.lawGivesNone++
    else if (ours === undefined || theirs === undefined) counts.beyondCalendar++
    else {
      counts.compared++
      counts[ours < theirs ? 'earlier' : ours > theirs ? 'later' : 'same']++
      if (ours > theirs) breaks.push({ start, local: ours, law: theirs, on })
    }
  }
  const checked = { from: isoDay(calendar.from), to: isoDay(calendar.to), ...counts }
  const [guidance, binding] = [breaks.filter(isGuidance), breaks.filter((one) => !isGuidance(one))]
  return { checked, laterThanLaw: laterOf(binding, checked, from), laterThanGuidance: laterOf(guidance, checked, from) }
}

/** A text that gives no number never has a last day, however far a calendar reaches. */
const countsDays = ({ rule }: LawVersion): boolean => rule !== undefined && rule.body.clock.kind !== 'none-given'

const isGuidance = ({ on }: Dated): boolean => on.version.binding === 'guidance'

function laterOf(breaks: readonly Dated[], { compared }: Checked, from: Day): Later | undefined {
  const [first] = breaks
  if (first === undefined) return undefined
  const inOrder = [...breaks.filter(({ start }) => start >= from), ...breaks.filter(({ start }) => start < from)]
  const worst = breaks.reduce(
    (most, one) => (one.local - one.law > most.local - most.law ? one : most),
    inOrder[0] ?? first
  )
  return {
    dates: breaks.length,
    share: breaks.length / compared,
    first: inOrder.slice(0, NAMED).map(dateOf),
    worst: dateOf(worst)
  }
}

const dateOf = ({ start, local, law, on }: Dated): LaterDate => ({
  start: isoDay(start),
  local: isoDay(local),
  law: isoDay(law),
  days: local - law,
  version: on.version.version
})
