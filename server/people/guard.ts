import type { Request, RequestHandler } from 'express'
import { jsonIn } from '../body.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { type Caller, may, visitOf } from './caller.ts'
import { fromHere, fromTheirSession } from './cross-site.ts'
import type { Permission } from './permissions.ts'
import { isLines } from '../streams.ts'
import { type Method, permissionFor, type Row, rowOf } from './routes.ts'
import { LATELY } from './sessions.ts'
import { grantName } from './subjects.ts'
import { subjectsOf } from './whose.ts'

/** Stands before a route, and lets in who may use it by its row. A route without a row cannot be made. */
export function guard(method: Method, path: string): RequestHandler {
  const row = rowOf(method, path)
  return async (req, _res, next) => {
    await letIn({ ...row, may: permissionFor(row, isLines(req)) }, req)
    next()
  }
}

/** Stands behind the reading of a body, and before what is done with it: a route whose row looks into the body has the guard's last word here. */
export function guardOfBody(method: Method, path: string): readonly RequestHandler[] {
  const row = rowOf(method, path)
  if (row.of !== 'body') return []
  return [
    (req, _res, next) => {
      const { caller, services } = visitOf(req)
      const permission = permissionFor(row, isLines(req))
      if (permission === 'everyone' || permission === 'signed-in') return next()
      const { ruleset } = (isLines(req) ? req.query : (jsonIn(req) ?? {})) as Readonly<{ ruleset?: unknown }>
      if (typeof ruleset === 'string')
        demand(caller, permission, [grantName({ kind: 'ruleset', name: ruleset })], services)
      next()
    }
  ]
}

async function letIn(row: Row, req: Request): Promise<void> {
  const { caller, services } = visitOf(req)
  if (row.may === 'everyone') return writes(row) ? fromHere(req, services.signIn) : undefined
  if (!('actor' in caller) && (row.may === 'signed-in' || caller.rights.length === 0))
    throw turnedAway(caller, services)
  if (row.may !== 'signed-in') await demandBy(row, row.may, req)
  if (caller.kind !== 'person') return
  if (writes(row)) fromTheirSession(req, caller.session, services.signIn)
  if (row.fresh) signedInLately(caller.session.signedInAt, services)
}

/** Asking about cases changes nothing; a cohort is kept for a while. */
const writes = ({ method, may: permission, lines }: Row): boolean =>
  method !== 'get' && permission !== 'assess' && lines === undefined

async function demandBy(row: Row, permission: Permission, req: Request): Promise<void> {
  const { caller, services } = visitOf(req)
  if (row.of === 'any' || row.of === 'body') return demand(caller, permission, undefined, services)
  for (const subjects of await subjectsOf(row, req, services, (subject) => may(caller, permission, subject)))
    demand(caller, permission, subjects, services)
}

/** For what only the inside of a body says: refuses whoever may not do this to that ruleset. */
export function demandOver(req: Request, permission: Permission, ruleset: string): void {
  const { caller, services } = visitOf(req)
  demand(caller, permission, [grantName({ kind: 'ruleset', name: ruleset })], services)
}

/** Somebody who may not is told so; somebody who has not said who they are is told how to. */
function demand(
  caller: Caller,
  permission: Permission,
  subjects: readonly string[] | undefined,
  services: Services
): void {
  const isAllowed =
    subjects === undefined
      ? may(caller, permission)
      : subjects.some((subject) => allowedTo(caller, permission, subject, services))
  if (isAllowed) return
  throw 'actor' in caller ? notAllowed(permission) : turnedAway(caller, services)
}

/** Refuses whoever may not read a ruleset that something else than their address names. */
export function mayRead(req: Request, ruleset: string): void {
  const { caller, services } = visitOf(req)
  demand(caller, 'read', [grantName({ kind: 'ruleset', name: ruleset })], services)
}

/** Whoever may read or ask a ruleset may do so with the one that it may not be laxer than. */
function allowedTo(caller: Caller, permission: Permission, subject: string, { library }: Services): boolean {
  if (may(caller, permission, subject)) return true
  if (permission !== 'read' && permission !== 'assess') return false
  const store = library.at()
  return store
    .rulesets()
    .filter((id) => may(caller, permission, grantName({ kind: 'ruleset', name: id })))
    .some((id) => store.versions(id).some(({ ruleset }) => ruleset.floor === subject))
}

const notAllowed = (permission: Permission): Refused =>
  new Refused('not-allowed', [
    {
      code: 'NOT_ALLOWED',
      message: `you do not have the permission \`${permission}\` for this`,
      help: HELP_NOT_ALLOWED
    }
  ])

const HELP_NOT_ALLOWED = 'ask an administrator for a role that has it, over this subject'

/** Why somebody who is not known is not let in. */
export function turnedAway({ kind }: Caller, { signIn }: Services): Refused {
  if (kind === 'unknown') return new Refused('database-away', [], { 'Retry-After': '5' })
  if (kind === 'provider-away') return new Refused('sign-in-away', [], { 'Retry-After': '30' })
  const help =
    signIn.kind === 'local'
      ? 'sign in with a link that was printed when the server started, or with a new one from `npx duecourse link`'
      : 'sign in at /v1/sign-in, or send an API key as `Authorization: Bearer …`'
  const message = kind === 'refused' ? 'these credentials are not right, or no longer' : 'this needs a sign-in'
  return new Refused('not-signed-in', [{ code: 'NOT_SIGNED_IN', message, help }], { 'WWW-Authenticate': 'Bearer' })
}

function signedInLately(signedInAt: string, { database, signIn }: Services): void {
  if (Date.parse(database.now()) - Date.parse(signedInAt) < LATELY) return
  const help =
    signIn.kind === 'local' ? 'use a new link, from `npx duecourse link`' : 'sign in again at /v1/sign-in?again=1'
  throw new Refused('sign-in-too-old', [
    { code: 'SIGN_IN_TOO_OLD', message: 'this needs a sign-in of the last 15 minutes', help }
  ])
}
