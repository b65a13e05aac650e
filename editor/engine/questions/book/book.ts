import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Answering } from '../../answer.ts'
import type { Library } from '../../library.ts'
import { type Book, type BookQuestions, type BookWord, KINDS, type Use, type WordKind } from './asked.ts'
import { roomOf, wordsNamedIn } from './uses.ts'

const book: Answering<'book'> = async ({ asAt }, library) => {
  const vocabulary = await library.vocabulary()
  const heads = await library.heads()
  const uses = new Map<string, Use[]>()
  for (const { id } of heads) await noteUses(id, asAt, library, uses)
  const listed = (kind: WordKind) =>
    [...vocabulary[kind].values()].map((word) =>
      wordOf(word, uses.get(`${roomOf(kind)} ${word.name}`) ?? [], vocabulary)
    )
  return {
    version: vocabulary.version,
    rulesets: heads.map(({ id, title }) => ({ id, title })),
    words: Object.fromEntries(KINDS.map((kind) => [kind, listed(kind)])) as unknown as Book['words']
  }
}

/** What the version in force on the day names; a procedure without one names nothing. */
async function noteUses(ruleset: string, asAt: string, library: Library, uses: Map<string, Use[]>): Promise<void> {
  const opened = await library.open({ ruleset, asAt }).catch(() => undefined)
  if (opened === undefined || !opened.ok) return
  const { provisions, conditions } = opened.value.shown.read.written
  for (const provision of provisions)
    for (const name of wordsNamedIn(withoutTexts(provision), conditions)) {
      const all = uses.get(name) ?? []
      all.push({ ruleset, provision: provision.id, title: provision.title })
      uses.set(name, all)
    }
}

/** Readings hold people and days under the same names as rules hold words. */
const withoutTexts = ({ readings: _readings, ...rest }: Readonly<Record<string, unknown>>): object => rest

type AnyWord = Readonly<{ name: string; label: string; values?: Readonly<Record<string, string>> }> &
  Partial<Pick<BookWord, 'type' | 'unit' | 'scope' | 'knownBy' | 'derived'>>

function wordOf(word: AnyWord, uses: readonly Use[], { roles }: Vocabulary): BookWord {
  const { name, label, type, values, unit, scope, knownBy, derived } = word
  return {
    name,
    label,
    derived: derived === true,
    uses,
    ...(type !== undefined && { type }),
    ...(values !== undefined && { values: Object.values(values) }),
    ...(unit !== undefined && { unit }),
    ...(scope !== undefined && { scope }),
    ...(knownBy !== undefined && { knownBy: roles.get(knownBy)?.label ?? knownBy })
  }
}

/** What answers the pages of the words. */
export const BOOK: Readonly<{ [N in keyof BookQuestions]: Answering<N> }> = { book }
