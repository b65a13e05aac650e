import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, ask, get } from './client.ts'
import { draftPath, draftsPath } from './paths.ts'

export type Who = Readonly<{ id: string; name: string; local: boolean }>
export type Act = Readonly<{ by: Who; at: string }>
export type Reasoned = Act & Readonly<{ why: string }>

export type DraftState = 'draft' | 'submitted' | 'approved' | 'published' | 'discarded'
export type SubjectKind = 'ruleset' | 'vocabulary' | 'calendar'

/** What the author says the change is. */
export const CHANGE_KINDS = [
  'new-procedure',
  'changes-a-timescale',
  'changes-a-duty',
  'new-duty',
  'removes-a-duty',
  'corrects-a-mistake',
  'settles-a-reading',
  'wording-only',
  'changes-words',
  'new-bank-holidays'
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Why one rule may fall later than the law allows. `confirmed: false` leaves one that was carried over as it is. */
export type FloorException = Readonly<{ rule: string; why: string; confirmed?: boolean }>

/** A published version that a draft does not stand on: see the server's own words for it. */
export type BesideVersion = Readonly<{
  version: string
  from: string
  is: 'replaced' | 'later' | 'ended'
  /** The last version that both stand on. */
  since?: string
}>

/** A draft as it stands in lists. */
export type DraftHead = Readonly<{
  id: string
  subject: Readonly<{ kind: SubjectKind; name: string }>
  href: string
  state: DraftState
  revision: number
  digest: string
  base?: string
  inForceFrom?: string
  change?: ChangeKind
  changes?: readonly ChangeKind[]
  why?: string
  authors: readonly Who[]
  exceptions: readonly (Pick<FloorException, 'rule' | 'why'> & Readonly<{ by: Who; carried?: boolean }>)[]
  /** The version whose place it takes on its day. */
  replaces?: string
  beside?: readonly BesideVersion[]
  opened: Act
  saved: Act
  sentBack?: Reasoned
  approved?: Act
}>

/** A draft with what it holds. */
export type DraftDocument = DraftHead & Readonly<{ text: string; examples?: string; provisionList?: string }>

export type DraftProblem = Readonly<{ code: string; message: string; help?: string; pointer?: string; line?: number }>

/** One thing that must hold before a draft can be submitted or published. */
export type DraftCheck = Readonly<{
  check: 'problems' | 'examples' | 'both-evaluators' | 'floor' | 'force-date' | 'base' | 'stated' | 'others-read-on'
  passed: boolean
  says: string
  problems: readonly DraftProblem[]
}>

/** What can be written into a draft. */
export type Saving = Readonly<{
  text?: string
  examples?: string
  inForceFrom?: string
  change?: ChangeKind | readonly ChangeKind[]
  why?: string
  exceptions?: readonly FloorException[]
  /** A version that was looked at, and taken over or left out on purpose. */
  base?: string
}>

export type Beginning =
  | Readonly<{ from: 'version'; version?: string }>
  | Readonly<{ from: 'copy-of'; ruleset: string; version?: string }>
  | Readonly<{ from: 'content'; text: string; examples?: string }>

/** Drafts of one procedure. */
export const useDrafts = (ruleset: string, when = true) =>
  useQuery({
    queryKey: ['drafts', ruleset],
    enabled: when,
    queryFn: async ({ signal }) => draftsIn(await get<unknown>(draftsPath(ruleset), signal))
  })

/** Lists stand under their own name; one that is bare is taken as it is. */
export const draftsIn = (answer: unknown): readonly DraftHead[] => {
  if (Array.isArray(answer)) return answer as readonly DraftHead[]
  return (answer as Readonly<{ drafts?: readonly DraftHead[] }>).drafts ?? []
}

export const useChecks = (ruleset: string, draft: string, revision: number, when = true) =>
  useQuery({
    queryKey: ['checks', ruleset, draft, revision],
    enabled: when,
    queryFn: async ({ signal }) => {
      const answer = await get<readonly DraftCheck[] | Readonly<{ checks: readonly DraftCheck[] }>>(
        `${draftPath(ruleset, draft)}/checks`,
        signal
      )
      return 'checks' in answer ? answer.checks : answer
    }
  })

export const readDraft = (ruleset: string, draft: string, signal?: AbortSignal): Promise<DraftDocument> =>
  get<DraftDocument>(draftPath(ruleset, draft), signal)

export const openDraft = async (ruleset: string, beginning: Beginning): Promise<DraftDocument> =>
  (
    await ask<DraftDocument>(draftsPath(ruleset), {
      method: 'POST',
      body: beginning,
      idempotencyKey: crypto.randomUUID()
    })
  ).value

export const saveDraft = async (
  ruleset: string,
  draft: string,
  revision: number,
  saving: Saving,
  { keepalive = false }: Readonly<{ keepalive?: boolean }> = {}
): Promise<DraftDocument> => {
  const isShort = JSON.stringify(saving).length < MOST_KEPT_ALIVE
  const sending = { method: 'PUT', body: saving, ifMatch: revision, keepalive: keepalive && isShort } as const
  return (await ask<DraftDocument>(draftPath(ruleset, draft), sending)).value
}

/** Browsers send no more than 64 KB for a page that is gone. */
const MOST_KEPT_ALIVE = 30_000

export type Command = 'submission' | 'return' | 'approval' | 'publication' | 'urgent-publication'

export const commandDraft = (
  ruleset: string,
  draft: string,
  revision: number,
  command: Command,
  body: object = {}
): Promise<Answer<unknown>> =>
  ask(`${draftPath(ruleset, draft)}/${command}`, {
    method: 'POST',
    body,
    ifMatch: revision,
    idempotencyKey: crypto.randomUUID()
  })

export const discardDraft = (ruleset: string, draft: string, revision: number): Promise<Answer<unknown>> =>
  ask(draftPath(ruleset, draft), { method: 'DELETE', ifMatch: revision })

/** Everything that a draft or a publication changes is asked for again. */
export function useRefreshed(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(
      ['drafts', 'checks', 'rulesets', 'versions', 'workshop', 'audit'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] })
      )
    )
  }
}
