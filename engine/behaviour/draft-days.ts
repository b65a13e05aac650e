import { addDays, addMonths, type Day, isoDay, parseDay } from '../days/day.ts'
import type { Draft } from './draft.ts'
import type { Length, Variable } from './model.ts'

/** Every day that a draft speaks of, and the day asked about. */
export function daysIn({ sent, facts, acts }: Draft, asOf: Day): readonly Day[] {
  const texts = [
    ...(sent.care ?? []).flatMap(({ from, to }) => [from, to]),
    ...(sent.reviews ?? []).flatMap(({ planned, meetings, completed }) => [planned, ...(meetings ?? []), completed]),
    ...(sent.events ?? []).map(({ on }) => on),
    ...(sent.adoption ?? []).flatMap(({ authorityOn, placedOn, returnedOn }) => [authorityOn, placedOn, returnedOn]),
    ...[...(sent.recommendations ?? []), ...(sent.decisions ?? [])].map(({ agreedDate }) => agreedDate),
    ...Object.values(facts),
    ...Object.values(acts)
  ]
  const days = texts.flatMap((text) => (typeof text === 'string' ? (parseDay(text) ?? []) : []))
  return [...new Set([asOf, ...days])]
}

const shifted = (day: Day, { unit, count }: Length, sign: 1 | -1): Day =>
  unit === 'month' ? addMonths(day, sign * count) : addDays(day, sign * count)

/** Days about those of a draft, at the lengths that matter from them, and about the constants that days are compared with. */
export function candidateDays(variables: readonly Variable[], draft: Draft, asOf: Day): readonly string[] {
  const lengths = variables.flatMap((variable) => (variable.kind === 'pair' ? variable.lengths : []))
  const bases = daysIn(draft, asOf)
  const far = bases.flatMap((day) => lengths.flatMap((length) => [shifted(day, length, -1), shifted(day, length, 1)]))
  const about = [...bases, ...far].flatMap((day) => [day, addDays(day, 1), addDays(day, -1)])
  return [...new Set([...about, ...constantDays(variables)])].map(isoDay)
}

const constantDays = (variables: readonly Variable[]): readonly Day[] =>
  variables.flatMap((variable) =>
    variable.kind === 'term' && variable.term.type === 'date'
      ? variable.cells.flatMap((cell) =>
          cell.is === 'range' ? [cell.from, cell.to].flatMap((day) => (day === undefined ? [] : [day as Day])) : []
        )
      : []
  )
