import type { Row } from '../../server/people/routes.ts'
import { SYSTEM } from '../../server/people/actor.ts'
import { asked, type Browser } from '../people/setup.ts'
import type { Answer } from '../server/serving.ts'
import { draftOf, QUESTION, type Whole } from './serving.ts'

/** What is asked of: a draft there is, as of its revision, and what it holds. */
export type About = Readonly<{ id: string; revision: number; digest: string }>

type Body = Readonly<Record<string, unknown>>

/** A right body for each write, by what its address ends with. A new route needs one here. */
const BODIES: Readonly<Record<string, (about: About) => Body>> = {
  link: () => ({ token: 'x'.repeat(43) }),
  'sign-out': () => ({}),
  assessments: () => QUESTION,
  schedules: () => ({ ruleset: 'small', meetingDay: '2026-12-10' }),
  verification: () => ({ receipt: {} }),
  drafts: () => ({ from: 'version' }),
  'put :draft': () => ({ why: 'A reason.' }),
  'delete :draft': () => ({}),
  'accepted-examples': () => ({ all: true }),
  submission: () => ({}),
  return: () => ({ why: 'A reason.' }),
  approval: ({ digest }) => ({ digest }),
  publication: () => ({}),
  'urgent-publication': () => ({ why: 'A reason.' }),
  withdrawal: () => ({ why: 'A reason.' }),
  'looked-at': () => ({ why: 'A reason.' }),
  keys: () => ({ label: 'a program', scopes: ['read'], subjects: ['small'], expires: '2026-12-31' }),
  'put :subject': () => ({}),
  'delete :subject': () => ({}),
  'delete :id': () => ({}),
  cohorts: () => ({}),
  'delete :cohort': () => ({})
}

export function bodyFor({ method, path }: Row, about: About): Body | undefined {
  if (method === 'get') return undefined
  const end = path.split('/').at(-1) ?? ''
  const body = BODIES[end] ?? BODIES[`${method} ${end}`]
  if (body === undefined) throw new Error(`what is the body of ${method} ${path}?`)
  return body(about)
}

/** The version of each kind that the small library has. */
const VERSIONS: Readonly<Record<string, string>> = {
  rulesets: '2024-03-15',
  vocabulary: '2026-01-01',
  calendars: '2026-08-07'
}

/** The address of a route, about something that there is. */
function addressOf({ path }: Row, { id }: About): string {
  const ids = path.startsWith('/v1/calendars') ? 'england-and-wales' : path.startsWith('/v1/rulesets') ? 'small' : 'x'
  const filled = path
    .replace(':id', ids)
    .replace(':draft', id)
    .replace(':version', VERSIONS[path.split('/')[2] ?? ''] ?? '')
    .replace(':role', 'reader')
    .replace(':subject', 'small')
  const query: Readonly<Record<string, string>> = {
    '/v1/compare': '?left=small&right=law',
    '/v1/calendars/:id/add': '?from=2026-12-01&period=5+working+days&direction=after',
    '/v1/rulesets/:id/diff': '?from=2024-03-15&to=2024-03-15'
  }
  return filled + (query[path] ?? '')
}

/** Asks one route, as a browser does of somebody who may do everything. */
export function asks(here: Whole, who: Browser, row: Row, about: About, body = bodyFor(row, about)): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(JSON.stringify(body))) }
  const headers = { 'if-match': `"${about.revision}"`, ...length }
  return asked(here, who, row.method.toUpperCase(), addressOf(row, about), body, headers)
}

/** A draft of each kind, by where its address begins. */
export async function draftsOfAll(here: Whole, who: Browser): Promise<(row: Pick<Row, 'path'>) => About> {
  const opened = new Map<string, About>()
  for (const base of ['/v1/rulesets/small', '/v1/vocabulary', '/v1/calendars/england-and-wales']) {
    const draft = draftOf(await asked(here, who, 'POST', `${base}/drafts`, { from: 'version' }))
    opened.set(base.split('/')[2] ?? '', draft)
  }
  return ({ path }) => (opened.get(path.split('/')[2] ?? '') ?? opened.get('rulesets')) as About
}

/** Gives the local policy lead every other role as well. */
export const allRoles = async ({ database }: Whole): Promise<void> => {
  const roles = ['approver', 'urgent-publisher', 'auditor', 'administrator', 'reader', 'integrator']
  const given = { person: 'local/policy-lead', subject: '*', granted_by: SYSTEM.id, granted_at: database.now() }
  await database.db
    .insertInto('role_grant')
    .values(roles.map((role) => ({ ...given, role })))
    .execute()
}
