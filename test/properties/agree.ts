import { expect } from 'vitest'
import { assess, type Assessment } from '../../engine/assess/assess.ts'
import type { Procedure } from '../../engine/compile/procedure.ts'
import type { Day } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import { assessByReference } from '../../engine/reference/index.ts'
import { rowsOf } from './lean.ts'

export type Evaluate = (procedure: Procedure, facts: CaseFacts, asOf: Day) => Assessment

/** The property that everything else is held to: this evaluator and json-rules-engine say the same of every rule. Gives how many rules were compared. */
export async function agreesWithReference(
  evaluate: Evaluate,
  procedure: Procedure,
  facts: CaseFacts,
  asOf: Day
): Promise<number> {
  const second = rowsOf(await assessByReference(procedure, facts, asOf))
  const first = rowsOf(evaluate(procedure, facts, asOf))
  expect(first).toEqual(second)
  return first.length
}

export const byClosures: Evaluate = (procedure, facts, asOf) => assess(procedure, facts, asOf)
