import type { Row } from '../../engine/diff/told.ts'

/** A spreadsheet takes a cell that begins so for a formula. */
const safe = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell)

const line = (cells: readonly string[]): string =>
  cells.map((cell) => safe(cell.replace(/\s+/g, ' ').trim())).join('\t')

/** Changes as a table with tabs between its columns, which a spreadsheet opens. */
export const tableLines = (rows: readonly Row[]): readonly string[] => [
  line(['provision', 'title', 'what', 'before', 'after', 'class']),
  ...rows.map((row) => line([row.provision, row.title, row.what, row.before, row.after, row.class]))
]
