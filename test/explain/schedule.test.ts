import { describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import type { ScheduleDocument } from '../../engine/model/assessment.ts'
import { schedule } from '../../engine/schedule/schedule.ts'
import { caseOf, type Council, procedures } from './setup.ts'

const planned = (council: Council, told: unknown, meeting: string, asOf?: string): ScheduleDocument =>
  schedule(procedures[council], caseOf(told), day(meeting), asOf === undefined ? {} : { asOf: day(asOf) })

const entryOf = ({ before, after }: ScheduleDocument, rule: string) => {
  const found = [...before, ...after].find((one) => one.rule === rule)
  if (found === undefined) throw new Error(`no entry for ${rule}`)
  return found
}

const daysOf = (document: ScheduleDocument, rules: readonly string[]) =>
  rules.map((rule) => [rule, entryOf(document, rule).dueOn])

const dated = (list: ScheduleDocument['before']): readonly string[] =>
  list.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))

const THIRD = {
  care: [{ from: '2025-06-02' }],
  reviews: [{ completed: '2025-06-27' }, { completed: '2025-09-25' }],
  complete: ['reviews']
}

describe('the days around a review', () => {
  test('count back from the meeting in York', () => {
    expect(daysOf(planned('york', THIRD, '2026-05-14'), ['Y5.1', 'Y6.1', 'Y6.3', 'Y5.5', 'Y6.7'])).toEqual([
      ['Y5.1', '2026-04-15'],
      ['Y6.1', '2026-04-15'],
      ['Y6.3', '2026-04-22'],
      ['Y5.5', '2026-04-29'],
      ['Y6.7', '2026-05-11']
    ])
  })

  test('count back from the meeting in Brighton & Hove, where four weeks are not twenty working days', () => {
    expect(daysOf(planned('brighton', THIRD, '2026-05-14'), ['B2.5', 'B8.1', 'B7.2', 'B7.3'])).toEqual([
      ['B2.5', '2026-04-16'],
      ['B8.1', '2026-04-15'],
      ['B7.2', '2026-04-29'],
      ['B7.3', '2026-05-11']
    ])
  })

  test('count back across Christmas', () => {
    expect(daysOf(planned('york', {}, '2026-01-14'), ['Y6.1', 'Y6.3', 'Y5.5', 'Y6.7'])).toEqual([
      ['Y6.1', '2025-12-12'],
      ['Y6.3', '2025-12-19'],
      ['Y5.5', '2025-12-30'],
      ['Y6.7', '2026-01-09']
    ])
  })

  test('count on from the review across Easter in York', () => {
    expect(daysOf(planned('york', {}, '2026-03-26'), ['Y12.1', 'Y6.9', 'Y12.2', 'Y12.3'])).toEqual([
      ['Y12.1', '2026-04-02'],
      ['Y6.9', '2026-04-13'],
      ['Y12.2', '2026-04-20'],
      ['Y12.3', '2026-04-27']
    ])
  })

  test('count on from the review across Easter in Brighton & Hove', () => {
    expect(daysOf(planned('brighton', {}, '2026-03-26'), ['B10.18', 'B14.1', 'B8.10', 'B14.2'])).toEqual([
      ['B10.18', '2026-03-30'],
      ['B14.1', '2026-04-02'],
      ['B8.10', '2026-04-13'],
      ['B14.2', '2026-04-20']
    ])
  })

  test('show the guidance’s day beside a duty without a number, and never as effective', () => {
    expect(entryOf(planned('brighton', {}, '2026-03-26'), 'B14.3a')).toMatchObject({
      dueOn: null,
      noDate: 'none-given',
      statutory: { rule: 'EG.20b', dueOn: '2026-04-27', binding: 'guidance', effective: false }
    })
  })

  test('stand in order of their days, those before the review apart from those after', () => {
    const { before, after, meetingDay } = planned('york', THIRD, '2026-05-14')
    expect(dated(before)).toEqual(dated(before).toSorted())
    expect(dated(after)).toEqual(dated(after).toSorted())
    expect(dated(before).every((dueOn) => dueOn <= meetingDay)).toBe(true)
    expect(dated(after).every((dueOn) => dueOn > meetingDay)).toBe(true)
  })

  test('put what follows an act of preparation before the review, and what follows the record after it', () => {
    const { before, after } = planned('brighton', {}, '2026-05-14')
    expect(before.map(({ rule }) => rule)).toContain('B2.8')
    expect(after.map(({ rule }) => rule)).toContain('B14.3')
  })
})

describe('what cannot be done in time', () => {
  test('is said to be so where it was due before the child came into care', () => {
    const first = planned('york', { care: [{ from: '2026-01-12' }], complete: ['reviews'] }, '2026-02-05')
    expect(entryOf(first, 'Y6.1')).toMatchObject({
      dueOn: '2026-01-08',
      notAchievable: { because: 'came-into-care', since: '2026-01-12' }
    })
    expect(entryOf(first, 'Y5.5')).not.toHaveProperty('notAchievable')
  })

  test('is said to be so where a first review was arranged too late for it', () => {
    const first = planned(
      'york',
      {
        care: [{ from: '2026-01-12' }],
        reviews: [{ planned: '2026-02-05', arranged: '2026-01-26' }],
        complete: ['reviews']
      },
      '2026-02-05'
    )
    expect(entryOf(first, 'Y5.5').notAchievable).toEqual({ because: 'arranged', since: '2026-01-26' })
  })

  test('is said to be past, when asked as of a later day, unless it was done', () => {
    const told = {
      ...THIRD,
      reviews: [...THIRD.reviews, { planned: '2026-05-14', done: { 'preparation-discussed-with-iro': '2026-04-20' } }]
    }
    const document = planned('york', told, '2026-05-14', '2026-04-27')
    expect(entryOf(document, 'Y5.1').notAchievable).toEqual({ because: 'past', since: '2026-04-27' })
    expect(entryOf(document, 'Y6.3')).toMatchObject({ doneOn: '2026-04-20' })
    expect(entryOf(document, 'Y6.3')).not.toHaveProperty('notAchievable')
  })
})

describe('the meeting day', () => {
  const second = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }

  test.each([
    ['2026-05-08', 'yes'],
    ['2026-05-09', 'yes'],
    ['2026-05-11', 'no']
  ])('%s keeps the limit: %s', (meeting, kept) => {
    expect(planned('york', second, meeting).limits.kept).toBe(kept)
  })

  test('may keep the council’s own limit and not the law’s', () => {
    const { limits } = planned('york', second, '2026-05-11').limits
    expect(limits.map(({ rule, dueOn, kept }) => [rule, dueOn, kept])).toEqual([
      ['Y2.2', '2026-05-11', true],
      ['E33.2a', '2026-05-09', false]
    ])
  })

  test('is too early inside the first four weeks after a return by prospective adopters', () => {
    const told = {
      care: [{ from: '2025-01-06' }],
      adoption: [{ authorityOn: '2025-09-01', placedOn: '2025-12-08', returnedOn: '2026-03-02' }],
      reviews: [
        { completed: '2025-01-31' },
        { completed: '2025-04-30' },
        { completed: '2025-10-20' },
        { completed: '2026-01-05' }
      ],
      complete: ['reviews']
    }
    const limit = planned('brighton', told, '2026-03-20').limits.limits.find(({ rule }) => rule === 'EA36.8')
    expect(limit).toMatchObject({ notBefore: '2026-03-30', dueOn: '2026-04-13', kept: false })
  })

  test('cannot be judged without a case, and says what is missing', () => {
    const { limits } = planned('york', {}, '2026-05-14')
    expect(limits.kept).toBe('cannot-tell')
    expect(limits.missing?.map(({ name }) => name)).toEqual(expect.arrayContaining(['care', 'reviews']))
  })

  test('on a weekend is said to be no working day', () => {
    expect(planned('york', {}, '2026-05-16').notices).toEqual(['16 May 2026 is not a working day.'])
  })

  test('after the 18th birthday is said to need no review', () => {
    const told = { born: '2008-05-01', care: [{ from: '2025-01-06' }] }
    expect(planned('york', told, '2026-05-14').notices).toEqual([
      'The child reaches 18 on 1 May 2026: no review is required from then on.'
    ])
  })
})

describe('without any case', () => {
  const document = planned('york', {}, '2026-05-14')

  test('conditional duties say if', () => {
    expect(entryOf(document, 'Y6.9')).toMatchObject({
      dueOn: '2026-05-29',
      onlyIf: 'the review agreed changes to the care plan'
    })
    expect(entryOf(document, 'Y5.5')).not.toHaveProperty('onlyIf')
  })

  test('invitees say if, and what is always on the agenda does not', () => {
    expect(document.invitees.find(({ rule }) => rule === 'Y5.6g')).toMatchObject({
      outcome: 'cannot-tell',
      onlyIf: 'the child is 16 or older at the review'
    })
    expect(document.agenda.find(({ rule }) => rule === 'Y1.6/care-plan')).toMatchObject({ outcome: 'on' })
  })

  test('nothing is said to be known of the review', () => {
    expect(document.review).toEqual({ place: 'next', clocks: ['care'] })
  })
})

test('takes the review that is already planned in the list, with what is known of it', () => {
  const told = {
    ...THIRD,
    reviews: [...THIRD.reviews, { planned: '2026-03-20', facts: { 'care-plan-changes-agreed': false } }]
  }
  const document = planned('york', told, '2026-03-24')
  expect(document.review).toEqual({ place: 3, number: 3, clocks: ['care'] })
  expect([...document.before, ...document.after].map(({ rule }) => rule)).not.toContain('Y6.9')
})

test('takes the review of a given place', () => {
  const document = schedule(procedures.york, caseOf(THIRD), day('2025-09-22'), { review: 2 })
  expect(document.review).toMatchObject({ place: 2, number: 2 })
  expect(document.limits.kept).toBe('yes')
})

test('no sentence of it needs to be read twice', () => {
  for (const council of ['york', 'brighton'] as const) {
    const { before, after } = planned(council, {}, '2026-05-07')
    const says = [...before, ...after].map((entry) => entry.says).join('\n')
    expect(says).not.toMatch(/\b(of|after|before) having /)
    expect(says).toContain("within 5 working days of the day the decisions are received by the social worker's manager")
    expect(says).toContain('before invitations and consultation papers are sent')
  }
})
