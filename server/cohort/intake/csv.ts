import { CsvError, type Options, parse } from 'csv-parse'
import { Broken } from './given.ts'

/** One record of a CSV file, and the line on which it ends. */
export type CsvRecord = Readonly<{ line: number; cells: readonly string[] }>

/** No record of a return comes near to this; a file whose quotes do not close would else be read whole into memory. */
const LONGEST_RECORD = 64 * 1024

const OPTIONS: Options = { max_record_size: LONGEST_RECORD, relax_column_count: true, skip_empty_lines: true }

/**
 * The records of a CSV file, the header's too, as many at a time as end in one piece of its text: to wait for each by itself would take longer
 * than to read it. Blank lines are none.
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<readonly CsvRecord[]> {
  let records: CsvRecord[] = []
  const parser = parse({
    ...OPTIONS,
    on_record: (cells, { lines }) => {
      records.push({ line: lines, cells })
      return null
    }
  })
  // What goes wrong is told to whoever writes.
  parser.on('error', () => undefined)
  try {
    for await (const piece of text) {
      await told((done) => parser.write(piece, done))
      yield records
      records = []
    }
    await told((done) => parser.end(done))
    yield records
  } catch (error) {
    throw error instanceof CsvError ? brokenBy(error) : error
  } finally {
    parser.destroy()
  }
}

const told = (begin: (done: (error?: Error | null) => void) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => (error ? reject(error) : resolve()))
  })

const QUOTES = 'close every quote, and write a quote inside a quoted cell twice'

/** The package's own words quote the file; these do not. */
function brokenBy(error: CsvError): Broken {
  const line = Number(error['lines'] ?? 0)
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new Broken('LINE_TOO_LONG', line, `a record is longer than ${LONGEST_RECORD} characters`, QUOTES)
    case 'CSV_QUOTE_NOT_CLOSED':
      return new Broken('QUOTE_NOT_CLOSED', line, 'a quote is not closed when the file ends', QUOTES)
    default:
      return new Broken('NOT_CSV', line, 'this is not CSV', QUOTES)
  }
}
