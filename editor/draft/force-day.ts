import { parseDay } from '../../engine/days/day.ts'
import type { DraftHead } from '../api/drafts.ts'
import type { DayParts } from '../components/day-input.tsx'
import { dayWords } from '../sentences/days.ts'

/** Years in which a procedure can come into force: after the Children Act, and before anybody has mistyped. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099]

/** What is wrong with a day as it was typed; nothing, where it is one. */
export function dayProblem({ day, month, year }: DayParts): string | undefined {
  const parts = [day, month, year]
  if (parts.every((part) => part === '')) return 'Give the day from which it is to be in force'
  if (parts.some((part) => part === '')) return 'The day in force needs a day, a month and a year'
  if (!parts.every((part) => /^\d+$/.test(part))) return 'The day in force has to be in numbers, such as 1 4 2027'
  if (year.length !== 4) return 'The year has to have four digits, such as 2027'
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    return `The year has to be between ${FIRST_YEAR} and ${LAST_YEAR}`
  if (parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) === undefined)
    return `${day}/${month}/${year} is not a real day`
  return undefined
}

/** Kinds of change that may hold from a day that is past. */
const MAY_BE_PAST: readonly string[] = ['corrects-a-mistake', 'settles-a-reading', 'new-procedure']

/** What stands in the way of a day that is past, told at once; the checks have the last word. */
export const pastProblem = (day: string, kinds: readonly string[], today: string): string | undefined =>
  day >= today || kinds.length === 0 || kinds.some((kind) => MAY_BE_PAST.includes(kind))
    ? undefined
    : `${dayWords(day)} is past: only a correction, a reading that is settled or a first version can be in force from a past day`

/** The day that has been given. The past day of the version that it began from has been given by nobody, unless that is what is corrected. */
export function givenDay({ inForceFrom, base, changes }: DraftHead, today: string): string | undefined {
  const isOfBase = inForceFrom !== undefined && inForceFrom < today && inForceFrom === base?.slice(0, 10)
  return isOfBase && !(changes ?? []).some((kind) => MAY_BE_PAST.includes(kind)) ? undefined : inForceFrom
}

/** The boxes as they were typed, and back. */
export const typedDay = ({ day, month, year }: DayParts): string => [day, month, year].join('/')

export const partsTyped = (typed: string | undefined): DayParts | undefined => {
  const [day = '', month = '', year = ''] = typed?.split('/') ?? []
  return typed === undefined ? undefined : { day, month, year }
}
