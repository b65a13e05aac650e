import type { ShapeError } from '../../schemas/compiled/validators.js'
import { kindOf } from './dates.ts'
import type { Nth } from './nth.ts'
import { listed, quote, step } from './problems.ts'
import { fieldsOf, patternOf, type Schema, schemaOf } from './schema.ts'
import type { Suggest } from './suggest.ts'
import { find, type Found, type Looked } from './walk.ts'

/** A problem before it is known where in a text it stands. */
export type Explained = Readonly<{
  code: string
  message: string
  help?: string | undefined
  pointer: string
  of: 'key' | 'value'
}>

export type Told = Looked & Readonly<{ suggest: Suggest; nth: Nth }>

/** What Ajv found, for the person who wrote it. */
export function explain(error: ShapeError, told: Told): Explained {
  const found = find(told, error.instancePath)
  const made = (EXPLAIN[error.keyword] ?? notAllowed)(error, found, told)
  return { pointer: found.pointer, of: 'value', ...made }
}

type Made = Readonly<{
  code: string
  message: string
  help?: string | undefined
  pointer?: string
  of?: 'key' | 'value'
}>
type Explainer = (error: ShapeError, found: Found, told: Told) => Made

const EXPLAIN: Readonly<Record<string, Explainer>> = {
  additionalProperties: unknownField,
  propertyNames: badName,
  required: ({ params }, { words }) => missing(String(params['missingProperty']), words),
  dependentRequired: ({ params }, { words }) =>
    missing(String(params['missingProperty']), words, `${quote(params['property'])} needs it`),
  type: wrongType,
  not: (_, { words, value }, told) => ({ code: 'WRONG_TYPE', message: `${words} cannot be ${said(value, told)}` }),
  enum: notOneOf,
  const: ({ params }, { words }) => ({
    code: 'NOT_ALLOWED',
    message: `${words} is to be ${quote(params['allowedValue'])}`
  }),
  pattern: wrongText,
  minimum: outOfRange,
  maximum: outOfRange,
  minItems: ({ params }, { words }) => ({
    code: 'TOO_FEW',
    message: `${words} needs at least ${String(params['limit'])}`
  }),
  minProperties: ({ params }, { words }) => ({
    code: 'TOO_FEW',
    message: `${words} needs at least ${String(params['limit'])}`
  }),
  maxItems: ({ params }, { words }) => ({
    code: 'TOO_MANY',
    message: `${words} has more than ${String(params['limit'])}`
  }),
  maxProperties: ({ params }, { words }) => ({
    code: 'TOO_MANY',
    message: `${words} has more than ${String(params['limit'])}`
  }),
  oneOf: notExactlyOne
}

/** The rule that was broken, in the schema's own words, where there is no better sentence. */
const notAllowed: Explainer = (_, { words, place }) => ({
  code: 'NOT_ALLOWED',
  message: `${words} cannot be this`,
  help: described(place?.schema)
})

const described = (schema: Schema | undefined): string | undefined => {
  const text = schema?.['description']
  return typeof text === 'string' ? text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '') : undefined
}

/** A value in backticks, where values may be said. */
const said = (value: unknown, { sayable }: Told): string =>
  sayable ? 'what stands here' : typeof value === 'object' && value !== null ? kind(value) : quote(value)

function unknownField(
  { instancePath, params }: ShapeError,
  { place, value, words }: Found,
  { suggest, sayable, nth }: Told
): Made {
  const key = String(params['additionalProperty'])
  const fields = place ? fieldsOf(place) : []
  const help = suggest(key, fields) ?? (fields.length <= 12 ? `there can be ${listed(fields)}` : undefined)
  if (sayable)
    return {
      code: 'UNKNOWN_KEY',
      message: `${place?.name ? words : 'the case'} has a field that a case cannot have${nth(value, key)}`,
      help
    }
  return {
    code: 'UNKNOWN_KEY',
    message: `unknown field ${quote(key)}`,
    help,
    pointer: step(instancePath, key),
    of: 'key'
  }
}

function badName({ instancePath, params }: ShapeError, { place, value }: Found, { sayable, nth }: Told): Made {
  const rule = place?.schema['propertyNames'] as { $ref?: string } | undefined
  const pattern = rule?.$ref === undefined ? undefined : schemaOf(rule.$ref, place?.file)?.schema['pattern']
  const help = IDS.get(pattern) ?? 'letters, digits and hyphens'
  const name = String(params['propertyName'])
  if (sayable) return { code: 'BAD_ID', message: `a name that cannot be a name here${nth(value, name)}`, help }
  return {
    code: 'BAD_ID',
    message: `${quote(name)} cannot be a name here`,
    help,
    pointer: step(instancePath, name),
    of: 'key'
  }
}

const missing = (field: string, words: string, help?: string): Made => ({
  code: 'MISSING_KEY',
  message: words === 'the whole' ? `${quote(field)} is missing` : `${quote(field)} is missing in ${words}`,
  help,
  of: 'key'
})

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  null: 'empty'
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction'
  return { object: 'a map of fields', boolean: 'true or false' }[typeof value as string] ?? 'text'
}

function wrongType({ params }: ShapeError, { place, words, value }: Found, told: Told): Made {
  if (place && kindOf(place)) return notADate(place.schema, kindOf(place), value, words, told)
  const types = [params['type']].flat().map((type) => KINDS[String(type)] ?? String(type))
  const expected = types.length < 2 ? types.join('') : `${types.slice(0, -1).join(', ')} or ${types.at(-1)}`
  return {
    code: 'WRONG_TYPE',
    message: `${words} is to be ${expected}, and here it is ${kind(value)}`,
    help: described(place?.schema)
  }
}

function notADate(schema: Schema, what: 'day' | 'period' | undefined, value: unknown, words: string, told: Told): Made {
  const says = told.sayable ? `${words} is` : `${said(value, told)} is`
  if (what === 'day')
    return {
      code: 'NOT_A_DAY',
      message: `${says} not a day`,
      help: 'write a real day of the years 1900 to 2199 as `2026-02-28`'
    }
  const orNone = String(schema['pattern']).includes('none-given') ? ', or `none-given`' : ''
  return {
    code: 'NOT_A_PERIOD',
    message: `${says} not a length of time`,
    help: `write a whole number from 0 to 3660 and its unit, such as \`20 working days\`, \`91 days\`, \`4 weeks\` or \`3 months\`${orNone}`
  }
}

/** A place whose text looks like a day, or like a length of time, and is none. */
export function explainDate(pointer: string, told: Told): Explained {
  const { place, value, words, pointer: sayable } = find(told, pointer)
  return { pointer: sayable, of: 'value', ...notADate(place?.schema ?? {}, place && kindOf(place), value, words, told) }
}

function notOneOf({ params }: ShapeError, { words, value }: Found, told: Told): Made {
  const allowed = [params['allowedValues']]
    .flat()
    .filter((one) => one !== null)
    .map(String)
  const help =
    told.suggest(String(value), allowed) ?? (allowed.length <= 20 ? `there can be ${listed(allowed)}` : undefined)
  const message = told.sayable ? `${words} is not one of those that can be` : `${words} cannot be ${said(value, told)}`
  return { code: 'NOT_ALLOWED', message, help }
}

/** Ids by their patterns, with an example of each. */
const IDS: ReadonlyMap<unknown, string> = new Map([
  [patternOf('name'), 'small letters, digits and hyphens, such as `invitations-sent`'],
  [patternOf('provisionId'), 'a capital letter, then letters and digits, such as `Y2.5a`'],
  [patternOf('ruleKey'), 'a provision, or a provision and one of its rules, such as `Y8.12/reconvene`'],
  [
    patternOf('reference'),
    'no more than 40 letters, digits, dots, underscores and hyphens, so that no name of a person fits'
  ]
])

function wrongText(error: ShapeError, found: Found, told: Told): Made {
  const { place, words, value } = found
  if (place && kindOf(place)) return notADate(place.schema, kindOf(place), value, words, told)
  const pattern = place?.schema['pattern']
  if (pattern === patternOf('text')) {
    return {
      code: 'NOT_ALLOWED',
      message: `${words} is empty, or longer than 2000 letters, or has control characters in it`
    }
  }
  const help = IDS.get(pattern)
  const message = told.sayable ? `${words} is not written as it must be` : `${words} cannot be ${said(value, told)}`
  return help ? { code: 'BAD_ID', message, help } : { ...notAllowed(error, found, told), message }
}

function outOfRange(_: ShapeError, { words, value, place }: Found, told: Told): Made {
  const { minimum, maximum } = (place?.schema ?? {}) as { minimum?: number; maximum?: number }
  const range = maximum === undefined ? `less than ${minimum}` : `not from ${minimum} to ${maximum}`
  return { code: 'OUT_OF_RANGE', message: `${told.sayable ? words : said(value, told)} is ${range}` }
}

/** The fields of which a place must have exactly one. */
export function choicesOf(found: Found): readonly string[] {
  const branches = found.place?.schema['oneOf']
  if (!Array.isArray(branches)) return []
  return branches.flatMap((branch: { required?: readonly string[] }) => branch.required ?? [])
}

const NOUNS: Readonly<Record<string, string>> = {
  provision: 'a provision',
  namedRule: 'a rule',
  condition: 'a condition',
  operand: 'a value'
}

function notExactlyOne(_: ShapeError, found: Found): Made {
  const choices = choicesOf(found)
  const noun = NOUNS[found.place?.name ?? ''] ?? found.words
  const has = choices.filter(
    (choice) => typeof found.value === 'object' && found.value !== null && Object.hasOwn(found.value, choice)
  )
  const rest = has.length > 1 ? `, and here are ${listed(has, 'and')}` : ''
  return { code: 'ONE_OF', message: `${noun} needs exactly one of ${listed(choices)}${rest}`, of: 'key' }
}
