import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../engine/index.ts'
import type { Word } from '../../editor/engine/questions/desk/asked.ts'
import { additionOf, changesOf, formOf, missingOf, NEW_WORD } from '../../editor/words/word.ts'

const TEXT = `vocabulary: test
version: 2026-01-01
facts:
  # Kept beside the word.
  mood: { label: the mood, type: one-of, values: { good: in good heart, low: in low spirits }, scope: review, knownBy: carer, derived: true }
roles:
  carer: { label: the carer }
`

const MOOD: Word = {
  name: 'mood',
  label: 'the mood',
  type: 'one-of',
  values: { good: 'in good heart', low: 'in low spirits' },
  scope: 'review',
  knownBy: 'carer',
  derived: true,
  own: true
}

const after = (edits: Parameters<typeof applyEdits>[1]): string => {
  const made = applyEdits(TEXT, edits)
  return made.ok ? made.value.text : made.problems.map(({ message }) => message).join(' ')
}

describe('a word on its form', () => {
  test('says what is still missing', () => {
    expect(missingOf({ ...NEW_WORD, type: 'list' })).toEqual([
      'Give the word',
      'Say who usually knows it',
      'Give the answers that there can be'
    ])
    expect(missingOf({ ...NEW_WORD, section: 'roles', label: 'the play worker' })).toEqual([])
  })

  test('is added under a name that is made from it', () => {
    const text = after(additionOf({ ...NEW_WORD, section: 'roles', label: 'the play worker' }))
    expect(text).toContain('the-play-worker: { label: the play worker }')
  })

  test('changes nothing while nothing is changed', () => {
    expect(changesOf(formOf('facts', MOOD), MOOD)).toEqual([])
  })

  test('an answer keeps its name, another gets one, and what the form does not speak of stays', () => {
    const form = { ...formOf('facts', MOOD), values: 'in good heart\nneither\nin low spirits' }
    const text = after(changesOf(form, MOOD))
    expect(text).toMatch(/good: in good heart,\s+neither: neither,\s+low: in low spirits/)
    expect(text).toContain('derived: true')
    expect(text).toContain('# Kept beside the word.')
  })

  test('what is answered in another way loses what belonged to the old one', () => {
    const text = after(changesOf({ ...formOf('facts', MOOD), type: 'date' }, MOOD))
    expect(text).not.toContain('values')
  })
})
