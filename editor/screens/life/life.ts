import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, get } from '../../api/client.ts'
import type { Versioned } from '../../api/versions.ts'
import { type Command, type DraftCheck, type DraftDocument, draftsIn, type Saving } from '../../api/drafts.ts'

/** What has drafts and versions beside rulesets: the words, and a calendar. */
export type Base = Readonly<{ kind: 'vocabulary' }> | Readonly<{ kind: 'calendar'; name: string }>

/** Where the server has it, where its pages are, and under which name rights over it are given. */
export const addressOf = (base: Base): string =>
  base.kind === 'vocabulary' ? '/v1/vocabulary' : `/v1/calendars/${encodeURIComponent(base.name)}`

export const pageOf = (base: Base): string => (base.kind === 'vocabulary' ? '/words' : `/calendars/${base.name}`)
export const subjectOf = (base: Base): string => (base.kind === 'vocabulary' ? 'vocabulary' : `calendar:${base.name}`)

export const versionedOf = (base: Base): Versioned => ({ path: addressOf(base), subject: subjectOf(base) })

const draftAt = (base: Base, id: string): string => `${addressOf(base)}/drafts/${encodeURIComponent(id)}`

export const useLifeDrafts = (base: Base, when: boolean) =>
  useQuery({
    queryKey: ['drafts', subjectOf(base)],
    enabled: when,
    queryFn: async ({ signal }) => draftsIn(await get<unknown>(`${addressOf(base)}/drafts`, signal))
  })

export const useLifeDraft = (base: Base, id: string) =>
  useQuery({
    queryKey: ['drafts', subjectOf(base), id],
    queryFn: ({ signal }) => get<DraftDocument>(draftAt(base, id), signal)
  })

export const useLifeChecks = (base: Base, { id, revision }: DraftDocument) =>
  useQuery({
    queryKey: ['checks', subjectOf(base), id, revision],
    queryFn: async ({ signal }) => {
      const answer = await get<Readonly<{ checks: readonly DraftCheck[] }>>(`${draftAt(base, id)}/checks`, signal)
      return answer.checks
    }
  })

export type LifeDiff = Readonly<{
  changes: readonly Readonly<{ says?: string }>[]
  moved?: readonly Readonly<{
    ruleset: string
    clock: string
    rules: readonly Readonly<{ rule: string; title: string }>[]
    dates: readonly Readonly<{ start: string; before: string; after: string }>[]
    gained: number
    lost: number
  }>[]
}>

export const useLifeDiff = (base: Base, { id, revision }: DraftDocument) =>
  useQuery({
    queryKey: ['life-diff', subjectOf(base), id, revision],
    queryFn: ({ signal }) => get<LifeDiff>(`${draftAt(base, id)}/diff`, signal)
  })

/** What one published version has otherwise than the one before it. */
export const useLifeVersionDiff = (base: Base, to: string, when: boolean) =>
  useQuery({
    queryKey: ['life-diff', subjectOf(base), 'version', to],
    enabled: when,
    queryFn: ({ signal }) => get<LifeDiff>(`${addressOf(base)}/diff?to=${encodeURIComponent(to)}`, signal)
  })

export const beginLifeDraft = async (base: Base, version?: string): Promise<DraftDocument> =>
  (
    await ask<DraftDocument>(`${addressOf(base)}/drafts`, {
      method: 'POST',
      body: { from: 'version', ...(version !== undefined && { version }) },
      idempotencyKey: crypto.randomUUID()
    })
  ).value

export const saveLifeDraft = (base: Base, { id, revision }: DraftDocument, saving: Saving) =>
  ask<DraftDocument>(draftAt(base, id), { method: 'PUT', body: saving, ifMatch: revision })

export const commandLifeDraft = (base: Base, { id, revision }: DraftDocument, command: Command, body: object = {}) =>
  ask(`${draftAt(base, id)}/${command}`, {
    method: 'POST',
    body,
    ifMatch: revision,
    idempotencyKey: crypto.randomUUID()
  })

export const discardLifeDraft = (base: Base, { id, revision }: DraftDocument) =>
  ask(draftAt(base, id), { method: 'DELETE', ifMatch: revision })

/** Everything that such a step can change is asked for again. */
export function useAfterStep(base: Base): () => Promise<unknown> {
  const queries = useQueryClient()
  const names = [['versions'], ['drafts', subjectOf(base)], ['checks'], ['life-diff'], ['calendar'], ['workshop']]
  return () => Promise.all(names.map((queryKey) => queries.invalidateQueries({ queryKey })))
}
