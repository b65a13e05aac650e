import type { Vocabulary } from '../model/vocabulary.ts'
import type { Change, ChangeClass, Word } from './change.ts'
import { type At, change } from './context.ts'
import { words } from './phrases.ts'
import { same } from './same.ts'

/** What has become of one word of a vocabulary. */
export type WordChange = Readonly<{ class: ChangeClass; word: Word; before?: string; after?: string; says: string }>

const SORTS = {
  facts: 'fact',
  events: 'event',
  milestones: 'milestone',
  roles: 'role',
  items: 'item',
  anchors: 'anchor'
} as const satisfies Readonly<Partial<Record<keyof Vocabulary, Word['sort']>>>

const CALLED: Readonly<Record<Word['sort'], string>> = {
  fact: 'fact',
  event: 'event',
  milestone: 'milestone',
  role: 'role',
  item: 'agenda item',
  anchor: 'anchor'
}

/** The words that are added, taken out, called otherwise or made into something else. */
export function diffVocabularies(before: Vocabulary, after: Vocabulary): readonly WordChange[] {
  const lists = Object.keys(SORTS) as (keyof typeof SORTS)[]
  return [...heads(before, after), ...lists.flatMap((list) => diffWords(SORTS[list], before[list], after[list]))]
}

function heads(before: Vocabulary, after: Vocabulary): readonly WordChange[] {
  const [left, right] = [`${before.name} ${before.version}`, `${after.name} ${after.version}`]
  if (left === right) return []
  const word: Word = { sort: 'fact', name: '', part: 'version' }
  return [{ class: 'source-only', word, before: left, after: right, says: `vocabulary: ${left} → ${right}` }]
}

type Entry = Readonly<{ name: string; label: string }>

function diffWords(
  sort: Word['sort'],
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>
): readonly WordChange[] {
  const gone = [...before].filter(([name]) => !after.has(name)).map(([, one]) => whole('gone', sort, one))
  const rest = [...after].flatMap(([name, one]) => {
    const old = before.get(name)
    if (old === one) return []
    return old === undefined ? [whole('new', sort, one)] : diffWord(sort, old, one)
  })
  return [...gone, ...rest]
}

const whole = (is: 'new' | 'gone', sort: Word['sort'], { name, label }: Entry): WordChange => ({
  class: is,
  word: { sort, name, part: 'word' },
  ...(is === 'new' ? { after: label } : { before: label }),
  says: `${CALLED[sort]} ${name} (${label})`
})

/** What a word is called is wording; what it is, what it may be and who knows of it is more than that. */
const WORDING = new Set(['label', 'otherwise'])

function diffWord(sort: Word['sort'], before: Entry, after: Entry): readonly WordChange[] {
  const [old, fresh] = [before as Parts, after as Parts]
  const parts = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (part) => !same(old[part], fresh[part])
  )
  return parts.map((part) => {
    const [left, right] = [shown(old[part]), shown(fresh[part])]
    const is =
      WORDING.has(part) || (part === 'values' && sameKeys(old[part], fresh[part])) ? 'wording-only' : 'different'
    const says = `${CALLED[sort]} ${after.name}, ${PARTS[part] ?? part}: ${left} → ${right}`
    return { class: is, word: { sort, name: after.name, part }, before: left, after: right, says }
  })
}

type Parts = Readonly<Record<string, unknown>>

const sameKeys = (a: unknown, b: unknown): boolean =>
  typeof a === 'object' && typeof b === 'object' && same(Object.keys(a ?? {}).sort(), Object.keys(b ?? {}).sort())

const PARTS: Readonly<Record<string, string>> = {
  otherwise: 'the contrary',
  type: 'what it is',
  knownBy: 'who knows of it',
  scope: 'what it is of',
  derived: 'worked out by the engine'
}

function shown(part: unknown): string {
  if (part === undefined) return 'none'
  if (typeof part === 'boolean') return part ? 'yes' : 'no'
  if (typeof part === 'string') return part
  return Object.entries(part ?? {})
    .map(([name, label]) => `${name} (${String(label)})`)
    .join(', ')
}

/** The same, as changes of a ruleset that adds words of its own. */
export const vocabularyChanges = (at: At, before: Vocabulary, after: Vocabulary): readonly Change[] =>
  diffVocabularies(before, after).map((one) =>
    change(at, one.class, words('vocabulary', one.says, one.before, one.after), { kind: 'word', word: one.word })
  )
