import { addDays } from '../days/day.ts'
import type { Told } from './return-rows.ts'
import { written } from './return-life.ts'
import { columnAt, type MadeRow, withCell } from './return-tables.ts'

/** A fault that is put into the rows of a child, as councils' returns have them. */
export const FAULT_KINDS = [
  'not-a-date',
  'no-code-of-participation',
  'participation-and-age',
  'outside-care',
  'births-disagree',
  'not-in-header',
  'no-episodes',
  'short-breaks',
  'row-width'
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** Of so many children in a hundred. */
const SHARE = 0.05

type Rows = readonly MadeRow[]

/** Rows with one fault in them, or none where its kind does not fit the child. */
export function withFault(told: Told, rows: Rows): Readonly<{ rows: Rows; fault: FaultKind | undefined }> {
  const { random } = told.making
  if (!random.chance(SHARE)) return { rows, fault: undefined }
  const kind = random.pick(FAULT_KINDS)
  const faulty = PLANT[kind](rows, told)
  return faulty === undefined ? { rows, fault: undefined } : { rows: faulty, fault: kind }
}

type Plant = (rows: Rows, told: Told) => Rows | undefined

/** Another row in the place of the first that is of a table, if there is one. */
const inFirst =
  (table: MadeRow['table'], change: (row: MadeRow) => MadeRow | undefined): Plant =>
  (rows) => {
    const at = rows.findIndex((row) => row.table === table)
    const row = rows[at]
    const changed = row === undefined ? undefined : change(row)
    return changed === undefined ? undefined : rows.with(at, changed)
  }

const ofFirstYear =
  (table: MadeRow['table']): Plant =>
  (rows) => {
    const review = rows.find((row) => row.table === 'REVIEWS')
    return review && rows.filter((row) => row.table !== table || row.year !== review.year)
  }

const PLANT: Readonly<Record<FaultKind, Plant>> = {
  'not-a-date': inFirst('REVIEWS', (row) => withCell(row, 'REVIEW', `31/02/${row.year}`)),
  'no-code-of-participation': inFirst('REVIEWS', (row) => withCell(row, 'REVIEW_CODE', 'PN9')),
  'participation-and-age': inFirst('REVIEWS', (row) => {
    const isYoung = row.cells[columnAt('REVIEWS', 'REVIEW_CODE')] === 'PN0'
    return withCell(row, 'REVIEW_CODE', isYoung ? 'PN1' : 'PN0')
  }),
  'outside-care': (rows, told) => {
    const [stay] = told.stays
    const review = rows.find((row) => row.table === 'REVIEWS')
    if (stay?.to === undefined || told.stays.length > 1) return undefined
    const on = written(addDays(stay.to, 1))
    return review && [...rows, withCell(review, 'REVIEW', on)]
  },
  'births-disagree': inFirst('REVIEWS', (row) => withCell(row, 'DOB', '01/01/1999')),
  'not-in-header': ofFirstYear('HEADER'),
  'no-episodes': ofFirstYear('EPISODES'),
  'short-breaks': (rows, { making: { life }, stays }) => {
    const [header, on] = [rows.findLast((row) => row.table === 'HEADER'), stays.at(-1)?.from]
    if (life.story !== 'short-breaks' || header === undefined || on === undefined) return undefined
    const cells = [header.cells[0] ?? '', written(life.born), written(on), 'PN1']
    return [...rows, { table: 'REVIEWS', year: header.year, cells }]
  },
  'row-width': inFirst('REVIEWS', (row) => ({ ...row, cells: row.cells.slice(0, 3) }))
}
