import type { Day } from '../days/day.ts'
import type { SentCase, SentReview } from '../read/case-shape.ts'
import type { OwnDay } from './acts-behind.ts'
import type { Draft } from './draft.ts'
import type { Cell, Variable } from './model.ts'

/** What a case is to be found for. */
export type Wish = Readonly<{
  variables: readonly Variable[]
  /** For each variable the cell in which a case of the region could lie. */
  cells: readonly Cell[]
  asOf: Day
  events: readonly string[]
  /** The acts on which other rules turn that a condition asks after. */
  acts: readonly string[]
  /** The days that the rule itself counts from and to, and that are simply sent. */
  ownDays: readonly OwnDay[]
  /** The anchors that it counts from and to. */
  anchors: readonly string[]
  /** The act of several that the condition is about. */
  act: string | undefined
}>

/** Drafts that differ from one in one respect. */
export type Move = (draft: Draft, wish: Wish) => readonly Draft[]

export const withSent = (draft: Draft, sent: Partial<SentCase>): Draft => ({
  ...draft,
  sent: { ...draft.sent, ...sent }
})

export const withLast = (draft: Draft, change: (last: SentReview) => SentReview): Draft => {
  const reviews = draft.sent.reviews ?? []
  const last = reviews.at(-1)
  return last === undefined ? draft : withSent(draft, { reviews: [...reviews.slice(0, -1), change(last)] })
}

/** The ends of the ranges that numbers are told apart by. */
export const rangesOf = ({ variables }: Wish, names: readonly string[]): readonly number[] => [
  ...new Set(
    variables.flatMap((variable) =>
      variable.kind === 'term' && names.includes(variable.term.key)
        ? variable.cells.flatMap((cell) =>
            cell.is === 'range' ? [cell.from ?? 0, cell.to ?? (cell.from ?? 0) + 1] : []
          )
        : []
    )
  )
]

/** One value of each sort that is told apart. */
export const valuesFor = ({ variables }: Wish, names: readonly string[]): readonly string[] => [
  ...new Set(
    variables.flatMap((variable) =>
      variable.kind === 'one-of' && names.includes(variable.fact.name)
        ? variable.cells.flatMap((cell) => (cell.is === 'values' ? cell.values.slice(0, 1) : []))
        : []
    )
  )
]
