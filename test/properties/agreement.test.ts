import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreesWithReference, byClosures } from './agree.ts'
import { anyAsOf, anyCase } from './cases.ts'
import { anyRules, makeReady } from './rulesets.ts'
import { runs } from './settings.ts'

test('closures and json-rules-engine give equal assessments of random rulesets and cases', {
  timeout: 600_000
}, async () => {
  let pairs = 0
  await fc.assert(
    fc.asyncProperty(anyRules, anyCase, anyAsOf, async (rules, facts, asOf) => {
      pairs += await agreesWithReference(byClosures, makeReady(rules), facts, asOf)
    }),
    runs(500)
  )
  expect(pairs).toBeGreaterThan(1000)
})
