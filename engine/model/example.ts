import { type IsoDay, parseDay } from '../days/day.ts'

/** Which instance is meant, and what is expected of it. */
export type ExpectedFields = Readonly<{
  review?: number | 'next'
  event?: number
  item?: number
  is?: string
  local?: string
  statutory?: string
  effective?: string
  doneOn?: IsoDay
  workingDays?: number
  latestWorkingDay?: IsoDay
  missing?: readonly string[]
}>

export type Expected = string | ExpectedFields | readonly ExpectedFields[]

/** A worked example as it was written: a case, a day, and the answers that must come out. */
export type Example = Readonly<{
  it: string
  from?: string
  working?: string
  version?: IsoDay
  readings?: readonly string[]
  case: unknown
  asOf: IsoDay
  nextReview?: string
  gives: Readonly<Record<string, Expected>>
}>

/** A state as an example writes it: `due 2026-05-09 by E33.2a`. What it leaves out is not asked. */
export type ExpectedState = Readonly<{ state: string; on?: IsoDay; by?: string }>

const STATE = /^([a-z-]+)(?: (\d{4}-\d{2}-\d{2}))?(?: by (\S+))?$/

/** Nothing where the words are no state. */
export function parseState(text: string): ExpectedState | undefined {
  const [, state, on, by] = STATE.exec(text) ?? []
  if (state === undefined || (on !== undefined && parseDay(on) === undefined)) return undefined
  return { state, ...(on === undefined ? {} : { on }), ...(by === undefined ? {} : { by }) }
}

/** One expectation with where it stands among several: nothing for the only one. */
export type ExpectedOne = Readonly<{ fields: ExpectedFields; place: number | undefined }>

/** A plain state is what is expected of the headline. */
export function expectations(expected: Expected): readonly ExpectedOne[] {
  if (typeof expected === 'string') return [{ fields: { is: expected }, place: undefined }]
  if (isList(expected)) return expected.map((fields, place) => ({ fields, place }))
  return [{ fields: expected, place: undefined }]
}

const isList = (expected: Expected): expected is readonly ExpectedFields[] => Array.isArray(expected)
