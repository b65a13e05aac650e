import { addDays, addMonths, addWeeks, format, parseISO, subMonths, subWeeks } from 'date-fns'
import type { TimescaleWorking } from '../../engine/model/assessment.ts'

const iso = (date: Date): string => format(date, 'yyyy-MM-dd')

/** Steps from one day to the next, counting those that the working did not skip. */
function step(from: Date, count: number, direction: 1 | -1, skipped: ReadonlySet<string>): Date {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, direction)
    if (!skipped.has(iso(day))) left--
  }
  return day
}

/** The last day of a timescale, counted a second time from its working alone, by the arithmetic of date-fns. */
export function recount({ clock, anchor, skipped }: TimescaleWorking): string | undefined {
  if (anchor === undefined || anchor.day === null || anchor.day === 'not-known') return undefined
  const from = parseISO(anchor.day)
  const out = new Set(skipped.map(({ day }) => day))
  if (clock.form === 'by') return iso(from)
  if (clock.form === 'within') return iso(forward(from, clock.count, clock.unit, out))
  if (clock.form === 'at-least') return iso(backward(from, clock.count, clock.unit, clock.clearDays, out))
  return undefined
}

type Unit = 'working-day' | 'day' | 'week' | 'month'

function forward(from: Date, count: number, unit: Unit, skipped: ReadonlySet<string>): Date {
  if (unit === 'month') return addMonths(from, count)
  if (unit === 'week') return addWeeks(from, count)
  return unit === 'day' ? addDays(from, count) : step(from, count, 1, skipped)
}

function backward(from: Date, count: number, unit: Unit, clear: boolean, skipped: ReadonlySet<string>): Date {
  if (unit === 'working-day') return step(from, clear ? count + 1 : count, -1, skipped)
  const last =
    unit === 'month' ? subMonths(from, count) : unit === 'week' ? subWeeks(from, count) : addDays(from, -count)
  return clear ? addDays(last, -1) : last
}
