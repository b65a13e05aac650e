import { type Role, ROLES } from '../../server/people/actor.ts'
import type { Row } from '../../server/people/routes.ts'

/** Who may do what, as it was agreed. The program has its own table; the two are held against each other here. */
const EVERYBODY = [...ROLES]
const READERS_OF_DRAFTS: readonly Role[] = ['policy-lead', 'approver', 'urgent-publisher', 'auditor']
const ASKERS: readonly Role[] = ['reader', 'policy-lead', 'approver', 'urgent-publisher', 'auditor', 'integrator']
export const AGREED: Readonly<Record<Row['may'], readonly Role[]>> = {
  everyone: EVERYBODY,
  'signed-in': EVERYBODY,
  read: EVERYBODY,
  assess: ASKERS,
  'assess-many': ASKERS,
  'read-drafts': READERS_OF_DRAFTS,
  'read-record': ['auditor'],
  edit: ['policy-lead'],
  approve: ['approver'],
  publish: ['approver'],
  'look-at': ['approver'],
  withdraw: ['approver'],
  'publish-urgently': ['urgent-publisher'],
  'manage-keys': ['administrator'],
  'manage-people': ['administrator']
}

/** What each route needs, by how it is written; the first that fits. */
const NEEDS: readonly (readonly [RegExp, Row['may']])[] = [
  [
    /^get (\/|\/start(\/.*)?|\/v1\/settings|\/healthz|\/readyz|\/openapi\.json|\/sign-in.*|\/v1\/sign-in.*)$/,
    'everyone'
  ],
  [/^post \/v1\/sign-in\/link$/, 'everyone'],
  [/^get \/v1\/me$/, 'everyone'],
  [/^post \/v1\/sign-out$/, 'signed-in'],
  [/^post \/v1\/(assessments|schedules|receipts\/verification)$/, 'assess'],
  [/^\w+ \/v1\/cohorts/, 'assess-many'],
  [/^get .*\/drafts/, 'read-drafts'],
  [/^get \/v1\/audit/, 'read-record'],
  [/^\w+ \/v1\/keys/, 'manage-keys'],
  [/^\w+ \/v1\/people/, 'manage-people'],
  [/^post .*\/(return|approval)$/, 'approve'],
  [/^post .*\/publication$/, 'publish'],
  [/^post .*\/urgent-publication$/, 'publish-urgently'],
  [/^post .*\/withdrawal$/, 'withdraw'],
  [/^post .*\/looked-at$/, 'look-at'],
  [/^(post|put|delete) .*\/drafts/, 'edit'],
  [/^get /, 'read']
]

export const nameOf = ({ method, path }: Row): string => `${method} ${path}`
export const needOf = (row: Row): Row['may'] | undefined => NEEDS.find(([pattern]) => pattern.test(nameOf(row)))?.[1]
