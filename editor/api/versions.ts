import { useQuery } from '@tanstack/react-query'
import { type Answer, ask, get } from './client.ts'
import type { Act, Reasoned, Who } from './drafts.ts'

export type VersionState = 'scheduled' | 'in-force' | 'superseded' | 'withdrawn'

/** A version that was published, where it stands on the day asked about, and what has been done about it since. */
export type PublishedVersion = Readonly<{
  version: string
  revision: number
  state: VersionState
  from?: string
  /** The first day on which the next one holds. */
  to?: string
  digest: string
  sha256?: string
  change: string
  why: string
  urgent: boolean
  written?: readonly Who[]
  published: Act
  approved?: Act
  lookedAt?: Reasoned
  withdrawn?: Reasoned
  href: string
}>

const versionsPath = (ruleset: string): string => `/v1/rulesets/${encodeURIComponent(ruleset)}/versions`

export const readVersions = async (
  ruleset: string,
  day: string,
  signal?: AbortSignal
): Promise<readonly PublishedVersion[]> =>
  (await get<Readonly<{ versions: readonly PublishedVersion[] }>>(`${versionsPath(ruleset)}?inForceOn=${day}`, signal))
    .versions

/** Everything published of one procedure, the newest first. */
export const useVersions = (ruleset: string, day: string) =>
  useQuery({
    queryKey: ['versions', ruleset, day],
    queryFn: ({ signal }) => readVersions(ruleset, day, signal)
  })

/** Withdraws a version, or says that an urgent one was looked at afterwards; both with a reason. */
export const afterwards = (
  ruleset: string,
  version: string,
  act: 'withdrawal' | 'looked-at',
  why: string
): Promise<Answer<unknown>> =>
  ask(`${versionsPath(ruleset)}/${encodeURIComponent(version)}/${act}`, {
    method: 'POST',
    body: { why },
    idempotencyKey: crypto.randomUUID()
  })
