import { readdirSync, readFileSync } from 'node:fs'
import type { Fields, Schema } from './schema.ts'

const FOLDER = new URL('../../schemas/', import.meta.url)
const SUFFIX = '.schema.json'

const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())

/** `case.schema.json#/$defs/dayOrNull` is `CaseDayOrNull` here, `case.schema.json` is `Case`, and what is common has its own name. */
function nameOf(file: string, definition?: string): string {
  const of = file.replace(SUFFIX, '')
  if (definition === undefined) return pascal(of)
  return of === 'common' ? pascal(definition) : `${pascal(of)}${pascal(definition)}`
}

function referred(reference: string, within: string): string {
  const [file, pointer = ''] = reference.split('#')
  return `#/components/schemas/${nameOf(file || within, pointer.replace('/$defs/', '') || undefined)}`
}

const isMap = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same schema, with what it refers to under its name in the document. */
function moved(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, file))
  if (!isMap(value)) return value
  const kept = Object.entries(value).filter(([key]) => !['$schema', '$id', '$defs'].includes(key))
  return Object.fromEntries(
    kept.map(([key, one]) => [key, key === '$ref' && typeof one === 'string' ? referred(one, file) : moved(one, file)])
  )
}

function schemasOf(file: string): readonly [string, Schema][] {
  const schema = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Schema
  const definitions = isMap(schema['$defs']) ? Object.entries(schema['$defs']) : []
  const own = definitions.map(([name, one]): [string, Schema] => [nameOf(file, name), moved(one, file) as Schema])
  return file === `common${SUFFIX}` ? own : [[nameOf(file), moved(schema, file) as Schema], ...own]
}

/** Everything that is written, sent and answered, by the very schemas that it is read with and held to. */
export const sharedSchemas = (): Fields =>
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(SUFFIX))
      .flatMap(schemasOf)
  )
