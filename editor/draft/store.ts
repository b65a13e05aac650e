import { Refusal } from '../api/client.ts'
import type { DraftDocument, DraftHead, Saving } from '../api/drafts.ts'
import { begin, type History, made, redo, sameTexts, type Texts, undo } from './history.ts'
import { forget, keep, type Keeper, recall, storedOf } from './stored.ts'
import { keepLeft, type Left, NOTHING_LEFT, recallLeft, type Said, type WaitingEdit, withoutSaid } from './waiting.ts'

/** How far what is on the page has come to the server. */
export type SavingState =
  | Readonly<{ is: 'saved'; at: number | undefined }>
  | Readonly<{ is: 'unsaved' }>
  | Readonly<{ is: 'saving' }>
  /** Kept here, and tried again: the server was away, or had trouble. */
  | Readonly<{ is: 'failed'; why: string; away: boolean; signedOut?: boolean }>
  /** Somebody else wrote in between. */
  | Readonly<{ is: 'conflict'; theirs: DraftDocument }>

export type DraftView = Readonly<{
  head: DraftHead
  history: History
  /** What the server has, as far as is known here. */
  saved: Texts
  saving: SavingState
  /** What was said of the draft and is not saved yet. */
  said: Said
  /** What was typed and cannot be saved as it stands, by its field. */
  typed: Left['typed']
  /** Counts what came from elsewhere than the form in hand: undo, a merge, another's change. */
  turn: number
  /** What somebody else did meanwhile, that has been put together with this. */
  told: string | undefined
}>

/** What the store needs from around it. */
export type Around = Readonly<{
  send: (revision: number, saving: Saving) => Promise<DraftDocument>
  keeper: Keeper
  now: () => number
  later: (work: () => void, after: number) => () => void
}>

export type DraftStore = Readonly<{
  view: () => DraftView
  subscribe: (listener: () => void) => () => void
  /** What the texts become, by something that somebody did on the page. */
  make: (after: Texts, says: string, name?: string) => void
  undo: () => void
  redo: () => void
  /** Forms begin again from the text. */
  turned: () => void
  /** An edit is on its way into the text: until it has arrived, not everything is saved. Gives what to call when it has. */
  awaits: (key: string, edit: WaitingEdit) => () => void
  /** Edits that were on their way when this page was left. They are given once. */
  leftOver: () => readonly WaitingEdit[]
  /** What is said of the draft beside its texts. It is saved like them, a moment later. */
  state: (said: Said) => void
  /** What was typed in a field and cannot be saved as it stands; nothing, once it can. */
  keepTyped: (field: string, typed: string | undefined) => void
  isUnsaved: () => boolean
  /** What else is said of the draft. It takes its turn with the texts. */
  say: (saving: Omit<Saving, 'text' | 'examples'>) => Promise<DraftHead>
  /** Everything on the page, on the server: for what must not come before it. */
  saveNow: () => Promise<DraftHead>
  /** Both put together: goes on from theirs. */
  settle: (theirs: DraftDocument, merged: Texts, says: string) => void
  /** Another state of the same draft: after it was submitted, sent back, approved. */
  follow: (document: DraftDocument) => void
  close: () => void
}>

export const textsOf = ({ text, examples }: DraftDocument): Texts => ({ text, examples: examples ?? '' })

const AFTER_LAST_LETTER = 900
const AFTER_TROUBLE = 6000

/** Holds one draft that is being written: what it is, the way back, and its saving, one write at a time. */
export function makeDraftStore(first: DraftDocument, around: Around): DraftStore {
  let view = opened(first, around.keeper)
  const listeners = new Set<() => void>()
  let called: (() => void) | undefined
  let writing: Promise<void> | undefined
  let savedAt: number | undefined
  const waiting = new Map<string, WaitingEdit>()
  let leftOver = recallLeft(around.keeper, first.id).edits

  const set = (next: Partial<DraftView>): void => {
    view = { ...view, ...next }
    const { history, head, saved } = view
    keep(around.keeper, head.id, storedOf(history, head.revision, saved))
    for (const listener of listeners) listener()
  }
  const isDirty = (): boolean => !sameTexts(view.history.texts, view.saved) || Object.keys(view.said).length > 0
  const rest = (): SavingState => (isDirty() || waiting.size > 0 ? { is: 'unsaved' } : { is: 'saved', at: savedAt })
  const writeDown = (): void => {
    const { head, said, typed } = view
    keepLeft(around.keeper, head.id, { edits: [...waiting.values()], said, typed })
  }
  const unsaved = (more: Partial<DraftView> = {}): void => {
    const saving = view.saving.is === 'conflict' ? view.saving : ({ is: 'unsaved' } as const)
    if (view.saving.is !== saving.is || Object.keys(more).length > 0) set({ ...more, saving })
  }
  const soon = (after = AFTER_LAST_LETTER): void => {
    called?.()
    called = around.later(() => void flush(), after)
  }
  const changed = (history: History, more: Partial<DraftView> = {}): void => {
    if (history === view.history) return
    unsaved({ history, ...more })
    if (view.saving.is === 'unsaved') soon()
  }

  /** One write. What is typed meanwhile goes with the next. */
  async function write(more: Omit<Saving, 'text' | 'examples'>): Promise<void> {
    const { text, examples } = view.history.texts
    const sent: Texts = { text, examples }
    const { said } = view
    const body = {
      ...(text !== view.saved.text && { text }),
      ...(examples !== view.saved.examples && { examples }),
      ...said,
      ...more
    }
    if (Object.keys(body).length === 0) return nothingToWrite()
    set({ saving: { is: 'saving' } })
    try {
      received(await around.send(view.head.revision, body), sent, said)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused(error)
      throw error
    }
  }

  /** What was done since the last write has been taken back. */
  function nothingToWrite(): void {
    if (view.saving.is === 'unsaved' || view.saving.is === 'failed') set({ saving: rest() })
  }

  /** The server may have written too: the day into the text. Then that is a step like any other. */
  function received(document: DraftDocument, sent: Texts, said: Said): void {
    const back = textsOf(document)
    const untouched = sameTexts(view.history.texts, sent)
    const own = untouched && !sameTexts(back, sent) ? made(view.history, back, DAY_WRITTEN) : view.history
    const left = { head: headOf(document), saved: back, history: own, said: withoutSaid(view.said, said) }
    set({ ...left, ...(own !== view.history && { turn: view.turn + 1 }) })
    writeDown()
    savedAt = around.now()
    set({ saving: rest() })
    if (isDirty()) soon()
  }

  /** What was sent as a page was left may be there already when the next page sends it once more: nobody has to be asked about that. */
  function clash(theirs: DraftDocument): void {
    const isOurs = sameTexts(textsOf(theirs), view.history.texts) && Object.keys(view.said).length === 0
    if (!isOurs) return set({ saving: { is: 'conflict', theirs } })
    savedAt = around.now()
    set({ head: headOf(theirs), saved: textsOf(theirs) })
    set({ saving: rest() })
  }

  function refused({ problem }: Refusal): void {
    const { status, title, current } = problem
    if (status === 412 && isDocument(current)) return clash(current)
    const away = status === 0 || status >= 500
    set({ saving: { is: 'failed', why: title, away, ...(status === 401 && { signedOut: true }) } })
    if (away) soon(AFTER_TROUBLE)
  }

  /** One after the other: two writes with one revision would be a conflict with oneself. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = (writing ?? Promise.resolve()).catch(() => undefined).then(work)
    writing = mine
    return mine
  }

  async function flush(): Promise<void> {
    if (view.saving.is === 'conflict') return
    await inTurn(() => (view.saving.is === 'conflict' ? Promise.resolve() : write({}))).catch(() => undefined)
  }

  async function say(more: Omit<Saving, 'text' | 'examples'>): Promise<DraftHead> {
    called?.()
    await inTurn(() => write(more))
    return view.head
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      if (isDirty() && view.saving.is === 'unsaved') soon()
      return () => void listeners.delete(listener)
    },
    make: (after, says, name) => changed(made(view.history, after, says, name), { told: undefined }),
    undo: () => changed(undo(view.history), { turn: view.turn + 1 }),
    redo: () => changed(redo(view.history), { turn: view.turn + 1 }),
    turned: () => set({ turn: view.turn + 1 }),
    awaits: (key, edit) => {
      waiting.set(key, edit)
      writeDown()
      unsaved()
      return () => {
        // Another with the same name has taken its place.
        if (waiting.get(key) !== edit) return
        waiting.delete(key)
        writeDown()
        if (view.saving.is === 'unsaved') set({ saving: rest() })
      }
    },
    leftOver: () => {
      const edits = leftOver
      leftOver = []
      return edits
    },
    state: (said) => {
      unsaved({ said: { ...view.said, ...said } })
      writeDown()
      if (view.saving.is === 'unsaved') soon()
    },
    keepTyped: (field, typed) => {
      if (view.typed[field] === typed) return
      const { [field]: _, ...others } = view.typed
      set({ typed: typed === undefined ? others : { ...others, [field]: typed } })
      writeDown()
    },
    isUnsaved: () => view.saving.is !== 'saved' || isDirty() || waiting.size > 0 || Object.keys(view.typed).length > 0,
    say,
    saveNow: () => say({}),
    settle: (theirs, merged, says) => {
      const history = made(view.history, merged, says)
      set({ head: headOf(theirs), saved: textsOf(theirs), history, turn: view.turn + 1, told: says })
      savedAt = around.now()
      set({ saving: rest() })
      if (isDirty()) soon(0)
    },
    follow: (document) => {
      const texts = textsOf(document)
      const stays = sameTexts(texts, view.history.texts)
      set({
        head: headOf(document),
        saved: texts,
        said: {},
        typed: {},
        saving: { is: 'saved', at: undefined },
        ...(!stays && { history: begin(texts), turn: view.turn + 1 })
      })
      writeDown()
      if (document.state === 'published' || document.state === 'discarded') forget(around.keeper, document.id)
    },
    close: () => {
      called?.()
      if (isDirty()) void flush()
    }
  }
}

const DAY_WRITTEN = 'the day in force written into the text'

export const headOf = ({ text: _text, examples: _examples, provisionList: _list, ...head }: DraftDocument): DraftHead =>
  head

const isDocument = (value: unknown): value is DraftDocument =>
  typeof value === 'object' && value !== null && typeof (value as Partial<DraftDocument>).text === 'string'

/** Goes on from where this tab was, if nobody has written since; what was not saved and no longer fits is a conflict. */
function opened(document: DraftDocument, keeper: Keeper): DraftView {
  const texts = textsOf(document)
  const isClosed = document.state === 'published' || document.state === 'discarded'
  const { said, typed, edits } = isClosed ? NOTHING_LEFT : recallLeft(keeper, document.id)
  const isLeft = Object.keys(said).length > 0 || edits.length > 0
  const fresh: DraftView = {
    head: headOf(document),
    history: begin(texts),
    saved: texts,
    saving: isLeft ? { is: 'unsaved' } : { is: 'saved', at: undefined },
    said,
    typed,
    turn: 0,
    told: undefined
  }
  const stored = recall(keeper, document.id)
  if (stored === undefined || isClosed) return fresh
  const history = { texts: stored.texts, past: stored.past, future: stored.future }
  if (sameTexts(stored.texts, texts)) return { ...fresh, history }
  if (stored.saved === undefined) return fresh
  if (sameTexts(stored.saved, texts)) return { ...fresh, history, saving: { is: 'unsaved' } }
  return { ...fresh, history, saved: stored.saved, saving: { is: 'conflict', theirs: document } }
}
