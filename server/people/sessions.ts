import type { Kysely, Transaction } from 'kysely'
import { canonical, digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import type { Grant } from './actor.ts'
import { before, HOUR, MINUTE } from './moments.ts'
import { grantsOf } from './persons.ts'
import { csrfOf, newSecret } from './secrets.ts'

/** How long a sign-in lasts at most, and how long without anything being asked. */
export const LONGEST = 10 * HOUR
export const LONGEST_IDLE = 30 * MINUTE

/** How long after a sign-in a version can be approved or published. */
export const LATELY = 15 * MINUTE

/** When a session was last used is written no more often than this. */
const TO_THE = MINUTE

/** Somebody signed in. `id` is the digest of what their cookie holds, and `csrf` that of the token that their writes bring. */
export type Session = Readonly<{
  id: string
  person: string
  name: string
  local: boolean
  /** What the sign-in named, and what an administrator has given since. */
  grants: readonly Grant[]
  csrf: string
  signedInAt: Instant
  lastUsedAt: Instant
}>

/** Begins a session under a name that nobody had before, so that none can be put under somebody else. */
export async function beginSession(
  tx: Transaction<Tables>,
  person: string,
  roles: readonly Grant[],
  at: Instant
): Promise<string> {
  const cookie = newSecret()
  await tx.deleteFrom('session').where('signed_in_at', '<', before(at, LONGEST)).execute()
  const row = { id: digestOf(cookie), person, roles: canonical(roles), csrf: digestOf(csrfOf(cookie)) }
  await tx
    .insertInto('session')
    .values({ ...row, signed_in_at: at, last_used_at: at, ended_at: null })
    .execute()
  return cookie
}

/** The session of a cookie, if it has not ended, grown old or been left alone too long. */
export async function findSession(db: Kysely<Tables>, cookie: string, at: Instant): Promise<Session | undefined> {
  const found = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .selectAll('session')
    .select(['person.name', 'person.local'])
    .where('session.id', '=', digestOf(cookie))
    .where('session.ended_at', 'is', null)
    .where('session.signed_in_at', '>', before(at, LONGEST))
    .where('session.last_used_at', '>', before(at, LONGEST_IDLE))
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { id, person, name, csrf, signed_in_at: signedInAt, last_used_at: lastUsedAt } = found
  const grants = [...(JSON.parse(found.roles) as readonly Grant[]), ...(await grantsOf(db, person))]
  return { id, person, name, local: found.local === 1, grants, csrf, signedInAt, lastUsedAt }
}

/** Notes that a session is used, so that it does not end for want of it. */
export async function useSession(db: Kysely<Tables>, { id, lastUsedAt }: Session, at: Instant): Promise<void> {
  if (lastUsedAt > before(at, TO_THE)) return
  await db.updateTable('session').set({ last_used_at: at }).where('id', '=', id).execute()
}

/** Ends a session: its cookie opens nothing from here on, wherever it is held. */
export async function endSession(tx: Transaction<Tables>, id: string, at: Instant): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
}
