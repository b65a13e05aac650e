/** A JSON Schema, as OpenAPI 3.1 has it: JSON Schema 2020-12. */
export type Schema = Readonly<{ [keyword: string]: unknown }>
export type Fields = Readonly<Record<string, Schema>>

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const text = (description: string): Schema => ({ type: 'string', description })
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description })
export const word = (description: string, ...words: readonly string[]): Schema => ({
  type: 'string',
  enum: words,
  description
})
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })
export const either = (...schemas: readonly Schema[]): Schema => ({ oneOf: schemas })
export const is = (value: string | boolean): Schema => ({ const: value })
export const about = (schema: Schema, description: string): Schema => ({ ...schema, description })

/** A map of just these fields; the second ones may be left out. */
export const record = (description: string, required: Fields, optional: Fields = {}): Schema => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional }
})
