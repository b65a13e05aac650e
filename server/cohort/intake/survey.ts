import { type DateForms, isMixed, noForms, noteForm, writtenDate } from '../../../engine/returns/dates.ts'
import type { ReturnFormat } from '../../../engine/returns/format.ts'
import type { Fault, Row } from '../../../engine/returns/unit.ts'
import { namedYear, yearOf } from '../../../engine/returns/years.ts'
import { csvRecords } from './csv.ts'
import { type Content, contentAt, type Encoding, encodingAt, firstBytes, isNotUtf8, textOf } from './encoding.ts'
import type { GivenFile } from './given.ts'
import { type KeyedRow, keyedRow, ofFile } from './keyed.ts'
import { noteOrder, type Orders } from './order.ts'
import { type Shape, shapeOf } from './shape.ts'
import { xmlRows } from './xml.ts'

/** What looking through a file found out: all that has to be known before any row of it is used. */
export type Surveyed = Readonly<{
  file: GivenFile
  content: Exclude<Content, 'nothing'>
  encoding: Encoding
  /** For CSV. */
  shape: Shape | undefined
  orders: Orders
  rows: number
  mixed: readonly string[]
  /** How many episodes ended by the 31 March of the bare year in the name, and how many in the year after. */
  ended: Readonly<{ by: number; after: number }>
}>

export type Looking = Readonly<{ format: ReturnFormat; by: string | undefined; onFault: (fault: Fault) => void }>

/** Why a file is passed over: nothing in it is wrong, and nothing in it is read. */
export type PassedOver = Readonly<{ code: string; passedOver: string }>

const EMPTY: PassedOver = { code: 'EMPTY_FILE', passedOver: 'a file with nothing in it' }
const NOT_NEEDED: PassedOver = {
  code: 'TABLE_NOT_NEEDED',
  passedOver: 'a table in which nothing is that the day of a review depends on, so that it is not read'
}

/** Looks a file through from end to end; what breaks it is thrown. */
export async function survey(file: GivenFile, looking: Looking): Promise<Surveyed | PassedOver> {
  const first = await firstBytes(file)
  const encoding = encodingAt(first)
  const content = contentAt(first, encoding)
  if (content === 'nothing') {
    looking.onFault(ofFile(file.name, EMPTY.code, EMPTY.passedOver))
    return EMPTY
  }
  if (encoding !== 'utf-8')
    looking.onFault(ofFile(file.name, 'ENCODING', 'this file is in UTF-16, and is read as that'))
  try {
    return await lookThrough(file, content, encoding, looking)
  } catch (error) {
    if (!isNotUtf8(error)) throw error
    looking.onFault(ofFile(file.name, 'ENCODING', 'this file is not in UTF-8, and is read as Windows-1252'))
    return lookThrough(file, content, 'windows-1252', looking)
  }
}

type Found = {
  readonly orders: Orders
  readonly forms: Map<string, DateForms>
  readonly ended: { by: number; after: number }
  rows: number
  before: string | undefined
}

async function lookThrough(
  file: GivenFile,
  content: Surveyed['content'],
  encoding: Encoding,
  looking: Looking
): Promise<Surveyed | PassedOver> {
  const found: Found = {
    orders: { codeUnit: true, numeric: true },
    forms: new Map(),
    ended: { by: 0, after: 0 },
    rows: 0,
    before: undefined
  }
  const text = textOf(file, encoding)
  const shape = content === 'csv' ? await lookAtCsv(file, text, looking, found) : undefined
  if (shape === 'not-read') return NOT_NEEDED
  if (content === 'xml') await lookAtXml(file, text, looking, found)
  const mixed = [...found.forms].filter(([, forms]) => isMixed(forms)).map(([column]) => column)
  for (const column of mixed) looking.onFault(mixedDates(file.name, column))
  return { file, content, encoding, shape, orders: found.orders, rows: found.rows, mixed, ended: found.ended }
}

const silent = (): void => undefined

async function lookAtCsv(
  file: GivenFile,
  text: AsyncIterable<string>,
  { format, by }: Looking,
  found: Found
): Promise<Shape | 'not-read'> {
  let shape: Shape | undefined
  const facts = { file: file.name, year: undefined, mixed: [] }
  const bare = bareYear(file.name)
  for await (const records of csvRecords(text)) {
    for (const record of records) {
      if (shape === undefined) {
        const known = shapeOf(record.cells, format, by)
        if (known === 'not-read') return known
        shape = known
      } else {
        const keyed = keyedRow(record, shape, facts, silent)
        if (keyed !== undefined) note(found, keyed, bare)
      }
    }
  }
  return shape ?? 'not-read'
}

async function lookAtXml(
  file: GivenFile,
  text: AsyncIterable<string>,
  { format }: Looking,
  found: Found
): Promise<void> {
  const bare = bareYear(file.name)
  for await (const rows of xmlRows(text, format, { file: file.name, year: undefined, mixed: [] }))
    for (const keyed of rows) note(found, keyed, bare)
}

export const bareYear = (name: string): number | undefined => {
  const year = namedYear(name)
  return year !== undefined && 'bare' in year ? year.bare : undefined
}

const DATE_COLUMN = /DOB|DECOM|^DEC$|^REVIEW$|DATE|dob$|date$|ceased$/

function note(found: Found, { key, row }: KeyedRow, bare: number | undefined): void {
  noteOrder(found.orders, found.before, key)
  found.before = key
  found.rows++
  if (row === undefined) return
  for (const column in row.cells) {
    if (!DATE_COLUMN.test(column)) continue
    let forms = found.forms.get(column)
    if (forms === undefined) found.forms.set(column, (forms = noForms()))
    noteForm(forms, row.cells[column] ?? '')
  }
  if (bare !== undefined && row.table === 'EPISODES') noteEnd(found, row, bare)
}

function noteEnd({ ended }: Found, { cells }: Row, bare: number): void {
  const day = writtenDate(cells['DEC'] ?? '')?.day
  if (day === undefined) return
  if (yearOf(day) === bare) ended.by++
  if (yearOf(day) === bare + 1) ended.after++
}

const mixedDates = (file: string, column: string): Fault =>
  ofFile(
    file,
    'MIXED_DATES',
    `the dates in the column ${column} are of two kinds, or some have the month first`,
    'a date of it that could be either way round is refused; export the table anew, with all dates as `dd/mm/yyyy`'
  )
