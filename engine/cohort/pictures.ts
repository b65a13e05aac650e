import { type Day, isoDay } from '../days/day.ts'
import { CALENDAR, LATENESS } from './layout.ts'
import type { CalendarDay, LatenessBin, Tally } from './model.ts'

/** How many reviews and other duties fall due on each day, in order of days: of the window, and whatever is still ahead. */
export const calendarOf = ({ calendar }: Tally): readonly CalendarDay[] =>
  [...calendar]
    .sort(([a], [b]) => a - b)
    .map(([day, counts]) => ({
      day: isoDay(day as Day),
      reviews: counts[CALENDAR.reviews] ?? 0,
      reviewsOpen: counts[CALENDAR.reviewsOpen] ?? 0,
      duties: counts[CALENDAR.duties] ?? 0,
      dutiesOpen: counts[CALENDAR.dutiesOpen] ?? 0
    }))

type Bin = Readonly<{ label: string; from?: number; to?: number }>

/** No bin has both early and late in it, so that the early ones add up to the reviews held on time. */
const BINS: readonly Bin[] = [
  { label: 'more than 4 weeks early', to: -29 },
  { label: '8 to 28 days early', from: -28, to: -8 },
  { label: '1 to 7 days early', from: -7, to: -1 },
  { label: 'on the last day', from: 0, to: 0 },
  { label: '1 to 7 days late', from: 1, to: 7 },
  { label: '8 to 28 days late', from: 8, to: 28 },
  { label: '29 to 91 days late', from: 29, to: 91 },
  { label: '92 to 183 days late', from: 92, to: 183 },
  { label: 'more than 183 days late', from: 184 }
]

/** How early or late the reviews of the measure were, by the day that counts: held, or overdue so far. */
export const latenessOf = ({ lateness }: Tally): readonly LatenessBin[] =>
  BINS.map((bin) => {
    let [held, overdue] = [0, 0]
    for (const [days, counts] of lateness) {
      if (days < (bin.from ?? days) || days > (bin.to ?? days)) continue
      held += counts[LATENESS.held] ?? 0
      overdue += counts[LATENESS.overdue] ?? 0
    }
    return { ...bin, held, overdue }
  })
