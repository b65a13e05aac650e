import { describe, expect, test } from 'vitest'
import { seeker } from '../../editor/sentences/sought.ts'

const INVITATIONS =
  'Y5.5 Invitations and consultation papers. Business support should have invitations and consultation papers sent at least 10 working days before the review meeting.'

describe('what is looked for', () => {
  test.each([
    'invitations 10 working days',
    'INVITATIONS, 10 working day',
    'ten working days consultation',
    'papers invit',
    'Y5.5',
    '10',
    '10 working',
    'working 10',
    ''
  ])('finds the invitations by %j', (sought) => expect(seeker(sought)(INVITATIONS)).toBe(true))

  test.each(['invitations 10 days', '100', '1 working day', '0 working days', 'invitations 12 working days', 'chair'])(
    'does not find them by %j',
    (sought) => expect(seeker(sought)(INVITATIONS)).toBe(false)
  )

  test('a number is not found inside of another one', () => {
    expect(seeker('10')('within 100 days')).toBe(false)
    expect(seeker('10')('line 10')).toBe(true)
    expect(seeker('5.5')('Y5.5')).toBe(true)
  })

  test('nothing that is typed is taken for a pattern', () => {
    for (const typed of ['.*', '(', '[a', '\\', '10 (working', '+', '?'])
      expect(seeker(typed)(INVITATIONS)).toBe(INVITATIONS.includes(typed))
  })
})
