import { isStructural, named, structural } from '../../../engine/explain/structural.ts'
import type { Vocabulary } from '../../../engine/model/vocabulary.ts'

/** What a fact, an act or a field of a case is called, of one that goes by its name among programs. */
export function nameLabel(name: string, vocabulary: Vocabulary): string {
  const known = vocabulary.facts.has(name) || vocabulary.milestones.has(name)
  if (known) return named(vocabulary, name).label
  return isStructural(name) ? structural(vocabulary, name).label : name.replaceAll('-', ' ')
}
