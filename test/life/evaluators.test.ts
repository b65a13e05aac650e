import { expect, test } from 'vitest'
import { compileRuleset, procedureOf } from '../../engine/index.ts'
import { disagreementsOn, type Readied, readyExamples } from '../../server/life/checks/examples.ts'
import { shippedStore } from '../server/serving.ts'
import { valueOf } from '../read/small.ts'

const store = shippedStore()
const some = valueOf(readyExamples(store, 'york', '2024-03-15', store.examples('york') ?? '')).slice(0, 12)

/** York, with every condition of the compiled evaluator answered no. */
function mistaken(): readonly Readied[] {
  const [version] = store.versions('york')
  if (version === undefined) throw new Error('there is York')
  const compiled = compileRuleset(version.ruleset, version.compiled.calendar)
  for (const condition of compiled.conditions) Object.assign(condition, { ask: () => 0 })
  const procedure = procedureOf([compiled])
  return some.map(({ ready, ...one }) => ({
    ...one,
    ready: ready.ok ? { ok: true, value: { ...ready.value, procedure } } : ready
  }))
}

test('an evaluator that errs is found out by the other on the worked examples', async () => {
  expect(await disagreementsOn(some)).toEqual([])
  const found = await disagreementsOn(mistaken())
  expect(found.length).toBeGreaterThan(6)
  for (const { code, message } of found)
    expect(`${code} ${message}`).toMatch(/^EVALUATORS_DISAGREE .*do not agree on Y/)
})
