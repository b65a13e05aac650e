import type { Grant, Role } from './actor.ts'

/** Everything that can be permitted. */
export const PERMISSIONS = [
  'read',
  'assess',
  'assess-many',
  'read-drafts',
  'read-record',
  'edit',
  'approve',
  'publish',
  'publish-urgently',
  'look-at',
  'withdraw',
  'manage-keys',
  'manage-people'
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** What each role may do, over the subjects for which somebody has it. Nobody may do what does not stand here. */
export const ALLOWS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read', 'assess', 'assess-many'],
  integrator: ['read', 'assess', 'assess-many'],
  auditor: ['read', 'assess', 'assess-many', 'read-drafts', 'read-record'],
  'policy-lead': ['read', 'assess', 'assess-many', 'read-drafts', 'edit'],
  approver: ['read', 'assess', 'assess-many', 'read-drafts', 'approve', 'publish', 'look-at', 'withdraw'],
  'urgent-publisher': ['read', 'assess', 'assess-many', 'read-drafts', 'publish-urgently'],
  administrator: ['read', 'manage-keys', 'manage-people']
}

/** What an API key can be made for. */
export const SCOPES = ['evaluate', 'read', 'batch'] as const

export type Scope = (typeof SCOPES)[number]

const SCOPE_ALLOWS: Readonly<Record<Scope, Permission>> = { evaluate: 'assess', read: 'read', batch: 'assess-many' }

/** Permissions over one subject, or over everything. */
export type Right = Readonly<{ permissions: readonly Permission[]; subject: string }>

export const rightsOf = (grants: readonly Grant[]): readonly Right[] =>
  grants.map(({ role, subject }) => ({ permissions: ALLOWS[role], subject }))

export const rightsOfKey = (scopes: readonly Scope[], subjects: readonly string[]): readonly Right[] => {
  const permissions = scopes.map((scope) => SCOPE_ALLOWS[scope])
  return subjects.map((subject) => ({ permissions, subject }))
}
