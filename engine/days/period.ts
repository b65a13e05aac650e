export type Unit = 'working-day' | 'day' | 'week' | 'month'

/** A length of time. Units are never converted: three months is not 91 days. */
export type Period = Readonly<{ count: number; unit: Unit }>

export const LONGEST_COUNT = 3660

const PERIOD = /^(0|[1-9]\d{0,3}) (working day|day|week|month)s?$/

/** `20 working days`, `91 days`, `4 weeks`, `3 months`; a whole number from 0 to 3660. */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text)
  if (!match) return undefined
  const count = Number(match[1])
  if (count > LONGEST_COUNT) return undefined
  return { count, unit: match[2] === 'working day' ? 'working-day' : (match[2] as Unit) }
}

export const showPeriod = ({ count, unit }: Period): string =>
  `${count} ${unit === 'working-day' ? 'working day' : unit}${count === 1 ? '' : 's'}`
