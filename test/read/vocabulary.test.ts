import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { codesOf, SMALL_VOCABULARY, small, valueOf } from './small.ts'

describe('a vocabulary', () => {
  test('is found by name, with every word filled out', () => {
    const { name, version, facts, events, milestones, roles, items, anchors } = small()
    expect({ name, version }).toEqual({ name: 'small', version: '2026-01-01' })
    expect(facts.get('child-attends')).toEqual({
      name: 'child-attends',
      label: 'the child attends',
      otherwise: 'the child does not attend',
      type: 'yes-no',
      scope: 'review',
      knownBy: 'social-worker',
      derived: false
    })
    expect(facts.get('review-number')?.derived).toBe(true)
    expect(facts.get('placement-type')?.values).toEqual({
      foster: 'a foster placement',
      residential: 'residential care'
    })
    expect(milestones.get('review-completed')).toMatchObject({ scope: 'review', derived: true })
    expect(milestones.get('record-sent')).toMatchObject({ name: 'record-sent', derived: false })
    expect(events.get('visit')).toEqual({ name: 'visit', label: 'a visit', knownBy: 'social-worker' })
    expect(roles.get('iro')).toEqual({ name: 'iro', label: 'the reviewing officer' })
    expect(items.get('permanence-plan')).toEqual({ name: 'permanence-plan', label: 'the permanence plan' })
    expect(anchors.get('meeting')).toEqual({ name: 'meeting', label: 'the review meeting', scope: 'review' })
  })

  test('the shared one is sound', () => {
    const text = readFileSync(new URL('../../rulesets/vocabulary.yaml', import.meta.url), 'utf8')
    expect(valueOf(readVocabulary(text)).name).toBe('shared')
  })

  test.each([
    [
      'a fact that is called like an anchor',
      'facts:',
      'facts:\n  meeting: { label: a, type: date, scope: review, knownBy: iro }',
      'NAME_TAKEN'
    ],
    [
      'a milestone that is called like a fact',
      'milestones:',
      'milestones:\n  siblings: { label: a, scope: child, knownBy: iro }',
      'NAME_TAKEN'
    ],
    [
      'a choice without values',
      '    values: { foster: a foster placement, residential: residential care }\n',
      '',
      'MISSING_KEY'
    ],
    ['an event known by nobody', 'a visit, knownBy: social-worker', 'a visit, knownBy: nobody', 'UNKNOWN_ROLE'],
    ['a word without a label', '{ label: the social worker }', '{}', 'MISSING_KEY'],
    ['a name with capitals', '  iro: {', '  IRO: {', 'BAD_ID'],
    ['an unknown scope', 'scope: recommendation, knownBy: iro', 'scope: advice, knownBy: iro', 'NOT_ALLOWED']
  ])('refuses %s', (_, there, instead, code) => {
    const text = SMALL_VOCABULARY.replace(there, instead)
    expect(text).not.toBe(SMALL_VOCABULARY)
    expect(codesOf(readVocabulary(text))).toContain(code)
  })
})
