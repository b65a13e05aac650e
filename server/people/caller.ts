import type { Request } from 'express'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { Actor, Grant } from './actor.ts'
import type { Permission, Right } from './permissions.ts'
import type { Session } from './sessions.ts'
import { covers } from './subjects.ts'

/**
 * Who asks. `refused` is somebody who says who they are and is not; `unknown` says so while the database, which would know, is away, and
 * `provider-away` while the keys of the provider are not to be had.
 */
export type Caller =
  | Readonly<{ kind: 'nobody' | 'refused' | 'unknown' | 'provider-away'; rights: readonly Right[] }>
  | Readonly<{ kind: 'person'; actor: Actor; rights: readonly Right[]; grants: readonly Grant[]; session: Session }>
  | Readonly<{ kind: 'key'; actor: Actor; rights: readonly Right[] }>
  | Readonly<{ kind: 'program'; actor: Actor; rights: readonly Right[]; grants: readonly Grant[] }>

type Visit = Readonly<{ caller: Caller; services: Services }>

const visits = new WeakMap<Request, Visit>()

/** Remembers who makes a request, for as long as the request lasts. */
export const comeIn = (req: Request, visit: Visit): void => void visits.set(req, visit)

export function visitOf(req: Request): Visit {
  const visit = visits.get(req)
  if (visit === undefined) throw new Refused('not-signed-in')
  return visit
}

export const callerOf = (req: Request): Caller => visitOf(req).caller

/** Who acts, as the record names them. */
export function actorOf(req: Request): Actor {
  const caller = callerOf(req)
  if ('actor' in caller) return caller.actor
  throw new Refused('not-signed-in')
}

/** Whether somebody may do something to a subject; to any subject at all, where none is named. */
export const may = ({ rights }: Caller, permission: Permission, subject?: string): boolean =>
  rights.some(
    (right) => right.permissions.includes(permission) && (subject === undefined || covers(right.subject, subject))
  )
