import { schemas } from '../../schemas/compiled/schemas.js'
import { stepsOf } from './problems.ts'

/** A schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/** What a schema says of one place in data. `name` is the definition's, where the place has one of its own. */
export type SchemaPlace = Readonly<{ schema: Schema; file: string; name: string }>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** The place that a reference such as `common.schema.json#/$defs/day` names. */
export function schemaOf(reference: string, within = ''): SchemaPlace | undefined {
  const [file = '', pointer = ''] = reference.split('#')
  const named = file || within
  const found = stepsOf(pointer).reduce<unknown>((at, key) => (isSchema(at) ? at[key] : undefined), schemas[named])
  return isSchema(found) ? resolved(found, named, pointer.slice(pointer.lastIndexOf('/') + 1)) : undefined
}

/** With what it refers to laid under it. */
function resolved(schema: Schema, file: string, name: string): SchemaPlace {
  const { $ref, ...own } = schema
  const target = typeof $ref === 'string' ? schemaOf($ref, file) : undefined
  return target
    ? { schema: { ...target.schema, ...own }, file: target.file, name: target.name }
    : { schema, file, name }
}

/** What the schema says of a field or an item of a place. */
export function inside({ schema, file }: SchemaPlace, key: string, inList: boolean): SchemaPlace | undefined {
  const { properties, additionalProperties, items } = schema
  if (inList) return isSchema(items) ? resolved(items, file, '') : undefined
  const own = isSchema(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties
  return isSchema(own) ? resolved(own, file, '') : undefined
}

/** The names of the fields that a place may have. */
export const fieldsOf = ({ schema }: SchemaPlace): readonly string[] =>
  isSchema(schema['properties']) ? Object.keys(schema['properties']) : []

/** True where a key is a field of the schema's own, rather than a name that the writer chose. */
export const isField = (place: SchemaPlace, key: string): boolean => fieldsOf(place).includes(key)

/** The pattern of a definition of `common.schema.json`, by which a place is known for what it is. */
export const patternOf = (name: string): unknown => schemaOf(`common.schema.json#/$defs/${name}`)?.schema['pattern']
