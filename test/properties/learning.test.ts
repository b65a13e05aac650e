import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, type Assessment, type Outcome } from '../../engine/assess/assess.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'
import { sameThing } from './about.ts'
import { anyAsOf, anySentCase, readSent } from './cases.ts'
import { type Learning, learning, plansStand } from './learning.ts'
import { anyRules, makeReady, type Rules } from './rulesets.ts'
import { runs } from './settings.ts'

/** An outcome's states: its own, the law's and the headline, with the last day of each. */
type Side = Readonly<{ state: string; dueOn?: Day }>

const sidesOf = ({ verdict, statutory, effective }: Outcome): Readonly<Record<string, Side | undefined>> => ({
  local: verdict,
  statutory: statutory?.verdict,
  effective: effective?.verdict
})

const assessed = (rules: Rules, sent: SentCase, asOf: Day): Assessment =>
  assess(makeReady(rules), readSent(sent) as CaseFacts, asOf)

const answersIn = ({ outcomes }: Assessment): ReadonlyMap<string, Outcome> =>
  new Map(outcomes.map((outcome) => [`${outcome.key} ${sameThing(outcome.instance)}`, outcome]))

/** The reviews in order, each in its period. */
const standing = ({ told }: Assessment): string =>
  told.reviews
    .flatMap(({ review, period }) => (review === undefined ? [] : `${review.index} in ${period?.care.index}`))
    .join()

type Pair = Readonly<{ before: Assessment; after: Assessment }>

/** Two assessments of which one knows more; but by the caller's word each review keeps its place among the others. */
function bothOf({ rules, asOf, sent: { less, more } }: Readonly<{ rules: Rules; asOf: Day; sent: Learning }>): Pair {
  fc.pre(readSent(less) !== undefined && plansStand(more, isoDay(asOf)))
  const pair = { before: assessed(rules, less, asOf), after: assessed(rules, more, asOf) }
  fc.pre(standing(pair.before) === standing(pair.after))
  return pair
}

const dayOf = (side: Side): Day | undefined => ('dueOn' in side ? side.dueOn : undefined)

/** What was answered with less and is answered otherwise with more. */
function overturned(before: Outcome, after: Outcome): readonly string[] {
  const [less, more] = [sidesOf(before), sidesOf(after)]
  return Object.keys(less).flatMap((side) => {
    const [a, b] = [less[side], more[side]]
    if (a === undefined || a.state === 'cannot-tell') return []
    const same = a.state === b?.state && (dayOf(a) === undefined || dayOf(a) === dayOf(b))
    return same
      ? []
      : [`${before.key} ${sameThing(before.instance)} ${side}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`]
  })
}

const pairs = fc
  .tuple(anyRules, anySentCase, anyAsOf)
  .chain(([rules, sent, asOf]) =>
    fc.record({ rules: fc.constant(rules), asOf: fc.constant(asOf), sent: learning(sent) })
  )

test('reliability 19: learning more never overturns an answer', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const { before, after } = bothOf(pair)
      const later = answersIn(after)
      for (const [key, outcome] of answersIn(before)) {
        const then = later.get(key)
        if (outcome.rule.kind !== 'guidance' && then !== undefined) expect(overturned(outcome, then)).toEqual([])
      }
    }),
    runs(2000)
  )
})

const FAILED: readonly string[] = ['breached', 'overdue', 'met-late']
const KEPT: readonly string[] = ['satisfied', 'met']

test('reliability 19: taking away a fact never turns breached into satisfied, nor overdue or late into met', {
  timeout: 600_000
}, () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const { before, after } = bothOf(pair)
      const withLess = answersIn(before)
      for (const [key, outcome] of answersIn(after)) {
        const then = withLess.get(key)
        if (then === undefined) continue
        const [more, less] = [sidesOf(outcome), sidesOf(then)]
        const turned = Object.keys(more).filter(
          (side) => FAILED.includes(more[side]?.state ?? '') && KEPT.includes(less[side]?.state ?? '')
        )
        expect(turned).toEqual([])
      }
    }),
    runs(1000)
  )
})
