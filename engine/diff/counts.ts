import type { WorkingDayCalendar } from '../days/calendar.ts'
import { countAfter, countBefore, countClearBefore } from '../days/count.ts'
import { addDays, addMonths, type Day, isoDay } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import type { ClockOrder, Dated, Proof } from './change.ts'
import { CYCLE_DAYS, monthsInDays } from './month-lengths.ts'

/** So long after a day, or before it, with or without clear days. */
export type Count = Readonly<{ period: Period; back: boolean; clear: boolean }>

/** What ordering two counts may need: a calendar of working days, and the day from which examples are looked for. */
export type Ordering = Readonly<{
  calendar?: WorkingDayCalendar
  from: Day
  /** What was found out already, since the same pairs come again. */
  known: Map<string, ClockOrder>
}>

export const makeOrdering = (calendar: WorkingDayCalendar | undefined, from: Day): Ordering => ({
  ...(calendar === undefined ? {} : { calendar }),
  from,
  known: new Map()
})

const keyOf = ({ period, back, clear }: Count): string => `${period.count} ${period.unit} ${back} ${clear}`

/** How the days of the second count lie to those of the first, over every start day: proved, or shown with start days of both kinds. */
export function orderCounts(before: Count, after: Count, ordering: Ordering): ClockOrder {
  const key = `${keyOf(before)} | ${keyOf(after)}`
  const known = ordering.known.get(key)
  if (known !== undefined) return known
  const order =
    byArithmetic(before, after) ?? byMonthLengths(before, after, ordering) ?? byDates(before, after, ordering)
  ordering.known.set(key, order)
  return order
}

type Measure = 'days' | 'months' | 'working-days'

const MEASURES = { day: 'days', week: 'days', month: 'months', 'working-day': 'working-days' } as const

const measureOf = ({ period }: Count): Measure => MEASURES[period.unit]

/** Signed, and with the further day that clear days ask for; a clear month is the month and a day besides, which never makes up another month. */
function amountOf({ period, back, clear }: Count): number {
  const size = period.count * (period.unit === 'week' ? 7 : 1)
  const extra = clear ? (period.unit === 'month' ? 1 / 31 : 1) : 0
  return back ? -(size + extra) : size
}

const ARITHMETIC: Proof = { by: 'arithmetic' }

/** Counts of one measure lie in the order of their numbers on every day that there is. */
function byArithmetic(before: Count, after: Count): ClockOrder | undefined {
  if (measureOf(before) !== measureOf(after)) return undefined
  const [a, b] = [amountOf(before), amountOf(after)]
  if (a === b) return { order: 'same', proof: ARITHMETIC }
  return { order: b < a ? 'sooner' : 'later', proof: ARITHMETIC, sometimesTheSame: false }
}

type Tally = Readonly<{ sooner: number; later: number; same: number }>

function byMonthLengths(before: Count, after: Count, ordering: Ordering): ClockOrder | undefined {
  const measures = [measureOf(before), measureOf(after)]
  if (measures.includes('working-days')) return undefined
  const monthsFirst = measures[0] === 'months'
  const [months, days] = monthsFirst ? [before, after] : [after, before]
  const tally = tallyOf(months, amountOf(days), monthsFirst)
  const proof: Proof = { by: 'gregorian-cycle', dates: CYCLE_DAYS }
  return concluded(tally, proof, () =>
    examplesOf(before, after, ordering.from, { from: ordering.from, to: addDays(ordering.from, CYCLE_DAYS) })
  )
}

function tallyOf({ period, back, clear }: Count, days: number, monthsFirst: boolean): Tally {
  const tally = { sooner: 0, later: 0, same: 0 }
  for (const [step, times] of monthsInDays(back ? -period.count : period.count)) {
    const by = (step - (clear ? 1 : 0) - days) * (monthsFirst ? 1 : -1)
    tally[by > 0 ? 'sooner' : by < 0 ? 'later' : 'same'] += times
  }
  return tally
}

/** Working days follow no rule that could be reckoned with, so that every day of the calendar is looked at. */
function byDates(before: Count, after: Count, ordering: Ordering): ClockOrder {
  const { calendar } = ordering
  if (calendar === undefined) return { order: 'not-comparable', because: 'no-calendar' }
  const tally = { sooner: 0, later: 0, same: 0 }
  for (let start = calendar.from; start <= calendar.to; start = addDays(start, 1)) {
    const [a, b] = [dayFrom(before, start, calendar), dayFrom(after, start, calendar)]
    if (a !== undefined && b !== undefined) tally[b < a ? 'sooner' : b > a ? 'later' : 'same']++
  }
  const dates = tally.sooner + tally.later + tally.same
  if (dates === 0) return { order: 'not-comparable', because: 'calendar-too-short' }
  const proof: Proof = { by: 'calendar', from: isoDay(calendar.from), to: isoDay(calendar.to), dates }
  return concluded(tally, proof, () =>
    examplesOf(before, after, ordering.from < calendar.from ? calendar.from : ordering.from, calendar, calendar)
  )
}

type Examples = Readonly<{ sooner: Dated; later: Dated }>

function concluded({ sooner, later, same }: Tally, proof: Proof, examples: () => Examples): ClockOrder {
  if (sooner > 0 && later > 0) return { order: 'neither', proof, ...examples(), soonerOn: sooner, laterOn: later }
  if (sooner === 0 && later === 0) return { order: 'same', proof }
  return { order: sooner > 0 ? 'sooner' : 'later', proof, sometimesTheSame: same > 0 }
}

/** The day on which a count ends. Where no working days are counted it has no bounds: what is proved of all days is shown on any. */
export function dayFrom(
  { period, back, clear }: Count,
  start: Day,
  calendar: WorkingDayCalendar | undefined
): Day | undefined {
  if (calendar !== undefined) {
    const count = back ? (clear ? countClearBefore : countBefore) : countAfter
    return count(calendar, start, period)
  }
  const sign = back ? -1 : 1
  if (period.unit === 'month') return addDays(addMonths(start, sign * period.count), clear ? -1 : 0)
  return addDays(start, amountOf({ period, back, clear }))
}

/** The first start day of each kind, on or after the day from which they are looked for, else before it. */
function examplesOf(before: Count, after: Count, from: Day, span: Span, calendar?: WorkingDayCalendar): Examples {
  const look = (sign: number, first: Day, last: Day): Dated | undefined => {
    for (let start = first; start <= last; start = addDays(start, 1)) {
      const [a, b] = [dayFrom(before, start, calendar), dayFrom(after, start, calendar)]
      if (a !== undefined && b !== undefined && Math.sign(b - a) === sign)
        return { start: isoDay(start), before: isoDay(a), after: isoDay(b) }
    }
    return undefined
  }
  const found = (sign: number): Dated => {
    const dated = look(sign, from, span.to) ?? look(sign, span.from, span.to)
    if (dated === undefined) throw new Error('start days of a kind were counted, and none is there')
    return dated
  }
  return { sooner: found(-1), later: found(1) }
}

type Span = Readonly<{ from: Day; to: Day }>
