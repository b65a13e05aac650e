import { SaxesParser } from 'saxes'
import type { ReturnFormat, ReturnTable } from '../../../engine/returns/format.ts'
import type { Row } from '../../../engine/returns/unit.ts'
import { Broken } from './given.ts'
import type { FileFacts, KeyedRow } from './keyed.ts'

const LONGEST_CELL = 64
const MOST_ROWS = 5000
const DEEPEST = 10

type OpenRow = {
  readonly table: ReturnTable | undefined
  readonly line: number
  readonly cells: Record<string, string>
}

type State = {
  readonly format: ReturnFormat
  readonly facts: FileFacts
  readonly ready: KeyedRow[]
  readonly path: string[]
  readonly rows: OpenRow[]
  readonly open: OpenRow[]
  text: string
}

/** The rows of a return in its XML form, child by child, some at a time. */
export async function* xmlRows(
  text: AsyncIterable<string>,
  format: ReturnFormat,
  facts: FileFacts
): AsyncGenerator<readonly KeyedRow[]> {
  const state: State = { format, facts, ready: [], path: [], rows: [], open: [], text: '' }
  const parser = parserOf(state)
  for await (const piece of text) {
    parser.write(piece)
    yield state.ready.splice(0)
  }
  parser.close()
  yield state.ready.splice(0)
}

function parserOf(state: State): SaxesParser {
  const parser = new SaxesParser()
  const line = (): number => parser.line
  parser.on('error', () => {
    throw new Broken('NOT_XML', line(), 'this is not XML, or it is cut off')
  })
  parser.on('doctype', () => {
    throw new Broken('NOT_XML', line(), 'a document type of its own is not read')
  })
  parser.on('opentag', ({ name }) => opened(state, name, line()))
  parser.on('text', (text) => heard(state, text))
  parser.on('cdata', (text) => heard(state, text))
  parser.on('closetag', ({ name }) => closed(state, name, line()))
  return parser
}

function opened(state: State, name: string, line: number): void {
  const { format, path, rows, open } = state
  if (path.length >= DEEPEST) throw new Broken('NOT_XML', line, 'elements stand too deep in one another')
  if (path.length === 0 && name !== format.xml.root)
    throw new Broken('UNKNOWN_HEADER', line, `this is no national return: its root is not ${format.xml.root}`)
  path.push(name)
  state.text = ''
  const table = format.xml.tables.get(name)
  if (table === undefined || path.length < 3) return
  if (rows.length >= MOST_ROWS) throw new Broken('TOO_MANY_ROWS', line, `more than ${MOST_ROWS} rows of one child`)
  const row: OpenRow = { table: format.tables.find((one) => one.name === table), line, cells: {} }
  rows.push(row)
  open.push(row)
}

function heard(state: State, text: string): void {
  if (state.text.length < LONGEST_CELL) state.text += text.slice(0, LONGEST_CELL)
}

function closed(state: State, name: string, line: number): void {
  const { format, path, open } = state
  path.pop()
  if (path.length === 1 && name === format.xml.child) childClosed(state, line)
  else if (path.length >= 2 && format.xml.tables.has(name)) open.pop()
  else cellClosed(state, format.xml.renamed.get(name) ?? name)
  state.text = ''
}

function cellClosed({ text, open }: State, column: string): void {
  const row = open.at(-1)
  const value = text.trim().slice(0, LONGEST_CELL)
  if (row?.table === undefined || value === '') return
  if (column === row.table.key || row.table.needed.includes(column) || row.table.optional.includes(column))
    row.cells[column] = value
}

/** The child's id stands in the header; all rows of the child are that child's. */
function childClosed({ rows, open, ready, facts }: State, line: number): void {
  const key = rows.find(({ table }) => table?.name === 'HEADER')?.cells['CHILD'] ?? ''
  if (key === '') throw new Broken('NO_CHILD', line, 'a child without an id')
  for (const { table, line: at, cells } of rows) {
    if (table?.reads === undefined) continue
    const { [table.key]: _, ...others } = cells
    const row: Row = { table: table.reads, year: facts.year, place: { file: facts.file, line: at }, cells: others }
    ready.push({ key, row: facts.mixed.length === 0 ? row : { ...row, mixed: facts.mixed }, group: undefined })
  }
  rows.length = 0
  open.length = 0
}
