import type { OpenApi, Operation, Schema } from './openapi.ts'

export type Route = Readonly<{ id: string; method: string; path: string; operation: Operation }>
export type RouteGroup = Readonly<{ id: string; title: string; about: string; routes: readonly Route[] }>

type Kind = Readonly<{ id: string; title: string; about: string; fits: RegExp }>

/** What programs come for first stands first. A route belongs to the first group that it fits. */
const KINDS: readonly Kind[] = [
  {
    id: 'ask',
    title: 'Ask about a case',
    about: 'A case is read, answered and forgotten. Nothing of it is kept, and nothing of it is in the log.',
    fits: /^\/v1\/(assessments|schedules|receipts)/
  },
  {
    id: 'drafts',
    title: 'Drafts, approval and publishing',
    about: 'The way of a change into force.',
    fits: /^\/v1\/rulesets\/.*(drafts|withdrawal|looked-at)/
  },
  {
    id: 'compare',
    title: 'Compare',
    about: 'Versions, councils, and how each stands to the law.',
    fits: /^\/v1\/(compare|rulesets\/[^/]+\/(diff|floor))/
  },
  {
    id: 'rulesets',
    title: 'Rulesets and their versions',
    about: 'What was published, as it was on any day.',
    fits: /^\/v1\/(rulesets|readings)/
  },
  { id: 'calendars', title: 'Bank holidays', about: 'Calendars, and counting by them.', fits: /^\/v1\/calendars/ },
  { id: 'vocabulary', title: 'Words', about: 'The names that cases and rules use.', fits: /^\/v1\/vocabulary/ },
  {
    id: 'record',
    title: 'The record',
    about: 'Everything that was done, in a chain that shows if it was touched.',
    fits: /^\/v1\/audit/
  },
  {
    id: 'people',
    title: 'Signing in, keys and people',
    about: 'Who is who, and who may do what.',
    fits: /^(\/v1\/(me|keys|people|sign)|\/sign-in)/
  },
  { id: 'server', title: 'The server itself', about: 'For whoever runs and watches it.', fits: /./ }
]

const idOf = (method: string, path: string): string =>
  `${method}${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`.replace(/-$/, '')

/** Every route, by what it is for. */
export function groupsOf({ paths }: OpenApi): readonly RouteGroup[] {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, operation]): Route => ({ id: idOf(method, path), method, path, operation })
    )
  )
  const kindOf = ({ path }: Route): string => KINDS.find(({ fits }) => fits.test(path))?.id ?? 'server'
  return KINDS.map(({ id, title, about }) => ({
    id,
    title,
    about,
    routes: all.filter((route) => kindOf(route) === id)
  }))
}

/** Those that a search is about: each of its words in the address, the method or the summary. */
export function found(groups: readonly RouteGroup[], search: string): readonly RouteGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const has = ({ method, path, operation: { summary = '', description = '' } }: Route): boolean => {
    const text = `${method} ${path} ${summary} ${description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return groups
    .map((group) => ({ ...group, routes: group.routes.filter(has) }))
    .filter(({ routes }) => routes.length > 0)
}

const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'york',
  version: '2024-03-15',
  draft: 'DRAFT',
  role: 'reader',
  subject: 'york'
}

function pathFor({ path }: Route): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name !== 'id') return EXAMPLES[name] ?? name.toUpperCase()
    if (path.startsWith('/v1/calendars')) return 'england-and-wales'
    return path.startsWith('/v1/rulesets') ? 'york' : 'ID'
  })
}

const shell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

function exampleOf(schema: Schema | undefined): string | undefined {
  const [example] = [...(schema?.examples ?? []), ...(schema?.enum ?? [])]
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined
}

/** The request as a line for a command line, with what is needed and nothing else. */
export function curlOf(route: Route, origin: string): string {
  const { method, operation } = route
  const { parameters = [], requestBody, security } = operation
  const query = parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(exampleOf(schema) ?? name.toUpperCase())}`)
    .join('&')
  const json = requestBody?.content['application/json']
  const example = Object.values(json?.examples ?? {})[0]?.value
  const parts = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${shell(`${origin}${pathFor(route)}${query === '' ? '' : `?${query}`}`)}`,
    ...(security === undefined ? [] : [`-H "Authorization: Bearer $DUECOURSE_KEY"`]),
    ...(parameters.some(({ name }) => name === 'If-Match') ? [`-H 'If-Match: "1"'`] : []),
    ...(json === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${shell(JSON.stringify(example ?? {}))}`])
  ]
  return parts.join(' \\\n  ')
}
