import { type Day, fullDay, longDay, parseDay, weekdayName } from '../../engine/days/day.ts'

/** 9 May 2026, of an ISO day. */
export const dayWords = (iso: string): string => said(iso, longDay)

/** Saturday 9 May 2026, of an ISO day. */
export const fullDayWords = (iso: string): string => said(iso, fullDay)

/** Sat 9 May 2026, for tables. */
export const shortDayWords = (iso: string): string =>
  said(iso, (day) => `${weekdayName(day).slice(0, 3)} ${longDay(day)}`)

function said(iso: string, words: (day: Day) => string): string {
  const day = parseDay(iso)
  return day === undefined ? iso : words(day)
}
