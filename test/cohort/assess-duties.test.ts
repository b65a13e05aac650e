import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { dutyAssessor } from '../../engine/cohort/assess-duties.ts'
import { isDuty } from '../../engine/cohort/duties.ts'
import { dutyLines } from '../../engine/cohort/lines.ts'
import { addTo, emptyTally } from '../../engine/cohort/tally.ts'
import { addDays, day } from '../../engine/days/day.ts'
import { syntheticCases } from '../../engine/synthetic/cases.ts'
import { caseOf, type Council, procedures, vocabulary } from '../explain/setup.ts'

const AS_OF = day('2026-11-22')
const ASKED = { asOf: AS_OF, window: { from: addDays(AS_OF, -364), to: AS_OF } }
const COUNCILS: readonly Council[] = ['york', 'brighton', 'england']

const assessors = new Map(COUNCILS.map((council) => [council, dutyAssessor(procedures[council])]))

test('to assess a child for its duties alone counts and lists what the whole assessment does', () => {
  const one = fc.record({ seed: fc.nat(100_000), council: fc.constantFrom(...COUNCILS) })
  fc.assert(
    fc.property(one, ({ seed, council }) => {
      const [sent] = syntheticCases({ seed, asOf: AS_OF, count: 1, vocabulary })
      const facts = caseOf(sent)
      const whole = assess(procedures[council], facts, AS_OF)
      const duties = assessors.get(council)?.(facts, AS_OF) ?? whole
      expect(dutyLines(duties, 'North')).toEqual(dutyLines(whole, 'North'))
      const [some, all] = [emptyTally(ASKED), emptyTally(ASKED)]
      addTo(some, duties, 'North')
      addTo(all, whole, 'North')
      expect(some).toEqual(all)
      expect(duties.outcomes.filter(isDuty)).toHaveLength(whole.outcomes.filter(isDuty).length)
      expect(duties.outcomes.length).toBeLessThan(whole.outcomes.length)
    }),
    { numRuns: 30 }
  )
})
