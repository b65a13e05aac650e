import { describe, expect, test } from 'vitest'
import { DERIVED_ACTS } from '../../engine/compile/days.ts'
import { NAMED_SOURCES } from '../../engine/explain/sources.ts'
import { explained, outcomeOf, vocabulary } from './setup.ts'

const ALL = [
  'done',
  'reviews',
  'events',
  'recommendations',
  'decisions',
  'legalStatus',
  'placements',
  'adoption',
  'care'
]

const missingIn = (told: unknown, rule: string, review?: number | 'next', asOf = '2026-04-28') =>
  outcomeOf(explained('york', told, asOf, { view: 'summary' }), rule, review).missing?.map(({ name }) => name) ?? []

const CARE = { care: [{ from: '2025-06-02' }], complete: ALL }
const THIRD = {
  ...CARE,
  reviews: [{ completed: '2025-06-27' }, { completed: '2025-09-25' }, { planned: '2026-05-14' }]
}

describe('what is missing', () => {
  test('is the planned day of a review that nobody has planned', () => {
    expect(
      missingIn({ ...CARE, reviews: [{ completed: '2025-06-27' }, { completed: '2025-09-25' }] }, 'Y5.5', 'next')
    ).toEqual(['planned'])
  })

  test('is the date of birth where an age decides', () => {
    expect(missingIn(THIRD, 'Y5.6g', 3)).toEqual(['born'])
  })

  test('is both the date of birth and the day where neither is known', () => {
    expect(missingIn({ ...CARE, reviews: [] }, 'Y5.6g', 'next')).toEqual(['born', 'planned'])
  })

  test('is the placements where the placement decides', () => {
    expect(missingIn(THIRD, 'Y5.6d', 3)).toEqual(['placements'])
  })

  test('is the act, and for a first review when it was arranged', () => {
    const first = { care: [{ from: '2026-03-16' }], reviews: [{ planned: '2026-04-14' }], complete: ['reviews'] }
    expect(missingIn(first, 'Y5.5', 1, '2026-03-20')).toEqual(['invitations-sent', 'arranged'])
  })

  test.each([
    ['E28.3', 'placements'],
    ['EA36.4', 'adoption']
  ])('is not what has happened, once that is told whole and nothing has: %s lacks %s', (rule, name) => {
    const told = { care: [{ from: '2026-06-01' }], complete: ['reviews', 'events'] }
    const missing = missingIn(told, rule, undefined, '2026-11-22')
    expect(missing).toContain(name)
    expect(missing).not.toContain('events')
    expect(missingIn({ ...told, complete: ['reviews'] }, rule, undefined, '2026-11-22')).toContain('events')
  })

  test('names no fact in a branch that another one settled', () => {
    const told = {
      ...THIRD,
      reviews: [
        { completed: '2025-06-27' },
        { completed: '2025-09-25' },
        { planned: '2026-05-14', facts: { 'child-wishes-to-attend': true } }
      ]
    }
    expect(missingIn(told, 'Y5.9/face-to-face', 3)).toEqual([])
    expect(outcomeOf(explained('york', told, '2026-04-28'), 'Y5.9/face-to-face', 3).outcome).toBe('not-applicable')
  })

  test('asks for what the other rules turn on, where a condition asks for their last day', () => {
    const told = {
      care: [{ from: '2025-06-02' }],
      reviews: [
        { planned: '2026-05-14', facts: { 'date-moved': true, 'move-exceptional': true, 'move-agreed-with-iro': true } }
      ]
    }
    expect(missingIn(told, 'Y4.7', 1)).toEqual(['reviews'])
  })

  test('asks for the whole list of events where no event is told', () => {
    expect(missingIn({ care: [{ from: '2025-06-02' }] }, 'Y2.5j')).toEqual(['events'])
  })

  test('is told with who could tell it, and what is needed for', () => {
    const { missing } = explained('york', THIRD, '2026-04-28', { view: 'summary' })
    expect(missing.find(({ name }) => name === 'born')).toMatchObject({
      knownBy: 'social-worker',
      knownByLabel: 'the social worker',
      label: 'the child’s date of birth'
    })
    expect(missing.find(({ name }) => name === 'born')?.neededFor).toContain('Y5.6g')
  })

  test('keeps together what one role could tell', () => {
    const roles = explained('york', THIRD, '2026-04-28', { view: 'summary' }).missing.map(({ knownBy }) => knownBy)
    expect(roles.filter((role, i) => role !== roles[i - 1])).toHaveLength(new Set(roles).size)
  })
})

test('every outcome that cannot be told says what is missing', () => {
  for (const told of [{}, CARE, THIRD]) {
    for (const council of ['york', 'brighton', 'england'] as const) {
      const open = explained(council, told, '2026-04-28', { view: 'summary' }).outcomes.filter(
        ({ outcome }) => outcome === 'cannot-tell'
      )
      expect(open.filter(({ missing }) => missing === undefined).map(({ rule }) => rule)).toEqual([])
    }
  }
})

test('only outcomes that cannot be told have something missing', () => {
  const { outcomes } = explained('york', THIRD, '2026-04-28', { view: 'summary' })
  expect(outcomes.filter(({ outcome, missing }) => outcome !== 'cannot-tell' && missing !== undefined)).toEqual([])
})

test('every derived word of the vocabulary has its sources named', () => {
  const derived = [...vocabulary.facts.values(), ...vocabulary.milestones.values()].filter((one) => one.derived)
  const words = [...derived.map(({ name }) => name), ...DERIVED_ACTS, ...vocabulary.anchors.keys()]
  expect(words.filter((name) => !NAMED_SOURCES.has(name) && name !== 'as-of')).toEqual([])
})
