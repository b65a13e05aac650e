import { type IsoDay, parseDay } from '../engine/index.ts'

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

const HOUR = 3_600_000

/** The last millisecond of a day in London: in summer, midnight is an hour earlier there than it is by UTC. */
export function londonDayEnd(day: IsoDay): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + 24 * HOUR
  const inSummer = midnight - HOUR
  const isNext = londonDay(() => inSummer)() > day
  return new Date((isNext ? inSummer : midnight) - 1).toISOString()
}

/** The day in London by a clock that counts milliseconds: half an hour before midnight UTC in June, it is tomorrow there. */
export const londonDay = (now: () => number) => (): IsoDay => {
  const parts = Object.fromEntries(LONDON.formatToParts(now()).map(({ type, value }) => [type, value]))
  return `${parts['year']}-${parts['month']}-${parts['day']}`
}

/** `2026-11-22T10:06:49.000Z`, with or without the last three digits; or a day, which is its end in London. */
export function parseInstant(text: string): string | undefined {
  if (parseDay(text) !== undefined) return londonDayEnd(text)
  const [, day = '', time, fraction = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?Z$/.exec(text) ?? []
  if (time === undefined || parseDay(day) === undefined || !/^([01]\d|2[0-3])(:[0-5]\d){2}$/.test(time))
    return undefined
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}
