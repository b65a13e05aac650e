import { createHash } from 'node:crypto'
import { bad, good, type Result } from '../../engine/index.ts'
import { canonical } from '../canonical.ts'
import { type Archive, type Line, type Row, TABLE_NAMES, type TableName, TABLES } from './form.ts'

/** Far more than any council will ever publish; an archive without end is not read to its end. */
const LONGEST = 512 * 1024 * 1024
const LONGEST_LINE = 8 * 1024 * 1024

type Reading = {
  head: Archive['head'] | undefined
  end: Extract<Line, { is: 'end' }> | undefined
  rows: Record<TableName, Row[]>
  key: string | undefined
  checkpoints: string[]
  lines: number
}

/** Reads an archive line by line. The first line that is not as this program writes it ends the reading, and is named. */
export async function readArchive(chunks: AsyncIterable<Uint8Array>): Promise<Result<Archive>> {
  const digest = createHash('sha256')
  const reading: Reading = { head: undefined, end: undefined, rows: empty(), key: undefined, checkpoints: [], lines: 0 }
  try {
    for await (const text of linesOf(chunks)) take(reading, text, digest)
  } catch (error) {
    if (!(error instanceof NoArchive)) throw error
    return wrong(`line ${reading.lines + 1}: ${error.message}`)
  }
  const { head, end, rows, key, checkpoints } = reading
  if (head === undefined || end === undefined) return wrong('it has no end: it was cut off, or is no export')
  return good({ head, rows, key, checkpoints })
}

const empty = (): Reading['rows'] =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Reading['rows']

class NoArchive extends Error {}

const wrong = (message: string): Result<never> => bad([{ code: 'NOT_AN_EXPORT', message }])

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let [rest, length] = ['', 0]
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > LONGEST) throw new NoArchive('it is longer than any export')
    const lines = (rest + decoded(decoder, chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new NoArchive('it is longer than any line of an export')
    yield* lines
  }
  if (rest !== '') throw new NoArchive('it has no end')
}

function decoded(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch {
    throw new NoArchive('this is not text in UTF-8')
  }
}

function take(reading: Reading, text: string, digest: ReturnType<typeof createHash>): void {
  const line = lineIn(text)
  if (reading.end !== undefined) throw new NoArchive('something comes after the end')
  if ((line.is === 'head') !== (reading.lines === 0)) throw new NoArchive('the head is to be the first line')
  if (line.is === 'end') {
    if (line.lines !== reading.lines || line.sha256 !== digest.digest('hex'))
      throw new NoArchive('what came before does not have the digest that stands here: something was changed')
    reading.end = line
  } else {
    digest.update(`${text}\n`)
    put(reading, line)
  }
  reading.lines++
}

function put(reading: Reading, line: Exclude<Line, { is: 'end' }>): void {
  if (line.is === 'head') reading.head = line
  else if (line.is === 'key') reading.key = line.pem
  else if (line.is === 'checkpoint') reading.checkpoints.push(line.line)
  else reading.rows[line.is].push(line.row)
}

/** Written otherwise than here, a line could hold more than what is looked at. */
function lineIn(text: string): Line {
  const data = jsonIn(text)
  if (typeof data !== 'object' || data === null || Array.isArray(data) || canonical(data) !== text)
    throw new NoArchive('this is not written as an export is')
  if (!isLine(data as Fields)) throw new NoArchive('this is no line of an export')
  return data as Line
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NoArchive('this is no line of an export')
  }
}

type Fields = Readonly<Record<string, unknown>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isLine({ is, ...rest }: Fields): boolean {
  const texts = (...names: readonly string[]): boolean => names.every((name) => typeof rest[name] === 'string')
  const only = (...names: readonly string[]): boolean => Object.keys(rest).sort().join() === [...names].sort().join()
  switch (is) {
    case 'head':
      return (
        rest['form'] === 1 &&
        texts('engine', 'made', 'recordMade') &&
        UUID.test(String(rest['record'])) &&
        only('form', 'engine', 'made', 'record', 'recordMade')
      )
    case 'key':
      return only('pem') && texts('pem')
    case 'checkpoint':
      return only('line') && texts('line')
    case 'end':
      return only('lines', 'sha256') && texts('sha256') && typeof rest['lines'] === 'number'
    default:
      return only('row') && typeof is === 'string' && Object.hasOwn(TABLES, is) && isRow(is as TableName, rest['row'])
  }
}

function isRow(table: TableName, row: unknown): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false
  const isCell = (cell: unknown): boolean =>
    cell === null || typeof cell === 'string' || (typeof cell === 'number' && Number.isSafeInteger(cell))
  return Object.keys(row).sort().join() === [...TABLES[table]].sort().join() && Object.values(row).every(isCell)
}
