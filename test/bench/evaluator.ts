import type { Fields, Filled } from './records.ts'

/** 0 no, 1 cannot tell, 2 yes, in the order of the conditions; nothing where the evaluator failed. */
export type Answers = ArrayLike<number | undefined>

/** One evaluator made ready for one sheet. */
export type Ready = Readonly<{
  /** Answers every condition for every record, and gives back what it keeps, so that no part of the work can be left out. */
  all: (records: readonly Fields[]) => unknown
  one: (record: Fields) => Answers | Promise<Answers>
}>

export type Evaluator = Readonly<{
  name: string
  /** What can be asked afterwards of how an answer came out. */
  keeps: 'every comparison' | 'every answer' | 'nothing'
  /** Whether it can say that it cannot tell; the others are asked again about records with gaps, and counted. */
  threeValued: boolean
  /** Makes ready for a sheet: done once for a ruleset, and not timed. */
  ready: (filled: Filled) => Ready | Promise<Ready>
}>

export const yesNo = (answer: unknown): number => (answer === true ? 2 : 0)

/** For peers that cannot compare with null: the fields that are null in some record, known not to exist. */
export function nullable({ sheet, records }: Filled): ReadonlySet<string> {
  const names = sheet.fields.map(({ name }) => name)
  return new Set(names.filter((name) => records.some((record) => record[name] === null)))
}
