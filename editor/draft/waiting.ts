import type { Edit } from '../../engine/edit/edit.ts'
import type { Saving } from '../api/drafts.ts'
import type { Part } from './history.ts'
import { type Keeper, keeperOf, peopleIn, recall } from './stored.ts'

/** An edit that is on its way into the text: the engine has not made it yet. */
export type WaitingEdit = Readonly<{ part: Part; edits: readonly Edit[]; says: string; name?: string }>

/** What is said of a draft beside its texts. */
export type Said = Pick<Saving, 'change' | 'why' | 'inForceFrom' | 'exceptions'>

/** What somebody typed that is in no text yet. It outlives a reload of the page, and costs little to write down with every letter. */
export type Left = Readonly<{
  edits: readonly WaitingEdit[]
  said: Said
  /** What cannot be saved as it stands, as it was typed, by its field. */
  typed: Readonly<Record<string, string>>
}>

export const NOTHING_LEFT: Left = { edits: [], said: {}, typed: {} }

const keyOf = (draft: string): string => `typed in ${draft}`

export function keepLeft(keeper: Keeper, draft: string, left: Left): void {
  const isNothing = [left.edits, left.said, left.typed].every((one) => Object.keys(one).length === 0)
  try {
    if (isNothing) keeper.removeItem(keyOf(draft))
    else keeper.setItem(keyOf(draft), JSON.stringify(left))
  } catch {
    // Where nothing can be kept, the page asks before it is left.
  }
}

export function recallLeft(keeper: Keeper, draft: string): Left {
  try {
    const text = keeper.getItem(keyOf(draft))
    const left: unknown = text === null ? undefined : JSON.parse(text)
    return isLeft(left) ? left : NOTHING_LEFT
  } catch {
    return NOTHING_LEFT
  }
}

const isLeft = (value: unknown): value is Left => {
  if (typeof value !== 'object' || value === null) return false
  const { edits, said, typed } = value as Partial<Left>
  return Array.isArray(edits) && typeof said === 'object' && typeof typed === 'object'
}

/** What is still to be said, once this much of it has been: what was typed meanwhile stays. */
export const withoutSaid = (said: Said, sent: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([name, value]) => sent[name as keyof Said] !== value))

/** Whether something in this tab has not come to the server yet, or is on its way there: what the server says of the draft is then about to be old. */
export const isAnythingLeft = (keeper: Keeper, draft: string): boolean =>
  recall(keeper, draft)?.saved !== undefined || recallLeft(keeper, draft) !== NOTHING_LEFT

/** Those who have something in this tab that has not come to the server yet. */
export const peopleWhoLeft = (storage: Keeper, draft: string): readonly string[] =>
  peopleIn(storage, draft).filter((person) => isAnythingLeft(keeperOf(person, storage), draft))
