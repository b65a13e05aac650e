import type { TableName } from './unit.ts'

/** The collection years in which something is so, by the year in which each ends. */
export type Years = Readonly<{ since: number | undefined; until: number | undefined }>

/** A table of a return: how its header line is known, and which of its columns are read. A table of which nothing is read has none. */
export type ReturnTable = Readonly<{
  name: string
  /** Nothing where the table is known, but nothing of it is needed. */
  reads: TableName | undefined
  source: 'ssda903' | 'ssd'
  /** The column of the child's id, and for a table without one the column of the period of care. */
  key: string
  keyIs: 'child' | 'period'
  /** The columns by which a header line is known for this table's. */
  marks: readonly string[]
  needed: readonly string[]
  optional: readonly string[]
  years: Years
}>

/** What a code of a closed list stands for. */
export type Code = Readonly<{ code: string; years: Years }>
export type StartCode = Code & Readonly<{ starts: 'care' | 'placement' | 'status' | 'both'; otherCarer: boolean }>
export type StatusCode = Code & Readonly<{ shortBreaks: boolean; single: boolean; authority: boolean }>
export type PlaceCode = Code & Readonly<{ placement: string; longTerm: boolean; adoptive: boolean; temporary: boolean }>
export type EndCode = Code & Readonly<{ continues: boolean }>
export type ViewsCode = Code & Readonly<{ under: number | undefined; from: number | undefined }>

/** The tables, columns and codes of the returns, year by year: data, read once. */
export type ReturnFormat = Readonly<{
  format: string
  version: string
  title: string
  tables: readonly ReturnTable[]
  /** Columns by which nobody may group, in capitals: most of them are never read at all. */
  neverGroups: ReadonlySet<string>
  /** The elements of the XML form, by the table whose rows they are. */
  xml: Readonly<{
    root: string
    child: string
    tables: ReadonlyMap<string, string>
    renamed: ReadonlyMap<string, string>
  }>
  starts: ReadonlyMap<string, StartCode>
  statuses: ReadonlyMap<string, StatusCode>
  places: ReadonlyMap<string, PlaceCode>
  ends: ReadonlyMap<string, EndCode>
  views: ReadonlyMap<string, ViewsCode>
  /** What each published check says, by its number, in our own words. */
  checks: ReadonlyMap<string, string>
  /** Whether the day of a review is taken as the day on which it was held, or only as the day of a meeting. */
  reviewDay: 'held' | 'met'
  /** The longest that one break of a series may last (CPPCR 2010 reg 48), in days. */
  longestBreak: number
}>
