import type { Window } from './window.ts'
import type { SentCase } from '../read/case-shape.ts'
import type { Day } from '../days/day.ts'
import type { ReturnFormat } from './format.ts'

/** Where something stands in what was given. `file` is the name by which it was given. Lines count from 1, the header's line included. */
export type Place = Readonly<{ file: string; line: number; column?: string }>

/** The tables from which something is read, of the national return and of the Standard Safeguarding Dataset. */
export const TABLE_NAMES = [
  'HEADER',
  'EPISODES',
  'REVIEWS',
  'PLACED_FOR_ADOPTION',
  'ssd_person',
  'ssd_cla_episodes',
  'ssd_cla_reviews',
  'ssd_legal_status',
  'ssd_cla_placement'
] as const

export type TableName = (typeof TABLE_NAMES)[number]

/** One row of a table, with only the columns that are needed: the parser drops the others and they never reach this. */
export type Row = Readonly<{
  table: TableName
  /** The collection year by the year in which it ends: 2021 is 1 April 2020 to 31 March 2021. Nothing where no name tells it. */
  year: number | undefined
  place: Place
  cells: Readonly<Record<string, string>>
  /** The columns in whose file days and months have been mixed up: there, a date that could be either way round is refused. */
  mixed?: readonly string[]
  /** A row whose cells do not stand under the header's: nothing of it is used, but that it is there. */
  broken?: true
}>

/** Everything there is of one child, from all files and years. It can be cloned from one thread to another. */
export type CohortUnit =
  | Readonly<{ from: 'return'; child: string; group: string | undefined; rows: readonly Row[] }>
  | Readonly<{ from: 'case'; place: Place; group: string | undefined; text: string }>

/**
 * A row, a file or a child that could not be used, or is doubtful. It never echoes what a cell holds, but for a code of a closed list or
 * a date. `rule` is the number of the published check, where there is one.
 */
export type Fault = Readonly<{
  code: string
  rule?: string
  severity: 'unusable' | 'doubtful'
  message: string
  help?: string
  place: Place
}>

/** What is made of one child: the case, where there is one, and everything that is wrong with what was given. */
export type CaseOfUnit = Readonly<{ sent: SentCase | undefined; faults: readonly Fault[] }>

/** What a return is read by: its format, the day asked about, and the days that the collection years given reach over. */
export type ReturnContext = Readonly<{ format: ReturnFormat; asOf: Day; window: Window | undefined }>
