import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { openapiDocument } from '../../server/openapi/document.ts'
import { type Answer, ask, JSON_TYPE, type Served } from './serving.ts'

type At = Pick<Served, 'port'>

type Media = Readonly<Record<string, Readonly<{ schema: object; examples?: object }>>>
type Described = Readonly<{ headers?: Readonly<Record<string, unknown>>; content?: Media }>
type Operation = Readonly<{ requestBody?: { content: Media }; responses: Readonly<Record<string, Described>> }>
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components: { schemas: Readonly<Record<string, object>> }
}>

export const document = openapiDocument() as unknown as Document
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(document, 'openapi.json')
const validators = new Map<string, ValidateFunction>()

/** By the place of a schema in the document, so that what it refers to is found there. */
export function validatorAt(...steps: readonly string[]): ValidateFunction {
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const found = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.json#/${pointer}` })
  validators.set(pointer, found)
  return found
}

/** What is wrong with a value by a schema; nothing if nothing is. */
export const wrongBy = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`)

/** A request, and the place in the description that tells of it. */
export type Asked = Readonly<{
  method: string
  path: string
  template?: string
  headers?: Readonly<Record<string, string>>
  /** Headers that are known only when the servers are there. */
  headerOf?: () => Readonly<Record<string, string>>
  body?: unknown
  of: () => At
}>
export const reading = (
  of: () => At,
  path: string,
  template = path.split('?')[0],
  more: Partial<Asked> = {}
): Asked => ({
  of,
  method: 'get',
  path,
  ...(template !== undefined && { template }),
  ...more
})
export const asking = (of: () => At, path: string, body: unknown, more: Partial<Asked> = {}): Asked => ({
  of,
  method: 'post',
  path,
  template: path,
  body,
  headers: JSON_TYPE,
  ...more
})
export const sent = ({ method, path, headers = {}, headerOf, body, of }: Asked): Promise<Answer> =>
  ask(
    of(),
    method.toUpperCase(),
    path,
    { ...headers, ...headerOf?.() },
    typeof body === 'string' ? body : body === undefined ? body : JSON.stringify(body)
  )

/** Everything in which an answer is not what the document says that it is. */
export function wrongWith({ method, template = '' }: Asked, answer: Answer): readonly string[] {
  const described = document.paths[template]?.[method]?.responses[String(answer.status)]
  if (described === undefined) return [`${method} ${template}: ${answer.status} is not described`]
  const missing = Object.keys(described.headers ?? {}).filter(
    (name) => answer.headers[name.toLowerCase()] === undefined
  )
  const type = String(answer.headers['content-type']).split(';')[0] ?? ''
  const steps = ['paths', template, method, 'responses', String(answer.status), 'content', type, 'schema']
  if (described.content === undefined)
    return [...missing, ...(answer.text === '' ? [] : ['a body that is not described'])]
  if (!(type in described.content)) return [`${method} ${template}: ${answer.status} as ${type} is not described`]
  return [...missing, ...wrongBy(validatorAt(...steps), /[/+]json$/.test(type) ? answer.json() : answer.text)]
}

/** Every answer that is described for some places, as `get /v1/me 200`. */
export const describedOf = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) =>
    Object.entries(document.paths[path] ?? {}).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method} ${path} ${status}`)
    )
  )
