import { type Replacement, replaceIn, replacementOf, reversed } from '../../engine/edit/splice.ts'

/** What a draft holds: the procedure, and its worked examples. A draft without examples has an empty text of them. */
export type Texts = Readonly<{ text: string; examples: string }>
export type Part = keyof Texts

/** One thing that somebody did, in their words, with what it put in the place of what. */
export type Step = Readonly<{
  says: string
  changes: readonly (Replacement & Readonly<{ in: Part }>)[]
  /** Steps with the same name, one after the other, are one to whoever takes them back: the letters of a word. */
  name?: string
}>

/** What a draft holds, and the way there and back. */
export type History = Readonly<{ texts: Texts; past: readonly Step[]; future: readonly Step[] }>

/** How far back one can go. */
const MOST = 300

export const begin = (texts: Texts): History => ({ texts, past: [], future: [] })

export const sameTexts = (one: Texts, other: Texts): boolean =>
  one.text === other.text && one.examples === other.examples

const PARTS: readonly Part[] = ['text', 'examples']

function stepTo(before: Texts, after: Texts, says: string, name: string | undefined): Step {
  const changes = PARTS.filter((part) => before[part] !== after[part]).map((part) => ({
    in: part,
    ...replacementOf(before[part], after[part])
  }))
  return { says, changes, ...(name !== undefined && { name }) }
}

/** Something done. What had been taken back can then no longer be done again. */
export function made(history: History, after: Texts, says: string, name?: string): History {
  if (sameTexts(history.texts, after)) return history
  const last = history.past.at(-1)
  if (name !== undefined && last?.name === name && history.future.length === 0) {
    const before = applied(history.texts, back(last))
    return { texts: after, past: withStep(history.past.slice(0, -1), stepTo(before, after, says, name)), future: [] }
  }
  return { texts: after, past: withStep(history.past, stepTo(history.texts, after, says, name)), future: [] }
}

const withStep = (past: readonly Step[], step: Step): readonly Step[] =>
  step.changes.length === 0 ? past : [...past, step].slice(-MOST)

/** Texts with a step made. It was made from these very texts, so that what it replaces is there. */
function applied(texts: Texts, { changes }: Step): Texts {
  return changes.reduce<Texts>((now, change) => {
    const next = replaceIn(now[change.in], change)
    if (!next.ok) throw new Error('a step does not fit the text that it was made from')
    return { ...now, [change.in]: next.value }
  }, texts)
}

const back = (step: Step): Step => ({
  ...step,
  changes: step.changes.toReversed().map((change) => ({ in: change.in, ...reversed(change) }))
})

/** The last step taken back, to the letter. */
export function undo({ texts, past, future }: History): History {
  const last = past.at(-1)
  if (last === undefined) return { texts, past, future }
  return { texts: applied(texts, back(last)), past: past.slice(0, -1), future: [last, ...future] }
}

/** The step that was taken back last, done again. */
export function redo({ texts, past, future }: History): History {
  const [next, ...rest] = future
  if (next === undefined) return { texts, past, future }
  return { texts: applied(texts, next), past: [...past, next], future: rest }
}
