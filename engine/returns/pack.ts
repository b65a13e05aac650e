import { type CohortUnit, type Place, type Row, TABLE_NAMES } from './unit.ts'

/** Many children as one text: a text crosses to another thread as a copy of its bytes, which a tree of objects does not. */
export function packUnits(units: readonly CohortUnit[]): string {
  const files: string[] = []
  const packed = units.map((unit) => packUnit(unit, (name) => indexIn(files, name)))
  return JSON.stringify({ files, units: packed })
}

type PackedRow = readonly [number, number | null, number, number, Row['cells'], (readonly string[])?, boolean?]
type PackedUnit =
  | readonly [string, string | null, readonly PackedRow[]]
  | readonly [string, string | null, string, number, number]

type Packed = Readonly<{ files: readonly string[]; units: readonly PackedUnit[] }>

function packUnit(unit: CohortUnit, fileOf: (name: string) => number): PackedUnit {
  const group = unit.group ?? null
  if (unit.from === 'return') return [unit.child, group, unit.rows.map((row) => packRow(row, fileOf))]
  return ['', group, unit.text, fileOf(unit.place.file), unit.place.line]
}

function packRow({ table, year, place, cells, mixed, broken }: Row, fileOf: (name: string) => number): PackedRow {
  const plain = [TABLE_NAMES.indexOf(table), year ?? null, fileOf(place.file), place.line, cells] as const
  return mixed === undefined && broken === undefined ? plain : [...plain, mixed ?? [], broken === true]
}

function indexIn(names: string[], name: string): number {
  const last = names.lastIndexOf(name)
  return last >= 0 ? last : names.push(name) - 1
}

/** The children that {@link packUnits} packed. */
export function unpackUnits(text: string): CohortUnit[] {
  const { files, units } = JSON.parse(text) as Packed
  return units.map((unit) => unpackUnit(unit, files))
}

function unpackUnit(unit: PackedUnit, files: readonly string[]): CohortUnit {
  if (unit.length === 5) {
    const [, group, text, file, line] = unit
    return { from: 'case', place: { file: files[file] ?? '', line }, group: group ?? undefined, text }
  }
  const [child, group, rows] = unit
  return { from: 'return', child, group: group ?? undefined, rows: rows.map((row) => unpackRow(row, files)) }
}

function unpackRow([table, year, file, line, cells, mixed, broken]: PackedRow, files: readonly string[]): Row {
  const place: Place = { file: files[file] ?? '', line }
  return {
    table: TABLE_NAMES[table] ?? 'HEADER',
    year: year ?? undefined,
    place,
    cells,
    ...(mixed !== undefined && mixed.length > 0 && { mixed }),
    ...(broken === true && { broken })
  }
}
