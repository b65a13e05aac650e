import { describe, expect, test } from 'vitest'
import { diffVocabularies } from '../../engine/diff/vocabularies.ts'
import { sentences } from '../../engine/diff/told.ts'
import type { Fact, Vocabulary } from '../../engine/model/vocabulary.ts'
import { SHARED } from '../properties/words.ts'
import { changes, york } from './setup.ts'

const word = (name: string): Fact => {
  const fact = SHARED.facts.get(name)
  if (fact === undefined) throw new Error(`no fact ${name}`)
  return fact
}

const withFact = (fact: Fact): Vocabulary => ({ ...SHARED, facts: new Map([...SHARED.facts, [fact.name, fact]]) })
const saidOf = (after: Vocabulary): readonly (readonly [string, string])[] =>
  diffVocabularies(SHARED, after).map(({ class: is, says }) => [is, says])

describe('a vocabulary', () => {
  test('has not changed from itself', () => {
    expect(diffVocabularies(SHARED, SHARED)).toEqual([])
  })

  test.each<[string, Vocabulary, string, RegExp]>([
    ['a word that is added', withFact({ ...word('age'), name: 'height' }), 'new', /^fact height \(the child's age\)$/],
    [
      'another label',
      withFact({ ...word('age'), label: 'how old the child is' }),
      'wording-only',
      /^fact age, label: the child's age → how old the child is$/
    ],
    ['another type', withFact({ ...word('age'), type: 'date' }), 'different', /^fact age, what it is: number → date$/],
    [
      'somebody else who knows',
      withFact({ ...word('age'), knownBy: 'business-support' }),
      'different',
      /who knows of it/
    ],
    [
      'another label of a value',
      withFact({ ...word('adoption-stage'), values: { ...word('adoption-stage').values, placed: 'placed' } }),
      'wording-only',
      /^fact adoption-stage, values/
    ],
    [
      'one value more',
      withFact({ ...word('adoption-stage'), values: { ...word('adoption-stage').values, other: 'other' } }),
      'different',
      /^fact adoption-stage, values/
    ]
  ])('%s', (_, after, is, says) => {
    expect(saidOf(after)).toEqual([[is, expect.stringMatching(says)]])
  })

  test('what is taken out is gone, and the other way round it is new', () => {
    const without = { ...SHARED, anchors: new Map([...SHARED.anchors].filter(([name]) => name !== 'meeting')) }
    expect(diffVocabularies(SHARED, without).map(({ class: is }) => is)).toEqual(['gone'])
    expect(diffVocabularies(without, SHARED).map(({ class: is }) => is)).toEqual(['new'])
  })

  test('words that a ruleset adds for itself are changes of the ruleset', () => {
    const after = {
      ...york,
      vocabulary: {
        ...york.vocabulary,
        roles: new Map([...york.vocabulary.roles, ['clerk', { name: 'clerk', label: 'the clerk' }]])
      }
    }
    expect(sentences(changes(york, after))).toEqual(['New: role clerk (the clerk).'])
  })
})
