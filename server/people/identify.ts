import { setTimeout as later } from 'node:timers/promises'
import type { Request, RequestHandler } from 'express'
import { digestOf } from '../canonical.ts'
import { isAway } from '../database/faults.ts'
import type { Services } from '../services.ts'
import { type Caller, comeIn } from './caller.ts'
import { cookieIn } from './cookies.ts'
import { findKey, looksLikeKey, useKey } from './keys.ts'
import { type Permission, type Right, rightsOf, rightsOfKey } from './permissions.ts'
import { actorFor } from './persons.ts'
import { recently } from './recently.ts'
import { findSession, useSession } from './sessions.ts'

/** Without a provider only this machine asks: reading and assessing need no sign-in there. */
const OF_THIS_MACHINE: readonly Right[] = rightsOf([{ role: 'reader', subject: '*' }])

/** What is answered from memory, and so goes on for those seen lately while the database is away. */
const WITHOUT_DATABASE: readonly Permission[] = ['read', 'assess', 'assess-many']

/** Finds out who asks, by their key, their program's token or their session. Whether they may is asked of each route. */
export function identify(services: Services): RequestHandler {
  const seen = recently<readonly Right[]>()
  return async (req, _res, next) => {
    comeIn(req, { caller: await whoIs(req, services, seen), services })
    next()
  }
}

type Seen = ReturnType<typeof recently<readonly Right[]>>

async function whoIs(req: Request, services: Services, seen: Seen): Promise<Caller> {
  const { authorization } = req.headers
  if (authorization !== undefined) {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
    if (token === undefined) return refused('not-bearer', req, services)
    return looksLikeKey(token)
      ? kept(token, services, seen, () => keyed(token, req, services))
      : program(token, req, services)
  }
  const cookie = cookieIn(req, 'session', services.signIn)
  return cookie ? kept(cookie, services, seen, () => signedIn(cookie, services)) : nobody(services)
}

const nobody = ({ signIn }: Services): Caller => ({
  kind: 'nobody',
  rights: signIn.kind === 'local' ? OF_THIS_MACHINE : []
})

/** Somebody who says who they are, and is not. What they said is not repeated. */
function refused(why: string, { res }: Request, { log }: Services): Caller {
  log.warn({ id: res?.getHeader('Request-Id'), why }, 'credentials refused')
  return { kind: 'refused', rights: [] }
}

/** How long somebody who was known a moment ago waits for a database that does not answer, in milliseconds. */
const PATIENCE = 1000

/** What the database says; or, where it says nothing, that it does not. */
const orNothing = (find: Promise<Caller>): Promise<Caller | undefined> =>
  Promise.race([find, later(PATIENCE, undefined, { ref: false })])

/** With the database away, who was known a moment ago may go on with what needs none. */
async function kept(secret: string, services: Services, seen: Seen, find: () => Promise<Caller>): Promise<Caller> {
  const [id, at] = [digestOf(secret), Date.parse(services.database.now())]
  const known = seen.last(id, at)
  try {
    // Also what comes too late for this request is remembered for the next.
    const finding = find().then((caller) => noted(caller, id, at, seen))
    return (await (known === undefined ? finding : orNothing(finding))) ?? unknown(services, known)
  } catch (error) {
    if (!isAway(error)) throw error
    return unknown(services, known)
  }
}

function noted(caller: Caller, id: string, at: number, seen: Seen): Caller {
  if (caller.kind === 'person' || caller.kind === 'key') seen.see(id, caller.rights, at)
  else seen.forget(id)
  return caller
}

const unknown = (services: Services, known: readonly Right[] = []): Caller => ({
  kind: 'unknown',
  rights: [...nobody(services).rights, ...known.map(withoutDatabase)]
})

const withoutDatabase = ({ permissions, subject }: Right): Right => ({
  permissions: permissions.filter((one) => WITHOUT_DATABASE.includes(one)),
  subject
})

async function keyed(text: string, req: Request, services: Services): Promise<Caller> {
  const { database } = services
  const at = database.now()
  const key = await findKey(database.db, text, at)
  if (key === undefined) return refused('key', req, services)
  await ifItCan(() => useKey(database.db, key, at))
  const actor = { kind: 'key', id: `key/${key.id}`, name: key.label } as const
  return { kind: 'key', actor, rights: rightsOfKey(key.scopes, key.subjects) }
}

/** A session of a local person is worth nothing once there is a provider, nor the other way round. */
async function signedIn(cookie: string, services: Services): Promise<Caller> {
  const { database, signIn } = services
  const at = database.now()
  const session = await findSession(database.db, cookie, at)
  if (session === undefined || session.local !== (signIn.kind === 'local')) return nobody(services)
  await ifItCan(() => useSession(database.db, session, at))
  const actor = actorFor({ id: session.person, name: session.name, local: session.local })
  return { kind: 'person', actor, rights: rightsOf(session.grants), grants: session.grants, session }
}

async function program(token: string, req: Request, services: Services): Promise<Caller> {
  if (services.signIn.kind === 'local') return refused('token', req, services)
  const found = await services.signIn.provider.program(token)
  if (found === 'refused') return refused('token', req, services)
  if (found === 'away') return { kind: 'provider-away', rights: [] }
  return { kind: 'program', ...found, rights: rightsOf(found.grants) }
}

/** A database that can be read but not written, as on a full disk, still knows who is who. */
async function ifItCan(note: () => Promise<void>): Promise<void> {
  try {
    await note()
  } catch (error) {
    if (!isAway(error)) throw error
  }
}
