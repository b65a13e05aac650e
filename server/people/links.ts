import type { Transaction } from 'kysely'
import { canonical, digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import type { Grant, Role } from './actor.ts'
import { before, DAY, MINUTE } from './moments.ts'
import type { Identity } from './persons.ts'
import { newSecret } from './secrets.ts'
import { EVERYTHING } from './subjects.ts'

/** How long a link can be used. */
export const LINK_LASTS = 10 * MINUTE

/** The people of a machine on its own: one of each role that people have. Programs have keys. */
export const LOCAL_ROLES = [
  'policy-lead',
  'approver',
  'urgent-publisher',
  'auditor',
  'administrator',
  'reader'
] as const satisfies readonly Role[]

export type LocalRole = (typeof LOCAL_ROLES)[number]

const titleOf = (role: LocalRole): string => role.replaceAll('-', ' ')

/** The one local person of a role. */
export const localPerson = (role: LocalRole): Identity => ({
  id: `local/${role}`,
  issuer: 'local',
  name: `Local ${titleOf(role)}`,
  local: true
})

/** Makes a link for one local person. What it holds is told once and kept nowhere. */
export async function makeLink(tx: Transaction<Tables>, role: LocalRole, at: Instant): Promise<string> {
  const secret = newSecret()
  const roles: readonly Grant[] = [{ role, subject: EVERYTHING }]
  await tx.deleteFrom('sign_in_link').where('made_at', '<', before(at, DAY)).execute()
  await tx
    .insertInto('sign_in_link')
    .values({ id: digestOf(secret), person: localPerson(role).id, roles: canonical(roles), made_at: at, used_at: null })
    .execute()
  return secret
}

export type Link = Readonly<{ person: string; roles: readonly Grant[] }>

/** Uses a link up: what it is for if it can be used, `spent` if it could be once, nothing if there never was one. */
export async function useLink(
  tx: Transaction<Tables>,
  secret: string,
  at: Instant
): Promise<Link | 'spent' | undefined> {
  const id = digestOf(secret)
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('made_at', '>', before(at, LINK_LASTS))
    .executeTakeFirst()
  const row = await tx.selectFrom('sign_in_link').select(['person', 'roles']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  return numUpdatedRows > 0n ? { person: row.person, roles: JSON.parse(row.roles) as readonly Grant[] } : 'spent'
}
