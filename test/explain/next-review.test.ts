import { describe, expect, test } from 'vitest'
import { plainAnswer } from '../../engine/explain/plain.ts'
import { type Council, explained } from './setup.ts'

const nextReview = (council: Council, told: unknown, asOf: string) =>
  explained(council, told, asOf, { view: 'summary' }).nextReview

const SECOND = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }

const planned = (day: string) =>
  nextReview('york', { ...SECOND, reviews: [...SECOND.reviews, { planned: day }] }, '2026-03-01')?.clocks[0]

describe('the next review', () => {
  test('is due by the law where the council’s own days run later, and says so', () => {
    const next = nextReview('york', SECOND, '2026-03-01')
    expect(next).toMatchObject({ dueOn: '2026-05-09' })
    expect(next?.clocks).toMatchObject([
      {
        clock: 'ordinary',
        outcome: 'due',
        rule: 'Y2.2',
        by: 'E33.2a',
        byStrength: 'must',
        latestWorkingDay: '2026-05-08'
      }
    ])
    expect(next?.says).toBe(
      "The second review is due by Saturday 9 May 2026 (latest working day 8 May 2026): 3 months after the review of 9 February 2026 (E33.2a); the council's own 91 days would be 11 May 2026 (Y2.2)."
    )
  })

  test('is due by the council’s own days where they run out first', () => {
    const next = nextReview(
      'york',
      { ...SECOND, reviews: [{ completed: '2026-06-15' }], care: [{ from: '2026-05-20' }] },
      '2026-07-01'
    )
    expect(next?.clocks[0]).toMatchObject({ dueOn: '2026-09-14', by: 'Y2.2' })
    expect(next?.says).toContain(
      "91 days after the review of 15 June 2026 (Y2.2); the law's 3 months would be 15 September 2026 (E33.2a)"
    )
  })

  test('counts the first from the day care began', () => {
    const next = nextReview('york', { care: [{ from: '2026-01-12' }], complete: ['reviews'] }, '2026-02-10')
    expect(next?.clocks[0]).toMatchObject({ outcome: 'overdue', dueOn: '2026-02-09' })
    expect(next?.says).toContain(
      '20 working days after 12 January 2026, the day the child came into care (Y2.1; the same day by E33.1)'
    )
  })

  test('says whether a planned day keeps the limit', () => {
    expect(planned('2026-05-08')).toMatchObject({ plannedFor: '2026-05-08', planKeeps: true })
    expect(planned('2026-05-11')).toMatchObject({ plannedFor: '2026-05-11', planKeeps: false })
  })

  test('shows both clocks of a child with authority to place, the earlier first', () => {
    const next = nextReview(
      'brighton',
      {
        care: [{ from: '2024-09-02' }],
        reviews: [
          { completed: '2024-09-20' },
          { completed: '2024-12-18' },
          { completed: '2025-06-12' },
          { completed: '2025-10-20' }
        ],
        adoption: [{ authorityOn: '2026-02-12', placedOn: false }],
        complete: ['reviews']
      },
      '2026-03-01'
    )
    expect(next?.clocks.map(({ clock, dueOn }) => [clock, dueOn])).toEqual([
      ['ordinary', '2026-04-20'],
      ['adoption', '2026-05-12']
    ])
  })

  test('is not required when the child reaches 18 first', () => {
    const next = nextReview(
      'york',
      {
        born: '2008-07-14',
        care: [{ from: '2025-01-06' }],
        reviews: [{ completed: '2025-01-31' }, { completed: '2025-04-30' }, { completed: '2026-02-02' }],
        complete: ['reviews']
      },
      '2026-06-01'
    )
    expect(next?.dueOn).toBeUndefined()
    expect(next?.clocks[0]?.outcome).toBe('not-required')
    expect(next?.says).toContain('is not required: the child reaches 18 on 14 July 2026')
  })

  test('names each possible day, and none as its own, when the number is not known', () => {
    const next = nextReview(
      'york',
      { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], reviewsKnownFrom: '2026-02-09' },
      '2026-03-01'
    )
    expect(next?.dueOn).toBeUndefined()
    expect(next?.clocks).toHaveLength(1)
    expect(next?.clocks[0]?.missing?.map(({ name }) => name)).toContain('reviews')
    expect(next?.says).toMatch(
      /cannot be told, because this is not known: all reviews since care began\. It would be .*9 May 2026 by E33\.2a or 9 August 2026 by E33\.2b/
    )
  })

  const excluded = (event: object, council: Council = 'york') =>
    nextReview(
      council,
      {
        ...SECOND,
        events: [{ event: 'school-exclusion', on: '2026-02-20', facts: { 'significant-impact': true } }],
        ...event
      },
      '2026-03-01'
    )

  test('says beside its day that it should be brought forward, as long as none has been held since', () => {
    const next = excluded({})
    expect(next).toMatchObject({
      dueOn: '2026-05-09',
      calledFor: [{ callsFor: 'earlier-review', strength: 'should', rules: ['Y2.5', 'Y2.5j'], on: '2026-02-20' }]
    })
    expect(next?.says).toMatch(
      /^The second review is due by .* The next review should be brought forward after an exclusion from school on 20 February 2026 \(Y2\.5 and Y2\.5j\), and none has been held since\.$/
    )
  })

  test('says so with the strength of the text', () => {
    expect(excluded({}, 'brighton')?.calledFor).toMatchObject([{ strength: 'may', rules: ['B4.8', 'B4.8j'] }])
  })

  test('says so of a review that is called for as soon as possible', () => {
    const unagreed = { 'ceasing-agreed-at-previous-review': false }
    const told = { events: [{ event: 'ceasing-care-proposed', on: '2026-02-20', facts: unagreed }] }
    expect(excluded(told, 'brighton')?.calledFor).toMatchObject([
      { callsFor: 'review', says: expect.stringContaining('A review will be held as soon as possible after a plan') }
    ])
  })

  test('says nothing of the kind once a review has been held, or while it cannot be told', () => {
    expect(excluded({ reviews: [{ completed: '2026-02-09' }, { completed: '2026-02-25' }] })).not.toHaveProperty(
      'calledFor'
    )
    expect(excluded({ events: [{ event: 'school-exclusion', on: '2026-02-20' }] })).not.toHaveProperty('calledFor')
  })

  test('stands in the plain answer too', () => {
    const told = { ...SECOND, events: [{ event: 'iro-requests-review', on: '2026-02-20' }] }
    const lines = plainAnswer(explained('england', told, '2026-03-01', { view: 'summary' }))
    expect(lines.slice(1, 6).join('\n')).toContain(
      '  The next review must be brought forward after a request by the IRO for a review on 20 February 2026 (E33.3a), and none has been held since.'
    )
  })

  test('asks for the period of care where none is known', () => {
    expect(nextReview('york', {}, '2026-03-01')?.clocks[0]?.missing?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['care', 'reviews'])
    )
  })
})
