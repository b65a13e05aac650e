import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../../engine/days/calendar.ts'
import { day, isoDay } from '../../engine/days/day.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import { problemsOf, valueOf } from './small.ts'

const written = {
  calendar: 'somewhere',
  version: '2026-01-01',
  title: 'Bank holidays',
  span: { from: '2026-01-01', to: '2026-12-31' },
  source: 'made up',
  data: {
    somewhere: {
      division: 'somewhere',
      events: [
        { title: 'New Year’s Day', date: '2026-01-01', notes: '', bunting: true },
        { title: 'Easter Monday', date: '2026-04-06' }
      ]
    }
  }
}

const changed = (change: (calendar: typeof written) => unknown): string => {
  const copy = structuredClone(written)
  change(copy)
  return JSON.stringify(copy)
}

describe('a calendar', () => {
  test('knows its working days and where its knowledge ends', () => {
    const calendar = valueOf(readCalendar(JSON.stringify(written)))
    expect(calendar).toMatchObject({ name: 'somewhere', version: '2026-01-01', title: 'Bank holidays' })
    expect([calendar.from, calendar.to].map(isoDay)).toEqual(['2026-01-01', '2026-12-31'])
    expect(['2026-04-06', '2026-04-07', '2026-04-11'].map((text) => isWorkingDay(calendar, day(text)))).toEqual([
      false,
      true,
      false
    ])
  })

  test('the one of England and Wales is sound', () => {
    const text = readFileSync(new URL('../../rulesets/calendars/england-and-wales.json', import.meta.url), 'utf8')
    const calendar = valueOf(readCalendar(text))
    expect(calendar.holidays.get(day('2026-12-28'))).toBe('Boxing Day')
    expect(isoDay(calendar.to)).toBe('2028-12-31')
  })

  test.each([
    [
      'that ends before it begins',
      changed((c) => (c.span = { from: '2026-12-31', to: '2026-01-01' })),
      'OUT_OF_RANGE',
      '/span'
    ],
    [
      'with a day twice',
      changed((c) => c.data.somewhere.events.push({ title: 'Again', date: '2026-04-06' })),
      'DUPLICATE_DAY',
      '/data/somewhere/events/2/date'
    ],
    [
      'with a day outside its span',
      changed((c) => c.data.somewhere.events.push({ title: 'Late', date: '2027-01-01' })),
      'OUT_OF_RANGE',
      '/data/somewhere/events/2/date'
    ],
    ['named for no division', changed((c) => (c.calendar = 'elsewhere')), 'MISSING_KEY', '/data'],
    [
      'with a division under another name',
      changed((c) => (c.data.somewhere.division = 'elsewhere')),
      'NOT_ALLOWED',
      '/data/somewhere/division'
    ],
    [
      'with a day that is none',
      changed((c) => c.data.somewhere.events.push({ title: 'Leap', date: '2026-02-29' })),
      'NOT_A_DAY',
      '/data/somewhere/events/2/date'
    ],
    ['without a span', changed((c) => Reflect.deleteProperty(c, 'span')), 'MISSING_KEY', ''],
    ['with a field of its own', changed((c) => Object.assign(c, { extra: 1 })), 'UNKNOWN_KEY', '/extra'],
    ['that is no JSON', '{ "calendar": ', 'NOT_JSON', undefined]
  ])('%s is refused', (_, text, code, pointer) => {
    const [first] = problemsOf(readCalendar(text))
    expect([first?.code, first?.pointer]).toEqual([code, pointer])
  })
})
