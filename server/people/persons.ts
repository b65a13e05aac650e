import type { Kysely, Transaction } from 'kysely'
import type { Instant, Tables } from '../database/tables.ts'
import type { Actor, Grant, Role } from './actor.ts'

/** Somebody as they sign in. */
export type Identity = Readonly<{ id: string; issuer: string; name: string; local: boolean }>

export const actorFor = ({ id, name, local }: Omit<Identity, 'issuer'>): Actor => ({
  kind: local ? 'local' : 'person',
  id,
  name
})

/** Writes down that somebody has come, under the name that they have now. */
export async function meet(tx: Transaction<Tables>, { id, issuer, name, local }: Identity, at: Instant): Promise<void> {
  await tx
    .insertInto('person')
    .values({ id, issuer, name, local: local ? 1 : 0, first_seen_at: at, last_seen_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, last_seen_at: at }))
    .execute()
}

/** What an administrator has given somebody. */
export async function grantsOf(db: Kysely<Tables>, person: string): Promise<readonly Grant[]> {
  const rows = await db.selectFrom('role_grant').select(['role', 'subject']).where('person', '=', person).execute()
  return rows.map(({ role, subject }) => ({ role: role as Role, subject }))
}

export type Met = Readonly<{
  id: string
  name: string
  local: boolean
  lastSeen: Instant
  grants: readonly (Grant & Readonly<{ by: string; at: Instant }>)[]
}>

/** Everybody who has signed in, with what an administrator has given them. */
export async function everybody(db: Kysely<Tables>): Promise<readonly Met[]> {
  const people = await db.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute()
  const grants = await db.selectFrom('role_grant').selectAll().orderBy('role').orderBy('subject').execute()
  const byPerson = Map.groupBy(grants, ({ person }) => person)
  return people.map(({ id, name, local, last_seen_at: lastSeen }) => ({
    id,
    name,
    local: local === 1,
    lastSeen,
    grants: (byPerson.get(id) ?? []).map(({ role, subject, granted_by: by, granted_at: at }) => ({
      role: role as Role,
      subject,
      by,
      at
    }))
  }))
}

/** A role over a subject for somebody who has signed in before. */
export type Giving = Readonly<{ person: string; grant: Grant; by: Actor }>

/** Gives a role; whether that was anything new. */
export async function give(tx: Transaction<Tables>, { person, grant, by }: Giving, at: Instant): Promise<boolean> {
  const row = { person, ...grant, granted_by: by.id, granted_at: at }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('role_grant')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a role back; whether it was there. It holds from the next request of theirs. */
export async function takeBack(tx: Transaction<Tables>, { person, grant }: Omit<Giving, 'by'>): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('role_grant')
    .where('person', '=', person)
    .where('role', '=', grant.role)
    .where('subject', '=', grant.subject)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function isKnown(db: Kysely<Tables>, person: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst()) !== undefined
}
