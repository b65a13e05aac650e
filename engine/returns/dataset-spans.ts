import type { Day } from '../days/day.ts'
import { cell, dayIn, type Reading, rowsOf } from './child-rows.ts'
import { doubtful, on, unusable } from './faults.ts'
import type { Code, PlaceCode, StatusCode } from './format.ts'
import type { Row, TableName } from './unit.ts'

/** A code that held from a day on, to another day or still. */
type Span<T> = Readonly<{ row: Row; from: Day; to: Day | undefined; code: T }>

type Spans<T> = Readonly<{ list: readonly Span<T>[]; sound: boolean }>

type Columns = Readonly<{ table: TableName; code: string; from: string; to: string; what: string }>

const STATUS: Columns = {
  table: 'ssd_legal_status',
  code: 'lega_legal_status',
  from: 'lega_legal_status_start_date',
  to: 'lega_legal_status_end_date',
  what: 'legal statuses'
}

const PLACE: Columns = {
  table: 'ssd_cla_placement',
  code: 'clap_cla_placement_type',
  from: 'clap_cla_placement_start_date',
  to: 'clap_cla_placement_end_date',
  what: 'placements'
}

/** What the dataset has in tables of their own, and the national return in each episode: under which legal status, and where, the child was. */
export type HeldIn = Readonly<{
  status: (episode: Held) => StatusCode | undefined
  place: (episode: Held) => PlaceCode | undefined
}>

type Held = Readonly<{ row: Row; from: Day; to: Day | undefined }>

/** Reads both tables of one child, for each episode to be asked for its own. */
export const heldIn = (reading: Reading, rows: readonly Row[]): HeldIn => ({
  status: inSpans(reading, spansIn(reading, rows, STATUS, reading.format.statuses), STATUS),
  place: inSpans(reading, spansIn(reading, rows, PLACE, reading.format.places), PLACE)
})

/** A code at the beginning of a cell, which may be followed by its meaning. */
const LEADING = /^[A-Z]\d{0,2}[A-Z]?(?![A-Z\d])/

/** The code that a cell of the dataset begins with; a cell that begins with none, whole. */
export const leadingCode = (text: string): string => LEADING.exec(text)?.[0] ?? text

/**
 * The rows of a table that have a code of the list. There are others among the legal statuses, under which nobody is looked after; they are told,
 * and the time for which there is no other is not known.
 */
function spansIn<T extends Code>(
  reading: Reading,
  rows: readonly Row[],
  columns: Columns,
  codes: ReadonlyMap<string, T>
): Spans<T> {
  const mine = rowsOf(rows, columns.table)
  const read = mine.map((row) => spanIn(reading, row, columns, codes))
  return { list: read.filter((one) => typeof one === 'object'), sound: !read.includes('lost') }
}

function spanIn<T extends Code>(
  reading: Reading,
  row: Row,
  columns: Columns,
  codes: ReadonlyMap<string, T>
): Span<T> | 'lost' | 'no code' {
  if (row.broken === true) return 'lost'
  const code = codes.get(leadingCode((cell(row, columns.code) ?? '').toUpperCase()))
  if (code === undefined) {
    reading.faults.push(noCode(row, columns))
    return 'no code'
  }
  const [from, to] = [dayIn(reading, row, columns.from), dayIn(reading, row, columns.to)]
  if (from === undefined) reading.faults.push(noStart(row, columns))
  if (typeof from !== 'number' || to === null) return 'lost'
  if (to === undefined || to >= from) return { row, from, to, code }
  const message = `this ended on ${on(to)}, before it began on ${on(from)}`
  reading.faults.push(unusable(row.place, 'ENDS_BEFORE_START', message, { column: columns.to }))
  return 'lost'
}

const noCode = (row: Row, { code, what }: Columns) =>
  doubtful(row.place, 'UNKNOWN_CODE', `this begins with no code that the national return has for ${what}`, {
    column: code,
    help: 'it is left aside; what holds while there is no other is taken as not known'
  })

const noStart = (row: Row, { from }: Columns) =>
  unusable(row.place, 'NO_START', 'this is without the day on which it began', { column: from })

/**
 * What held in an episode, if one and the same did from its first day to its last: an episode ends where its legal status or its placement does.
 * Where a row could not be read, it may be that one.
 */
const inSpans =
  <T extends Code>({ faults }: Reading, { list, sound }: Spans<T>, { what, from }: Columns) =>
  (episode: Held): T | undefined => {
    const there = list.filter((span) => span.from < (episode.to ?? Infinity) && episode.from < (span.to ?? Infinity))
    const [first, ...others] = there
    if (first === undefined || !sound) return undefined
    if (others.some(({ code }) => code !== first.code)) {
      const message = `several ${what} in the episode from ${on(episode.from)}`
      const help = 'which of them it was is taken as not known'
      faults.push(
        doubtful(others[0]?.row.place ?? first.row.place, 'SEVERAL_IN_AN_EPISODE', message, { column: from, help })
      )
      return undefined
    }
    return coversWhole(there, episode) ? first.code : undefined
  }

/** Without a day that none has. The last day of one may be the first of the next, or the day before it. */
function coversWhole(spans: readonly Held[], episode: Held): boolean {
  let known: number = episode.from - 1
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > known + 1) return false
    known = Math.max(known, to ?? Infinity)
  }
  return (episode.to ?? Infinity) <= known + 1
}
