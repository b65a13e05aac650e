import type { CohortUnit, Fault } from '../../../engine/returns/unit.ts'
import { unusable } from '../../../engine/returns/faults.ts'
import type { KeyedRow, Rows } from './keyed.ts'
import { rowsIn, type Reader, unitOf } from './sources.ts'
import type { Surveyed } from './survey.ts'

/** All rows by child, in memory; children in the order in which they are first met. How many they are is told before the first is given. */
export async function* gathered(
  sources: readonly Rows[],
  onChildren: (count: number) => void
): AsyncGenerator<CohortUnit> {
  const children = new Map<string, KeyedRow[]>()
  for (const source of sources) {
    for await (const rows of source) for (const row of rows) addTo(children, row)
  }
  onChildren([...children.values()].filter((rows) => rows.some(({ row }) => row !== undefined)).length)
  for (const [child, rows] of children) {
    const unit = unitOf(child, rows)
    children.delete(child)
    if (unit !== undefined) yield unit
  }
}

function addTo(children: Map<string, KeyedRow[]>, row: KeyedRow): void {
  const mine = children.get(row.key)
  if (mine === undefined) children.set(row.key, [row])
  else mine.push(row)
}

/**
 * The rows of a source whose reviews and placements name a period of care and no child, with the child of each. The tables that name both come first; how
 * many periods there are is how much is kept of them.
 */
export function namingChildren(files: readonly Surveyed[], reader: Reader): readonly Rows[] {
  const byPeriod = new Map<string, string>()
  const named = files.filter(({ shape }) => shape?.table?.keyIs !== 'period')
  const unnamed = files.filter(({ shape }) => shape?.table?.keyIs === 'period')
  return [
    ...named.map((file) => noting(rowsIn(file, reader), byPeriod)),
    ...unnamed.map((file) => naming(rowsIn(file, reader), byPeriod, reader.onFault))
  ]
}

async function* noting(source: Rows, byPeriod: Map<string, string>): AsyncGenerator<readonly KeyedRow[]> {
  for await (const rows of source) {
    for (const { key, row } of rows) {
      const period = row?.cells['clae_cla_id']
      if (period !== undefined) byPeriod.set(period, key)
    }
    yield rows
  }
}

async function* naming(
  source: Rows,
  byPeriod: ReadonlyMap<string, string>,
  onFault: (fault: Fault) => void
): AsyncGenerator<readonly KeyedRow[]> {
  for await (const rows of source) yield rows.flatMap((one) => withChild(one, byPeriod, onFault) ?? [])
}

function withChild(
  { key, row, group }: KeyedRow,
  byPeriod: ReadonlyMap<string, string>,
  onFault: (fault: Fault) => void
): KeyedRow | undefined {
  const child = byPeriod.get(key)
  if (child !== undefined) return { key: child, row, group }
  if (row !== undefined) {
    const [what, column] = row.table === 'ssd_cla_placement' ? ['placement', 'clap_cla_id'] : ['review', 'clar_cla_id']
    const message = `a ${what} in a period of care that no episode belongs to`
    onFault(unusable(row.place, 'UNKNOWN_PERIOD', message, { column }))
  }
  return undefined
}
