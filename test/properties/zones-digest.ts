import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { assess } from '../../engine/assess/assess.ts'
import { anyAsOf, anyCase } from './cases.ts'
import { rowsOf } from './lean.ts'
import { anyRules, makeReady } from './rulesets.ts'

/** Whole assessments of the same random cases, in one line; and a line that the zone does change, to show that there is one. */
const samples = fc.sample(fc.tuple(anyRules, anyCase, anyAsOf), { seed: 16, numRuns: 150 })
const rows = samples.map(([rules, facts, asOf]) => rowsOf(assess(makeReady(rules), facts, asOf)))
console.log(createHash('sha256').update(JSON.stringify(rows)).digest('hex'))
console.log(new Date(2026, 5, 28).toISOString())
