import { type Day, dayOf, daysInMonth } from '../days/day.ts'

const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][0-9:.]{1,16}Z?)?$/

/** How a date is written, and what it says of the others in its column. */
export type WrittenDate = Readonly<{
  form: 'day-first' | 'iso'
  /** Nothing where there is no such day, read as its form says. */
  day: Day | undefined
  /** Day and month could change places. */
  turns: boolean
  /** It is a day only with the month first. */
  monthFirst: boolean
}>

/** A date as the returns write it: `dd/mm/yyyy`, or ISO with or without a time. Nothing for what is neither. */
export function writtenDate(text: string): WrittenDate | undefined {
  const slashed = DAY_FIRST.exec(text)
  if (slashed) return writtenAs('day-first', Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  const iso = ISO.exec(text)
  return iso ? writtenAs('iso', Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined
}

function writtenAs(form: WrittenDate['form'], year: number, month: number, date: number): WrittenDate {
  const is = exists(year, month, date)
  return {
    form,
    day: is ? dayOf(year, month, date) : undefined,
    turns: month <= 12 && date <= 12 && month !== date,
    monthFirst: !is && exists(year, date, month)
  }
}

const exists = (year: number, month: number, date: number): boolean =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)

/** Of a cell: its day, nothing in it, or why it has none. */
export type CellDay =
  | Readonly<{ day: Day }>
  | Readonly<{ empty: true }>
  | Readonly<{ wrong: 'not-a-date' | 'ambiguous' }>

const EMPTY: CellDay = { empty: true }
const NOT_A_DATE: CellDay = { wrong: 'not-a-date' }
const AMBIGUOUS: CellDay = { wrong: 'ambiguous' }

/**
 * A cell's day. In a column where days and months have been mixed up, a date that could be either way round is no day: a spreadsheet that
 * takes `04/05/2021` for 5 April leaves `13/05/2021` as it is.
 */
export function cellDay(text: string | undefined, isMixed: boolean): CellDay {
  if (text === undefined || text === '') return EMPTY
  const written = writtenDate(text)
  if (written?.day === undefined) return NOT_A_DATE
  return isMixed && written.turns ? AMBIGUOUS : { day: written.day }
}

/** What the dates of one column look like, gathered while a file is looked through. */
export type DateForms = { dayFirst: boolean; iso: boolean; monthFirst: boolean }

export const noForms = (): DateForms => ({ dayFirst: false, iso: false, monthFirst: false })

/** Notes how one date is written. */
export function noteForm(forms: DateForms, text: string): void {
  const written = text === '' ? undefined : writtenDate(text)
  if (written === undefined) return
  if (written.form === 'iso') forms.iso = true
  else forms.dayFirst = true
  if (written.monthFirst) forms.monthFirst = true
}

/** Two ways of writing in one column, or a date with the month first, say that the others cannot be trusted to have the day first. */
export const isMixed = ({ dayFirst, iso, monthFirst }: DateForms): boolean => monthFirst || (dayFirst && iso)
