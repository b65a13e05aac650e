/** Who does something, as the record names them. A local person signed in by a link on this machine, and is marked so wherever they appear. */
export type Actor =
  | Readonly<{ kind: 'person'; id: string; name: string }>
  | Readonly<{ kind: 'local'; id: string; name: string }>
  | Readonly<{ kind: 'key'; id: string; name: string }>
  | Readonly<{ kind: 'system'; id: 'system'; name: string }>

/** The program itself: it publishes the rulesets that come with it into an empty store. */
export const SYSTEM: Actor = { kind: 'system', id: 'system', name: 'Duecourse itself' }

export const ROLES = [
  'reader',
  'policy-lead',
  'approver',
  'urgent-publisher',
  'auditor',
  'administrator',
  'integrator'
] as const

export type Role = (typeof ROLES)[number]

/** A role over one ruleset, `vocabulary`, or one calendar; `*` is all of them. */
export type Grant = Readonly<{ role: Role; subject: string }>
