import type { ReturnFormat, ReturnTable } from '../../../engine/returns/format.ts'
import { Broken } from './given.ts'

/** The columns of one file that are read, and where they stand. */
export type Shape = Readonly<{
  /** Nothing for a file that only says to which group each child belongs. */
  table: ReturnTable | undefined
  width: number
  key: number
  columns: readonly Readonly<{ name: string; at: number }>[]
  group: number | undefined
}>

/** A header line to a table's shape. A file of a table that is known, but of which nothing is read, has none. */
export function shapeOf(header: readonly string[], format: ReturnFormat, by: string | undefined): Shape | 'not-read' {
  if (header.length > MOST_COLUMNS) throw new Broken('TOO_MANY_COLUMNS', 1, `more than ${MOST_COLUMNS} columns`)
  const names = header.map((name) => name.trim().toUpperCase())
  const table = format.tables.find(({ marks }) => marks.every((mark) => names.includes(mark.toUpperCase())))
  const group = by === undefined ? -1 : names.indexOf(by.toUpperCase())
  const key = names.indexOf('CHILD')
  if (table === undefined && group >= 0 && key >= 0)
    return { table: undefined, width: names.length, key, columns: [], group }
  if (table === undefined) throw unknownHeader(format)
  return table.reads === undefined ? 'not-read' : tableShape(table, names, table.name === 'HEADER' ? group : -1)
}

const MOST_COLUMNS = 300

function tableShape(table: ReturnTable, names: readonly string[], group: number): Shape {
  const where = (name: string): number => names.indexOf(name.toUpperCase())
  const missing = table.needed.filter((name) => where(name) < 0)
  const twice = [...table.needed, ...table.optional].filter(
    (name) => where(name) !== names.lastIndexOf(name.toUpperCase())
  )
  if (missing.length > 0)
    throw new Broken('MISSING_COLUMN', 1, `the table ${table.name} lacks the ${columnsNamed(missing)}`)
  if (twice.length > 0)
    throw new Broken('COLUMN_TWICE', 1, `the table ${table.name} has twice the ${columnsNamed(twice)}`)
  const read = [...table.needed, ...table.optional].filter((name) => where(name) >= 0 && name !== table.key)
  return {
    table,
    width: names.length,
    key: where(table.key),
    columns: read.map((name) => ({ name, at: where(name) })),
    group: group < 0 ? undefined : group
  }
}

const columnsNamed = (names: readonly string[]): string => `column${names.length > 1 ? 's' : ''} ${names.join(', ')}`

/** The line itself is not said back: without a header, it is a child's. */
function unknownHeader({ tables }: ReturnFormat): Broken {
  const known = tables.filter(({ reads }) => reads !== undefined).map(({ name }) => name)
  return new Broken(
    'UNKNOWN_HEADER',
    1,
    'the first line is the header of no table that is known',
    `a file begins with the names of its columns, separated by commas; read are the tables ${known.join(', ')}`
  )
}
