import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { changesBetween, compareLooked, diffLooked } from '../../engine/changes/changes.ts'
import { procedureOf } from '../../engine/compile/procedure.ts'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import { comparisonDocument } from '../../engine/diff/document.ts'
import { explain } from '../../engine/explain/explain.ts'
import { readCase } from '../../engine/read/case.ts'
import { brighton, law, york } from '../behaviour/shipped.ts'
import { edited, type Edit } from '../diff/setup.ts'
import { calendar } from '../explain/setup.ts'

const AGED = 'when: { fact: age-at-review, operator: greaterThanInclusive, value: 16 } }'
const YOUNGER: Edit = [AGED, AGED.replace('16', '15')]
const RECORD: Edit = ['within: 15 working days, of: review-day', 'within: 10 working days, of: review-day']
const INVITEE = 'invitee: { role: personal-adviser, attends: invited, '

const compiled = (...edits: readonly Edit[]): CompiledRuleset => compileRuleset(edited(...edits), calendar)
const OLDER: Edit = [INVITEE + AGED, (INVITEE + AGED).replace('16', '17')]

describe('what changed', () => {
  test('is ordered by what a condition does, where its form leaves that open', () => {
    const split =
      'when: { any: [{ fact: age-at-review, operator: equal, value: 16 }, { fact: age-at-review, operator: greaterThan, value: 16 }] } }'
    const [change] = diffLooked(
      { before: york, after: compiled([INVITEE + AGED, INVITEE + split]), law },
      calendar
    ).changes
    expect(change).toMatchObject({ class: 'wording-only', looked: { relation: 'same', says: [] } })
  })

  test('says where the answer differs, in whole sentences', () => {
    const { changes, behaviour } = changesBetween({ before: york, after: compiled(OLDER, RECORD), law }, calendar)
    expect(changes.map(({ class: is }) => is)).toEqual(['narrower', 'tightened'])
    expect(changes[0]?.says).toContain('It no longer applies when the child is 16 years old at the review.')
    expect(behaviour.rules.map(({ rule }) => rule)).toEqual(['Y5.6g'])
    expect(behaviour.analysed.after.notAnalysed).toEqual([])
  })

  test('comes with a case for each difference, in which the rule really comes out so', () => {
    const after = compiled(OLDER)
    const { behaviour } = changesBetween({ before: york, after, law }, calendar)
    const examples = behaviour.rules.flatMap(({ rule, regions }) => regions.map(({ example }) => ({ rule, example })))
    expect(examples.length).toBeGreaterThan(0)
    for (const { rule, example } of examples) {
      const facts = readCase(example?.case, york.ruleset.vocabulary)
      if (!facts.ok || example === undefined) throw new Error('an example is a case')
      const outcomes = [york, after].map((version) => {
        const assessment = assess(procedureOf([version], law as never), facts.value, day(example.asOf))
        return explain(assessment, { view: 'summary' }).outcomes.flatMap((one) =>
          one.rule === rule ? [one.outcome] : []
        )
      })
      expect(outcomes[0]).toContain(example.outcome.before)
      expect(outcomes[1]).toContain(example.outcome.after)
    }
  })

  test('is nothing where nothing is', () => {
    const { changes, behaviour } = changesBetween({ before: york, after: york, law }, calendar)
    expect([changes, behaviour.rules]).toEqual([[], []])
  })

  test('between two councils is told of both as they stand', () => {
    const { duties } = comparisonDocument(compareLooked({ before: york, after: brighton, law }, calendar))
    const found = duties.flatMap(({ changes }) => changes.flatMap(({ finding }) => finding?.says ?? []))
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter((one) => !one.startsWith('In Brighton & Hove it '))).toEqual([])
    expect(found.filter((one) => /\bnow\b|no longer|before, that/.test(one))).toEqual([])
  })
})

const SCHEMAS = new URL('../../schemas/', import.meta.url)
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
for (const name of ['common', 'receipt', 'assessment', 'diff'])
  ajv.addSchema(
    JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as object,
    `${name}.schema.json`
  )

test.each([
  ['York and an edited York', york, compiled(YOUNGER, RECORD)],
  ['York and Brighton & Hove, as if they were two versions', york, brighton],
  ['the law and the law before it', law[1], law[0]]
] as const)('what is told of %s is what its schema says', (_, before, after) => {
  if (before === undefined || after === undefined) throw new Error('there are two')
  const document = changesBetween({ before, after, law }, calendar)
  const validate = ajv.getSchema('diff.schema.json')
  expect([validate?.(JSON.parse(JSON.stringify(document))), validate?.errors]).toEqual([true, null])
})
