import { dayWords } from '../../sentences/days.ts'

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** 9 May 2026, of an instant, by the clock in London. */
export const momentDay = (instant: string): string => dayWords(DAY.format(new Date(instant)))

/** 9 May 2026 at 10:42. */
export const momentWords = (instant: string): string => `${momentDay(instant)} at ${TIME.format(new Date(instant))}`
