import { REFUSALS, type Refusal } from '../refusals.ts'
import type { Examples } from './examples.ts'
import { ref, type Schema } from './schema.ts'

/** A part of the description. */
export type Described = Readonly<Record<string, unknown>>

export const JSON_TYPE = 'application/json'
export const REQUEST_ID = {
  'Request-Id': { description: 'By which the request can be found in the log.', schema: { type: 'string' } }
}
export const ETAG = {
  ETag: {
    description: 'Send it as `If-None-Match` to be told 304 while nothing has changed.',
    schema: { type: 'string' }
  }
}

export const content = (type: string, schema: Schema): Described => ({ [type]: { schema } })

/** The refusals that a place has for its own, by status, beside those that every place has. */
export function refusals(...own: readonly Refusal[]): Described {
  const all: readonly Refusal[] = [...own, 'wrong-host', 'unexpected', 'too-many']
  const byStatus = Map.groupBy(all, (refusal) => REFUSALS[refusal][0])
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      String(status),
      {
        description: some.map((refusal) => REFUSALS[refusal][1]).join('. Or: '),
        headers: REQUEST_ID,
        content: content('application/problem+json', ref('Problem'))
      }
    ])
  )
}

/** Something that is read, and kept by its tag. */
export function reads(
  summary: string,
  answer: Described,
  own: readonly Refusal[],
  parameters: readonly Described[] = []
): Described {
  const ok = { description: summary, headers: { ...REQUEST_ID, ...ETAG }, content: answer }
  const unchanged = { description: 'Nothing has changed', headers: { ...REQUEST_ID, ...ETAG } }
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: { '200': ok, '304': unchanged, ...refusals(...own) }
  }
}

/** A question with a body. Neither it nor its answer is kept anywhere. */
export const asks = (
  summary: string,
  request: Schema,
  examples: Examples,
  answer: Schema,
  lines?: Readonly<{ asked: Described; answered: Described }>
): Described => ({
  summary,
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: request, examples }, ...lines?.asked } },
  responses: {
    '200': {
      description: summary,
      headers: { ...REQUEST_ID, 'Cache-Control': { description: '`no-store`', schema: { const: 'no-store' } } },
      content: { ...content(JSON_TYPE, answer), ...lines?.answered }
    },
    ...refusals(
      'not-json',
      ...(lines === undefined ? [] : ['wrong-parameters' as const, 'busy' as const]),
      'not-acceptable',
      'too-large',
      'wrong-type',
      'wrong-input'
    )
  }
})

export const inPath = (name: string, schema: Schema, description: string): Described => ({
  name,
  in: 'path',
  required: true,
  description,
  schema
})
export const inQuery = (name: string, required: boolean, schema: Schema, description: string): Described => ({
  name,
  in: 'query',
  required,
  description,
  schema
})

/** Something that is answered afresh each time. */
export const now = (summary: string, answer: Schema, ...own: readonly Refusal[]): Described => ({
  summary,
  responses: {
    '200': { description: summary, headers: REQUEST_ID, content: content(JSON_TYPE, answer) },
    ...refusals(...own)
  }
})
