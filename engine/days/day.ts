/**
 * A calendar day, counted from 1970-01-01 (day 0). Text comes in and goes out as ISO dates; inside, days are whole numbers,
 * so that they compare, sort and subtract. No time, no zone, and no `Date` anywhere.
 */
export type Day = number & { readonly __day: unique symbol }

/** An ISO date that has come through {@link parseDay} or {@link isoDay}. */
export type IsoDay = string

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)

/** Of whole numbers that are not negative. Kept to whole numbers, counting takes half the time that it takes with `Math.floor`. */
const quotient = (n: number, divisor: number): number => (n / divisor) | 0

/** A civil date to a day number, by eras of 400 years (Hinnant's days_from_civil). `month` is 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = quotient(y, 400)
  const yearOfEra = y - era * 400
  const dayOfYear = quotient(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + date - 1
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}

export type Civil = Readonly<{ year: number; month: number; date: number }>

/** A day number to its civil date (Hinnant's civil_from_days). */
export function civilOf(d: Day): Civil {
  const z = d + 719_468
  const era = quotient(z, 146_097)
  const dayOfEra = z - era * 146_097
  const leapDays = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096)
  const yearOfEra = quotient(dayOfEra - leapDays, 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100))
  const mp = quotient(5 * dayOfYear + 2, 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const date = dayOfYear - quotient(153 * mp + 2, 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/**
 * The one door through which text becomes a day. `2026-02-30` does not come through it, nor does a year outside 1900 to 2199. It is read digit by
 * digit: a case has hundreds of days, and a regular expression makes a list of texts for each.
 */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined
  const year = pair(text, 0) * 100 + pair(text, 2)
  const [month, date] = [pair(text, 5), pair(text, 8)]
  // What has a letter in it is no number, and compares with none.
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return undefined
  return date >= 1 && date <= daysInMonth(year, month) ? dayOf(year, month, date) : undefined
}

const HYPHEN = 0x2d

/** The number that two digits make. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** For days written in the program itself; input from outside goes through {@link parseDay}. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`not a day: ${text}`)
  return parsed
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export function isoDay(d: Day): IsoDay {
  const { year, month, date } = civilOf(d)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

export const addDays = (d: Day, count: number): Day => (d + count) as Day

/** The corresponding date so many months on, clamped to the last day of a shorter month (Dodds v Walker [1981]). */
export function addMonths(d: Day, count: number): Day {
  const { year, month, date } = civilOf(d)
  const index = year * 12 + (month - 1) + count
  const y = quotient(index, 12)
  const m = index - y * 12 + 1
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))
}

/** The birthday on which somebody reaches an age. Born on 29 February: 1 March in a common year. */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = civilOf(born)
  const y = year + age
  return month === 2 && date === 29 && !isLeap(y) ? dayOf(y, 3, 1) : dayOf(y, month, date)
}

/** Whole years on a day, reached at the start of the birthday. */
export function ageOn(born: Day, on: Day): number {
  const years = civilOf(on).year - civilOf(born).year
  return birthday(born, years) <= on ? years : years - 1
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (d: Day): number => (((d + 4) % 7) + 7) % 7

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

export const weekdayName = (d: Day): string => WEEKDAYS[weekdayOf(d)] ?? ''

/** 9 May 2026. */
export function longDay(d: Day): string {
  const { year, month, date } = civilOf(d)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** Saturday 9 May 2026. */
export const fullDay = (d: Day): string => `${weekdayName(d)} ${longDay(d)}`
