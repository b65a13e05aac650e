import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { agreesWithReference, byClosures, type Evaluate } from './agree.ts'
import { anyAsOf, anyCase } from './cases.ts'
import { type Fault, FAULTS, interpreter } from './interpreter.ts'
import { rowsOf } from './lean.ts'
import { anyRules, makeReady } from './rulesets.ts'
import { hunt, runs } from './settings.ts'

const interpreted =
  (fault?: Fault): Evaluate =>
  (procedure, facts, asOf) =>
    assess(procedure, facts, asOf, interpreter(procedure, fault))

test('a plain reading of the conditions gives the same assessments as the closures', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyRules, anyCase, anyAsOf, (rules, facts, asOf) => {
      const procedure = makeReady(rules)
      expect(rowsOf(interpreted()(procedure, facts, asOf))).toEqual(rowsOf(byClosures(procedure, facts, asOf)))
    }),
    runs(500)
  )
})

test.each(FAULTS)('the property that the evaluators agree finds it when %s', { timeout: 600_000 }, async (fault) => {
  const found = await fc.check(
    fc.asyncProperty(anyRules, anyCase, anyAsOf, async (rules, facts, asOf) => {
      await agreesWithReference(interpreted(fault), makeReady(rules), facts, asOf)
    }),
    hunt(20_000)
  )
  expect(found.failed).toBe(true)
  expect(String(found.errorInstance)).toContain('to deeply equal')
})
