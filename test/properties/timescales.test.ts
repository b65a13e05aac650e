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
import { headlineOf, restated, type Side, situationOf } from './twin.ts'

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
        // Where it is open which version holds, no one version's clock says where the duty stands.
        if (rule.kind !== 'timescale' || judged.versionOpen) continue
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

const sideOf = ({ verdict, rule }: Judged): Side => ({
  state: verdict.state,
  dueOn: 'dueOn' in verdict && verdict.dueOn !== undefined ? isoDay(verdict.dueOn) : undefined,
  because: 'because' in verdict ? verdict.because : undefined,
  guidance: rule.provision.binding === 'guidance'
})

test('the headline of a duty with a floor is by the earlier day, of the council or of the law', {
  timeout: 600_000
}, () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyRules, anyCase, anyAsOf, (rules, facts, asOf) => {
      for (const outcome of assess(makeReady(rules), facts, asOf).outcomes) {
        const { statutory, effective } = outcome
        if (statutory === undefined || effective === undefined) continue
        const [local, law] = [sideOf(outcome), sideOf(statutory)]
        const headline = headlineOf(local, law)
        const earliest = [local.dueOn, law.dueOn].filter((dueOn) => dueOn !== undefined).toSorted()[0]
        const expected = {
          local: { ...local, by: outcome.key },
          law: { ...law, by: statutory.rule.rule.key },
          'cannot tell': { ...local, state: 'cannot-tell', dueOn: earliest, because: undefined }
        }
        const said = sideOf({ ...outcome, verdict: effective.verdict })
        expect({ ...said, by: effective.by.rule.key }).toMatchObject({ ...expected[headline], guidance: said.guidance })
        seen.add(headline)
      }
    }),
    runs(2000)
  )
  expect(seen).toEqual(new Set(['local', 'law', 'cannot tell']))
})
