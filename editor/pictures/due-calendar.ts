import type { CalendarDay, Count } from '../../engine/cohort/model.ts'
import { parseDay, weekdayName } from '../../engine/days/day.ts'

export const WHAT_FALLS_DUE = ['reviews', 'duties'] as const
export type WhatFallsDue = (typeof WHAT_FALLS_DUE)[number]

/** One day with how many fall due on it. The level, from 1 to 4, is its part of the busiest day; 0 is none. */
export type DueDay = Readonly<{ iso: string; date: number; count: number; open: number; level: number }>

export type DueMonth = Readonly<{
  key: string
  label: string
  days: readonly DueDay[]
  count: Count
  open: Count
}>

/** Month by month, without gaps, so that a quiet month is seen as well. What is shared has months and no days. */
export function monthsOf({ by, days }: Calendar, what: WhatFallsDue): readonly DueMonth[] {
  const told = days.filter((day) => countOf(day, what) !== 0)
  const [first, last] = [told[0]?.day.slice(0, 7), told.at(-1)?.day.slice(0, 7)]
  if (first === undefined || last === undefined) return []
  const most = Math.max(...told.map((day) => numberOf(countOf(day, what))))
  const byMonth = Map.groupBy(told, ({ day }) => day.slice(0, 7))
  return monthsFrom(first, last).map((key) => {
    const mine = byMonth.get(key) ?? []
    return by === 'month' ? sharedMonth(key, mine[0], what) : monthOf(key, mine, what, most)
  })
}

type Calendar = Readonly<{ by: 'day' | 'month'; days: readonly CalendarDay[] }>

function monthOf(key: string, mine: readonly CalendarDay[], what: WhatFallsDue, most: number): DueMonth {
  const days = mine.map((day) => ({
    iso: day.day,
    date: Number(day.day.slice(8)),
    count: numberOf(countOf(day, what)),
    open: numberOf(what === 'reviews' ? day.reviewsOpen : day.dutiesOpen),
    level: levelOf(numberOf(countOf(day, what)), most)
  }))
  return { key, label: monthWords(key), days, count: sum(days, 'count'), open: sum(days, 'open') }
}

const sharedMonth = (key: string, mine: CalendarDay | undefined, what: WhatFallsDue): DueMonth => ({
  key,
  label: monthWords(key),
  days: [],
  count: mine === undefined ? 0 : countOf(mine, what),
  open: 'withheld'
})

const countOf = (day: CalendarDay, what: WhatFallsDue): Count => (what === 'reviews' ? day.reviews : day.duties)
const numberOf = (count: Count): number => (count === 'withheld' ? 0 : count)
const sum = (days: readonly DueDay[], which: 'count' | 'open'): number =>
  days.reduce((total, day) => total + day[which], 0)

const LEVELS = 4

const levelOf = (count: number, most: number): number => (count === 0 ? 0 : Math.ceil((count / most) * LEVELS))

function monthsFrom(first: string, last: string): readonly string[] {
  const all: string[] = []
  for (let key = first; key <= last; key = nextMonth(key)) all.push(key)
  return all
}

const nextMonth = (key: string): string => {
  const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5))]
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** April 2021. */
export const monthWords = (key: string): string => `${MONTHS[Number(key.slice(5, 7)) - 1]} ${key.slice(0, 4)}`

/** Whether a day of a month is there at all, and is not a Saturday or Sunday. */
export function dayIn(key: string, date: number): 'working' | 'weekend' | undefined {
  const day = parseDay(`${key}-${String(date).padStart(2, '0')}`)
  if (day === undefined) return undefined
  return weekdayName(day).startsWith('S') ? 'weekend' : 'working'
}

/** The months in which most falls due: several, where they have as much. */
export function busiest(months: readonly DueMonth[]): readonly DueMonth[] {
  const most = Math.max(0, ...months.map(({ count }) => numberOf(count)))
  return most === 0 ? [] : months.filter(({ count }) => numberOf(count) === most)
}
