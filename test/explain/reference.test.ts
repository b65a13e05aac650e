import { expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { explain } from '../../engine/explain/explain.ts'
import { assessByReference } from '../../engine/reference/index.ts'
import { assessed, caseOf, type Council, procedures } from './setup.ts'
import { ASKED_ON, TOLD, type ToldCase } from './told-cases.ts'

const CASES: readonly (readonly [Council, ToldCase])[] = [
  ['york', 'longTold'],
  ['york', 'nothing'],
  ['brighton', 'onTheWayToAdoption'],
  ['england', 'shortBreaks']
]

test.each(CASES)('the second evaluator’s answers are shown with the same working: %s, %s', async (council, name) => {
  const compiled = explain(assessed(council, TOLD[name], ASKED_ON[name]))
  const reference = explain(await assessByReference(procedures[council], caseOf(TOLD[name]), day(ASKED_ON[name])))
  expect(reference).toEqual(compiled)
})

test('the answers shown are those of the evaluator that was asked', () => {
  const assessment = assessed('york', TOLD.longTold, ASKED_ON.longTold)
  const contrary = explain({ ...assessment, ask: () => 0 })
  const answers = contrary.outcomes.flatMap(({ working }) =>
    working !== undefined && 'when' in working ? [working.when?.answer] : []
  )
  expect(new Set(answers.filter((answer) => answer !== undefined))).toEqual(new Set(['no']))
})
