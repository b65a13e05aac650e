import { readVocabulary } from '../../../../engine/read/vocabulary.ts'
import type { Answering } from '../../answer.ts'
import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Word, Words } from './asked.ts'

type Named = Readonly<{ name: string; label: string } & Partial<Omit<Word, 'name' | 'label' | 'own'>>>

/** Every word of a vocabulary that is being written. */
export const wordsIn: Answering<'wordsIn'> = async ({ text }) => {
  const read = readVocabulary(text)
  return read.ok ? wordsOf(read.value, read.value) : { problems: read.problems }
}

/** Every word that a rule may use, with where it comes from. */
export function wordsOf(vocabulary: Vocabulary, shared: Vocabulary): Words {
  const listed = (kind: keyof Words): readonly Word[] =>
    [...(vocabulary[kind] as ReadonlyMap<string, Named>).values()].map((word) =>
      wordOf(word, shared[kind].has(word.name))
    )
  return {
    facts: listed('facts'),
    events: listed('events'),
    milestones: listed('milestones'),
    roles: listed('roles'),
    items: listed('items'),
    anchors: listed('anchors')
  }
}

const wordOf = (
  { name, label, scope, type, values, unit, derived, otherwise, clause, knownBy }: Named,
  isShared: boolean
): Word => ({
  name,
  label,
  ...(otherwise !== undefined && { otherwise }),
  ...(clause !== undefined && { clause }),
  ...(knownBy !== undefined && { knownBy }),
  ...(scope !== undefined && { scope }),
  ...(type !== undefined && { type }),
  ...(values !== undefined && { values }),
  ...(unit !== undefined && { unit }),
  ...(derived !== undefined && { derived }),
  own: !isShared
})
