import { describe, expect, test } from 'vitest'
import { makeCalendar, type WorkingDayCalendar } from '../../engine/days/calendar.ts'
import { countAfter, countBefore } from '../../engine/days/count.ts'
import { type Day, day } from '../../engine/days/day.ts'
import { diffCalendars, movedDates } from '../../engine/diff/calendars.ts'
import { CALENDAR } from '../properties/words.ts'
import { york } from './setup.ts'

type Holidays = ReadonlyMap<Day, string>

const withHolidays = (holidays: Holidays, head: Partial<WorkingDayCalendar> = {}): WorkingDayCalendar =>
  makeCalendar(
    { ...CALENDAR, ...head },
    [...holidays].map(([on, title]) => ({ day: on, title }))
  )

const THURSDAY = day('2027-06-10')
const crowned = withHolidays(new Map([...CALENDAR.holidays, [THURSDAY, 'Coronation']]), { version: '2027-01-01' })

describe('a calendar', () => {
  test('has not changed from itself', () => {
    expect(diffCalendars(CALENDAR, withHolidays(CALENDAR.holidays))).toEqual([])
    expect(movedDates(CALENDAR, withHolidays(CALENDAR.holidays), york)).toEqual([])
  })

  test('names the holidays that it gains, loses and calls otherwise', () => {
    const christmas = day('2026-12-25')
    const renamed = withHolidays(new Map([...CALENDAR.holidays, [christmas, 'Yule']]))
    expect(diffCalendars(CALENDAR, crowned).map(({ says }) => says)).toEqual([
      'version: 2026-08-07 → 2027-01-01',
      'new holiday: 10 June 2027, Coronation'
    ])
    expect(diffCalendars(crowned, CALENDAR).map(({ class: is }) => is)).toEqual(['source-only', 'gone'])
    expect(diffCalendars(CALENDAR, renamed)).toEqual([
      expect.objectContaining({ class: 'wording-only', after: 'Yule' })
    ])
  })
})

describe('the days that a holiday moves', () => {
  const moved = movedDates(CALENDAR, crowned, york)

  test('are those of each count of working days, once for all rules that count so', () => {
    const keys = moved.flatMap(({ rules }) => rules.map(({ rule }) => rule))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['Y2.1', 'Y5.5', 'Y12.2', 'Y13.1']))
    expect(keys).not.toContain('Y2.2')
  })

  test('are found by counting with both calendars', () => {
    const record = moved.find(({ rules }) => rules.some(({ rule }) => rule === 'Y12.2'))
    const invitations = moved.find(({ rules }) => rules.some(({ rule }) => rule === 'Y5.5'))
    expect(record?.dates.length).toBeGreaterThan(14)
    for (const { start, before, after } of record?.dates ?? []) {
      expect(countAfter(CALENDAR, day(start), { count: 15, unit: 'working-day' })).toBe(day(before))
      expect(countAfter(crowned, day(start), { count: 15, unit: 'working-day' })).toBe(day(after))
      expect(before < after).toBe(true)
    }
    for (const { start, before, after } of invitations?.dates ?? []) {
      expect(countBefore(CALENDAR, day(start), { count: 10, unit: 'working-day' })).toBe(day(before))
      expect(countBefore(crowned, day(start), { count: 10, unit: 'working-day' })).toBe(day(after))
    }
  })

  test('a holiday on a Sunday moves nothing', () => {
    const sunday = withHolidays(new Map([...CALENDAR.holidays, [day('2027-06-13'), 'Sunday']]))
    expect(movedDates(CALENDAR, sunday, york)).toEqual([])
  })

  test('a calendar that reaches further gains last days, and moves none', () => {
    const longer = withHolidays(CALENDAR.holidays, { to: day('2029-12-31') })
    const found = movedDates(CALENDAR, longer, york)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ dates, gained, lost }) => dates.length === 0 && gained > 0 && lost === 0)).toBe(true)
    expect(movedDates(longer, CALENDAR, york).every(({ gained, lost }) => gained === 0 && lost > 0)).toBe(true)
  })
})
