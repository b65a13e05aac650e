import { ALLOWS } from '../people/permissions.ts'
import { type Method, type Row, rowOf } from '../people/routes.ts'
import type { Refusal } from '../refusals.ts'
import { type Described, refusals } from './parts.ts'

/** How callers show who they are. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-duecourse',
    description: 'A person who has signed in. `duecourse` on a machine on its own.'
  },
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'A program: an API key, or an access token of the identity provider.'
  }
} as const

type Operation = Readonly<{ description?: string; parameters?: readonly unknown[]; responses: Described }>

const CSRF = {
  name: 'X-CSRF-Token',
  in: 'header',
  required: false,
  description: 'The token of the session, from /v1/me. A write by a session needs it; one by a key does not.',
  schema: { type: 'string' }
}

/** What the table of who may do what says of every operation. */
export const withAccess = (paths: Readonly<Record<string, Described>>): Readonly<Record<string, Described>> =>
  Object.fromEntries(Object.entries(paths).map(([path, operations]) => [path, guarded(path, operations)]))

function guarded(path: string, operations: Described): Described {
  const pattern = path.replace(/\{(\w+)\}/g, ':$1')
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      told(rowOf(method as Method, pattern), operation as Operation)
    ])
  )
}

function told(row: Row, operation: Operation): object {
  if (row.may === 'everyone') return operation
  const writes = row.method !== 'get' && row.may !== 'assess'
  const parameters = [...(operation.parameters ?? []), ...(writes ? [CSRF] : [])]
  return {
    ...operation,
    description: needs(row),
    ...(parameters.length > 0 && { parameters }),
    security: [{ session: [] }, { key: [] }, ...(isOpenLocally(row) ? [{}] : [])],
    responses: { ...refusals(...turnedAwayBy(row, writes)), ...operation.responses }
  }
}

/** Reading and asking need no sign-in on a machine on its own. */
const isOpenLocally = ({ may }: Row): boolean => ALLOWS.reader.some((permission) => permission === may)

const needs = ({ may, fresh }: Row): string =>
  [
    may === 'signed-in' ? 'For whoever is signed in.' : `Needs the permission \`${may}\`.`,
    ...(fresh ? ['The sign-in has to be of the last 15 minutes.'] : [])
  ].join(' ')

function turnedAwayBy({ may }: Row, writes: boolean): readonly Refusal[] {
  const forbidden: readonly Refusal[] =
    may === 'signed-in' && !writes ? [] : ['not-allowed', ...(writes ? ['cross-site' as const] : [])]
  return ['not-signed-in', 'database-away', ...forbidden]
}
