import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { CalendarDay, Duty, LatenessBin, Measures } from '../../../engine/cohort/model.ts'
import { busiest, dayIn, monthsOf } from '../../../editor/pictures/due-calendar.ts'
import { DueCalendar } from '../../../editor/pictures/due-calendar-picture.tsx'
import { bandOf, heatOf } from '../../../editor/pictures/duty-heat.ts'
import { DutyHeat } from '../../../editor/pictures/duty-heat-picture.tsx'
import { dutyName, ofWords, pointsWords, rateWords } from '../../../editor/pictures/figure-words.ts'
import { sidesOf, stripOf } from '../../../editor/pictures/lateness-strip.ts'
import { LatenessStrip } from '../../../editor/pictures/lateness-strip-picture.tsx'

describe('figures', () => {
  test.each([
    [null, 'None'],
    ['withheld', 'Withheld'],
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.5, '50%'],
    [0.999, 'over 99%'],
    [1, '100%']
  ] as const)('%s is %s: what is short of all is never all', (rate, words) => {
    expect(rateWords(rate)).toBe(words)
  })

  test('that are withheld are not told on either side of an "of"', () => {
    expect(ofWords('withheld', 5)).not.toContain('5')
    expect(ofWords(5, 'withheld')).not.toContain('5')
    expect(ofWords(820, 1234)).toBe('820 of 1,234')
  })

  test.each([
    [2.44, '+2.4 points'],
    [-0.3, '−0.3 points'],
    [0, 'no change'],
    [null, 'cannot be compared']
  ])('%s points are %s', (points, words) => {
    expect(pointsWords(points)).toBe(words)
  })

  test('of several duties of one provision each have a name', () => {
    expect(dutyName({ rule: 'B4.4/second', provision: 'B4.4', title: 'Reviews' })).toBe('Reviews (second)')
    expect(dutyName({ rule: 'B4.4', provision: 'B4.4', title: 'Reviews' })).toBe('Reviews')
  })
})

const dayOf = (iso: string, reviews: number, reviewsOpen = 0): CalendarDay => ({
  day: iso,
  reviews,
  reviewsOpen,
  duties: 0,
  dutiesOpen: 0
})

const CALENDAR = {
  by: 'day',
  days: [dayOf('2021-12-24', 1), dayOf('2022-02-28', 8, 3), dayOf('2022-02-01', 2)].toSorted((a, b) =>
    a.day < b.day ? -1 : 1
  )
} as const

describe('the calendar of due dates', () => {
  test('has every month from the first to the last, also a quiet one', () => {
    const months = monthsOf(CALENDAR, 'reviews')
    expect(months.map(({ label, count }) => [label, count])).toEqual([
      ['December 2021', 1],
      ['January 2022', 0],
      ['February 2022', 10]
    ])
    expect(busiest(months)[0]?.open).toBe(3)
    expect(monthsOf(CALENDAR, 'duties')).toEqual([])
  })

  test('counts everything once, and the busiest day is the darkest', () => {
    const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 90 })), {
      selector: ([at]) => at,
      minLength: 1
    })
    fc.assert(
      fc.property(days, (all) => {
        const calendar = all.map(([at, count]) =>
          dayOf(new Date(Date.UTC(2021, 3, 1 + at)).toISOString().slice(0, 10), count)
        )
        const months = monthsOf({ by: 'day', days: calendar.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }, 'reviews')
        const cells = months.flatMap((month) => month.days)
        const most = Math.max(...all.map(([, count]) => count))
        expect(months.reduce((sum, { count }) => sum + Number(count), 0)).toBe(all.reduce((sum, [, n]) => sum + n, 0))
        expect(cells.every(({ count, level }) => level >= 1 && level <= 4 && (count < most || level === 4))).toBe(true)
      })
    )
  })

  test('knows which days there are, and which are weekends', () => {
    expect([dayIn('2022-02', 28), dayIn('2022-02', 29), dayIn('2022-02', 26)]).toEqual([
      'working',
      undefined,
      'weekend'
    ])
  })

  test.each([
    [['2022-01-10', '2022-03-11'], 'Most fall due in January 2022 and March 2022: 1 in each.'],
    [
      ['2022-01-10', '2022-02-10', '2022-03-11'],
      'Most fall due in January 2022, February 2022 and March 2022: 1 in each.'
    ],
    [['2022-01-10', '2022-02-10', '2022-03-11', '2022-04-11'], 'No month stands out: the most in any is 1.']
  ])('names every month that has the most: %s', (days, says) => {
    const one = { reviews: 1, reviewsOpen: 0, duties: 0, dutiesOpen: 0 }
    const calendar = { by: 'day' as const, days: days.map((day) => ({ day, ...one })) }
    expect(renderToStaticMarkup(<DueCalendar calendar={calendar} what="reviews" />)).toContain(says)
  })

  test('has each figure in the picture and in its table, and says which month is busiest', () => {
    const html = renderToStaticMarkup(<DueCalendar calendar={CALENDAR} what="reviews" />)
    expect(html).toContain('Most fall due in February 2022: 10, of which 3 not done yet.')
    expect(html).toContain('class="dc-due__count">8<')
    expect(html).toMatch(/Mon 28 February 2022<\/th><td[^>]*>8<\/td><td[^>]*>3</)
  })

  test('tells months only where it is shared, and what is withheld in words', () => {
    const days: CalendarDay[] = [
      { day: '2022-01-01', reviews: 12, reviewsOpen: 'withheld', duties: 'withheld', dutiesOpen: 'withheld' },
      { day: '2022-02-01', reviews: 'withheld', reviewsOpen: 'withheld', duties: 'withheld', dutiesOpen: 'withheld' }
    ]
    const html = renderToStaticMarkup(<DueCalendar calendar={{ by: 'month', days }} what="reviews" />)
    expect(html).toContain('January 2022: 12. February 2022: withheld.')
    expect(html).not.toContain('Not done yet')
  })
})

const figure = (kept: number, failed: number) => ({
  kept,
  failed,
  rate: kept + failed === 0 ? null : kept / (kept + failed),
  cannotTell: 7,
  states: {},
  outside: 0
})

const duty = (
  rule: string,
  order: number,
  north: readonly [number, number],
  south: readonly [number, number]
): Duty => ({
  rule,
  provision: rule,
  title: `Duty ${rule}`,
  strength: 'must',
  kind: 'timescale',
  from: 'local',
  isReview: false,
  order,
  by: 'effective',
  total: figure(north[0] + south[0], north[1] + south[1]),
  groups: [
    { group: 'north', ...figure(...north) },
    { group: 'south', ...figure(...south) }
  ]
})

const MEASURES = {
  groups: ['north', 'south'],
  duties: [
    duty('Y1', 1, [9, 1], [10, 0]),
    duty('Y2', 2, [0, 0], [0, 0]),
    duty('Y3', 3, [1, 9], [0, 0]),
    { ...duty('Y4', 4, [1, 1], [1, 1]), by: 'law' }
  ]
} as unknown as Measures

describe('the heat map of duties by team', () => {
  test.each([
    [1, 'high'],
    [0.95, 'high'],
    [0.94, 'fair'],
    [0.79, 'low'],
    [0.49, 'very-low'],
    [null, 'none'],
    ['withheld', 'withheld']
  ] as const)('%s is %s', (rate, band) => {
    expect(bandOf({ rate })).toBe(band)
  })

  test('has the duties of one basis of which something can be told, the least kept first', () => {
    const { rows, silent } = heatOf(MEASURES, 'effective', 'worst-first')
    expect([rows.map(({ rule }) => rule), silent]).toEqual([['Y3', 'Y1'], 1])
    expect(heatOf(MEASURES, 'effective', 'as-written').rows.map(({ rule }) => rule)).toEqual(['Y1', 'Y3'])
  })

  test('prints the figure and a word in each cell, and the counts in its table', () => {
    const html = renderToStaticMarkup(<DutyHeat measures={MEASURES} basis="effective" order="worst-first" />)
    expect(html).toMatch(/dc-heat__cell--fair"><span class="dc-heat__figure">90%<\/span> <span[^>]*>fair<\/span>/)
    expect(html).toContain('none due')
    expect(html).toMatch(/<td[^>]*>19 of 20<\/td><td[^>]*>7<\/td><td[^>]*>9 of 10</)
    expect(html).toContain('Of 1 more')
  })
})

describe('the strip from early to late', () => {
  const BINS: readonly LatenessBin[] = [
    { label: '1 to 7 days early', from: -7, to: -1, held: 6, overdue: 0 },
    { label: 'on the last day', from: 0, to: 0, held: 2, overdue: 0 },
    { label: '1 to 7 days late', from: 1, to: 7, held: 3, overdue: 1 }
  ]

  test('is as tall as the fullest part, and what is after the last day is late', () => {
    const parts = stripOf(BINS)
    expect(parts.map(({ heldHeight, isLate }) => [heldHeight, isLate])).toEqual([
      [1, false],
      [2 / 6, false],
      [0.5, true]
    ])
    expect(sidesOf(parts)).toEqual({ inTime: 8, late: 4 })
  })

  test('says the same in words, in the picture and in its table', () => {
    const html = renderToStaticMarkup(<LatenessStrip bins={BINS} />)
    expect(html).toContain('8 by their last day, 4 after it or not held yet.')
    expect(html).toContain('>3 + 1<')
    expect(html).toMatch(/1 to 7 days late<\/th><td[^>]*>3<\/td><td[^>]*>1</)
  })

  test('does not tell what was late from what is overdue where it is shared', () => {
    const html = renderToStaticMarkup(<LatenessStrip bins={BINS.map((bin) => ({ ...bin, overdue: 'withheld' }))} />)
    expect(html).toContain('Held, or overdue')
    expect(html).not.toContain('3 + 1')
  })
})
