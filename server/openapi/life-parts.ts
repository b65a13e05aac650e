import type { Refusal } from '../refusals.ts'
import { type Examples, lifeExamples } from './life-examples.ts'
import { content, type Described, inPath, inQuery, JSON_TYPE, refusals, REQUEST_ID } from './parts.ts'
import { ref, type Schema } from './schema.ts'

export const TEXT: Schema = { type: 'string' }

export const REVISION: Described = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The revision that this is based on: the `ETag` of the draft as it was read. Left out: 428.',
  schema: { type: 'string', examples: ['"3"'] }
}

const KEY: Described = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Made up by the caller for this one request. The same request again under the same key, within a day, is not done twice and gives the first answer; another request under it is refused.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' }
}

export const TAG: Described = { ETag: { description: 'The revision of the draft.', schema: TEXT } }
export const LOCATION: Described = { Location: { description: 'Where it is to be had.', schema: TEXT } }

export const DRAFT = inPath('draft', TEXT, 'The draft.')
export const VERSION = inPath('version', TEXT, 'The version.')

export const KNOWN_AT = inQuery(
  'knownAt',
  false,
  { type: 'string', examples: ['2026-03-01', '2026-03-01T12:00:00Z'] },
  'What had been published by this instant, or by the end of this day in London? Left out: now.'
)

const BODY: readonly Refusal[] = [
  'bad-request',
  'not-json',
  'not-acceptable',
  'too-large',
  'wrong-type',
  'wrong-input',
  'key-used',
  'disk-full'
]

/** How a write in a draft can be refused, beside its body. */
export const OF_A_DRAFT: readonly Refusal[] = ['not-found', 'wrong-state', 'taken', 'changed', 'revision-needed']

/** A write, in what it differs from the others. */
export type Write = Readonly<{
  summary: string
  request: Schema
  example: keyof typeof lifeExamples
  status?: 200 | 201
  answer: Schema
  headers?: Described
  parameters: readonly Described[]
  refusals: readonly Refusal[]
  /** Nothing has to be sent. */
  optional?: boolean
  /** The text alone can be sent. */
  yaml?: boolean
}>

export function write(one: Write): Described {
  const { summary, request, status = 200, answer, headers = {}, parameters } = one
  const examples: Examples = lifeExamples[one.example]
  const answered = { description: summary, headers: { ...REQUEST_ID, ...headers }, content: content(JSON_TYPE, answer) }
  return {
    summary,
    parameters: [...parameters, KEY],
    requestBody: {
      required: one.optional !== true,
      content: { [JSON_TYPE]: { schema: request, examples }, ...(one.yaml && { 'application/yaml': { schema: TEXT } }) }
    },
    responses: { [status]: answered, ...refusals(...BODY, ...one.refusals) }
  }
}

/** What is read, and is not the same for long. */
export function shows(
  summary: string,
  answer: Described,
  parameters: readonly Described[],
  own: readonly Refusal[] = []
): Described {
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      '200': { description: summary, headers: REQUEST_ID, content: answer },
      ...refusals('wrong-parameters', 'not-acceptable', ...own)
    }
  }
}

/** A draft, which is known by its revision. */
export function showsDraft(parameters: readonly Described[]): Described {
  const headers = { ...REQUEST_ID, ...TAG }
  const kinds = ['application/yaml', 'text/yaml'].map((type) => content(type, TEXT))
  const whole: Described = Object.assign({}, content(JSON_TYPE, ref('Draft')), ...kinds)
  return {
    summary: 'A draft: as JSON, or its text alone',
    parameters,
    responses: {
      '200': { description: 'The draft', headers, content: whole },
      '304': { description: 'Nothing has changed', headers },
      ...refusals('wrong-parameters', 'not-acceptable', 'not-found')
    }
  }
}
