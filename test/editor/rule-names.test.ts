import { describe, expect, test } from 'vitest'
import { nameOfRule, paragraphOf, paragraphsOf, titledRule, withParagraphs } from '../../editor/sentences/rule-names.ts'

const TITLE = 'Leaving the child or the parents uninvited'

describe('what a rule is called for people', () => {
  test('is its paragraph and its title, and which of several it is', () => {
    expect(nameOfRule('Y5.10/decided-first', TITLE)).toBe(`Y5.10 ${TITLE}: decided first`)
    expect(titledRule('Y5.10/decided-first', TITLE)).toBe(`${TITLE}: decided first (Y5.10)`)
    expect(nameOfRule('Y5.5', 'Invitations')).toBe('Y5.5 Invitations')
    expect(titledRule('Y5.5', 'Invitations')).toBe('Invitations (Y5.5)')
    expect(paragraphOf('E25A/before-first-review')).toBe('E25A')
  })

  test('names each paragraph once', () => {
    expect(paragraphsOf(['Y1.2/plan-change', 'B3.3', undefined, 'Y1.2/ceasing'])).toBe('Y1.2, B3.3')
  })

  test.each([
    [
      'It applies in fewer cases than E36.1/reconvene: always; E36.1/reconvene applies never.',
      'It applies in fewer cases than E36.1: always; E36.1 applies never.'
    ],
    [
      'an IRO appointed by the first review (E25A/before-first-review).',
      'an IRO appointed by the first review (E25A).'
    ],
    ['Y5.6i/advocate is then due', 'Y5.6i is then due'],
    ['not told: E37/informed, E37/copied.', 'not told: E37.'],
    ['E37/informed, E38/a, E37/copied and E39/b ask', 'E37, E38 and E39 ask']
  ])('stands in the place of keys in a text: %s', (text, plain) => expect(withParagraphs(text)).toBe(plain))

  test.each(['and/or', '31/2/2027 is not a real day', 'https://example.org/A1.2', 'a review (Y5.5).', 'E36.1/2'])(
    'leaves everything else alone: %s',
    (text) => expect(withParagraphs(text)).toBe(text)
  )
})
