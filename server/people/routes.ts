import type { Permission } from './permissions.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

/**
 * Where the thing that is asked about comes from. `path`: the ruleset, the vocabulary or the calendar in the address. `draft`: the row of the
 * draft in the address. `body`: the `ruleset` in the body; of a body of
 * lines, in the query. `left-and-right`: both rulesets in the query. `record`: the `subject` in the query, or
 * everything where there is none. `any`: whoever is permitted it for something is permitted it here.
 */
export type Of = 'path' | 'draft' | 'body' | 'left-and-right' | 'record' | 'any'

/** Who may use one route. `everyone` needs no sign-in, `signed-in` no role. */
export type Row = Readonly<{
  method: Method
  path: string
  may: Permission | 'everyone' | 'signed-in'
  of: Of
  /** Only shortly after signing in. */
  fresh: boolean
  /** What a body of many lines needs in place of that. */
  lines?: Permission
}>

const row = (method: Method, path: string, may: Row['may'], of: Of = 'any', fresh = false): Row => ({
  method,
  path,
  may,
  of,
  fresh
})

const LATELY = true

/** The life of what has versions, at its address. */
const life = (base: string, reading: Of): readonly Row[] => [
  row('get', `${base}/versions`, 'read', reading),
  row('get', `${base}/versions/:version`, 'read', reading),
  row('post', `${base}/versions/:version/withdrawal`, 'withdraw', 'path', LATELY),
  row('post', `${base}/versions/:version/looked-at`, 'look-at', 'path'),
  row('get', `${base}/diff`, 'read', reading),
  row('get', `${base}/drafts`, 'read-drafts', 'path'),
  row('post', `${base}/drafts`, 'edit', 'path'),
  row('get', `${base}/drafts/:draft`, 'read-drafts', 'draft'),
  row('put', `${base}/drafts/:draft`, 'edit', 'draft'),
  row('delete', `${base}/drafts/:draft`, 'edit', 'draft'),
  row('get', `${base}/drafts/:draft/checks`, 'read-drafts', 'draft'),
  row('get', `${base}/drafts/:draft/diff`, 'read-drafts', 'draft'),
  row('post', `${base}/drafts/:draft/submission`, 'edit', 'draft'),
  row('post', `${base}/drafts/:draft/return`, 'approve', 'draft'),
  row('post', `${base}/drafts/:draft/approval`, 'approve', 'draft', LATELY),
  row('post', `${base}/drafts/:draft/publication`, 'publish', 'draft', LATELY),
  row('post', `${base}/drafts/:draft/urgent-publication`, 'publish-urgently', 'draft', LATELY)
]

/** What a request needs by its row: many cases at once need a permission of their own. */
export const permissionFor = ({ may, lines }: Row, isOfLines: boolean): Row['may'] =>
  isOfLines && lines !== undefined ? lines : may

/** Every route of the server, and who may use it. A route that does not stand here cannot be made. */
export const ROWS: readonly Row[] = [
  row('get', '/', 'everyone'),
  row('get', '/start', 'everyone'),
  row('get', '/start/start.css', 'everyone'),
  row('get', '/start/icon.svg', 'everyone'),
  row('get', '/healthz', 'everyone'),
  row('get', '/readyz', 'everyone'),
  row('get', '/openapi.json', 'everyone'),
  row('get', '/sign-in', 'everyone'),
  row('get', '/sign-in/sign-in.js', 'everyone'),
  row('get', '/v1/settings', 'everyone'),
  row('get', '/v1/sign-in', 'everyone'),
  row('get', '/v1/sign-in/callback', 'everyone'),
  row('post', '/v1/sign-in/link', 'everyone'),
  row('post', '/v1/sign-out', 'signed-in'),
  row('get', '/v1/me', 'everyone'),

  row('get', '/metrics', 'read'),
  { ...row('post', '/v1/assessments', 'assess', 'body'), lines: 'assess-many' },
  row('post', '/v1/schedules', 'assess', 'body'),
  // Which ruleset is asked stands in the form, and whose cohort it is, the cohort says.
  row('post', '/v1/cohorts', 'assess-many'),
  row('get', '/v1/cohorts/:cohort', 'assess-many'),
  row('delete', '/v1/cohorts/:cohort', 'assess-many'),
  row('get', '/v1/cohorts/:cohort/lines', 'assess-many'),
  row('get', '/v1/cohorts/:cohort/worklist', 'assess-many'),
  row('get', '/v1/cohorts/:cohort/faults', 'assess-many'),
  row('get', '/v1/cohorts/:cohort/changes', 'assess-many'),
  row('post', '/v1/receipts/verification', 'assess'),
  row('get', '/v1/readings', 'read'),
  row('get', '/v1/compare', 'read', 'left-and-right'),

  row('get', '/v1/rulesets', 'read'),
  row('get', '/v1/rulesets/:id', 'read', 'path'),
  row('get', '/v1/rulesets/:id/versions/:version/examples', 'read', 'path'),
  row('get', '/v1/rulesets/:id/floor', 'read', 'path'),
  ...life('/v1/rulesets/:id', 'path'),
  // Words and bank holidays have no worked examples of their own.
  row('post', '/v1/rulesets/:id/drafts/:draft/accepted-examples', 'edit', 'draft'),
  // Words and bank holidays are everybody's: no ruleset can be read without them.
  row('get', '/v1/vocabulary', 'read'),
  ...life('/v1/vocabulary', 'any'),
  row('get', '/v1/calendars/:id', 'read'),
  row('get', '/v1/calendars/:id/add', 'read'),
  ...life('/v1/calendars/:id', 'any'),

  row('get', '/v1/audit', 'read-record', 'record'),
  row('get', '/v1/audit/verification', 'read-record'),

  row('get', '/v1/keys', 'manage-keys'),
  row('post', '/v1/keys', 'manage-keys'),
  row('delete', '/v1/keys/:id', 'manage-keys'),
  row('get', '/v1/people', 'manage-people'),
  row('put', '/v1/people/:id/grants/:role/:subject', 'manage-people'),
  row('delete', '/v1/people/:id/grants/:role/:subject', 'manage-people')
]

const BY_ROUTE: ReadonlyMap<string, Row> = new Map(ROWS.map((one) => [`${one.method} ${one.path}`, one]))

/** The row of a route; a route without one is a fault of the program, found when it starts. */
export function rowOf(method: Method, path: string): Row {
  const found = BY_ROUTE.get(`${method} ${path}`)
  if (found === undefined) throw new Error(`nobody may use ${method} ${path}: it has no row in server/people/routes.ts`)
  return found
}
