import type { Reading } from '../model/ruleset.ts'
import type { Change } from './change.ts'
import { type At, change, diffParts, type Differ, type Differs } from './context.ts'
import { pairUp } from './lists.ts'
import { words } from './phrases.ts'
import { always, asIs, names, onlyWords, value } from './rule-differs.ts'

/** The key is what two readings are paired by. */
const READING: Differs<Reading, 'key'> = {
  provision: value('provision', 'the provision that the doubt is of', always('wording-only')),
  provisions: names('provisions', 'the provisions that the doubt bears on', asIs, onlyWords),
  doubt: value('doubt', 'the doubt', always('wording-only')),
  taken: value('taken', 'how the doubt is taken', always('wording-only')),
  by: value('by', 'who took the doubt so', always('source-only')),
  on: value('on', 'when the doubt was taken so', always('source-only')),
  alternative: value('alternative', 'the alternative', always('wording-only'))
}

/** Compares the doubts that are recorded, by their keys. */
export const readings: Differ<readonly Reading[]> = (at, before, after) => {
  const { both, gone, added, moved } = pairUp(before, after, ({ key }) => key)
  const found: readonly Change[] = [
    ...gone.map((one) => readingChange(at, 'gone', one)),
    ...added.map((one) => readingChange(at, 'new', one)),
    ...moved.map(({ after: one, follows }) => movedReading(at, one, follows)),
    ...both.flatMap((one) => partsOf(at, one.before, one.after))
  ]
  return found as [Change, ...Change[]]
}

function partsOf(at: At, before: Reading, after: Reading): readonly Change[] {
  const found = diffParts(READING, at, before, after)
  return found.map(
    (one): Change => ({ ...one, words: { ...one.words, says: `reading ${after.key}, ${one.words.says}` } })
  )
}

const readingChange = (at: At, is: 'new' | 'gone', { key, doubt, taken }: Reading): Change => {
  const text = `${doubt}; taken: ${taken}`
  const sides = is === 'new' ? words('reading', '', undefined, text) : words('reading', '', text)
  return change(at, is, { ...sides, says: `reading ${key}: ${text}` }, { kind: 'reading', key })
}

const movedReading = (at: At, { key }: Reading, follows: Reading | undefined): Change =>
  change(at, 'moved', words('reading', `reading ${key} ${standsWords(follows?.key)}`), {
    kind: 'position',
    of: key,
    ...(follows === undefined ? {} : { follows: follows.key })
  })

/** Where something stands in its list now. */
export const standsWords = (follows: string | undefined): string =>
  follows === undefined ? 'now stands first' : `now stands after ${follows}`
