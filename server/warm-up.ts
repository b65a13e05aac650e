import { day } from '../engine/days/day.ts'
import { assess, explain, type IsoDay, type Procedure, readCase } from '../engine/index.ts'
import type { RulesetStore } from './store/store.ts'

/** A case with something in it for every kind of rule, about no child. */
const CASE = {
  born: '2010-02-28',
  complete: ['reviews', 'done'],
  care: [{ from: '2026-01-12' }],
  legalStatus: [{ from: '2026-01-12', code: 'V2' }],
  placements: [{ from: '2026-01-12', type: 'foster', longTermFrom: false }],
  reviews: [
    { planned: '2026-02-05', arranged: '2026-01-14', meetings: ['2026-02-05'], adjourned: [], completed: '2026-02-05' }
  ]
}

/** Enough for the compiler to have made fast code of what every answer runs through. */
const ROUNDS = 20

/** The first answers of a process are slow. They are given here, to nobody, before anybody asks. */
export function warmUp(store: RulesetStore, today: IsoDay): void {
  const procedures = store.rulesets().flatMap((id) => {
    const procedure = store.procedure(id)
    return 'unknown' in procedure ? [] : [procedure]
  })
  for (let round = 0; round < ROUNDS; round++) for (const procedure of procedures) answer(procedure, today)
}

function answer(procedure: Procedure, today: IsoDay): void {
  const facts = readCase(CASE, procedure.local.versions[0].ruleset.vocabulary)
  if (facts.ok) JSON.stringify(explain(assess(procedure, facts.value, day(today))))
}
