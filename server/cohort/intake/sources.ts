import type { ReturnFormat } from '../../../engine/returns/format.ts'
import type { CohortUnit, Fault } from '../../../engine/returns/unit.ts'
import { csvRecords } from './csv.ts'
import { textOf } from './encoding.ts'
import { type KeyedRow, keyedRow } from './keyed.ts'
import type { Surveyed } from './survey.ts'
import { xmlRows } from './xml.ts'

/** What reading files carries along. */
export type Reader = Readonly<{
  format: ReturnFormat
  yearOf: (surveyed: Surveyed) => number | undefined
  onFault: (fault: Fault) => void
  onBytes: (count: number) => void
}>

/** The rows of one file that has been looked through, some at a time. */
export async function* rowsIn(surveyed: Surveyed, reader: Reader): AsyncGenerator<readonly KeyedRow[]> {
  const { file, encoding, shape, mixed } = surveyed
  const text = textOf(file, encoding, reader.onBytes)
  const facts = { file: file.name, year: reader.yearOf(surveyed), mixed }
  if (shape === undefined) return yield* xmlRows(text, reader.format, facts)
  let isHeader = true
  for await (const records of csvRecords(text)) {
    const rows: KeyedRow[] = []
    for (const record of records) {
      const row = isHeader ? undefined : keyedRow(record, shape, facts, reader.onFault)
      isHeader = false
      if (row !== undefined) rows.push(row)
    }
    yield rows
  }
}

/** One child's rows to what is given on. What is in no table but a file of groups is no child of the return. */
export function unitOf(child: string, keyed: readonly KeyedRow[]): CohortUnit | undefined {
  const rows = keyed.flatMap(({ row }) => (row === undefined ? [] : [row]))
  const groups = keyed.filter(({ group }) => group !== undefined)
  return rows.length === 0 ? undefined : { from: 'return', child, group: lastGroup(groups), rows }
}

/** The latest year's; of one year, the one that comes last. */
function lastGroup(groups: readonly KeyedRow[]): string | undefined {
  let last: KeyedRow | undefined
  for (const one of groups) if ((one.row?.year ?? 0) >= (last?.row?.year ?? 0)) last = one
  return last?.group
}
