import type { IRouter, Request, RequestHandler } from 'express'
import { latestWorkingDay, spanText, whyNotWorking } from '../../engine/days/calendar.ts'
import { countAfter, countBefore } from '../../engine/days/count.ts'
import { addDays, fullDay } from '../../engine/days/day.ts'
import { type Period, showPeriod } from '../../engine/days/period.ts'
import { type Day, isoDay, parseDay, type WorkingDayCalendar } from '../../engine/index.ts'
import { Refused } from '../refusals.ts'
import { known, knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import { heldAt, knownAtIn } from '../asked-time.ts'
import { checked, dayIn, needed, periodIn, parametersOf, wordIn } from '../asked.ts'
import type { Services } from '../services.ts'

const DIRECTIONS = ['after', 'before'] as const
type Direction = (typeof DIRECTIONS)[number]

/** Bank holidays, and counting by them. */
export function calendars(router: IRouter, services: Services): void {
  const { library } = services
  const get: RequestHandler = (req, res) => {
    const store = library.at(heldAt(req, services))
    sendKnown(res, known('application/json', there(store.calendar(String(req.params['id']))).text))
  }
  const add: RequestHandler = (req, res) => {
    const { knownAt, ...asked } = askedOf(req, services)
    const { calendar } = there(library.at(knownAt).calendar(String(req.params['id'])))
    sendKnown(res, knownJson(counted(calendar, asked)))
  }
  place(router, '/v1/calendars/:id', { get: [givesJson, get] })
  place(router, '/v1/calendars/:id/add', { get: [givesJson, add] })
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Refused('not-found')
  return found
}

type Asked = Readonly<{ from: Day; period: Period; direction: Direction }>

function askedOf(req: Request, services: Services): Asked & Readonly<{ knownAt: string | undefined }> {
  const query = parametersOf(req, ['from', 'period', 'direction', 'knownAt'])
  const knownAt = knownAtIn(query, services)
  const from = needed(query, 'from', dayIn(query, 'from'))
  const period = needed(query, 'period', periodIn(query, 'period'))
  const direction = wordIn(query, 'direction', DIRECTIONS) ?? 'after'
  checked(query)
  return { from: from as Day, period: period as Period, direction, knownAt }
}

/** A day so long after or before another, with every day on the way that was not counted. */
function counted(calendar: WorkingDayCalendar, { from, period, direction }: Asked): object {
  const day = (direction === 'after' ? countAfter : countBefore)(calendar, from, period)
  if (day === undefined || parseDay(isoDay(day)) === undefined)
    throw new Refused('outside-the-calendar', [tooFar(calendar)])
  const advice = latestWorkingDay(calendar, day)
  return {
    calendar: { name: calendar.name, version: calendar.version },
    from: isoDay(from),
    period: showPeriod(period),
    direction,
    day: isoDay(day),
    ...(advice !== undefined && { latestWorkingDay: isoDay(advice) }),
    skipped: period.unit === 'working-day' ? skipped(calendar, from, day) : [],
    says: `${showPeriod(period)} ${direction} ${fullDay(from)} is ${fullDay(day)}`
  }
}

const tooFar = (calendar: WorkingDayCalendar) => ({
  code: 'OUTSIDE_CALENDAR',
  message: `the count leaves what is known: the calendar reaches from ${spanText(calendar)}`
})

/** The days between two that are not working days, in order, and why. The day that is counted from is never counted itself. */
function skipped(calendar: WorkingDayCalendar, from: Day, to: Day): readonly Readonly<{ day: string; why: string }>[] {
  const [first, last] = from < to ? [addDays(from, 1), to] : [to, addDays(from, -1)]
  const found: { day: string; why: string }[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const why = whyNotWorking(calendar, day)
    if (why !== undefined) found.push({ day: isoDay(day), why })
  }
  return found
}
