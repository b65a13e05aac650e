import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAfter, countBefore, countClearBefore } from '../../engine/days/count.ts'
import { addDays, addMonths, type Day, day, parseDay } from '../../engine/days/day.ts'
import { parsePeriod, type Period, type Unit } from '../../engine/days/period.ts'
import type { ClockOrder } from '../../engine/diff/change.ts'
import { compareClocks } from '../../engine/diff/clocks.ts'
import { type Count, makeOrdering, orderCounts } from '../../engine/diff/counts.ts'
import { monthsInDays } from '../../engine/diff/month-lengths.ts'
import type { Clock, Conventions } from '../../engine/model/ruleset.ts'
import type { DayRef } from '../../engine/model/vocabulary.ts'
import { runs } from '../properties/settings.ts'
import { CALENDAR } from '../properties/words.ts'

const FROM = day('2026-01-01')
const period = (text: string): Period => parsePeriod(text) as Period
const after = (text: string): Count => ({ period: period(text), back: false, clear: false })
const before = (text: string): Count => ({ period: period(text), back: true, clear: false })
const order = (a: Count, b: Count): ClockOrder => orderCounts(a, b, makeOrdering(CALENDAR, FROM))

describe('the order of two counts over every start day', () => {
  test.each([
    ['15 working days', '10 working days', 'sooner'],
    ['28 days', '4 weeks', 'same'],
    ['1 week', '8 days', 'later'],
    ['3 months', '89 days', 'sooner'],
    ['3 months', '92 days', 'later'],
    ['3 months', '91 days', 'neither'],
    ['6 months', '183 days', 'neither'],
    ['12 months', '366 days', 'later'],
    ['12 months', '365 days', 'sooner'],
    ['20 working days', '20 days', 'sooner'],
    ['20 working days', '4 weeks', 'neither'],
    ['5 working days', '5 days', 'sooner'],
    ['20 working days', '29 days', 'neither'],
    ['20 working days', '1 month', 'neither']
  ])('after %s and after %s: %s', (a, b, is) => {
    expect(order(after(a), after(b)).order).toBe(is)
  })

  test.each([
    ['10 working days', '12 working days', 'sooner'],
    ['20 working days', '4 weeks', 'neither'],
    ['20 working days', '26 days', 'later'],
    ['20 working days', '5 weeks', 'sooner'],
    ['3 months', '91 days', 'neither'],
    ['0 days', '0 weeks', 'same']
  ])('before %s and before %s: %s', (a, b, is) => {
    expect(order(before(a), before(b)).order).toBe(is)
  })

  test('91 days against three months: a start day of each kind, with both last days', () => {
    const found = order(after('91 days'), after('3 months'))
    if (found.order !== 'neither') throw new Error(found.order)
    for (const { start, before: was, after: is } of [found.sooner, found.later]) {
      expect(parseDay(was)).toBe(addDays(day(start), 91))
      expect(parseDay(is)).toBe(addMonths(day(start), 3))
    }
    expect(found.sooner.after < found.sooner.before).toBe(true)
    expect(found.later.after > found.later.before).toBe(true)
    expect([found.sooner.start, found.later.start].every((start) => start >= '2026-01-01')).toBe(true)
    expect([found.soonerOn, found.laterOn].map((days) => (days / 146_097).toFixed(3))).toEqual(['0.209', '0.578'])
  })

  test('the counts over the cycle are those of looking at each of its days', () => {
    const tally = { sooner: 0, later: 0 }
    for (let start = day('2000-01-01'); start < day('2000-01-01') + 146_097; start = addDays(start, 1)) {
      const by = addMonths(start, 6) - addDays(start, 183)
      if (by !== 0) tally[by < 0 ? 'sooner' : 'later']++
    }
    expect(order(after('183 days'), after('6 months'))).toMatchObject({ soonerOn: tally.sooner, laterOn: tally.later })
  })

  test('every start day of the cycle is in the steps of so many months', () => {
    for (const months of [0, 1, 3, 12, -1, -3, 3660]) {
      const total = [...monthsInDays(months).values()].reduce((sum, times) => sum + times, 0)
      expect(total).toBe(146_097)
    }
  })

  test('working days against others rest on the calendar, and without one have no order', () => {
    expect(order(after('20 working days'), after('20 days'))).toMatchObject({
      proof: { by: 'calendar', from: '2012-01-01' }
    })
    const without = orderCounts(after('20 working days'), after('20 days'), makeOrdering(undefined, FROM))
    expect(without).toEqual({ order: 'not-comparable', because: 'no-calendar' })
    expect(order(after('3660 working days'), after('3660 months'))).toEqual({
      order: 'not-comparable',
      because: 'calendar-too-short'
    })
  })
})

const aCount: fc.Arbitrary<Count> = fc.record({
  period: fc.record({
    count: fc.oneof(fc.nat(40), fc.constantFrom(89, 90, 91, 92, 181, 183, 184, 365, 366, 3660)),
    unit: fc.constantFrom<Unit>('working-day', 'day', 'week', 'month')
  }),
  back: fc.boolean(),
  clear: fc.boolean()
})

const counted = ({ period: long, back, clear }: Count, start: Day): Day | undefined =>
  back ? (clear ? countClearBefore : countBefore)(CALENDAR, start, long) : countAfter(CALENDAR, start, long)

test('an order that is claimed agrees with counting both on any day', () => {
  const starts = fc.array(fc.integer({ min: CALENDAR.from, max: CALENDAR.to }), { minLength: 20, maxLength: 20 })
  const FITS = { sooner: [-1, 0], later: [1, 0], same: [0], neither: [-1, 0, 1] } as const
  fc.assert(
    fc.property(aCount, aCount, starts, (a, b, days) => {
      const { order: claimed } = order(a, b)
      if (!(claimed in FITS)) return
      for (const start of days as Day[]) {
        const [first, second] = [counted(a, start), counted(b, start)]
        if (first === undefined || second === undefined) continue
        expect(FITS[claimed as keyof typeof FITS]).toContain(Math.sign(second - first))
      }
    }),
    runs(400)
  )
})

test('turning two counts round turns their order round', () => {
  const TURNED: Readonly<Record<string, string>> = { sooner: 'later', later: 'sooner' }
  fc.assert(
    fc.property(aCount, aCount, (a, b) => {
      const { order: there } = order(a, b)
      expect(order(b, a).order).toBe(TURNED[there] ?? there)
    }),
    runs(200)
  )
})

const DONE: Conventions = { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' }
const anchor = (name: string): DayRef => ({ from: 'anchor', name, scope: 'review', derived: true })
const [meeting, review, previous] = [anchor('meeting'), anchor('review-day'), anchor('previous-review')]
const within = (text: string, of = review): Clock => ({ kind: 'within', period: period(text), of })
const atLeast = (text: string): Clock => ({ kind: 'at-least', period: period(text), before: meeting })
const window = (first: string, last: string): Clock => ({
  kind: 'within',
  period: period(last),
  notBefore: period(first),
  of: review
})

describe('what a change of clock is', () => {
  const classOf = (a: Clock, b: Clock, theirs = DONE): string =>
    compareClocks({ clock: a, conventions: DONE }, { clock: b, conventions: theirs }, makeOrdering(CALENDAR, FROM))
      .class

  test.each<[string, Clock, Clock, string]>([
    ['fewer days after is tighter', within('15 working days'), within('10 working days'), 'tightened'],
    ['more working days before is tighter', atLeast('10 working days'), atLeast('12 working days'), 'tightened'],
    ['fewer days before is looser', atLeast('4 weeks'), atLeast('27 days'), 'loosened'],
    ['a number where there was none is tighter', { kind: 'none-given', of: review }, within('5 days'), 'tightened'],
    ['a number taken away is looser', within('5 days'), { kind: 'none-given', of: review }, 'loosened'],
    ['before a day is tighter than by it', { kind: 'by', day: meeting }, atLeast('3 working days'), 'tightened'],
    ['one length in other words is wording', within('4 weeks'), within('28 days'), 'wording-only'],
    ['by a day and within no days of it are one', { kind: 'by', day: review }, within('0 days'), 'wording-only'],
    ['another day to count from has no order', within('5 days'), within('1 day', previous), 'not-comparable'],
    ['months against days may have none', within('3 months'), within('91 days'), 'not-comparable'],
    [
      'a window that closes earlier is tighter',
      window('28 days', '42 days'),
      window('4 weeks', '40 days'),
      'tightened'
    ],
    ['a window that opens earlier is looser', window('28 days', '42 days'), window('27 days', '6 weeks'), 'loosened'],
    ['a window where there was none is tighter', within('42 days'), window('28 days', '42 days'), 'tightened'],
    [
      'a window that does both has no order',
      window('28 days', '42 days'),
      window('27 days', '41 days'),
      'not-comparable'
    ],
    [
      'for the authority, longer is looser',
      { kind: 'every', period: period('1 month') },
      { kind: 'every', period: period('2 months') },
      'loosened'
    ]
  ])('%s', (_, a, b, is) => {
    expect(classOf(a, b)).toBe(is)
  })

  test('clear days make up for one working day, and only before a meeting', () => {
    const clear = { ...DONE, clearDays: true }
    expect(classOf(atLeast('10 working days'), atLeast('9 working days'), clear)).toBe('wording-only')
    expect(classOf(within('10 working days'), within('10 working days'), clear)).toBe('wording-only')
  })

  test('one name means two days where the texts count another day of a review', () => {
    const opened = { ...DONE, reviewCountsOn: 'opened' as const, afterTheMeeting: 'opened' as const }
    expect(classOf(within('3 months', previous), within('2 months', previous), opened)).toBe('not-comparable')
    expect(classOf(within('5 days'), within('4 days'), opened)).toBe('not-comparable')
    expect(classOf(atLeast('5 days'), atLeast('6 days'), opened)).toBe('tightened')
  })
})
