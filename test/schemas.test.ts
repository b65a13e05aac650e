import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as validators from '../schemas/compiled/validators.js'
import { build, readSchemas } from '../schemas/build.ts'

const COMPILED = new URL('../schemas/compiled/', import.meta.url)
const built = build()
const code = built.get('validators.js') ?? ''

type Schema = { [key: string]: unknown }
type Property = Readonly<{ file: string; name: string; schema: Schema }>

const schemas = readSchemas() as ReadonlyMap<string, Schema>

/** Every property that a schema names, wherever it stands. */
function propertiesOf(file: string, value: unknown): readonly Property[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'properties' in value ? Object.entries(value.properties as Record<string, Schema>) : []
  const named = own.map(([name, schema]) => ({ file, name, schema }))
  return [...named, ...Object.values(value).flatMap((inner) => propertiesOf(file, inner))]
}

/** What a schema says of itself, or what it refers to says. */
function descriptionOf(file: string, schema: Schema): unknown {
  if (schema['description'] !== undefined || typeof schema['$ref'] !== 'string') return schema['description']
  const [other = '', pointer = ''] = schema['$ref'].split('#')
  const name = other === '' ? file : other.replace('.schema.json', '')
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Schema)[key], schemas.get(name))
  return descriptionOf(name, found as Schema)
}

const properties = [...schemas].flatMap(([file, schema]) => propertiesOf(file, schema))

describe('the compiled validators', () => {
  test('are what the schemas give: run `npm run schemas` if not', () => {
    const there = readdirSync(COMPILED).map((file) => [file, readFileSync(new URL(file, COMPILED), 'utf8')] as const)
    expect(new Map(there)).toEqual(built)
  })

  test('come out the same every time', () => {
    expect([...build()]).toEqual([...built])
  })

  test('load nothing and make no code from text, so that they run under a strict content policy', () => {
    expect(code.length).toBeGreaterThan(10_000)
    expect(code).not.toMatch(/\brequire\s*\(|\beval\s*\(|\bFunction\s*\(|\bimport\s*\(|^\s*import\b/m)
  })

  test('there is one for every schema but the words shared by all', () => {
    const names = Object.keys(validators).map((name) => name.toLowerCase())
    const wanted = [...schemas.keys()].filter((name) => name !== 'common').map((name) => `validate${name}`)
    expect(names).toEqual(expect.arrayContaining(wanted))
  })
})

describe('every property of every schema', () => {
  test.each(properties.map((property) => [`${property.file}: ${property.name}`, property] as const))(
    '%s says in plain English what it is',
    (_, { file, schema }) => {
      const description = descriptionOf(file, schema)
      expect(description).toEqual(expect.stringMatching(/^[A-Za-z].+[.]$/))
      expect(description).not.toMatch(/\b(string|array|integer|enum|regex|TODO|foo)\b/)
    }
  )

  test('there are some', () => expect(properties.length).toBeGreaterThan(100))
})

test('every schema has a title, a description and a name that others can refer to', () => {
  for (const [name, schema] of schemas) {
    expect(schema).toMatchObject({
      $id: `${name}.schema.json`,
      title: expect.any(String),
      description: expect.any(String)
    })
  }
})
