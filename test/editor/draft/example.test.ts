import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addableTo, sought } from '../../../editor/draft/example/addable.ts'
import { valueAt, withoutValue, withValue } from '../../../editor/draft/example/case-path.ts'
import { answersOf, chosenOf, expectedOf, writtenState } from '../../../editor/draft/example/expected.ts'
import { givenOf, holdersIn, problemSays } from '../../../editor/draft/example/given.ts'
import { shownDay, typedDay } from '../../../editor/draft/example/typed-day.ts'
import type { Word, Words } from '../../../editor/engine/questions/desk/asked.ts'

const word = (name: string, more: Partial<Word> = {}): Word => ({
  name,
  label: name.replaceAll('-', ' '),
  own: false,
  ...more
})

const WORDS: Words = {
  facts: [
    word('interpreter-needed', { scope: 'review', type: 'yes-no' }),
    word('age', { scope: 'child', type: 'number', unit: 'years', derived: true })
  ],
  milestones: [
    word('invitations-sent', { scope: 'review' }),
    word('meeting-held', { scope: 'meeting', derived: true })
  ],
  events: [word('exclusion')],
  roles: [],
  items: [],
  anchors: []
}

const CASE = {
  care: [{ from: '2026-06-01' }],
  reviews: [{ planned: '2026-06-24', facts: { 'interpreter-needed': false } }]
}

const labels = (text: string, sent: unknown = CASE): readonly string[] =>
  sought(addableTo(sent, WORDS), text).map(({ label, about }) => `${label} (${about})`)

describe('what is given in a made-up case', () => {
  test('is told thing by thing, in the order of a case', () => {
    const found = holdersIn(CASE, WORDS).map((one) => [one.title, givenOf(CASE, one, WORDS).map(({ label }) => label)])
    expect(found).toEqual([
      ['The child', []],
      ['Period of care 1', ['In care from']],
      ['Review 1', ['Planned for', 'Interpreter needed']]
    ])
  })

  test.each([
    ['invitations', ['Invitations sent (Review 1)']],
    ['interpreter', []],
    ['exclusion', ['Exclusion (something that happened)']],
    ['care order c2', ['Care order (C2) (a legal status)']],
    ['hospital', ['Hospital (a placement)']],
    ['review 2', ['Review 2 (new)']],
    ['age', []]
  ])('anything else of the vocabulary is found by its words: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  test('a fact of a review can be given before there is a review', () => {
    expect(labels('interpreter', { care: [] })).toEqual(['Interpreter needed (a first review)'])
  })

  test('what is added stands at its place, and what is taken out leaves nothing empty behind', () => {
    const [act] = sought(addableTo(CASE, WORDS), 'invitations')
    const with2 = withValue(CASE, act?.path ?? [], '2026-06-01')
    expect(valueAt(with2, ['reviews', 0, 'done', 'invitations-sent'])).toBe('2026-06-01')
    expect(withoutValue(with2, act?.path ?? [])).toEqual(CASE)
  })

  test('a thing in a list keeps its place, though nothing is said of it any more', () => {
    const two = { reviews: [{ planned: '2026-06-24' }, { planned: '2026-09-24' }] }
    expect(withoutValue(two, ['reviews', 0, 'planned'])).toEqual({ reviews: [{}, { planned: '2026-09-24' }] })
    expect(withoutValue(two, ['reviews', 0])).toEqual({ reviews: [{ planned: '2026-09-24' }] })
  })

  test('what is wrong is said at its field', () => {
    const sent = { care: [{ from: null }] }
    const problem = { code: 'NOT_A_DAY', message: '`null` is not a day', pointer: '/examples/0/case/care/0/from' }
    expect(problemSays(problem, sent, WORDS)).toBe('Period of care 1, In care from: is not given yet')
    const none = { code: 'TOO_FEW', message: '`gives` needs at least 1', pointer: '/examples/0/gives' }
    expect(problemSays(none, sent, WORDS)).toContain('Say what is expected')
  })
})

describe('an expected answer', () => {
  test.each(['due 2026-05-09', 'met 2026-05-09 by E33.2a', 'cannot-tell', 'on'])(
    'is written as it was read: %s',
    (text) => {
      expect(writtenState(chosenOf(text))).toBe(text)
    }
  )

  test.each([
    ['due'],
    [{ review: 2, is: 'on' }],
    [
      [
        { review: 1, is: 'on' },
        { review: 2, is: 'off' }
      ]
    ]
  ])('is as short as it was: %j', (expected) => {
    expect(expectedOf(answersOf(expected))).toEqual(expected)
  })
})

describe('a day in a cell', () => {
  test.each([
    ['2/11/2026', '2026-11-02'],
    ['2 Nov 2026', '2026-11-02'],
    ['02 november 2026', '2026-11-02'],
    ['2026-11-02', '2026-11-02'],
    ['31/2/2026', undefined],
    ['2 Foo 2026', undefined],
    ['', undefined]
  ])('%s is %s', (text, iso) => {
    expect(typedDay(text)).toBe(iso)
  })

  test('is read as it is shown', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(typedDay(shownDay(iso))).toBe(iso)
      })
    )
  })
})
