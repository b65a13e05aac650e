import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isoDay } from '../../engine/days/day.ts'
import { MADE_TABLES, type MadeRow } from '../../engine/synthetic/return-tables.ts'
import { eachMadeChild, type MadeChild, type WantedReturn } from '../../engine/synthetic/returns.ts'
import type { GivenFile } from '../../server/cohort/intake/intake.ts'
import { given } from './files.ts'

/*
 * What the law asks of a made-up childhood, worked out from its story by other means than the engine's: JavaScript's own dates, weekdays stepped
 * through one by one, and the list of bank holidays as it was published.
 */

const HOLIDAYS = resolve(import.meta.dirname, '../../rulesets/calendars/england-and-wales.json')

type Published = Readonly<{
  data: Readonly<Record<string, Readonly<{ events: readonly Readonly<{ date: string }>[] }>>>
}>

const published = JSON.parse(readFileSync(HOLIDAYS, 'utf8')) as Published
const holidays = new Set(published.data['england-and-wales']?.events.map(({ date }) => date))

const DAY = 86_400_000
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

function workingDaysAfter(iso: string, count: number): string {
  let time = Date.parse(iso)
  for (let left = count; left > 0; ) {
    time += DAY
    const weekday = new Date(time).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(isoOf(time))) left--
  }
  return isoOf(time)
}

function monthsAfter(iso: string, count: number): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return isoOf(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)))
}

/** A review that the law asks for (CPPCR 2010 reg 33): its last day, and the day on which it was held. */
export type Asked = Readonly<{ due: string; held: string | undefined }>

/** Those of one period of care, up to the one that was never held. */
export function askedIn({ from, held }: MadeChild['stays'][number]): readonly Asked[] {
  const days = held.map((day) => isoDay(day))
  const due = (i: number): string => {
    const before = days[i - 1]
    return before === undefined ? workingDaysAfter(isoDay(from), 20) : monthsAfter(before, i === 1 ? 3 : 6)
  }
  return [...days, undefined].map((on, i) => ({ due: due(i), held: on }))
}

/** The rows of made-up children as the files of a return. */
export function filesOf(children: readonly MadeChild[]): readonly GivenFile[] {
  const byFile = Map.groupBy(
    children.flatMap(({ rows }) => rows),
    ({ table, year }: MadeRow) => `${year - 1}-${year % 100}/${table}.csv`
  )
  return [...byFile].map(([name, rows]) => {
    const table = rows[0]?.table ?? 'HEADER'
    const lines = [MADE_TABLES[table], ...rows.map(({ cells }) => cells)]
    return given(name, lines.map((cells) => `${cells.join(',')}\r\n`).join(''))
  })
}

export const made = (wanted: WantedReturn, count: number, unsorted = false): readonly MadeChild[] => [
  ...eachMadeChild(wanted, count, unsorted)
]
