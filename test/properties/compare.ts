import fc from 'fast-check'
import type { Assessment, Outcome } from '../../engine/assess/assess.ts'
import type { Day } from '../../engine/days/day.ts'
import { sameThing } from './about.ts'

/** An outcome's states: its own, the law's and the headline, with the last day of each. */
type Side = Readonly<{ state: string; dueOn?: Day }>

const sidesOf = ({ verdict, statutory, effective }: Outcome): Readonly<Record<string, Side | undefined>> => ({
  local: verdict,
  statutory: statutory?.verdict,
  effective: effective?.verdict
})

const answersIn = ({ outcomes }: Assessment): ReadonlyMap<string, Outcome> =>
  new Map(outcomes.map((outcome) => [`${outcome.key} ${sameThing(outcome.instance)}`, outcome]))

/** The reviews in order, each in its period. */
const standing = ({ told }: Assessment): string =>
  told.reviews
    .flatMap(({ review, period }) => (review === undefined ? [] : `${review.index} in ${period?.care.index}`))
    .join()

/** Two assessments of one case on one day, of which the second knows more. */
export type Pair = Readonly<{ before: Assessment; after: Assessment }>

/** By the caller's word each review keeps its place among the others; where it would not, the two are not compared. */
export function comparable(pair: Pair): Pair {
  fc.pre(standing(pair.before) === standing(pair.after))
  return pair
}

const dayOf = (side: Side): Day | undefined => ('dueOn' in side ? side.dueOn : undefined)

/**
 * What of one outcome was answered with less and is answered otherwise with more. That it does not apply, and that it is not required because care ended,
 * both say that nothing is asked.
 */
function overturned(key: string, before: Outcome, after: Outcome): readonly string[] {
  const [less, more] = [sidesOf(before), sidesOf(after)]
  return Object.keys(less).flatMap((side) => {
    const [a, b] = [less[side], more[side]]
    if (a === undefined || a.state === 'cannot-tell') return []
    const nothingAsked = a.state === 'not-applicable' && b?.state === 'not-required'
    const same = nothingAsked || (a.state === b?.state && (dayOf(a) === undefined || dayOf(a) === dayOf(b)))
    return same ? [] : [`${key} ${side}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`]
  })
}

/** Everything that was answered with less and is answered otherwise with more; what is only shown beside is no answer. */
export function allOverturned({ before, after }: Pair): readonly string[] {
  const later = answersIn(after)
  return [...answersIn(before)].flatMap(([key, outcome]) => {
    const then = later.get(key)
    return outcome.rule.kind === 'guidance' || then === undefined ? [] : overturned(key, outcome, then)
  })
}

const FAILED: readonly string[] = ['breached', 'overdue', 'met-late']
const KEPT: readonly string[] = ['satisfied', 'met']

/** What is failed with more and kept with less. */
export function excused({ before, after }: Pair): readonly string[] {
  const withLess = answersIn(before)
  return [...answersIn(after)].flatMap(([key, outcome]) => {
    const [more, less] = [sidesOf(outcome), sidesOf(withLess.get(key) ?? outcome)]
    return Object.keys(more)
      .filter((side) => FAILED.includes(more[side]?.state ?? '') && KEPT.includes(less[side]?.state ?? ''))
      .map((side) => `${key} ${side}`)
  })
}
