import type { Day } from '../days/day.ts'
import { cellDay } from './dates.ts'
import { ambiguousDate, type Faults, notADate } from './faults.ts'
import type { ReturnFormat } from './format.ts'
import type { Row, TableName } from './unit.ts'

/** What reading one child's rows carries along. */
export type Reading = Readonly<{ format: ReturnFormat; faults: Faults }>

/** One child's rows by table. */
export function rowsOf(rows: readonly Row[], table: TableName): readonly Row[] {
  return rows.filter((row) => row.table === table)
}

/** A cell without its blanks; nothing where there is nothing in it. */
export function cell({ cells }: Row, column: string): string | undefined {
  const text = cells[column]
  return text === undefined || text === '' ? undefined : text
}

/** A day in a cell. What cannot be read is told, and is `null`: it is there, but nobody knows what it says. */
export function dayIn({ faults }: Reading, row: Row, column: string, rule?: string): Day | undefined | null {
  const read = cellDay(row.cells[column], row.mixed?.includes(column) ?? false)
  if ('day' in read) return read.day
  if ('empty' in read) return undefined
  faults.push(read.wrong === 'ambiguous' ? ambiguousDate(row, column) : notADate(row, column, rule))
  return null
}

/** Rows that say the same are one row, in whichever years they were given. The first stands for all. */
export function distinct(rows: readonly Row[], columns: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const same = new Map<string, Row[]>()
  for (const row of rows) {
    const key = columns.map((column) => row.cells[column] ?? '').join('\u001f')
    const known = same.get(key)
    if (known === undefined) same.set(key, [row])
    else known.push(row)
  }
  return same
}
