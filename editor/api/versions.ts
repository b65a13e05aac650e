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
  /** Every kind of change that it was; the first of them is `change`. */
  changes?: readonly string[]
  why: string
  urgent: boolean
  written?: readonly Who[]
  /** The rules that were let stand though they may fall later than the law allows. */
  exceptions?: readonly Readonly<{ rule: string; why: string; by: Who }>[]
  published: Act
  approved?: Act
  lookedAt?: Reasoned
  withdrawn?: Reasoned
  href: string
}>

/** What has versions: where the server has it, and under which name rights over it are given. */
export type Versioned = Readonly<{ path: string; subject: string }>

export const rulesetVersioned = (id: string): Versioned => ({
  path: `/v1/rulesets/${encodeURIComponent(id)}`,
  subject: id
})

export const readVersions = async (
  { path }: Versioned,
  day: string,
  signal?: AbortSignal
): Promise<readonly PublishedVersion[]> =>
  (await get<Readonly<{ versions: readonly PublishedVersion[] }>>(`${path}/versions?inForceOn=${day}`, signal)).versions

/** Everything published of one thing, the newest first. */
export const useVersions = (of: Versioned, day: string) =>
  useQuery({
    queryKey: ['versions', of.subject, day],
    queryFn: ({ signal }) => readVersions(of, day, signal)
  })

/** Withdraws a version, or says that an urgent one was looked at afterwards; both with a reason. */
export const afterwards = (
  { path }: Versioned,
  version: string,
  act: 'withdrawal' | 'looked-at',
  why: string
): Promise<Answer<unknown>> =>
  ask(`${path}/versions/${encodeURIComponent(version)}/${act}`, {
    method: 'POST',
    body: { why },
    idempotencyKey: crypto.randomUUID()
  })
