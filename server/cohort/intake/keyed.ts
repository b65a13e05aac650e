import type { Row, TableName } from '../../../engine/returns/unit.ts'
import { doubtful, unusable } from '../../../engine/returns/faults.ts'
import type { CsvRecord } from './csv.ts'
import type { Shape } from './shape.ts'
import type { Fault } from '../../../engine/returns/unit.ts'

/** A row with the child's id, or the period of care, by which it is put together with others; or a child's group. */
export type KeyedRow = Readonly<{ key: string; row: Row | undefined; group: string | undefined }>

/** Rows as they are read: some at a time, and none at times. */
export type Rows = AsyncIterable<readonly KeyedRow[]>

/** What is known of a file when its rows are made. */
export type FileFacts = Readonly<{ file: string; year: number | undefined; mixed: readonly string[] }>

/** No id, code or date is longer: more of a cell is never kept. */
const LONGEST_CELL = 64

const tidied = (cells: readonly string[], at: number): string => (cells[at] ?? '').trim().slice(0, LONGEST_CELL)

/** One record to a row with only the cells that are needed. Nothing for a record that belongs to nobody. */
export function keyedRow(
  { line, cells }: CsvRecord,
  shape: Shape,
  facts: FileFacts,
  onFault: (fault: Fault) => void
): KeyedRow | undefined {
  const place = { file: facts.file, line }
  const key = tidied(cells, shape.key)
  const broken = cells.length !== shape.width
  if (broken) {
    const message = `a row of ${cells.length} cells under a header of ${shape.width}`
    const help = 'nothing of it is used, and the child is taken as not known whole'
    onFault(unusable(place, 'ROW_WIDTH', message, { help }))
  }
  if (key === '') {
    const column = shape.table?.key ?? 'CHILD'
    onFault(unusable(place, 'NO_CHILD', 'a row that says of no child which it is', { column }))
    return undefined
  }
  const group = shape.group === undefined || broken ? '' : tidied(cells, shape.group)
  const row = shape.table?.reads === undefined ? undefined : rowOf(shape.table.reads, line, cells, shape, facts, broken)
  return { key, row, group: group === '' ? undefined : group }
}

function rowOf(
  table: TableName,
  line: number,
  cells: readonly string[],
  { columns }: Shape,
  { file, year, mixed }: FileFacts,
  broken: boolean
): Row {
  const place = { file, line }
  if (broken) return { table, year, place, cells: {}, broken }
  const kept: Record<string, string> = {}
  for (const { name, at } of columns) {
    const text = tidied(cells, at)
    if (text !== '') kept[name] = text
  }
  return mixed.length === 0 ? { table, year, place, cells: kept } : { table, year, place, cells: kept, mixed }
}

/** Told once of a file, at its first line. */
export const ofFile = (file: string, code: string, message: string, help?: string): Fault =>
  doubtful({ file, line: 1 }, code, message, help === undefined ? {} : { help })
