import type { Fact, Vocabulary } from '../model/vocabulary.ts'

/** The words of two rulesets together: where both have a word, the later one's, with the values of either. */
export function bothVocabularies(before: Vocabulary, after: Vocabulary): Vocabulary {
  if (before === after) return after
  const facts = new Map<string, Fact>(before.facts)
  for (const [name, fact] of after.facts) {
    const values = { ...facts.get(name)?.values, ...fact.values }
    facts.set(name, Object.keys(values).length === 0 ? fact : { ...fact, values })
  }
  return {
    ...after,
    facts,
    events: new Map([...before.events, ...after.events]),
    milestones: new Map([...before.milestones, ...after.milestones]),
    anchors: new Map([...before.anchors, ...after.anchors])
  }
}
