import { describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import type { Basis, MeasureName } from '../../engine/cohort/model.ts'
import { addTo, emptyTally } from '../../engine/cohort/tally.ts'
import { assessed } from '../explain/setup.ts'
import { CHILDREN, countsOf, figure, tallyOf, YEAR } from './children.ts'

const all = Object.keys(CHILDREN)
const york = measuresOf(tallyOf('york', all))

type Counts = Readonly<Record<string, number>>

describe('reviews held on time, of reviews due in the window', () => {
  test.each<readonly [string, Basis, Counts]>([
    ['christmas', 'local', { 'on-time': 1 }],
    ['christmas', 'law', { 'on-time': 1 }],
    ['a day late', 'local', { late: 1 }],
    ['a day late', 'law', { late: 1 }],
    ['between the two', 'local', { 'on-time': 1, late: 1 }],
    ['between the two', 'law', { 'on-time': 1, late: 1 }],
    ['between the two', 'effective', { late: 2 }],
    ['came back', 'local', { 'not-held': 1, 'care-ended': 1 }],
    ['came back', 'effective', { 'not-held': 1, 'care-ended': 1 }],
    ['grew up', 'local', { 'on-time': 1, 'care-ended': 1 }],
    ['grew up', 'law', { 'on-time': 1, 'care-ended': 1 }],
    ['short breaks', 'local', { 'short-breaks': 1 }],
    ['short breaks', 'law', { 'short-breaks': 1 }],
    ['not known', 'effective', { 'cannot-tell': 2 }],
    ['adopted', 'local', { 'on-time': 1, 'care-ended': 1, 'not-asked': 2 }],
    ['adopted', 'law', { 'on-time': 2, late: 1, 'care-ended': 1 }],
    ['adopted', 'effective', { 'on-time': 2, late: 1, 'care-ended': 1 }]
  ])('of the child %s by %s', (name, basis, expected) => {
    const measures = measuresOf(tallyOf('york', [name]))
    expect(countsOf(figure(measures, 'reviews-on-time', basis))).toEqual(expected)
  })

  test.each<readonly [Basis, number, number]>([
    ['local', 4, 7],
    ['law', 5, 9],
    ['effective', 4, 9]
  ])('of all children by %s: %i of %i', (basis, numerator, denominator) => {
    const { rate, ...found } = figure(york, 'reviews-on-time', basis)
    expect(found).toMatchObject({ numerator, denominator, cannotTell: 2 })
    expect(rate).toBeCloseTo(numerator / denominator, 12)
  })

  test('what the law left to guidance from April to September 2020 is not asked for by the law, and counted beside', () => {
    // Six months from 13 January 2020 end on 13 July 2020; 183 days on 14 July.
    const reviews = ['2019-07-29', '2019-10-25', '2020-01-13', '2020-07-13'].map((completed) => ({ completed }))
    const sent = {
      care: [{ from: '2019-07-01', kind: 'ordinary' }],
      reviews,
      complete: ['care', 'reviews', 'adoption']
    }
    const tally = emptyTally({ asOf: day('2020-08-31'), window: { from: day('2020-06-01'), to: day('2020-08-31') } })
    addTo(tally, assessed('york', sent, '2020-08-31'), undefined)
    const measures = measuresOf(tally)
    expect(countsOf(figure(measures, 'reviews-on-time', 'law'))).toEqual({ 'not-asked': 1 })
    expect(countsOf(figure(measures, 'reviews-on-time', 'local'))).toEqual({ 'on-time': 1 })
  })

  test('of a review whose last day is still ahead nothing is said, held already or not', () => {
    const early = { asOf: day('2025-12-31'), window: YEAR.window }
    const measures = measuresOf(tallyOf('york', ['christmas', 'came back'], early))
    expect(countsOf(figure(measures, 'reviews-on-time', 'local'))).toEqual({
      'not-held': 1,
      'not-yet-due': 1,
      'care-ended': 1
    })
  })
})

describe('children with all reviews on time', () => {
  test.each<readonly [Basis, Counts]>([
    ['local', { 'all-on-time': 3, 'not-all-on-time': 3, 'cannot-tell': 1, 'short-breaks': 1 }],
    ['law', { 'all-on-time': 2, 'not-all-on-time': 4, 'cannot-tell': 1, 'short-breaks': 1 }],
    ['effective', { 'all-on-time': 2, 'not-all-on-time': 4, 'cannot-tell': 1, 'short-breaks': 1 }]
  ])('by %s', (basis, expected) => {
    expect(countsOf(figure(york, 'children-all-on-time', basis))).toEqual(expected)
  })
})

describe('overdue on the day', () => {
  test.each<readonly [Basis, Counts]>([
    ['local', { overdue: 1, 'not-overdue': 3, 'cannot-tell': 1, 'not-in-care': 1, 'no-duty': 1, 'short-breaks': 1 }],
    ['law', { overdue: 1, 'not-overdue': 4, 'cannot-tell': 1, 'not-in-care': 1, 'short-breaks': 1 }],
    ['effective', { overdue: 1, 'not-overdue': 4, 'cannot-tell': 1, 'not-in-care': 1, 'short-breaks': 1 }]
  ])('by %s', (basis, expected) => {
    expect(countsOf(figure(york, 'overdue-on-the-day', basis))).toEqual(expected)
  })
})

describe('by group', () => {
  test.each<readonly [MeasureName, string, number, number]>([
    ['reviews-on-time', 'North', 2, 4],
    ['reviews-on-time', 'South', 2, 3],
    ['children-all-on-time', 'North', 1, 3],
    ['children-all-on-time', 'South', 2, 3],
    ['overdue-on-the-day', 'North', 0, 3],
    ['overdue-on-the-day', 'South', 1, 1]
  ])('%s in %s: %i of %i by the local text', (name, group, numerator, denominator) => {
    expect(figure(york, name, 'local', group)).toMatchObject({ numerator, denominator })
  })

  test('children without a group stand last, under none', () => {
    const tally = tallyOf('york', ['christmas'])
    addTo(tally, assessed('york', CHILDREN['came back']?.sent, '2026-03-31'), undefined)
    expect(measuresOf(tally).groups).toEqual(['North', null])
  })
})

describe('every measure says what it counts', () => {
  test.each(york.measures.map((one) => [`${one.name} by ${one.by}`, one] as const))('%s', (_, measure) => {
    for (const sentence of [measure.counts, measure.of, measure.beside]) expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(measure.of).toContain('31 March 2026')
  })

  test('in words that can be quoted', () => {
    const [first] = york.measures
    expect(first?.title).toBe("Reviews held on time, by the council's own text")
    expect(first?.counts).toBe(
      "Reviews completed on or before their last day, of those with a last day from 1 April 2025 to 31 March 2026 by the council's own text."
    )
  })
})

describe('the rules of holding a review are known by what they are met by', () => {
  // Brighton's text gives the first review of a placement 20 days, to 21 July, where the law gives four weeks.
  test.each([
    ['brighton', { 'on-time': 1, late: 2, 'care-ended': 1 }],
    ['england', { 'on-time': 2, late: 1, 'care-ended': 1 }]
  ] as const)('in the text of %s too, which has clocks for adoption', (council, expected) => {
    const measures = measuresOf(tallyOf(council, ['adopted']))
    expect(countsOf(figure(measures, 'reviews-on-time', 'local'))).toEqual(expected)
  })

  test('and how often a review has a meeting is another duty', () => {
    const reviews = york.duties.filter(({ isReview }) => isReview).map(({ rule }) => rule)
    expect(reviews).toContain('Y2.1')
    expect(york.duties.find(({ title, isReview }) => title === 'Yearly meeting' && isReview)).toBeUndefined()
  })
})

describe('each duty', () => {
  const duty = (rule: string, by: Basis) => york.duties.find((one) => one.rule === rule && one.by === by)

  test('is counted by state, by the text and by the law', () => {
    // First reviews: christmas in time, a day late, came back not held. The others were due before the window.
    expect(duty('Y2.1', 'local')?.total).toMatchObject({
      kept: 1,
      failed: 2,
      states: { met: 1, 'met-late': 1, overdue: 1 }
    })
    expect(duty('Y2.2', 'local')?.total.states).toMatchObject({ met: 1, 'not-required': 1 })
    expect(duty('Y2.2', 'law')?.total.states).toMatchObject({ 'met-late': 1, 'not-required': 1 })
  })

  test('has a row for each group, for the heat map', () => {
    expect(duty('Y2.1', 'local')?.groups.map(({ group, kept, failed }) => [group, kept, failed])).toEqual([
      ['North', 1, 1],
      ['South', 0, 1]
    ])
  })
})

describe('the pictures', () => {
  test('show how late the reviews of the measure were, by the day that counts', () => {
    const shown = york.lateness.filter(({ held, overdue }) => held !== 0 || overdue !== 0)
    expect(shown.map(({ label, held, overdue }) => [label, held, overdue])).toEqual([
      ['on the last day', 4, 0],
      ['1 to 7 days late', 4, 0],
      ['92 to 183 days late', 0, 1]
    ])
  })

  test('show how many reviews fall due on each day, those ahead too', () => {
    const days = york.calendar.days.filter(({ reviews }) => reviews !== 0)
    expect(days.find((one) => one.day === '2026-01-12')).toMatchObject({ reviews: 2, reviewsOpen: 0 })
    expect(days.find((one) => one.day === '2025-09-29')).toMatchObject({ reviews: 1, reviewsOpen: 1 })
    expect(days.find((one) => one.day === '2026-04-12')).toMatchObject({ reviews: 1, reviewsOpen: 1 })
    expect(days.map((one) => one.day)).toEqual(days.map((one) => one.day).sort())
  })
})
