import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar } from '../../engine/days/calendar.ts'
import { day } from '../../engine/days/day.ts'
import { diffCalendars, movedDates } from '../../engine/diff/calendars.ts'
import { compareRulesets } from '../../engine/diff/compare.ts'
import { withFindings } from '../../engine/diff/condition-changes.ts'
import {
  calendarDocument,
  comparisonDocument,
  diffDocument,
  movedDocuments,
  vocabularyDocument
} from '../../engine/diff/document.ts'
import { diffRulesets } from '../../engine/diff/rulesets.ts'
import { diffVocabularies } from '../../engine/diff/vocabularies.ts'
import { checkFloorOf } from '../../engine/floor/check.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { runs } from '../properties/settings.ts'
import { CALENDAR, SHARED } from '../properties/words.ts'
import { mutated, placesIn } from './mutations.ts'
import { brighton, england, york } from './setup.ts'

type Schema = { readonly [key: string]: unknown }

const SCHEMAS = new URL('../../schemas/', import.meta.url)
const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as Schema

const NAMES = ['diff', 'floor'] as const
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
for (const name of ['common', 'receipt', 'assessment', ...NAMES]) ajv.addSchema(read(name), `${name}.schema.json`)

function problemsOf(name: (typeof NAMES)[number], document: unknown): unknown {
  const validate = ajv.getSchema(`${name}.schema.json`)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  return validate(JSON.parse(JSON.stringify(document))) === true ? [] : validate.errors
}

const [now, pandemic] = england as unknown as readonly [Ruleset, Ruleset]

describe('what is given is what its schema says', () => {
  test.each([
    ['York and itself', york, york],
    ['York and Brighton & Hove, as if they were two versions', york, brighton],
    ['the law and the law before it', pandemic, now]
  ])('the diff of %s', (_, before, after) => {
    expect(problemsOf('diff', diffDocument(diffRulesets(before, after, CALENDAR)))).toEqual([])
    expect(problemsOf('diff', diffDocument(diffRulesets(before, after)))).toEqual([])
  })

  test('the diff of York and York with any one edit', () => {
    const places = placesIn(york).filter((place) => !place.includes('cite') && !place.includes('id'))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(3), (place, how) => {
        const after = mutated(york, place, how)
        fc.pre(after.provisions.length > 0)
        const diff = diffRulesets(york, after, CALENDAR)
        const looked = withFindings(diff, () => ({ relation: 'wider', says: ['Now also otherwise.'] }))
        const isDay = /^\d{4}-\d\d-\d\d$/.test(after.version) && /^\d{4}-\d\d-\d\d$/.test(after.inForceFrom)
        fc.pre(isDay && /^[a-z-]+$/.test(after.id))
        expect(problemsOf('diff', diffDocument(diff))).toEqual([])
        expect(problemsOf('diff', diffDocument(looked))).toEqual([])
      }),
      runs(100)
    )
  })

  test('two councils side by side, and a council beside the law', () => {
    expect(problemsOf('diff', comparisonDocument(compareRulesets(york, brighton, CALENDAR)))).toEqual([])
    expect(problemsOf('diff', comparisonDocument(compareRulesets(york, now, CALENDAR)))).toEqual([])
  })

  test('two vocabularies', () => {
    const after = { ...SHARED, version: '2027-01-01', roles: new Map([...SHARED.roles].slice(1)) }
    expect(problemsOf('diff', vocabularyDocument(diffVocabularies(SHARED, after)))).toEqual([])
  })

  test('two calendars, with the days that move', () => {
    const events = [...CALENDAR.holidays].map(([on, title]) => ({ day: on, title }))
    const after = makeCalendar({ ...CALENDAR, to: day('2029-12-31') }, [
      ...events,
      { day: day('2027-06-10'), title: 'Coronation' }
    ])
    const moved = movedDocuments(movedDates(CALENDAR, after, york), york)
    expect(moved.length).toBeGreaterThan(0)
    expect(problemsOf('diff', calendarDocument(diffCalendars(CALENDAR, after), moved))).toEqual([])
  })

  test.each([
    ['York', york, england],
    ['Brighton & Hove', brighton, england],
    ['York without the law', york, []]
  ])('the floor check of %s', (_, local, law) => {
    expect(problemsOf('floor', checkFloorOf(local, law, CALENDAR))).toEqual([])
  })
})

test('the schema refuses what makes no sense', () => {
  const document = diffDocument(diffRulesets(pandemic, now, CALENDAR))
  const changes = document.changes.map((one) => ({ ...one, class: 'better' }))
  expect(problemsOf('diff', { ...document, changes })).not.toEqual([])
  expect(problemsOf('diff', { ...document, of: 'councils' })).not.toEqual([])
})

/** Every property that a schema names, wherever it stands. */
function propertiesOf(value: unknown): readonly (readonly [string, Schema])[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'properties' in value ? Object.entries(value.properties as Record<string, Schema>) : []
  return [...own, ...Object.values(value).flatMap(propertiesOf)]
}

function descriptionOf(whole: Schema, schema: Schema): unknown {
  const ref = schema['$ref']
  if (schema['description'] !== undefined || typeof ref !== 'string') return schema['description']
  const [file = '', pointer = ''] = ref.split('#')
  const other = file === '' ? whole : read(file.replace('.schema.json', ''))
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Schema)[key], other)
  return descriptionOf(other, found as Schema)
}

describe.each(NAMES)('every property of the %s schema', (name) => {
  const schema = read(name)
  test('says in plain English what it is', () => {
    const properties = propertiesOf(schema)
    expect(properties.length).toBeGreaterThan(30)
    for (const [property, one] of properties)
      expect([property, descriptionOf(schema, one)]).toEqual([property, expect.stringMatching(/^[A-Z].+[.]$/)])
  })
})
