import { type Grant, type Role, ROLES } from './actor.ts'
import { isGrantName } from './subjects.ts'

/** More roles than anybody has. */
const MOST = 500

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/**
 * The roles that a sign-in names, as application roles are written: `policy-lead.york`, `approver.*`, `auditor.calendar:england-and-wales`. What
 * is not of this form grants nothing: another application's roles, or a role without what it is over.
 */
export function grantsIn(claim: unknown): readonly Grant[] {
  const named = Array.isArray(claim) ? claim.slice(0, MOST) : []
  return named.flatMap((one: unknown) => (typeof one === 'string' ? grantIn(one) : []))
}

function grantIn(text: string): readonly Grant[] {
  const [role = '', ...rest] = text.split('.')
  const subject = rest.join('.')
  return isRole(role) && isGrantName(subject) ? [{ role, subject }] : []
}
