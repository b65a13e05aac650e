import type { History, Step, Texts } from './history.ts'

/** What of a draft outlives a reload of the page: the way back, and what had not been saved. */
export type Stored = Readonly<{
  revision: number
  past: readonly Step[]
  future: readonly Step[]
  texts: Texts
  /** What the server had when this was written, where that is something else. */
  saved?: Texts
}>

/** Where it is kept: the session of this tab, or nothing where the browser keeps nothing. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What somebody typed is theirs: whoever signs in after them in the same tab neither sees it nor saves it under another name. */
export const keeperOf = (person: string, storage: Keeper): Keeper => ({
  getItem: (key) => storage.getItem(key + by(person)),
  setItem: (key, value) => storage.setItem(key + by(person), value),
  removeItem: (key) => storage.removeItem(key + by(person))
})

const by = (person: string): string => ` by ${person}`

/** Everybody of whom something about a draft is kept. */
export const peopleIn = (storage: Keeper, draft: string): readonly string[] => [
  ...new Set(Object.keys(storage).flatMap((key) => key.split(`${draft}${by('')}`)[1] ?? []))
]

const keyOf = (draft: string): string => `draft ${draft}`

export function keep(keeper: Keeper, draft: string, stored: Stored): void {
  try {
    keeper.setItem(keyOf(draft), JSON.stringify(stored))
  } catch {
    // A full store loses the way back, never the draft: that is saved.
    forget(keeper, draft)
  }
}

export function forget(keeper: Keeper, draft: string): void {
  try {
    keeper.removeItem(keyOf(draft))
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}

export function recall(keeper: Keeper, draft: string): Stored | undefined {
  try {
    const text = keeper.getItem(keyOf(draft))
    const stored: unknown = text === null ? undefined : JSON.parse(text)
    return isStored(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false
  const { revision, past, future, texts } = value as Partial<Stored>
  return typeof revision === 'number' && Array.isArray(past) && Array.isArray(future) && isTexts(texts)
}

const isTexts = (texts: Partial<Texts> | undefined): boolean =>
  typeof texts?.text === 'string' && typeof texts.examples === 'string'

export const storedOf = ({ texts, past, future }: History, revision: number, saved: Texts): Stored => ({
  revision,
  past,
  future,
  texts,
  ...((saved.text !== texts.text || saved.examples !== texts.examples) && { saved })
})
