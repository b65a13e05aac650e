import { latestWorkingDay, spanText, whyNotWorking, type WorkingDayCalendar } from '../../../engine/days/calendar.ts'
import { countAfter, countBefore, countClearBefore } from '../../../engine/days/count.ts'
import { addDays, type Day, fullDay, isoDay, parseDay } from '../../../engine/days/day.ts'
import { parsePeriod, type Period, showPeriod } from '../../../engine/days/period.ts'
import { andThen, type Result } from '../../../engine/problem.ts'
import { readCalendar } from '../../../engine/read/calendar.ts'
import { openPath } from '../../store/files.ts'
import { didYouMean } from '../arguments.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Counts days by hand, with the working. */
export const calendarCommand: Command = {
  name: 'calendar',
  says: 'count days, weeks, months or working days from a day, and show the working',
  usage: 'add DAY PERIOD [--before]',
  takes: { least: 1, most: 3 },
  options: {
    before: { says: 'count back: the last day that lies at least so long before' },
    'clear-days': { says: 'with --before: leave out both ends' },
    calendar: { value: 'NAME', says: 'the calendar of bank holidays; england-and-wales if left out' },
    json: JSON_OPTION
  },
  more: 'The day counted from is never itself counted.\nExample: duecourse calendar add 2026-01-12 "20 working days"',
  run: (given, shell) => {
    const [what, from, length, ...rest] = given.args
    if (what !== 'add') return misuse(`there is no calendar ${what}${didYouMean(String(what), ['add'])}`)
    const [start, period] = [parseDay(from ?? ''), parsePeriod(length ?? '')]
    if (from === undefined || length === undefined || rest.length > 0) return misuse('say from which day, and how long')
    if (start === undefined) return misuse(`${from} is not a day; write it as 2026-01-12`)
    if (period === undefined)
      return misuse(`${length} is not a length of time; write it as "20 working days" or "3 months"`)
    return count(given, shell, start, period)
  }
}

function count(given: Given, shell: Shell, start: Day, period: Period): ExitCode | Misuse {
  const name = given.value('calendar') ?? 'england-and-wales'
  const calendar = calendarNamed(shell.folder, name)
  if ('misuse' in calendar) return calendar
  if (!calendar.ok) return refused(shell, calendar.problems)
  const direction = !given.flag('before') ? 'after' : given.flag('clear-days') ? 'clear-before' : 'before'
  return told(given, shell, workingOf(calendar.value, start, period, direction))
}

/** Only the calendar is read, so that days can be counted while rulesets are in the making. */
function calendarNamed(path: string, name: string): Result<WorkingDayCalendar> | Misuse {
  const folder = openPath(path)
  if (!folder.ok) return folder
  const names = folder.value.names('calendars').map((entry) => entry.name.replace(/\.json$/, ''))
  if (!names.includes(name)) return misuse(`there is no calendar ${name}${didYouMean(name, names)}`)
  return andThen(folder.value.read(`calendars/${name}.json`), readCalendar)
}

type Direction = 'after' | 'before' | 'clear-before'
type Working = Readonly<{
  calendar: WorkingDayCalendar
  start: Day
  period: Period
  direction: Direction
  day: Day | undefined
}>

const COUNTS = { after: countAfter, before: countBefore, 'clear-before': countClearBefore } as const

const workingOf = (calendar: WorkingDayCalendar, start: Day, period: Period, direction: Direction): Working => ({
  calendar,
  start,
  period,
  direction,
  day: COUNTS[direction](calendar, start, period)
})

type Skipped = Readonly<{ day: string; why: string }>

/** The days between the two that are no working days. */
function skippedOf({ calendar, start, period, day }: Working): readonly Skipped[] {
  if (period.unit !== 'working-day' || day === undefined) return []
  const [from, to] = day < start ? [day, addDays(start, -1)] : [addDays(start, 1), day]
  const skipped: Skipped[] = []
  for (let one = from; one <= to; one = addDays(one, 1)) {
    const why = whyNotWorking(calendar, one)
    if (why !== undefined) skipped.push({ day: isoDay(one), why })
  }
  return skipped
}

function told(given: Given, shell: Shell, working: Working): ExitCode {
  const { calendar, start, period, direction, day } = working
  const latest = day === undefined ? undefined : latestWorkingDay(calendar, day)
  const answer = {
    from: isoDay(start),
    period: showPeriod(period),
    direction,
    day: day === undefined ? null : isoDay(day),
    latestWorkingDay: latest === undefined ? null : isoDay(latest),
    skipped: skippedOf(working),
    calendar: { name: calendar.name, version: calendar.version, from: isoDay(calendar.from), to: isoDay(calendar.to) }
  }
  if (given.flag('json')) shell.out(JSON.stringify(answer, null, 2))
  else shell.out(sentences(working, answer.skipped, latest).join('\n'))
  return day === undefined ? 1 : 0
}

const WAYS: Readonly<Record<Direction, string>> = { after: 'after', before: 'before', 'clear-before': 'clear before' }

function sentences(
  { calendar, start, period, direction, day }: Working,
  skipped: readonly Skipped[],
  latest: Day | undefined
): readonly string[] {
  const question = `${showPeriod(period)} ${WAYS[direction]} ${fullDay(start)}`
  if (day === undefined)
    return [`${question}: no answer, since the calendar ${calendar.name} only knows ${spanText(calendar)}.`]
  const advice =
    latest === undefined || latest === day
      ? []
      : [`Not a working day; the latest working day on or before it is ${fullDay(latest)}.`]
  const used = `Counted with the calendar ${calendar.name}, version ${calendar.version}.`
  return [
    `${question}: ${fullDay(day)} (${isoDay(day)})`,
    ...advice,
    ...skippedText(skipped),
    ...(period.unit === 'working-day' ? [used] : [])
  ]
}

const skippedText = (skipped: readonly Skipped[]): readonly string[] =>
  skipped.length === 0 ? [] : ['Not counted:', ...skipped.map(({ day, why }) => `  ${day} ${why}`)]
