import { MADE_TABLES, type MadeTable } from '../../../../engine/synthetic/return-tables.ts'
import { madeChild } from '../../../../engine/synthetic/returns.ts'
import type { Answering } from '../../answer.ts'

const SEED = 1

/** Made-up children always come out the same. With the faults that returns have, so that there is something to be told of the data. */
export const madeUpReturn: Answering<'madeUpReturn'> = async ({ children, first, last }, _library, turn) => {
  const files = new Map<string, string[]>()
  const add = (name: string, columns: readonly string[], cells: readonly string[]): void => {
    const lines = files.get(name) ?? [columns.join(',')]
    lines.push(cells.join(','))
    files.set(name, lines)
  }
  for (let place = 0; place < children; place++) {
    await turn()
    const { child, team, rows } = madeChild({ seed: SEED, years: { first, last }, faults: true }, place)
    for (const { table, year, cells } of rows) add(nameOf(table, year), MADE_TABLES[table], cells)
    add('made-up-teams.csv', ['CHILD', 'TEAM'], [child, team])
  }
  return [...files].map(([name, lines]) => ({ name, text: `${lines.join('\r\n')}\r\n` }))
}

/** The years stand in the name, as councils write them: 2025-26. */
const nameOf = (table: MadeTable, year: number): string =>
  `made-up-${year - 1}-${String(year % 100).padStart(2, '0')}-${table.toLowerCase()}.csv`
