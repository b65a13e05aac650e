import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import type { Judged } from '../../engine/assess/versions.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import { isoDay } from '../../engine/days/day.ts'
import { anyAsOf, anyCase } from './cases.ts'
import { interpreter } from './interpreter.ts'
import { anyRules, makeReady } from './rulesets.ts'
import { runs } from './settings.ts'
import { restated, situationOf } from './twin.ts'

type Case = Readonly<{ judged: Judged; instance: Instance }>

/** Every state that a timescale can come to. */
const STATES = [
  'not-applicable',
  'not-required',
  'cannot-tell',
  'not-achievable',
  'deemed',
  'too-early',
  'no-date',
  'due',
  'overdue',
  'met',
  'met-late'
] as const

test('every timescale stands where a plain restatement of the table of outcomes says, with a last day counted day by day', {
  timeout: 600_000
}, () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyRules, anyCase, anyAsOf, (rules, facts, asOf) => {
      const procedure = makeReady(rules)
      const ask = interpreter(procedure)
      const cases = assess(procedure, facts, asOf).outcomes.flatMap((outcome): Case[] => {
        const { instance, statutory } = outcome
        if (instance === undefined) return []
        return [{ judged: outcome, instance }, ...(statutory === undefined ? [] : [{ judged: statutory, instance }])]
      })
      for (const { judged, instance } of cases) {
        const { rule, version, verdict } = judged
        if (rule.kind !== 'timescale') continue
        const { conventions } = version.ruleset
        const dueOn = 'dueOn' in verdict && verdict.dueOn !== undefined ? isoDay(verdict.dueOn) : undefined
        expect({ state: verdict.state, dueOn }).toEqual(restated(situationOf({ rule, instance, ask, conventions })))
        seen.add(verdict.state)
      }
    }),
    runs(1500)
  )
  expect([...seen].sort()).toEqual([...STATES].sort())
})
