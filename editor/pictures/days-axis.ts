import { type WorkingDayCalendar, whyNotWorking } from '../../engine/days/calendar.ts'
import { addDays, type Day, isoDay } from '../../engine/days/day.ts'

/** A stretch of days laid out from left to right, each so many units wide. */
export type Axis = Readonly<{ from: Day; to: Day; width: number; dayWidth: number; x: (day: Day) => number }>

export function axisOf(from: Day, to: Day, width: number): Axis {
  const dayWidth = width / (to - from + 1)
  return { from, to, width, dayWidth, x: (day) => (day - from) * dayWidth }
}

/** The days that a picture must reach, with a little air at both ends. */
export function reach(days: readonly Day[], air = 2): Readonly<{ from: Day; to: Day }> {
  return { from: addDays(Math.min(...days) as Day, -air), to: addDays(Math.max(...days) as Day, air) }
}

export type Closed = Readonly<{ day: Day; x: number; width: number; why: string; kind: 'weekend' | 'bank-holiday' }>

/** Every day that is not a working day, and why. */
export function closedDays({ from, to, x, dayWidth }: Axis, calendar: WorkingDayCalendar): readonly Closed[] {
  const closed: Closed[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const why = whyNotWorking(calendar, day)
    if (why === undefined) continue
    const kind = why === 'Saturday' || why === 'Sunday' ? 'weekend' : 'bank-holiday'
    closed.push({ day, x: x(day), width: dayWidth, why, kind })
  }
  return closed
}

export type Month = Readonly<{ x: number; label: string }>

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Where each month begins, with its year where that is new. */
export function monthsOf({ from, to, x }: Axis): readonly Month[] {
  const months: Month[] = []
  let year = ''
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [y = '', m = '', d] = isoDay(day).split('-')
    if (d !== '01' && day !== from) continue
    const name = MONTHS[Number(m) - 1] ?? ''
    months.push({ x: x(day), label: y === year ? name : `${name} ${y}` })
    year = y
  }
  return months
}

/** Whether text beside a mark fits on its right; else it stands on its left. */
export const sideOf = (x: number, width: number, room = 130): 'right' | 'left' => (x + room > width ? 'left' : 'right')
