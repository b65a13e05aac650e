import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'

/** A schema, as far as the page shows it. */
export type Schema = Readonly<{
  $ref?: string
  type?: string | readonly string[]
  description?: string
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  examples?: readonly unknown[]
}>

export type Parameter = Readonly<{
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  description?: string
  schema?: Schema
}>

export type Content = Readonly<
  Record<
    string,
    Readonly<{ schema?: Schema; examples?: Readonly<Record<string, Readonly<{ summary?: string; value: unknown }>>> }>
  >
>

export type Operation = Readonly<{
  summary?: string
  description?: string
  parameters?: readonly Parameter[]
  requestBody?: Readonly<{ required?: boolean; content: Content }>
  responses: Readonly<Record<string, Readonly<{ description?: string; content?: Content }>>>
  security?: readonly object[]
}>

export type OpenApi = Readonly<{
  info: Readonly<{ title: string; version: string; description?: string }>
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>
}>

/** The service's own description of itself. */
export const useOpenApi = () =>
  useQuery({
    queryKey: ['openapi'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<OpenApi>('/openapi.json', signal)
  })

/** The last name of a reference: `Case` of `#/components/schemas/Case`. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1)

/** A schema with what it refers to laid under it. */
export function resolved(schema: Schema, { components }: OpenApi): Schema {
  const name = nameOf(schema)
  if (name === undefined) return schema
  const { $ref: _ref, ...own } = schema
  const target = components.schemas[name]
  return target === undefined ? own : { ...resolved(target, { components } as OpenApi), ...own }
}

/** What may stand there, in a few words. */
export function typeWords(schema: Schema, api: OpenApi): string {
  const { type, items, enum: words, const: only, anyOf, oneOf } = resolved(schema, api)
  const name = nameOf(schema)
  if (only !== undefined) return JSON.stringify(only)
  if (words !== undefined) return words.map((word) => JSON.stringify(word)).join(', ')
  if (items !== undefined) return `list of ${typeWords(items, api)}`
  if (name !== undefined && type === 'object') return name
  const several = anyOf ?? oneOf
  if (several !== undefined && type === undefined) return several.map((one) => typeWords(one, api)).join(' or ')
  return type === undefined ? (name ?? 'anything') : [type].flat().join(' or ')
}
