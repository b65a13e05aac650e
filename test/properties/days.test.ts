import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isWorkingDay,
  latestWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween
} from '../../engine/days/calendar.ts'
import { countAfter, countBefore, countClearBefore } from '../../engine/days/count.ts'
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  civilOf,
  type Day,
  day,
  dayOf,
  isoDay,
  parseDay,
  weekdayOf
} from '../../engine/days/day.ts'
import { LONGEST_COUNT, parsePeriod, showPeriod, type Unit } from '../../engine/days/period.ts'
import {
  oracleAddDays,
  oracleAddMonths,
  oracleDaysBetween,
  oracleIsDay,
  oracleIsWorking,
  oracleWeekday,
  oracleWorkingDays,
  oracleYearsBetween,
  SPAN
} from './oracle.ts'
import { runs } from './settings.ts'
import { CALENDAR } from './words.ts'

/** A count that leaves the years 1900 to 2199 gives no day. */
const inYears = (text: string): string => (text < '1900-01-01' || text > '2199-12-31' ? 'none' : text)

const FIRST = day('1900-01-01')
const LAST = day('2199-12-31')

const anyDay: Arbitrary<Day> = fc.integer({ min: FIRST, max: LAST }).map((n) => n as Day)

/** Ends of months and leap days, where months are hard. */
const hardDay: Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 }))
  .map(([year, month, back]) => addDays(dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -1 - back))
  .filter((d) => d >= FIRST && d <= LAST)

const aDay = fc.oneof(anyDay, hardDay)
const two = (n: number): string => String(n).padStart(2, '0')

describe('reliability 15: text to days', () => {
  test('of every text of the years 1900 to 2199 that looks like a day, just the real days are days', () => {
    const wrong: string[] = []
    for (let year = 1900; year <= 2199; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = `${year}-${two(month)}-${two(date)}`
          if ((parseDay(text) !== undefined) !== oracleIsDay(text)) wrong.push(text)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('each of the 109,573 days follows the one before it, and is written as it was read', () => {
    let [count, text] = [0, '1900-01-01']
    for (let d = FIRST; d <= LAST; d = addDays(d, 1)) {
      if (isoDay(d) !== text || parseDay(text) !== d || weekdayOf(d) !== oracleWeekday(text))
        throw new Error(`${text} ${d}`)
      text = oracleAddDays(text, 1)
      count += 1
    }
    expect(count).toBe(109_573)
  })

  test('a day goes to its civil date and back', () => {
    fc.assert(
      fc.property(aDay, (d) => {
        const { year, month, date } = civilOf(d)
        expect(dayOf(year, month, date)).toBe(d)
      }),
      runs(2000)
    )
  })

  test.each([
    '1899-12-31',
    '2200-01-01',
    '0001-01-01',
    '2026-2-3',
    '2026-02-03T00:00:00',
    ' 2026-02-03',
    '2026-02-03\n',
    '+2026-02-03',
    '２０２６-02-03',
    '20260203',
    ''
  ])('no other text is a day: %j', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test('whatever the text, a day is only what is written just like one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}.\d{2}.\d{2}.?$/)), (text) => {
        const parsed = parseDay(text)
        expect(parsed === undefined || isoDay(parsed) === text).toBe(true)
      }),
      runs(5000)
    )
  })
})

describe('reliability 17: months, ages and working days', () => {
  test('months are added as date-fns adds them, at the ends of months and on leap days too', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: LONGEST_COUNT }), (d, count) => {
        expect(isoDay(addMonths(d, count))).toBe(oracleAddMonths(isoDay(d), count))
      }),
      runs(5000)
    )
  })

  test('days and weeks are counted as date-fns counts them', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 0, max: LONGEST_COUNT }),
        fc.constantFrom<Unit>('day', 'week'),
        (d, count, unit) => {
          const days = unit === 'week' ? 7 * count : count
          const [after, before] = [countAfter(CALENDAR, d, { count, unit }), countBefore(CALENDAR, d, { count, unit })]
          expect(after === undefined ? 'none' : isoDay(after)).toBe(inYears(oracleAddDays(isoDay(d), days)))
          expect(before === undefined ? 'none' : isoDay(before)).toBe(inYears(oracleAddDays(isoDay(d), -days)))
        }
      ),
      runs(2000)
    )
  })

  test('the difference of two days is the calendar days between them', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(b - a).toBe(oracleDaysBetween(isoDay(a), isoDay(b)))
      }),
      runs(2000)
    )
  })

  test('an age is the years between, one fewer before the birthday in the year, as text and as date-fns have it', () => {
    fc.assert(
      fc.property(aDay, fc.nat(40_000), (born, later) => {
        const on = Math.min(born + later, LAST) as Day
        const [b, o] = [isoDay(born), isoDay(on)]
        expect(ageOn(born, on)).toBe(Number(o.slice(0, 4)) - Number(b.slice(0, 4)) - (o.slice(5) < b.slice(5) ? 1 : 0))
        // date-fns has somebody born on a leap day be older on 28 February of a common year.
        expect(b.endsWith('02-29') || ageOn(born, on) === oracleYearsBetween(b, o)).toBe(true)
      }),
      runs(5000)
    )
  })

  test('a birthday is the first day of an age; somebody born on 29 February has it on 1 March of a common year', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 25 }), (born, age) => {
        const on = birthday(born, age)
        expect([ageOn(born, addDays(on, -1)), ageOn(born, on)]).toEqual([age - 1, age])
      }),
      runs(2000)
    )
    expect([isoDay(birthday(day('2008-02-29'), 16)), isoDay(birthday(day('2008-02-29'), 18))]).toEqual([
      '2024-02-29',
      '2026-03-01'
    ])
  })

  test('every day of the calendar is a working day or not as its own file says', () => {
    const wrong: string[] = []
    for (let d = day(SPAN.from); d <= day(SPAN.to); d = addDays(d, 1)) {
      if (isWorkingDay(CALENDAR, d) !== oracleIsWorking(isoDay(d))) wrong.push(isoDay(d))
    }
    expect(wrong).toEqual([])
  })

  test('20 working days from every day of the calendar are counted as day by day, and run out where it ends', () => {
    const wrong: string[] = []
    for (let d = day(SPAN.from); d <= day(SPAN.to); d = addDays(d, 1)) {
      const [after, before] = [workingDaysAfter(CALENDAR, d, 20), workingDaysBefore(CALENDAR, d, 20)]
      if ((after && isoDay(after)) !== oracleWorkingDays(isoDay(d), 20, 1)) wrong.push(`after ${isoDay(d)}`)
      if ((before && isoDay(before)) !== oracleWorkingDays(isoDay(d), 20, -1)) wrong.push(`before ${isoDay(d)}`)
    }
    expect(wrong).toEqual([])
  })

  const nearSpan: Arbitrary<Day> = fc.integer({ min: day(SPAN.from) - 40, max: day(SPAN.to) + 40 }).map((n) => n as Day)
  const atEdge: Arbitrary<Day> = fc
    .tuple(fc.constantFrom(SPAN.from, SPAN.to), fc.integer({ min: -30, max: 30 }))
    .map(([edge, by]) => addDays(day(edge), by))

  test('any count of working days is counted as day by day, and has no answer once it leaves the calendar', () => {
    fc.assert(
      fc.property(fc.oneof(nearSpan, atEdge), fc.nat(60), (d, count) => {
        const [after, before] = [workingDaysAfter(CALENDAR, d, count), workingDaysBefore(CALENDAR, d, count)]
        expect(after && isoDay(after)).toBe(oracleWorkingDays(isoDay(d), count, 1))
        expect(before && isoDay(before)).toBe(oracleWorkingDays(isoDay(d), count, -1))
      }),
      runs(3000)
    )
  })

  test('the working days between two days, and the latest one before, are as counted day by day', () => {
    fc.assert(
      fc.property(fc.oneof(nearSpan, atEdge), fc.nat(90), (from, later) => {
        const to = addDays(from, later)
        const days = Array.from({ length: later }, (_, i) => isoDay(addDays(from, i + 1)))
        const known = from >= CALENDAR.from && to <= CALENDAR.to
        expect(workingDaysBetween(CALENDAR, from, to)).toBe(known ? days.filter(oracleIsWorking).length : undefined)
        const latest = latestWorkingDay(CALENDAR, to)
        const walked = oracleIsWorking(isoDay(to)) ? isoDay(to) : oracleWorkingDays(isoDay(to), 1, -1)
        expect(latest && isoDay(latest)).toBe(walked)
      }),
      runs(2000)
    )
  })

  test('with clear days one more is needed, whatever the unit', () => {
    fc.assert(
      fc.property(nearSpan, fc.nat(30), fc.constantFrom<Unit>('day', 'week', 'month'), (d, count, unit) => {
        expect(countClearBefore(CALENDAR, d, { count, unit })).toBe(
          (countBefore(CALENDAR, d, { count, unit }) as number) - 1
        )
        const working = countClearBefore(CALENDAR, d, { count, unit: 'working-day' })
        expect(working && isoDay(working)).toBe(oracleWorkingDays(isoDay(d), count + 1, -1))
      }),
      runs(1000)
    )
  })
})

describe('reliability 18: absurd lengths', () => {
  test.each([
    '-1 days',
    '1e308 days',
    'NaN days',
    '-0 days',
    '1.5 months',
    '3661 days',
    '0010 days',
    '01 day',
    '٣ days',
    '99999999999999999999 days',
    '3 years',
    '3',
    'days',
    ' 3 days',
    '3 days ',
    '3  days',
    'Infinity weeks',
    '3 days\n'
  ])('is no length: %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  test.each(['0 days', '3660 days', '1 day', '3660 working days', '1 month', '0 weeks'])('is a length: %j', (text) => {
    expect(showPeriod(parsePeriod(text) ?? { count: -1, unit: 'day' })).toBe(text)
  })

  test('whatever the text, a length is a whole number from 0 to 3660 of one of four units', () => {
    const nearly = fc
      .tuple(
        fc.oneof(fc.integer(), fc.double(), fc.nat(4000)),
        fc.constantFrom('working days', 'day', 'weeks', 'months', 'years')
      )
      .map(([count, unit]) => `${count} ${unit}`)
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const period = parsePeriod(text)
        if (period === undefined) return
        expect(Number.isInteger(period.count) && !Object.is(period.count, -0)).toBe(true)
        expect(period.count >= 0 && period.count <= 3660).toBe(true)
        expect(text.startsWith(`${period.count} `)).toBe(true)
      }),
      runs(5000)
    )
  })
})
