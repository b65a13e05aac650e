import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Word, Words } from './asked.ts'

type Named = Readonly<{ name: string; label: string } & Partial<Omit<Word, 'name' | 'label' | 'own'>>>

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

const wordOf = ({ name, label, scope, type, values, unit, derived }: Named, isShared: boolean): Word => ({
  name,
  label,
  ...(scope !== undefined && { scope }),
  ...(type !== undefined && { type }),
  ...(values !== undefined && { values }),
  ...(unit !== undefined && { unit }),
  ...(derived !== undefined && { derived }),
  own: !isShared
})
