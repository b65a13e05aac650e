import type { WorkingDayCalendar } from '../days/calendar.ts'
import { addDays, type Day, type IsoDay, isoDay } from '../days/day.ts'
import { ukDay } from '../explain/words.ts'
import type { Clock, Ruleset, Timescale } from '../model/ruleset.ts'
import type { ChangeClass } from './change.ts'
import { type ClockIn, lastOf } from './clocks.ts'
import { type Count, dayFrom } from './counts.ts'

/** What has become of one holiday, of the span, or of the head of a calendar. */
export type CalendarChange = Readonly<{
  class: Extract<ChangeClass, 'new' | 'gone' | 'wording-only' | 'source-only' | 'different'>
  part: 'holiday' | 'title' | 'version' | 'name' | 'span'
  day?: IsoDay
  before?: string
  after?: string
  says: string
}>

/** The holidays that are added, taken away or called otherwise, and what else is told of a calendar. */
export const diffCalendars = (before: WorkingDayCalendar, after: WorkingDayCalendar): readonly CalendarChange[] => [
  ...head('name', 'different', before.name, after.name),
  ...head('version', 'source-only', before.version, after.version),
  ...head('title', 'wording-only', before.title, after.title),
  ...head('span', 'different', spanOf(before), spanOf(after)),
  ...holidays(before, after)
]

const spanOf = ({ from, to }: WorkingDayCalendar): string => `${isoDay(from)} to ${isoDay(to)}`

const head = (
  part: CalendarChange['part'],
  is: CalendarChange['class'],
  before: string,
  after: string
): readonly CalendarChange[] =>
  before === after ? [] : [{ class: is, part, before, after, says: `${part}: ${before} → ${after}` }]

function holidays(
  { holidays: old }: WorkingDayCalendar,
  { holidays: fresh }: WorkingDayCalendar
): readonly CalendarChange[] {
  const days = [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => a - b)
  return days.flatMap((day) => holiday(day, old.get(day), fresh.get(day)))
}

function holiday(day: Day, before: string | undefined, after: string | undefined): readonly CalendarChange[] {
  if (before === after) return []
  const on = { part: 'holiday', day: isoDay(day) } as const
  const when = ukDay(isoDay(day))
  if (before === undefined) return [{ ...on, class: 'new', after: after ?? '', says: `new holiday: ${when}, ${after}` }]
  if (after === undefined) return [{ ...on, class: 'gone', before, says: `no longer a holiday: ${when}, ${before}` }]
  return [{ ...on, class: 'wording-only', before, after, says: `${when}: ${before} → ${after}` }]
}

/** A start day from which a duty falls due on another day than before. */
export type MovedDate = Readonly<{ start: IsoDay; before: IsoDay; after: IsoDay }>

/** The start days from which a count of working days ends elsewhere, and the rules that count so. */
export type MovedDates = Readonly<{
  clock: Clock
  rules: readonly Readonly<{ rule: string; title: string }>[]
  dates: readonly MovedDate[]
  /** Start days for which only one of the calendars reaches far enough. */
  gained: number
  lost: number
}>

/** Which due days of each working-day timescale another calendar moves, looking from every start day that either calendar knows. */
export function movedDates(
  before: WorkingDayCalendar,
  after: WorkingDayCalendar,
  { provisions, conventions }: Ruleset
): readonly MovedDates[] {
  const rules = provisions.flatMap(({ title, rules: own }) =>
    own.flatMap(({ key, body }) => (countsWorkingDays(body) ? [{ rule: key, title, clock: body.clock }] : []))
  )
  const alike = Map.groupBy(rules, ({ clock }) => JSON.stringify(clock))
  return [...alike.values()].flatMap((same) => {
    const moved = same[0] && movedBy({ clock: same[0].clock, conventions }, before, after)
    return moved === undefined ? [] : [{ ...moved, rules: same.map(({ rule, title }) => ({ rule, title })) }]
  })
}

const countsWorkingDays = (body: Readonly<{ kind: string }>): body is Timescale => {
  if (body.kind !== 'timescale') return false
  const { clock } = body as Timescale
  return 'period' in clock && clock.kind !== 'every' && clock.period.unit === 'working-day'
}

function movedBy(
  one: ClockIn,
  before: WorkingDayCalendar,
  after: WorkingDayCalendar
): Omit<MovedDates, 'rules'> | undefined {
  const count = lastOf(one)
  if (count === undefined) return undefined
  const found = { clock: one.clock, dates: [] as MovedDate[], gained: 0, lost: 0 }
  const last = Math.max(before.to, after.to)
  for (let start = Math.min(before.from, after.from) as Day; start <= last; start = addDays(start, 1)) {
    compareFrom(start, count, before, after, found)
  }
  return found.dates.length + found.gained + found.lost === 0 ? undefined : found
}

function compareFrom(
  start: Day,
  count: Count,
  before: WorkingDayCalendar,
  after: WorkingDayCalendar,
  found: { dates: MovedDate[]; gained: number; lost: number }
): void {
  const [was, is] = [dayFrom(count, start, before), dayFrom(count, start, after)]
  if (was === is) return
  if (was === undefined) found.gained++
  else if (is === undefined) found.lost++
  else found.dates.push({ start: isoDay(start), before: isoDay(was), after: isoDay(is) })
}
