import type { Assessment } from '../assess/assess.ts'
import type { Period } from '../chronology/chronology.ts'
import type { Day } from '../days/day.ts'
import type { PartOf } from './layout.ts'
import type { Basis } from './model.ts'
import type { ReviewDuty } from './reviews.ts'
import { settle } from './standing.ts'

type Part = PartOf<'overdue-on-the-day'>

/** The care that the child is in on the day. A child whose care ends on it is not in care at its end. */
export const careOn = (periods: readonly Period[], asOf: Day): Period | undefined =>
  periods.findLast(({ from, ends }) => from <= asOf && (ends === undefined || ends.on > asOf))

/** Whether the child has a review overdue on the day asked about, of a clock that still runs. */
export function overduePart({ told, asOf }: Assessment, duties: readonly ReviewDuty[], basis: Basis): Part {
  const care = careOn(told.periods, asOf)
  if (care === undefined)
    return told.periods.length > 0 || told.facts.complete.has('care') ? 'not-in-care' : 'cannot-tell'
  if (care.shortBreaks) return 'short-breaks'
  let part: Part = 'no-duty'
  for (const duty of duties) {
    if (duty.period !== care || !duty.runs || typeof duty.entry.completed === 'number') continue
    const one = openPart(duty, basis, asOf)
    if (one !== undefined && WEIGHT[one] > WEIGHT[part]) part = one
  }
  return part
}

const WEIGHT: Readonly<Record<Part, number>> = {
  'no-duty': 0,
  'not-in-care': 0,
  'short-breaks': 0,
  'not-overdue': 1,
  'cannot-tell': 2,
  overdue: 3
}

/** A last day that is not past is kept to so far, whatever else is not known. */
function openPart({ sides }: ReviewDuty, basis: Basis, asOf: Day): Part | undefined {
  const settled = settle(sides[basis])
  if (settled === undefined || settled.verdict.state === 'not-required') return undefined
  const { verdict, mayBeDueOn, open } = settled
  if (verdict.state === 'overdue') return 'overdue'
  if (verdict.state === 'no-date') return verdict.because === 'calendar' ? 'cannot-tell' : undefined
  if (verdict.state !== 'cannot-tell') return 'not-overdue'
  return open || mayBeDueOn.some((day) => day < asOf) ? 'cannot-tell' : 'not-overdue'
}
