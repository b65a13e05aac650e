import { type Holiday, makeCalendar, type WorkingDayCalendar } from '../days/calendar.ts'
import { type Day, parseDay } from '../days/day.ts'
import { andThen, goodUnless, type Result } from '../problem.ts'
import { readJson } from './json.ts'
import { listed, quote, tidy } from './problems.ts'
import { makeReport, type Report, tell } from './report.ts'
import { shapeProblems } from './shape.ts'

type WrittenCalendar = Readonly<{
  calendar: string
  version: string
  title: string
  span: Readonly<{ from: string; to: string }>
  data: Readonly<
    Record<string, Readonly<{ division: string; events: readonly Readonly<{ title: string; date: string }>[] }>>
  >
}>

/** gov.uk's bank holidays in their wrapper, to a calendar that knows its working days and where its knowledge ends. */
export const readCalendar = (text: string): Result<WorkingDayCalendar> =>
  andThen(andThen(readJson(text), checkCalendar), resolveCalendar)

const checkCalendar = (data: unknown): Result<WrittenCalendar> =>
  goodUnless(tidy(shapeProblems('calendar', data)), () => data as WrittenCalendar)

/** For text whose shape has been looked at: every day in it is one. */
const dayIn = (text: string): Day => parseDay(text) as Day

function resolveCalendar(written: WrittenCalendar): Result<WorkingDayCalendar> {
  const report = makeReport()
  const span = { from: dayIn(written.span.from), to: dayIn(written.span.to) }
  if (span.from > span.to)
    tell(report, { code: 'OUT_OF_RANGE', message: 'the span ends before it begins', pointer: '/span' })
  const events = holidaysOf(written, report)
  checkDays(events, span, `/data/${written.calendar}/events`, report)
  const { calendar: name, version, title } = written
  return goodUnless(tidy(report.problems), () => makeCalendar({ name, version, title, ...span }, events))
}

/** The holidays of the division that the calendar is named for. */
function holidaysOf({ calendar, data }: WrittenCalendar, report: Report): readonly Holiday[] {
  for (const [name, { division }] of Object.entries(data)) {
    if (name !== division) tell(report, otherDivision(name, division))
  }
  const own = Object.hasOwn(data, calendar) ? data[calendar] : undefined
  if (!own) tell(report, noDivision(calendar, Object.keys(data)))
  return (own?.events ?? []).map(({ date, title }) => ({ day: dayIn(date), title }))
}

const otherDivision = (name: string, division: string) => ({
  code: 'NOT_ALLOWED',
  message: `the division ${quote(division)} stands under the name ${quote(name)}`,
  pointer: `/data/${name}/division`
})

const noDivision = (calendar: string, divisions: readonly string[]) => ({
  code: 'MISSING_KEY',
  message: `there is no division ${quote(calendar)}`,
  help: `the calendar is named like its division; here are ${listed(divisions, 'and')}`,
  pointer: '/data'
})

function checkDays(
  events: readonly Holiday[],
  span: Readonly<{ from: Day; to: Day }>,
  at: string,
  report: Report
): void {
  const seen = new Set<Day>()
  for (const [index, { day, title }] of events.entries()) {
    const pointer = `${at}/${index}/date`
    if (seen.has(day))
      tell(report, { code: 'DUPLICATE_DAY', message: `${quote(title)} is on a day that is a holiday already`, pointer })
    if (day < span.from || day > span.to) {
      tell(report, { code: 'OUT_OF_RANGE', message: `${quote(title)} is outside the calendar's span`, pointer })
    }
    seen.add(day)
  }
}
