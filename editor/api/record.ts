import { useQuery } from '@tanstack/react-query'
import { get, Refusal } from './client.ts'

export const ACT_NAMES = [
  'draft-opened',
  'draft-saved',
  'draft-submitted',
  'draft-sent-back',
  'draft-approved',
  'draft-discarded',
  'published',
  'published-urgently',
  'looked-at',
  'withdrawn',
  'role-granted',
  'role-revoked',
  'key-made',
  'key-revoked',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'imported',
  'restored'
] as const

export type ActName = (typeof ACT_NAMES)[number]

/** One line of the record, and its hash. */
export type RecordEntry = Readonly<{
  record: string
  seq: number
  at: string
  act: ActName
  by: Readonly<{ kind: 'person' | 'local' | 'key' | 'system'; id: string; name: string }>
  subject: string
  draft?: string
  publication?: string
  inForceFrom?: string
  why?: string
  before?: string
  after?: string
  more?: Readonly<Record<string, string>>
  previous: string
}>

export type RecordLine = Readonly<{ entry: RecordEntry; hash: string }>

/** What is chosen of the record; the same names as in the address. */
export type Chosen = Readonly<{ act: string; by: string; subject: string; from: string; to: string; before: string }>

const LIMIT = 50

export function recordQuery(chosen: Chosen, paged: boolean): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen))
    if (value !== '' && (paged || name !== 'before')) query.set(name, value)
  if (paged) query.set('limit', String(LIMIT))
  return query.toString()
}

export const useRecord = (chosen: Chosen, when: boolean) =>
  useQuery({
    queryKey: ['audit', chosen],
    enabled: when,
    queryFn: ({ signal }) =>
      get<Readonly<{ entries: readonly RecordLine[]; next?: string }>>(`/v1/audit?${recordQuery(chosen, true)}`, signal)
  })

export type Verification = Readonly<{
  sound: boolean
  record: string
  entries: number
  head: string
  broken?: Readonly<{ seq: number; how: string; says: string }>
  checkpoints: Readonly<{
    read: number
    last?: Readonly<{ seq: number; hash: string; at: string }>
    problems: readonly string[]
  }>
  says: readonly string[]
}>

export const readVerification = (): Promise<Verification> => get<Verification>('/v1/audit/verification')

/** The record whole, as a file. */
export async function readWhole(chosen: Chosen, kind: 'text/csv' | 'application/x-ndjson'): Promise<Blob> {
  const response = await fetch(`/v1/audit?${recordQuery(chosen, false)}`, { headers: { Accept: kind } })
  if (response.ok) return response.blob()
  throw new Refusal({ type: 'about:blank', title: 'The record could not be read to its end.', status: response.status })
}
