import { useQuery } from '@tanstack/react-query'
import { ask, get } from './client.ts'

/** What a key can be made for. */
export const SCOPES = ['evaluate', 'read', 'batch'] as const
export type Scope = (typeof SCOPES)[number]

export type ApiKey = Readonly<{
  id: string
  label: string
  scopes: readonly Scope[]
  subjects: readonly string[]
  madeBy: string
  madeAt: string
  expiresAt: string
  revokedAt: string | null
  lastUsedAt: string | null
}>

export type KeyWanted = Readonly<{
  label: string
  scopes: readonly Scope[]
  subjects: readonly string[]
  expires: string
}>

export const useKeys = (when: boolean) =>
  useQuery({
    queryKey: ['keys'],
    enabled: when,
    queryFn: async ({ signal }) => (await get<Readonly<{ keys: readonly ApiKey[] }>>('/v1/keys', signal)).keys
  })

/** The one answer that has the key itself in it. */
export const makeKey = async (wanted: KeyWanted): Promise<ApiKey & Readonly<{ key: string }>> =>
  (await ask<ApiKey & Readonly<{ key: string }>>('/v1/keys', { method: 'POST', body: wanted })).value

export const revokeKey = (id: string) => ask(`/v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' })
