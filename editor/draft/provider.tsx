import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Edit } from '../../engine/edit/edit.ts'
import type { Problem } from '../../engine/problem.ts'
import { Refusal } from '../api/client.ts'
import { type DraftDocument, saveDraft } from '../api/drafts.ts'
import { may, type Me, useMe } from '../api/who.ts'
import type { Desk } from '../engine/questions/desk/asked.ts'
import { askWorkshop } from '../engine/workshop.ts'
import { SIGNED_IN_AGAIN } from '../layout/session-ended.tsx'
import type { Part } from './history.ts'
import { type DraftStore, makeDraftStore } from './store.ts'
import { keeperOf } from './stored.ts'
import { useAsked } from './use-asked.ts'
import { DraftContext, type DraftDesk } from './use-draft.tsx'

type Props = Readonly<{ ruleset: string; document: DraftDocument; person: string; children: ReactNode }>

/** The record says who wrote what: nothing that one person typed is saved while another is signed in. */
const SOMEBODY_ELSE = {
  type: 'urn:duecourse:problem:somebody-else',
  title: 'Somebody else has signed in. What was typed here is kept for whoever typed it.',
  status: 401
} as const

type Whose = Readonly<{ person: string; isStillThere: () => boolean }>

const storeFor = (ruleset: string, document: DraftDocument, { person, isStillThere }: Whose): DraftStore =>
  makeDraftStore(document, {
    // What is sent as the page is left goes on without it, if it is short enough for that.
    send: async (revision, saving) => {
      if (!isStillThere()) throw new Refusal(SOMEBODY_ELSE)
      return saveDraft(ruleset, document.id, revision, saving, {
        keepalive: window.document.visibilityState === 'hidden'
      })
    },
    keeper: keeperOf(person, window.sessionStorage),
    now: () => Date.now(),
    later: (work, after) => {
      const id = window.setTimeout(work, after)
      return () => window.clearTimeout(id)
    }
  })

/** Holds a draft while any of its pages is open to the same person. */
export function DraftProvider({ ruleset, document, person, children }: Props) {
  const isStillThere = useIsStillThere(person)
  const [store] = useState(() => storeFor(ruleset, document, { person, isStillThere }))
  const view = useSyncExternalStore(store.subscribe, store.view)
  const { data: me } = useMe()
  const { text, examples } = view.history.texts
  const { base } = view.head
  const desk = useMemo<Desk>(() => ({ ruleset, text, examples, base }), [ruleset, text, examples, base])
  const asked = useMemo<Desk>(() => ({ ruleset, text, examples: '', base }), [ruleset, text, base])
  const { answer: board, isBehind, error } = useAsked('board', asked)
  const edit = useEdits(store)
  useLeftOver(store, edit)
  const { beforeLeaving, handOver } = useHandOver()
  useSavedBeforeLeaving(store, handOver)
  useMergedByItself(store, me?.id)
  const { state } = view.head
  const [reopened, setReopened] = useState(false)
  const isOpen = state === 'draft' || (reopened && (state === 'submitted' || state === 'approved'))
  const value = useMemo<DraftDesk>(
    () => ({
      ruleset,
      at: (tail) => `/procedures/${ruleset}/drafts/${document.id}${tail}`,
      view,
      store,
      desk,
      board,
      boardIsBehind: isBehind,
      trouble: error,
      me: me ?? null,
      mayEdit: isOpen && may(me, 'edit', ruleset),
      reopen: () => setReopened(true),
      edit,
      beforeLeaving,
      handOver
    }),
    [ruleset, document.id, view, store, desk, board, isBehind, error, me, isOpen, edit, beforeLeaving, handOver]
  )
  return <DraftContext value={value}>{children}</DraftContext>
}

function useIsStillThere(person: string): () => boolean {
  const queries = useQueryClient()
  return useCallback(() => (queries.getQueryData<Me | null>(['me'])?.id ?? person) === person, [queries, person])
}

/** Edits are made one after the other, each on what the one before it left. */
function useEdits(store: DraftStore): DraftDesk['edit'] {
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    (part: Part, edits: readonly Edit[], says: string, name?: string) => {
      if (edits.length === 0) return Promise.resolve([])
      const waiting = { part, edits, says, ...(name !== undefined && { name }) }
      const arrived = store.awaits(crypto.randomUUID(), waiting)
      const mine = turn.current.then(() => editNow(store, part, edits, says, name)).finally(arrived)
      turn.current = mine.catch(() => undefined)
      return mine
    },
    [store]
  )
}

async function editNow(
  store: DraftStore,
  part: Part,
  edits: readonly Edit[],
  says: string,
  name: string | undefined
): Promise<readonly Problem[]> {
  const { texts } = store.view().history
  const made = await askWorkshop('edited', { text: texts[part], edits })
  if ('problems' in made) return made.problems
  // What was taken back while this was worked out stays taken back.
  if (store.view().history.texts[part] !== texts[part]) return editNow(store, part, edits, says, name)
  store.make({ ...store.view().history.texts, [part]: made.text }, says, name)
  return []
}

/** What was on its way into the text when the page was left, or loaded anew, is put there now. */
function useLeftOver(store: DraftStore, edit: DraftDesk['edit']): void {
  useEffect(() => {
    const left = store.leftOver()
    if (left.length === 0) return
    const made = left.map(({ part, edits, says, name }) => edit(part, edits, says, name))
    void Promise.allSettled(made).then(() => store.turned())
  }, [store, edit])
}

function useHandOver(): Pick<DraftDesk, 'beforeLeaving' | 'handOver'> {
  const works = useRef(new Set<() => Promise<unknown>>())
  const beforeLeaving = useCallback((work: () => Promise<unknown>) => {
    works.current.add(work)
    return () => void works.current.delete(work)
  }, [])
  const handOver = useCallback(async () => {
    await Promise.all([...works.current].map((work) => work()))
  }, [])
  return { beforeLeaving, handOver }
}

/** What is on the page is handed over and saved when it is hidden, when the network comes back, and when the draft is left. */
function useSavedBeforeLeaving(store: DraftStore, handOver: () => Promise<void>): void {
  useEffect(() => {
    const save = (): void =>
      void handOver()
        .then(() => store.saveNow())
        .catch(() => undefined)
    const hidden = (): void => {
      if (window.document.visibilityState === 'hidden') save()
    }
    const leaving = (event: BeforeUnloadEvent): void => {
      if (store.isUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('pagehide', save)
    window.addEventListener('online', save)
    window.addEventListener(SIGNED_IN_AGAIN, save)
    window.document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('pagehide', save)
      window.removeEventListener('online', save)
      window.removeEventListener(SIGNED_IN_AGAIN, save)
      window.document.removeEventListener('visibilitychange', hidden)
      store.close()
    }
  }, [store, handOver])
}

const TOGETHER = 'Somebody else changed this draft meanwhile. Both changes are in it now.'
const OWN_TOGETHER = 'You changed this draft in another window meanwhile. Both changes are in it now.'

/** Where two people changed different things, both are kept, and it is said; where they changed the same, they are asked. */
function useMergedByItself(store: DraftStore, me: string | undefined): void {
  const { saving, history, saved } = useSyncExternalStore(store.subscribe, store.view)
  const theirs = saving.is === 'conflict' ? saving.theirs : undefined
  useEffect(() => {
    if (theirs === undefined) return undefined
    const stop = new AbortController()
    const their = { text: theirs.text, examples: theirs.examples ?? '' }
    askWorkshop('merged', { base: saved, mine: history.texts, theirs: their }, stop.signal)
      .then((made) =>
        'texts' in made && made.conflicts.length === 0
          ? store.settle(theirs, made.texts, theirs.saved.by.id === me ? OWN_TOGETHER : TOGETHER)
          : undefined
      )
      .catch(() => undefined)
    return () => stop.abort()
    // What is typed meanwhile is put together on the conflict's own page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [theirs, store])
}
