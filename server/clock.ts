import type { IsoDay } from '../engine/index.ts'

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

/** The day in London by a clock that counts milliseconds: half an hour before midnight UTC in June, it is tomorrow there. */
export const londonDay = (now: () => number) => (): IsoDay => {
  const parts = Object.fromEntries(LONDON.formatToParts(now()).map(({ type, value }) => [type, value]))
  return `${parts['year']}-${parts['month']}-${parts['day']}`
}
