import type { CalendarDay, Measures } from '../../../engine/cohort/model.ts'
import { bar, type BarStyle } from './bars.ts'
import { shown } from './print-words.ts'

const WIDTH = 24
const LABEL = 24

/** How early or late reviews were, and how many fall due in each month. */
export const printedPictures = (measures: Measures, style: BarStyle): readonly string[] => [
  ...printedLateness(measures, style),
  ...printedCalendar(measures, style)
]

type Bar = Readonly<{ label: string; count: number | 'withheld'; also?: string }>

function bars(title: string, rows: readonly Bar[], style: BarStyle): readonly string[] {
  const most = Math.max(0, ...rows.map(({ count }) => (count === 'withheld' ? 0 : count)))
  if (most === 0) return []
  return [
    '',
    title,
    ...rows.map(({ label, count, also = '' }) => {
      const drawn = count === 'withheld' ? ' '.repeat(WIDTH) : bar(count / most, WIDTH, style)
      return `  ${label.padEnd(LABEL)}  ${drawn}  ${shown(count)}${also}`
    })
  ]
}

const printedLateness = ({ lateness }: Measures, style: BarStyle): readonly string[] =>
  bars(
    'How early or late reviews were',
    lateness.map(({ label, held, overdue }) => {
      const isOpen = typeof overdue === 'number' && overdue > 0
      const count = typeof held === 'number' && typeof overdue === 'number' ? held + overdue : held
      return { label, count, ...(isOpen ? { also: ` (${shown(overdue)} not held yet)` } : {}) }
    }),
    style
  )

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

function printedCalendar({ calendar }: Measures, style: BarStyle): readonly string[] {
  const months = [...Map.groupBy(calendar.days, ({ day }) => day.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1))
  return bars(
    'Reviews by the month of their last day',
    months.map(([month, days]) => ({ label: monthName(month), count: reviewsOf(days) })),
    style
  )
}

const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

function reviewsOf(days: readonly CalendarDay[]): number | 'withheld' {
  let sum = 0
  for (const { reviews } of days) {
    if (reviews === 'withheld') return 'withheld'
    sum += reviews
  }
  return sum
}
