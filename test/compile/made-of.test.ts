import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { procedureOf } from '../../engine/compile/procedure.ts'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import { explain } from '../../engine/explain/explain.ts'
import { madeOf } from '../../engine/model/made-of.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { law, york } from '../behaviour/shipped.ts'
import { AS_OF, cases } from '../bench/inputs.ts'
import { edited, type Edit } from '../diff/setup.ts'
import { calendar } from '../explain/setup.ts'

const INVITATIONS: Edit = ['atLeast: 10 working days, before: meeting', 'atLeast: 12 working days, before: meeting']
/** Every condition after it has another place. */
const CONDITION: Edit = ['          when: { fact: review-first-practicable, operator: equal, value: true }\n', '']
const ONE_MORE: Edit = [
  '  - when: { fact: short-breaks, operator: equal, value: true }',
  '  - when: { fact: short-breaks, operator: equal, value: false }\n    procedure: another text\n    provision: Y2.2\n  - when: { fact: short-breaks, operator: equal, value: true }'
]
const CLEAR_DAYS: Edit = ['clearDays: false', 'clearDays: true']

const CASES = cases(25)

const after = (ruleset: Ruleset, earlier = york): CompiledRuleset =>
  compileRuleset(madeOf(earlier.ruleset, ruleset), calendar, earlier)

const answers = (version: CompiledRuleset): readonly string[] =>
  CASES.map((facts) => JSON.stringify(explain(assess(procedureOf([version, york], law as never), facts, AS_OF))))

describe('a version made of the parts of the one before', () => {
  test('holds what says the same once', () => {
    const version = after(edited(INVITATIONS))
    expect(version.ruleset.vocabulary).toBe(york.ruleset.vocabulary)
    expect(version.ruleset.provisions.filter((one) => !york.ruleset.provisions.includes(one))).toHaveLength(1)
    expect(version.rules.filter((one) => !york.rules.includes(one)).length).toBeLessThan(5)
  })

  test('takes no rule over whose conditions have moved to other places, nor any from a text of other conventions', () => {
    const moved = after(edited(CONDITION))
    expect(moved.conditions.every(({ id }, i) => id === i)).toBe(true)
    expect(after(edited(CLEAR_DAYS)).rules.some((one) => york.rules.includes(one))).toBe(false)
  })

  test.each([
    ['another number', [INVITATIONS]],
    ['a condition less', [CONDITION]],
    ['one condition more', [ONE_MORE]],
    ['another convention', [CLEAR_DAYS]],
    ['all of them', [INVITATIONS, CONDITION, ONE_MORE, CLEAR_DAYS]],
    ['nothing else', []]
  ] as const)('says and answers the same as one made by itself: %s', (_, edits) => {
    const ruleset = edited(...edits)
    const [shared, alone] = [after(ruleset), compileRuleset(ruleset, calendar)]
    expect(JSON.stringify(shared.ruleset)).toBe(JSON.stringify(alone.ruleset))
    expect(shared.conditions.map(({ condition }) => condition)).toEqual(
      alone.conditions.map(({ condition }) => condition)
    )
    expect(answers(shared)).toEqual(answers(alone))
  })
})
