import type { Request, Response } from 'express'
import type { Transaction } from 'kysely'
import { digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { append } from '../record/append.ts'
import type { Services } from '../services.ts'
import { type Actor, type Grant, SYSTEM } from './actor.ts'
import { cookieIn, setCookie } from './cookies.ts'
import { actorFor, type Identity, meet } from './persons.ts'
import { beginSession, endSession } from './sessions.ts'

/** Somebody who has shown who they are, and the roles that come with it. */
export type Arrival = Readonly<{ identity: Identity; roles: readonly Grant[]; by: 'link' | 'provider' }>

/**
 * Signs somebody in, in one transaction with its entry in the record. Whatever session their browser came with ends: a name that somebody else
 * put there is never given a meaning.
 */
export async function admit(
  tx: Transaction<Tables>,
  { identity, roles, by }: Arrival,
  old: string | undefined,
  at: Instant
): Promise<string> {
  if (old !== undefined) await endSession(tx, digestOf(old), at)
  await meet(tx, identity, at)
  const cookie = await beginSession(tx, identity.id, roles, at)
  const named = roles.map(({ role, subject }) => `${role}.${subject}`).join(' ')
  await append(
    tx,
    { act: 'signed-in', by: actorFor(identity), subject: subjectOf(identity.id), more: { by, roles: named } },
    at
  )
  return cookie
}

/** Writes down that somebody was not let in. */
export async function refuseEntry(
  tx: Transaction<Tables>,
  person: string | undefined,
  why: string,
  at: Instant
): Promise<void> {
  await append(tx, { act: 'sign-in-refused', by: SYSTEM, subject: person ? subjectOf(person) : 'sign-in', why }, at)
}

/** Ends a session, and takes its cookie back. */
export async function leave(
  req: Request,
  res: Response,
  services: Services,
  by: Actor,
  session: string
): Promise<void> {
  const { database, signIn } = services
  const at = database.now()
  await database.transaction(async (tx) => {
    await endSession(tx, session, at)
    await append(tx, { act: 'signed-out', by, subject: subjectOf(by.id) }, at)
  })
  if (cookieIn(req, 'session', signIn) !== undefined) setCookie(res, 'session', undefined, signIn)
}

export const subjectOf = (person: string): string => `person/${person}`
