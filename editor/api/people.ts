import { useQuery } from '@tanstack/react-query'
import { ask, get } from './client.ts'

/** Every role, and what it is for, in words. */
export const ROLES = {
  reader: 'Reads everything that was published, and asks about cases',
  integrator: 'The same, for whoever connects a case system',
  auditor: 'Reads drafts and the record as well',
  'policy-lead': 'Writes drafts and sends them for approval',
  approver: 'Approves and publishes what somebody else wrote',
  'urgent-publisher': 'Publishes without approval, for a reason that is recorded',
  administrator: 'Makes keys and gives roles'
} as const

export type Role = keyof typeof ROLES

export type Given = Readonly<{ role: Role; subject: string; by: string; at: string }>

export type Person = Readonly<{ id: string; name: string; local: boolean; lastSeen: string; grants: readonly Given[] }>

export const usePeople = (when: boolean) =>
  useQuery({
    queryKey: ['people'],
    enabled: when,
    queryFn: async ({ signal }) => (await get<Readonly<{ people: readonly Person[] }>>('/v1/people', signal)).people
  })

const pathOf = (person: string, role: Role, subject: string): string =>
  `/v1/people/${encodeURIComponent(person)}/grants/${role}/${encodeURIComponent(subject)}`

export const giveRole = (person: string, role: Role, subject: string) =>
  ask(pathOf(person, role, subject), { method: 'PUT' })

export const takeRole = (person: string, role: Role, subject: string) =>
  ask(pathOf(person, role, subject), { method: 'DELETE' })
