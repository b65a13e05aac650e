import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { addDays, day, isoDay } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import { syntheticCases } from '../../engine/synthetic/cases.ts'
import { secondOpinionOn } from '../../engine/reference/index.ts'
import { type Council, procedures, vocabulary } from '../explain/setup.ts'
import { byClosures } from './agree.ts'
import { readSent } from './cases.ts'
import { allOverturned, comparable } from './compare.ts'
import { rowsOf } from './lean.ts'
import { learning, plansStand } from './learning.ts'
import { runs } from './settings.ts'

const AS_OF = day('2026-11-22')

/** Any synthetic case of a council's, and a day on which to ask about it. */
const anySynthetic = fc
  .record({ seed: fc.nat(1_000_000), ago: fc.constantFrom(0, 0, 30, 200, 700) })
  .map(({ seed, ago }) => {
    const [sent] = syntheticCases({ seed, asOf: AS_OF, count: 1, vocabulary })
    if (sent === undefined) throw new Error('no synthetic case')
    return { sent, asOf: addDays(AS_OF, -ago) }
  })

describe.each(['york', 'brighton', 'england'] as const satisfies Council[])('by the rules of %s', (council) => {
  const procedure = procedures[council]
  const secondOpinion = secondOpinionOn(procedure)

  test('closures and json-rules-engine give equal assessments of synthetic cases', { timeout: 600_000 }, async () => {
    let pairs = 0
    await fc.assert(
      fc.asyncProperty(anySynthetic, async ({ sent, asOf }) => {
        const facts = readSent(sent, vocabulary) as CaseFacts
        const first = rowsOf(byClosures(procedure, facts, asOf))
        expect(first).toEqual(rowsOf(await secondOpinion(facts, asOf)))
        pairs += first.length
      }),
      runs(15)
    )
    expect(pairs).toBeGreaterThan(500)
  })

  test('reliability 19: learning more of a synthetic case never overturns an answer', { timeout: 600_000 }, () => {
    const pairs = anySynthetic.chain(({ sent, asOf }) => fc.record({ sent: learning(sent), asOf: fc.constant(asOf) }))
    fc.assert(
      fc.property(pairs, ({ sent: { less, more }, asOf }) => {
        const [withLess, withMore] = [readSent(less, vocabulary), readSent(more, vocabulary) as CaseFacts]
        fc.pre(plansStand(less, more, isoDay(asOf)))
        if (withLess === undefined) return
        const pair = { before: assess(procedure, withLess, asOf), after: assess(procedure, withMore, asOf) }
        expect(allOverturned(comparable(pair))).toEqual([])
      }),
      runs(300)
    )
  })
})
