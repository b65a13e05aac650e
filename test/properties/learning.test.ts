import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, type Assessment } from '../../engine/assess/assess.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'
import { anyAsOf, anySentCase, readSent } from './cases.ts'
import { allOverturned, comparable, excused, type Pair } from './compare.ts'
import { type Learning, learning, plansStand } from './learning.ts'
import { anyRules, makeReady, type Rules } from './rulesets.ts'
import { runs } from './settings.ts'

const assessed = (rules: Rules, sent: SentCase, asOf: Day): Assessment =>
  assess(makeReady(rules), readSent(sent) as CaseFacts, asOf)

function bothOf({ rules, asOf, sent: { less, more } }: Readonly<{ rules: Rules; asOf: Day; sent: Learning }>): Pair {
  fc.pre(readSent(less) !== undefined && plansStand(less, more, isoDay(asOf)))
  return comparable({ before: assessed(rules, less, asOf), after: assessed(rules, more, asOf) })
}

const pairs = fc
  .tuple(anyRules, anySentCase, anyAsOf)
  .chain(([rules, sent, asOf]) =>
    fc.record({ rules: fc.constant(rules), asOf: fc.constant(asOf), sent: learning(sent) })
  )

test('reliability 19: learning more never overturns an answer', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      expect(allOverturned(bothOf(pair))).toEqual([])
    }),
    runs(1500)
  )
})

test('reliability 19: taking away a fact never turns breached into satisfied, nor overdue or late into met', {
  timeout: 600_000
}, () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      expect(excused(bothOf(pair))).toEqual([])
    }),
    runs(1000)
  )
})
