import { closeSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MADE_TABLES, type MadeRow, type MadeTable } from '../../engine/synthetic/return-tables.ts'
import type { MadeChild } from '../../engine/synthetic/returns.ts'
import type { Years } from '../../engine/synthetic/return-life.ts'
import { openNew } from './output.ts'

/** Text is gathered to so many characters before it is written. */
const PIECE = 256 * 1024

type Target = { readonly handle: number; lines: string[]; size: number }

const LINE_END = '\r\n'

function opened(path: string, columns: readonly string[]): Target {
  const target: Target = { handle: openNew(path), lines: [], size: 0 }
  add(target, columns)
  return target
}

function add(target: Target, cells: readonly string[]): void {
  const line = cells.join(',') + LINE_END
  target.lines.push(line)
  target.size += line.length
  if (target.size >= PIECE) flush(target)
}

function flush(target: Target): void {
  writeFileSync(target.handle, target.lines.join(''))
  target.lines = []
  target.size = 0
}

const NAMES = Object.keys(MADE_TABLES) as readonly MadeTable[]

/** A folder for each year, as `2025-26`. */
const folderOf = (year: number): string => `${year - 1}-${String(year % 100).padStart(2, '0')}`

const keyOf = ({ table, year }: Pick<MadeRow, 'table' | 'year'>): string => `${year} ${table}`

/** Writes a made-up return as CSV files, child by child: what is in memory does not grow with the children. */
export function writeReturn(
  children: Iterable<MadeChild>,
  to: string,
  { years, teams }: Readonly<{ years: Years; teams: boolean }>,
  onChild: () => void
): void {
  const targets = new Map<string, Target>()
  try {
    openAll(targets, to, years)
    const byTeam = teams ? opened(join(to, 'teams.csv'), ['CHILD', 'TEAM']) : undefined
    if (byTeam !== undefined) targets.set('teams', byTeam)
    for (const { child, team, rows } of children) {
      for (const row of rows) {
        const target = targets.get(keyOf(row))
        if (target !== undefined) add(target, row.cells)
      }
      if (byTeam !== undefined) add(byTeam, [child, team])
      onChild()
    }
    for (const target of targets.values()) flush(target)
  } finally {
    for (const { handle } of targets.values()) closeSync(handle)
  }
}

function openAll(targets: Map<string, Target>, to: string, { first, last }: Years): void {
  for (let year = first; year <= last; year++) {
    const folder = join(to, folderOf(year))
    mkdirSync(folder, { recursive: true })
    for (const table of NAMES)
      targets.set(keyOf({ table, year }), opened(join(folder, `${table}.csv`), MADE_TABLES[table]))
  }
}
