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

/** How wide a month with its year is when it is written, with a little air. */
const MONTH_ROOM = 66

/** Every so many months there is room for a name; where it is years, they are named alone. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const
const AVERAGE_MONTH = 30.4

/** Where months begin, with the year where that is new: all of them, or as many as can be told apart. */
export function monthsOf({ from, to, width, dayWidth, x }: Axis): readonly Month[] {
  const step = STEPS.find((months) => months * AVERAGE_MONTH * dayWidth >= MONTH_ROOM) ?? 1200
  const starts = monthStarts(from, to).filter(({ month }) => month % step === 0)
  const shown = starts.filter(({ day }, place) => {
    const next = starts[place + 1]
    const isCut = day === from && next !== undefined && x(next.day) - x(day) < MONTH_ROOM
    return !isCut && (place === 0 || x(day) + MONTH_ROOM <= width)
  })
  return shown.map(({ day, month }, place) => {
    const [name, year] = [MONTHS[month % 12] ?? '', String(Math.floor(month / 12))]
    const before = shown[place - 1]
    const isNew = before === undefined || Math.floor(before.month / 12) !== Math.floor(month / 12)
    return { x: x(day), label: step >= 12 ? year : isNew ? `${name} ${year}` : name }
  })
}

type Start = Readonly<{ day: Day; month: number }>

/** The first day of each month, counted from the year 0; the axis itself may begin in the middle of one. */
function monthStarts(from: Day, to: Day): readonly Start[] {
  const starts: Start[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [year, month, date] = isoDay(day).split('-').map(Number)
    if (date === 1 || day === from) starts.push({ day, month: (year ?? 0) * 12 + (month ?? 1) - 1 })
  }
  return starts
}

/** Whether text beside a mark fits on its right; else it stands on its left. */
export const sideOf = (x: number, width: number, room = 130): 'right' | 'left' => (x + room > width ? 'left' : 'right')
