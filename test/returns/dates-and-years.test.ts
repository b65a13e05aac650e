import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, isoDay } from '../../engine/days/day.ts'
import { cellDay, isMixed, noForms, noteForm, writtenDate } from '../../engine/returns/dates.ts'
import { namedYear, windowOfYears, yearOf } from '../../engine/returns/years.ts'

const days = fc.integer({ min: day('1901-01-01'), max: day('2199-12-31') }).map((n) => n as Day)

const slashed = (d: Day): string => isoDay(d).replace(/(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1')

describe('dates', () => {
  test('of every day, `dd/mm/yyyy` and ISO with or without a time are read as that day', () => {
    fc.assert(
      fc.property(days, (d) => {
        const texts = [slashed(d), isoDay(d), `${isoDay(d)}T00:00:00`, `${isoDay(d)} 00:00:00.000`]
        for (const text of texts) expect(cellDay(text, false)).toEqual({ day: d })
      })
    )
  })

  test.each(['30/02/2021', '04/13/2021', '1/2/2021', '01/02/21', '01.02.2021', '2021-02-30', '20210201', 'x', '44197'])(
    '%s is no date',
    (text) => {
      expect(cellDay(text, false)).toEqual({ wrong: 'not-a-date' })
    }
  )

  test('text of any kind is a day, empty, or told to be no date', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Object.keys(cellDay(text, true))).toHaveLength(1)
      })
    )
  })

  test('row 48: in a column of mixed dates, one that could be either way round is refused, and one that could not is read', () => {
    fc.assert(
      fc.property(days, (d) => {
        const turns = writtenDate(slashed(d))?.turns ?? false
        expect(cellDay(slashed(d), true)).toEqual(turns ? { wrong: 'ambiguous' } : { day: d })
        expect(turns).toBe(Number(isoDay(d).slice(8)) <= 12 && isoDay(d).slice(5, 7) !== isoDay(d).slice(8))
      })
    )
  })

  test.each([
    [['01/02/2021', '13/02/2021'], false],
    [['2021-02-01', '2021-02-13'], false],
    [['01/02/2021', '2021-02-13'], true],
    [['01/02/2021', '02/13/2021'], true],
    [['01/02/2021', '', 'x'], false]
  ])('row 48: %j: mixed is %s', (texts, mixed) => {
    const forms = noForms()
    for (const text of texts) noteForm(forms, text)
    expect(isMixed(forms)).toBe(mixed)
  })
})

describe('years', () => {
  test.each([
    ['2020-21-episodes.csv', { ends: 2021 }],
    ['SSDA903_2020_2021_header.csv', { ends: 2021 }],
    ['return 202021.xml', { ends: 2021 }],
    ['2020-21/reviews.csv', { ends: 2021 }],
    ['1999-00/2021 reviews.csv', { bare: 2021 }],
    ['2099-00.csv', { ends: 2100 }],
    ['SSDA903_2025_episodes.csv', { bare: 2025 }],
    ['episodes.csv', undefined],
    ['export 20210401120000.csv', undefined]
  ])('%s', (name, year) => {
    expect(namedYear(name)).toEqual(year)
  })

  test('the last years that follow one another are one window', () => {
    const window = (...years: number[]): readonly string[] => {
      const found = windowOfYears(years)
      return found === undefined ? [] : [isoDay(found.from), isoDay(found.to)]
    }
    expect(window()).toEqual([])
    expect(window(2021)).toEqual(['2020-04-01', '2021-03-31'])
    expect(window(2018, 2021, 2020)).toEqual(['2019-04-01', '2021-03-31'])
  })

  test('a collection year begins on 1 April', () => {
    expect([yearOf(day('2021-03-31')), yearOf(day('2021-04-01'))]).toEqual([2021, 2022])
  })
})
