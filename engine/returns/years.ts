import { type Day, civilOf, dayOf } from '../days/day.ts'
import type { Years } from './format.ts'
import type { Window } from './window.ts'

/** The year that a name tells: the one in which a collection year ends, or a bare one of which it is not said which end it is. */
export type NamedYear = Readonly<{ ends: number }> | Readonly<{ bare: number }>

const SPAN = /(?<!\d)(20\d{2})[-_/ ](?:20)?(\d{2})(?!\d)/
const RUN_TOGETHER = /(?<!\d)(20\d{2})(\d{2})(?!\d)/
const BARE = /(?<!\d)(20\d{2})(?!\d)/

/** The collection year in a file's name, or in its folder's: `2020-21`, `202021`, `2020_2021`, or a bare `2021`. */
export function namedYear(name: string): NamedYear | undefined {
  for (const part of name.split(/[\\/]/).reverse()) {
    const found = yearIn(part)
    if (found !== undefined) return found
  }
  return undefined
}

function yearIn(part: string): NamedYear | undefined {
  for (const pattern of [SPAN, RUN_TOGETHER]) {
    const match = pattern.exec(part)
    const [first, second] = [Number(match?.[1]), Number(match?.[2])]
    if (match && second === (first + 1) % 100) return { ends: first + 1 }
  }
  const bare = BARE.exec(part)
  return bare ? { bare: Number(bare[1]) } : undefined
}

/** 1 April to 31 March. */
export const windowOf = (year: number): Window => ({ from: dayOf(year - 1, 4, 1), to: dayOf(year, 3, 31) })

/** The collection year that a day falls in, by the year in which it ends. */
export function yearOf(day: Day): number {
  const { year, month } = civilOf(day)
  return month >= 4 ? year + 1 : year
}

/** The days of the years that follow one another without a gap up to the last of them. */
export function windowOfYears(years: Iterable<number>): Window | undefined {
  const all = new Set(years)
  if (all.size === 0) return undefined
  const last = Math.max(...all)
  let first = last
  while (all.has(first - 1)) first--
  return { from: windowOf(first).from, to: windowOf(last).to }
}

/** Whether something was so in a year; what year it is may not be known. */
export const wasIn = ({ since, until }: Years, year: number | undefined): boolean =>
  year === undefined || ((since === undefined || year >= since) && (until === undefined || year <= until))
