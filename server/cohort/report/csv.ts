import type {
  DutyFigure,
  DutyLine,
  FaultGroup,
  Figure,
  MeasureChange,
  Measures,
  WhatIfChange
} from '../../../engine/cohort/model.ts'
import { lineOf } from '../../record/export.ts'

/*
 * Tables (RFC 4180) with days as ISO dates and rates from 0 to 1. Every line goes through the writer that the record's own export uses: what a
 * spreadsheet would take for a formula, it takes for text.
 */

type Cell = string | number | null | undefined
type Columns<T> = Readonly<Record<string, (item: T) => Cell>>

const cells = (all: readonly Cell[]): string => lineOf(all.map((cell) => String(cell ?? '')))

/** The line of the names, then one line for each thing, as they come. */
async function* table<T>(columns: Columns<T>, items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<string> {
  yield cells(Object.keys(columns))
  for await (const item of items) yield cells(Object.values(columns).map((cell) => cell(item)))
}

const LINES: Columns<DutyLine> = {
  child: ({ child }) => child,
  group: ({ group }) => group,
  provision: ({ provision }) => provision,
  rule: ({ rule }) => rule,
  title: ({ title }) => title,
  strength: ({ strength }) => strength,
  about: ({ about }) => about,
  state: ({ state }) => state,
  'due on': ({ dueOn }) => dueOn,
  'latest working day': ({ latestWorkingDay }) => latestWorkingDay,
  'done on': ({ doneOn }) => doneOn,
  'days late': ({ daysLate }) => daysLate,
  'working days late': ({ workingDaysLate }) => workingDaysLate,
  by: ({ by }) => by,
  reason: ({ reason }) => reason,
  missing: ({ missing }) => missing?.join('; '),
  ruleset: ({ paragraph }) => paragraph.ruleset,
  version: ({ paragraph }) => paragraph.version,
  section: ({ paragraph }) => paragraph.section,
  line: ({ paragraph }) => paragraph.line,
  source: ({ paragraph }) => paragraph.source,
  'local rule': ({ local }) => local?.rule,
  'local state': ({ local }) => local?.state,
  'local due on': ({ local }) => local?.dueOn,
  'local days late': ({ local }) => local?.daysLate,
  'statutory rule': ({ statutory }) => statutory?.rule,
  'statutory state': ({ statutory }) => statutory?.state,
  'statutory due on': ({ statutory }) => statutory?.dueOn,
  'statutory days late': ({ statutory }) => statutory?.daysLate
}

/** Duties of children, a line each. */
export const lineTable = (lines: Iterable<DutyLine> | AsyncIterable<DutyLine>): AsyncGenerator<string> =>
  table(LINES, lines)

/** All children are `all`; those without a group have none. */
const groupOf = ({ group }: Readonly<{ group?: string | null }>): Readonly<{ of: string; group: string }> =>
  group === undefined ? { of: 'all', group: '' } : { of: 'group', group: group ?? '' }

type MeasureRow = Readonly<{ measure: Measures['measures'][number]; figure: Figure; measures: Measures }>

const MEASURES: Columns<MeasureRow> = {
  measure: ({ measure }) => measure.name,
  by: ({ measure }) => measure.by,
  children: ({ figure }) => groupOf(figure).of,
  group: ({ figure }) => groupOf(figure).group,
  numerator: ({ figure }) => figure.numerator,
  denominator: ({ figure }) => figure.denominator,
  rate: ({ figure }) => figure.rate,
  'cannot tell': ({ figure }) => figure.cannotTell,
  'made of': ({ figure }) => partWords(figure.parts),
  'left out': ({ figure }) => partWords(figure.leftOut),
  'as of': ({ measures }) => measures.asOf,
  from: ({ measures }) => measures.window.from,
  to: ({ measures }) => measures.window.to,
  title: ({ measure }) => measure.title,
  'numerator counts': ({ measure }) => measure.counts,
  'denominator counts': ({ measure }) => measure.of,
  beside: ({ measure }) => measure.beside
}

const partWords = (parts: Figure['parts']): string => parts.map(({ label, count }) => `${label}: ${count}`).join('; ')

/** Each measure by each basis, for all children and by group, with the sentences that define it. */
export const measureTable = (measures: Measures): AsyncGenerator<string> =>
  table(
    MEASURES,
    measures.measures.flatMap((measure) =>
      [measure.total, ...measure.groups].map((figure) => ({ measure, figure, measures }))
    )
  )

type DutyRow = Readonly<{ duty: Measures['duties'][number]; figure: DutyFigure }>

const DUTIES: Columns<DutyRow> = {
  provision: ({ duty }) => duty.provision,
  rule: ({ duty }) => duty.rule,
  title: ({ duty }) => duty.title,
  strength: ({ duty }) => duty.strength,
  from: ({ duty }) => duty.from,
  by: ({ duty }) => duty.by,
  children: ({ figure }) => groupOf(figure).of,
  group: ({ figure }) => groupOf(figure).group,
  kept: ({ figure }) => figure.kept,
  failed: ({ figure }) => figure.failed,
  rate: ({ figure }) => figure.rate,
  'cannot tell': ({ figure }) => figure.cannotTell,
  states: ({ figure }) =>
    Object.entries(figure.states)
      .map(([state, count]) => `${state}: ${count}`)
      .join('; '),
  'outside the window': ({ figure }) => figure.outside
}

/** How each duty is kept, for all children and by group. */
export const dutyTable = ({ duties }: Measures): AsyncGenerator<string> =>
  table(
    DUTIES,
    duties.flatMap((duty) => [duty.total, ...duty.groups].map((figure) => ({ duty, figure })))
  )

const CALENDAR: Columns<Measures['calendar']['days'][number]> = {
  day: ({ day }) => day,
  reviews: ({ reviews }) => reviews,
  'reviews not held yet': ({ reviewsOpen }) => reviewsOpen,
  'other duties': ({ duties }) => duties,
  'other duties not done yet': ({ dutiesOpen }) => dutiesOpen
}

/** How many reviews and other duties fall due on each day, or in each month (its first day) of what is shared. */
export const calendarTable = ({ calendar }: Measures): AsyncGenerator<string> => table(CALENDAR, calendar.days)

const LATENESS: Columns<Measures['lateness'][number]> = {
  from: ({ from }) => from,
  to: ({ to }) => to,
  label: ({ label }) => label,
  held: ({ held }) => held,
  overdue: ({ overdue }) => overdue
}

/** How many days early or late reviews were. */
export const latenessTable = ({ lateness }: Measures): AsyncGenerator<string> => table(LATENESS, lateness)

const FAULTS: Columns<FaultGroup> = {
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  code: ({ code }) => code,
  count: ({ count }) => count,
  message: ({ message }) => message,
  help: ({ help }) => help,
  'first places': ({ places }) =>
    places.map(({ file, line, column }) => `${file}:${line}${column === undefined ? '' : ` ${column}`}`).join('; ')
}

/** The faults of the data, a line for each kind. */
export const faultTable = (faults: Iterable<FaultGroup>): AsyncGenerator<string> => table(FAULTS, faults)

const CHANGES: Columns<WhatIfChange> = {
  child: ({ child }) => child,
  group: ({ group }) => group,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  about: ({ about }) => about,
  'left rule': ({ left }) => left?.rule,
  'left state': ({ left }) => left?.state,
  'left due on': ({ left }) => left?.dueOn,
  'right rule': ({ right }) => right?.rule,
  'right state': ({ right }) => right?.state,
  'right due on': ({ right }) => right?.dueOn,
  says: ({ says }) => says
}

/** What changes for each child by another ruleset. */
export const whatIfTable = (changes: Iterable<WhatIfChange> | AsyncIterable<WhatIfChange>): AsyncGenerator<string> =>
  table(CHANGES, changes)

const MEASURE_CHANGES: Columns<MeasureChange> = {
  measure: ({ name }) => name,
  by: ({ by }) => by,
  children: (change) => groupOf(change).of,
  group: (change) => groupOf(change).group,
  'left numerator': ({ left }) => left.numerator,
  'left denominator': ({ left }) => left.denominator,
  'left rate': ({ left }) => left.rate,
  'right numerator': ({ right }) => right.numerator,
  'right denominator': ({ right }) => right.denominator,
  'right rate': ({ right }) => right.rate,
  'percentage points': ({ points }) => points
}

/** Each measure on both sides of a comparison. */
export const measureChangeTable = (changes: readonly MeasureChange[]): AsyncGenerator<string> =>
  table(MEASURE_CHANGES, changes)
