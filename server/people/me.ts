import type { Caller } from './caller.ts'
import type { Grant } from './actor.ts'
import { after } from './moments.ts'
import { csrfOf } from './secrets.ts'
import { LATELY, LONGEST, type Session } from './sessions.ts'

/** Who somebody is here, what they may do, and how long their sign-in is good for. */
export function me(
  caller: Exclude<Caller, Readonly<{ kind: 'nobody' | 'refused' | 'unknown' | 'provider-away' }>>,
  cookie: string
): object {
  const { kind, id, name } = caller.actor
  const head = { kind, id, name, rights: caller.rights }
  if (caller.kind === 'key') return head
  return { ...head, roles: named(caller.grants), ...(caller.kind === 'person' && lasting(caller.session, cookie)) }
}

/** Somebody who has not said who they are, with what anybody may do here. */
export const stranger = ({ rights }: Pick<Caller, 'rights'>): object => ({
  kind: 'nobody',
  id: 'nobody',
  name: 'nobody',
  rights
})

const named = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.map(({ role, subject }) => `${role}.${subject}`))
]

const lasting = ({ signedInAt }: Session, cookie: string): object => ({
  signedInAt,
  /** Until then versions can be approved and published. */
  freshUntil: after(signedInAt, LATELY),
  endsAt: after(signedInAt, LONGEST),
  csrf: csrfOf(cookie)
})
