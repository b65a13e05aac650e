import { type Day, longDay } from '../days/day.ts'
import type { Fault, Place, Row } from './unit.ts'

/** Where faults are put as they are found. */
export type Faults = Fault[]

type Told = Readonly<{ rule?: string; help?: string; column?: string }>

const at = (place: Place, column: string | undefined): Place => (column === undefined ? place : { ...place, column })

function fault(
  severity: Fault['severity'],
  place: Place,
  code: string,
  message: string,
  { rule, help, column }: Told
): Fault {
  return {
    code,
    ...(rule !== undefined && { rule }),
    severity,
    message,
    ...(help !== undefined && { help }),
    place: at(place, column)
  }
}

/** Something of which nothing is used. */
export const unusable = (place: Place, code: string, message: string, told: Told = {}): Fault =>
  fault('unusable', place, code, message, told)

/** Something that is used as far as it goes, and looked at with doubt. */
export const doubtful = (place: Place, code: string, message: string, told: Told = {}): Fault =>
  fault('doubtful', place, code, message, told)

export const notADate = ({ place }: Row, column: string, rule?: string): Fault =>
  unusable(place, 'NOT_A_DATE', 'this is not a date', {
    column,
    help: 'write dates as `dd/mm/yyyy`, or as `yyyy-mm-dd`',
    ...(rule !== undefined && { rule })
  })

export const ambiguousDate = ({ place }: Row, column: string): Fault =>
  unusable(place, 'AMBIGUOUS_DATE', 'day and month of this date could be either way round', {
    column,
    help: 'the column has dates of two kinds, as when a spreadsheet has turned some of them; export it anew, with all dates as `dd/mm/yyyy`'
  })

/** A day in words for a message. */
export const on = (day: Day): string => longDay(day)
