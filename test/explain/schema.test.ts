import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../engine/days/day.ts'
import { schedule } from '../../engine/schedule/schedule.ts'
import { caseOf, type Council, explained, procedures } from './setup.ts'
import { ASKED_ON, TOLD, type ToldCase } from './told-cases.ts'

const SCHEMAS = new URL('../../schemas/', import.meta.url)
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as Record<string, unknown>

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
ajv.addSchema(read('common'), 'common.schema.json')
ajv.addSchema(read('receipt'), 'receipt.schema.json')
ajv.addSchema(read('assessment'), 'assessment.schema.json')
ajv.addSchema(read('schedule'), 'schedule.schema.json')

function problemsOf(name: 'assessment' | 'schedule', document: unknown): unknown {
  const validate = ajv.getSchema(`${name}.schema.json`)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  return validate(JSON.parse(JSON.stringify(document))) === true ? [] : validate.errors
}

const CASES = Object.keys(TOLD) as readonly ToldCase[]
const COUNCILS: readonly Council[] = ['york', 'brighton', 'england']

describe.each(COUNCILS)('by %s', (council) => {
  test.each(CASES)('an assessment is what its schema says: %s', (name) => {
    expect(problemsOf('assessment', explained(council, TOLD[name], ASKED_ON[name]))).toEqual([])
  })

  test.each(CASES)('a schedule is what its schema says: %s', (name) => {
    const asOf = parseDay(ASKED_ON[name])
    const meeting = parseDay('2026-05-14')
    if (asOf === undefined || meeting === undefined) throw new Error('not a day')
    expect(problemsOf('schedule', schedule(procedures[council], caseOf(TOLD[name]), meeting, { asOf }))).toEqual([])
    expect(problemsOf('schedule', schedule(procedures[council], caseOf(TOLD[name]), meeting))).toEqual([])
  })
})

test('the schema refuses an outcome that carries what makes no sense for it', () => {
  const document = explained('york', TOLD.firstReview, ASKED_ON.firstReview)
  const outcomes = document.outcomes.map((one) => (one.outcome === 'overdue' ? { ...one, daysLeft: 3 } : one))
  expect(outcomes.some(({ outcome }) => outcome === 'overdue')).toBe(true)
  expect(problemsOf('assessment', { ...document, outcomes })).not.toEqual([])
})
