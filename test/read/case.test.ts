import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import { counterexample, problemsOf, small, valueOf, timed } from './small.ts'

const vocabulary = small()
const read = (value: unknown) => valueOf(readCase(value, vocabulary))
const problemsIn = (value: unknown) => problemsOf(readCase(value, vocabulary))
const wrong = (value: unknown) => problemsIn(value).map(({ code, pointer }) => `${code} ${pointer}`)

const said = (value: unknown): string => JSON.stringify(problemsOf(readCase(value, vocabulary)))

describe('a case', () => {
  test('of nothing is a case of which nothing is known', () => {
    const facts = read({})
    expect(facts).toMatchObject({ reference: undefined, born: undefined, care: [], reviews: [], events: [] })
    expect([facts.complete.size, facts.done.all.size, facts.facts.all.size]).toEqual([0, 0, 0])
  })

  test('comes in with every day a day: known, known not to be, or not known', () => {
    const facts = read({
      case: 'C-104',
      team: 'T1',
      born: '2010-05-14',
      complete: ['reviews', 'done'],
      reviewsKnownFrom: null,
      care: [{ from: '2026-01-12', to: null, kind: 'short-breaks', facts: { 'short-breaks': true } }],
      adoption: [{ authorityOn: '2026-02-01', placedOn: false, returnedOn: null }],
      done: { 'plan-made': '2026-01-20' },
      facts: { siblings: 2, languages: ['welsh', 'welsh'], 'settled-on': '2026-02-02' }
    })
    expect(facts).toMatchObject({
      reference: 'C-104',
      team: 'T1',
      born: day('2010-05-14'),
      reviewsKnownFrom: undefined
    })
    expect([...facts.complete]).toEqual(['reviews', 'done'])
    expect(facts.care[0]).toMatchObject({ index: 0, from: day('2026-01-12'), to: undefined, kind: 'short-breaks' })
    expect(facts.care[0]?.facts.all).toEqual(new Map([['short-breaks', true]]))
    expect(facts.adoption).toEqual([
      { index: 0, authorityOn: day('2026-02-01'), placedOn: false, returnedOn: undefined }
    ])
    expect(facts.done.all).toEqual(new Map([['plan-made', day('2026-01-20')]]))
    expect(facts.facts.all).toEqual(
      new Map<string, unknown>([
        ['siblings', 2],
        ['languages', ['welsh']],
        ['settled-on', day('2026-02-02')]
      ])
    )
  })

  test('keeps a review as it was sent, its days in order', () => {
    const [review, next] = read({
      reviews: [
        {
          planned: '2026-02-05',
          arranged: '2026-01-15',
          broughtForward: true,
          meetings: ['2026-02-09', '2026-02-02'],
          adjourned: ['2026-02-02'],
          completed: '2026-02-09',
          type: ['care', 'pathway', 'care'],
          participation: 'PN1',
          lateBecause: 'court',
          done: { 'invitations-sent': '2026-01-20', 'record-sent': false },
          facts: { 'child-attends': false, 'placement-type': 'foster' }
        },
        {}
      ]
    }).reviews
    expect(review).toMatchObject({
      index: 0,
      planned: day('2026-02-05'),
      arranged: day('2026-01-15'),
      broughtForward: true,
      meetings: [day('2026-02-02'), day('2026-02-09')],
      adjourned: [day('2026-02-02')],
      completed: day('2026-02-09'),
      kind: 'review',
      clocks: ['care', 'pathway'],
      participation: 'PN1',
      lateBecause: 'court'
    })
    expect(review?.done.all).toEqual(
      new Map<string, unknown>([
        ['invitations-sent', day('2026-01-20')],
        ['record-sent', false]
      ])
    )
    expect(review?.facts.all).toEqual(
      new Map<string, unknown>([
        ['child-attends', false],
        ['placement-type', 'foster']
      ])
    )
    expect(next).toMatchObject({
      index: 1,
      meetings: undefined,
      completed: undefined,
      broughtForward: undefined,
      clocks: ['care']
    })
  })

  test('null is not known, and so is what is left out', () => {
    const [review] = read({
      reviews: [{ meetings: null, completed: null, kind: null, type: null, done: { 'record-sent': null } }]
    }).reviews
    expect(review).toMatchObject({ meetings: undefined, completed: undefined, kind: 'review', clocks: ['care'] })
    expect(review?.done.all.size).toBe(0)
  })

  test('an empty list of meetings is a review without a meeting', () => {
    expect(read({ reviews: [{ meetings: [] }] }).reviews[0]?.meetings).toEqual([])
  })

  test('puts care, legal statuses and placements in the order of their days, and remembers their places', () => {
    const facts = read({
      care: [{ from: '2026-05-01' }, { from: '2020-01-01', to: '2021-01-01' }],
      legalStatus: [
        { from: '2026-06-01', code: 'C2' },
        { from: '2026-05-01', code: 'V2' }
      ],
      placements: [
        { from: '2026-06-01', type: 'foster', longTermFrom: false },
        { from: '2026-05-01', type: 'residential' }
      ]
    })
    expect(facts.care.map(({ index }) => index)).toEqual([1, 0])
    expect(facts.legalStatus).toEqual([
      { index: 1, from: day('2026-05-01'), code: 'V2' },
      { index: 0, from: day('2026-06-01'), code: 'C2' }
    ])
    expect(facts.placements.map(({ type, longTermFrom }) => [type, longTermFrom])).toEqual([
      ['residential', undefined],
      ['foster', false]
    ])
  })

  test('events, recommendations and decisions keep the order in which they were sent', () => {
    const facts = read({
      events: [
        { event: 'visit', on: '2026-03-01', facts: { 'significant-impact': true } },
        { event: 'school-exclusion', on: '2026-02-01', done: { 'iro-told': '2026-02-02' } }
      ],
      recommendations: [{ made: '2026-01-01', agreedDate: false, done: { 'item-settled': false } }],
      decisions: [{ agreedDate: '2026-02-01' }]
    })
    expect(facts.events.map(({ index, event, on }) => [index, event, on])).toEqual([
      [0, 'visit', day('2026-03-01')],
      [1, 'school-exclusion', day('2026-02-01')]
    ])
    expect(facts.recommendations[0]).toMatchObject({ index: 0, made: day('2026-01-01'), agreedDate: false })
    expect(facts.decisions[0]).toMatchObject({ made: undefined, agreedDate: day('2026-02-01') })
  })
})

describe('what is wrong with a case is told by its place', () => {
  test.each([
    ['a list', [], 'WRONG_TYPE '],
    ['nothing', null, 'WRONG_TYPE '],
    ['a day that is none', { born: '2010-02-30' }, 'NOT_A_DAY /born'],
    ['a day before 1900', { born: '1899-12-31' }, 'NOT_A_DAY /born'],
    ['a day with a time', { born: '2010-02-28T00:00:00Z' }, 'NOT_A_DAY /born'],
    ['true where a day is meant', { reviews: [{ completed: true }] }, 'WRONG_TYPE /reviews/0/completed'],
    ['a number where a day is meant', { born: 20100228 }, 'NOT_A_DAY /born'],
    ['a day in a fact', { facts: { 'settled-on': '2026-02-30' } }, 'NOT_A_DAY /facts/settled-on'],
    [
      'a day in an act',
      { reviews: [{ done: { 'record-sent': '2026-02-30' } }] },
      'NOT_A_DAY /reviews/0/done/record-sent'
    ],
    ['a meeting', { reviews: [{ meetings: ['2026-01-01', '2026-02-30'] }] }, 'NOT_A_DAY /reviews/0/meetings/1'],
    ['a reference with a name in it', { case: 'Johnny Smith' }, 'BAD_ID /case'],
    ['an unknown code', { legalStatus: [{ from: '2026-01-01', code: 'X9' }] }, 'NOT_ALLOWED /legalStatus/0/code'],
    ['a missing day', { care: [{}] }, 'MISSING_KEY /care/0'],
    ['an unknown event', { events: [{ event: 'visitt', on: '2026-01-01' }] }, 'UNKNOWN_EVENT /events/0/event'],
    ['an unknown fact', { facts: { 'favourite-colour': true } }, 'UNKNOWN_FACT /facts'],
    ['an unknown milestone', { done: { 'tea-made': '2026-01-01' } }, 'UNKNOWN_MILESTONE /done'],
    ['a derived fact', { reviews: [{ facts: { 'review-number': 2 } }] }, 'DERIVED /reviews/0/facts/review-number'],
    [
      'a derived milestone',
      { reviews: [{ done: { 'review-completed': '2026-01-01' } }] },
      'DERIVED /reviews/0/done/review-completed'
    ],
    ['a fact of a review, sent of the child', { facts: { 'child-attends': true } }, 'WRONG_PLACE /facts/child-attends'],
    [
      'a fact of the child, sent of a review',
      { reviews: [{ facts: { siblings: 1 } }] },
      'WRONG_PLACE /reviews/0/facts/siblings'
    ],
    [
      'a fact of a period of care, sent of the child',
      { facts: { 'short-breaks': true } },
      'WRONG_PLACE /facts/short-breaks'
    ],
    [
      'an act of an event, sent of a review',
      { reviews: [{ done: { 'iro-told': '2026-01-01' } }] },
      'WRONG_PLACE /reviews/0/done/iro-told'
    ],
    ['a milestone among the facts', { facts: { 'plan-made': '2026-01-01' } }, 'WRONG_PLACE /facts/plan-made'],
    ['a fact among the milestones', { done: { 'settled-on': '2026-01-01' } }, 'WRONG_PLACE /done/settled-on'],
    [
      'a number for a yes or no',
      { reviews: [{ facts: { 'child-attends': 1 } }] },
      'WRONG_TYPE /reviews/0/facts/child-attends'
    ],
    ['text for a number', { facts: { siblings: 'two' } }, 'WRONG_TYPE /facts/siblings'],
    [
      'a value that is not listed',
      { reviews: [{ facts: { 'placement-type': 'tent' } }] },
      'WRONG_TYPE /reviews/0/facts/placement-type'
    ],
    [
      'a value of every object',
      { reviews: [{ facts: { 'placement-type': 'constructor' } }] },
      'WRONG_TYPE /reviews/0/facts/placement-type'
    ],
    [
      'a list with a value that is not listed',
      { facts: { languages: ['welsh', 'klingon'] } },
      'WRONG_TYPE /facts/languages'
    ],
    ['one value for a list', { facts: { languages: 'welsh' } }, 'WRONG_TYPE /facts/languages']
  ])('%s', (_, value, expected) => expect(wrong(value)).toEqual([expected]))

  test.each([3661, -1, 1.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY])('row 18: the number %d', (siblings) => {
    expect(wrong({ facts: { siblings } })).toHaveLength(1)
  })

  test.each([0, 3660, -0])('row 18: the number %d may come', (siblings) =>
    expect(wrong({ facts: { siblings } })).toEqual([])
  )

  test('a name that may not be said back is told by its place', () => {
    const facts = { siblings: 1, 'Zebedee X': true, zebedee: false }
    const problems = problemsIn({ facts: { siblings: 1, zebedee: true, 'no-such': 1 } })
    expect(problems.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/facts', 'a fact that the vocabulary does not have: the 2nd of the 3 names there'],
      ['/facts', 'a fact that the vocabulary does not have: the 3rd of the 3 names there']
    ])
    expect(problemsIn({ reviews: [{ done: { 'tea-made': null } }] })).toMatchObject([
      { pointer: '/reviews/0/done', message: 'a milestone that the vocabulary does not have: the only name there' }
    ])
    expect(problemsIn({ facts })).toMatchObject([
      { pointer: '/facts', message: 'a fact that the vocabulary does not have: the 2nd of the 3 names there' },
      { pointer: '/facts', message: 'a fact that the vocabulary does not have: the 3rd of the 3 names there' }
    ])
    expect(problemsIn({ born: null, zebedee: 1 })).toMatchObject([
      { message: 'the case has a field that a case cannot have: the 2nd of the 2 names there' }
    ])
  })

  test('no place is told where the names that are numbers were moved to the front', () => {
    expect(problemsIn({ facts: { zebedee: true, 7: true } }).map(({ message }) => message)).not.toContainEqual(
      expect.stringMatching(/name \d/)
    )
  })

  test('several at once', () => {
    expect(wrong({ born: 'yesterday', care: [{ from: 'then' }], facts: [] })).toEqual([
      'NOT_A_DAY /born',
      'NOT_A_DAY /care/0/from',
      'WRONG_TYPE /facts'
    ])
    expect(wrong({ born: '2010-02-30', facts: { 'no-such': 1, siblings: true } })).toEqual([
      'NOT_A_DAY /born',
      'UNKNOWN_FACT /facts',
      'WRONG_TYPE /facts/siblings'
    ])
  })
})

describe('what cannot be true is told', () => {
  const care = [{ from: '2026-01-12' }]
  test.each([
    ['care before birth', { born: '2026-02-01', care }, 'CONTRADICTION /care/0/from'],
    [
      'care that ended before it began',
      { care: [{ from: '2026-01-12', to: '2026-01-11' }] },
      'CONTRADICTION /care/0/to'
    ],
    [
      'periods that overlap',
      { care: [{ from: '2026-03-01' }, { from: '2026-01-01', to: '2026-03-02' }] },
      'CONTRADICTION /care/0'
    ],
    [
      'a period that never ended before another',
      { care: [{ from: '2026-01-01' }, { from: '2026-03-01' }] },
      'CONTRADICTION /care/1'
    ],
    [
      'two placements from one day',
      {
        placements: [
          { from: '2026-01-12', type: 'foster' },
          { from: '2026-01-12', type: 'residential' }
        ]
      },
      'CONTRADICTION /placements/1/from'
    ],
    [
      'two legal statuses from one day',
      {
        legalStatus: [
          { from: '2026-01-12', code: 'V2' },
          { from: '2026-01-12', code: 'C1' }
        ]
      },
      'CONTRADICTION /legalStatus/1/from'
    ],
    [
      'a review before birth',
      { born: '2026-02-01', reviews: [{ completed: '2026-01-31' }] },
      'CONTRADICTION /reviews/0/completed'
    ],
    ['a review before care', { care, reviews: [{ completed: '2026-01-11' }] }, 'CONTRADICTION /reviews/0/completed'],
    ['a meeting before care', { care, reviews: [{ meetings: ['2026-01-11'] }] }, 'CONTRADICTION /reviews/0/meetings'],
    [
      'a plan before birth',
      { born: '2026-02-01', reviews: [{ planned: '2026-01-31' }] },
      'CONTRADICTION /reviews/0/planned'
    ],
    [
      'a review completed before its first meeting',
      { reviews: [{ meetings: ['2026-02-02', '2026-02-09'], completed: '2026-02-01' }] },
      'CONTRADICTION /reviews/0/completed'
    ],
    [
      'a meeting after completion',
      { reviews: [{ meetings: ['2026-02-02', '2026-02-09'], completed: '2026-02-05' }] },
      'CONTRADICTION /reviews/0/meetings'
    ],
    [
      'an adjournment without a meeting',
      { reviews: [{ meetings: ['2026-02-02'], adjourned: ['2026-02-03'] }] },
      'CONTRADICTION /reviews/0/adjourned'
    ],
    [
      'a placement before the authority to place',
      { adoption: [{ authorityOn: '2026-02-02', placedOn: '2026-02-01' }] },
      'CONTRADICTION /adoption/0/placedOn'
    ],
    [
      'a return before the placement',
      { adoption: [{ placedOn: '2026-02-02', returnedOn: '2026-02-01' }] },
      'CONTRADICTION /adoption/0/returnedOn'
    ]
  ])('%s', (_, value, expected) => expect(wrong(value)).toEqual([expected]))

  test.each([
    ['birth on the first day of care', { born: '2026-01-12', care }],
    ['periods that touch', { care: [{ from: '2026-03-01' }, { from: '2026-01-01', to: '2026-03-01' }] }],
    ['a period of one day', { care: [{ from: '2026-03-01', to: '2026-03-01' }] }],
    ['a plan made before care began', { born: '2020-01-01', care, reviews: [{ planned: '2026-01-01' }] }],
    [
      'a conference held apart before care began',
      { care, reviews: [{ kind: 'child-protection-conference', meetings: ['2025-12-01'], completed: '2025-12-01' }] }
    ],
    ['an adjournment where the meetings are not known', { reviews: [{ adjourned: ['2026-02-03'] }] }],
    [
      'a review completed on the day of its meeting',
      { care, reviews: [{ meetings: ['2026-02-02'], completed: '2026-02-02' }] }
    ],
    ['days far ahead', { care, reviews: [{ completed: '2199-12-31' }] }]
  ])('but not %s', (_, value) => expect(wrong(value)).toEqual([]))
})

describe('what was sent is never said back', () => {
  test('an unknown field is told without its name, with the one that was probably meant', () => {
    expect(problemsOf(readCase({ bron: '2010-01-01' }, vocabulary))).toEqual([
      {
        code: 'UNKNOWN_KEY',
        message: 'the case has a field that a case cannot have: the only name there',
        help: 'did you mean `born`?',
        pointer: ''
      }
    ])
    expect(problemsOf(readCase({ reviews: [{ plannd: '2010-01-01' }] }, vocabulary))[0]?.help).toBe(
      'did you mean `planned`?'
    )
    expect(problemsOf(readCase({ reviews: [{ facts: { 'child-atends': true } }] }, vocabulary))[0]).toMatchObject({
      help: 'did you mean `child-attends`?',
      pointer: '/reviews/0/facts'
    })
  })

  const canary = 'canary-4711'
  const spots: readonly unknown[] = [
    canary,
    [canary],
    { [canary]: canary },
    { case: `${canary} ${canary}` },
    { team: [canary] },
    { born: canary },
    { complete: [canary] },
    {
      care: [
        { from: canary, to: canary, kind: canary, [canary]: 1, facts: { [canary]: canary }, done: { [canary]: canary } }
      ]
    },
    { care: { [canary]: [canary] } },
    { legalStatus: [{ from: canary, code: canary }] },
    { placements: [{ from: '2026-01-01', type: canary, longTermFrom: canary }] },
    { adoption: [{ placedOn: canary, [canary]: {} }] },
    {
      reviews: [
        {
          planned: canary,
          meetings: [canary],
          kind: canary,
          type: canary,
          participation: canary,
          lateBecause: [canary]
        }
      ]
    },
    {
      reviews: [
        {
          facts: { 'placement-type': canary, [canary]: true, 'child-attends': canary },
          done: { [canary]: { [canary]: 1 } }
        }
      ]
    },
    { events: [{ event: canary, on: '2026-01-01', facts: { [canary]: [canary, { [canary]: 1 }] } }] },
    { events: [{ event: `${canary} ${canary}`, on: canary }] },
    { facts: { [`${canary} x`]: 1, [canary]: { [canary]: canary }, languages: [canary], 'settled-on': canary } },
    { done: { [canary]: 5, 'plan-made': canary } }
  ]
  test.each(spots.map((spot) => [spot]))('%j', (value) => {
    expect(said(value)).not.toBe('[]')
    expect(said(value)).not.toContain(canary)
  })

  test('anything at all is read or refused, nothing is thrown, and no word of it comes back', () => {
    const word = fc.constantFrom(
      'born',
      'care',
      'from',
      'reviews',
      'facts',
      'done',
      'event',
      'on',
      'child-attends',
      'zzqx-1',
      'zzqx 2',
      '__proto__'
    )
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('zzqx', '2026-01-01', '2026-02-30', true, false, null, 1, 1.5, undefined),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(word, tie('any'), { maxKeys: 4 })
      )
    })).any
    expect(
      counterexample(
        fc.property(value, (one) => {
          expect(said(one)).not.toContain('zzqx')
          expect(({} as Record<string, unknown>)['zzqx-1']).toBeUndefined()
        }),
        { seed: 7, numRuns: 3000 }
      )
    ).toBeUndefined()
    expect(
      counterexample(
        fc.property(fc.anything(), (one) => {
          readCase(one, vocabulary)
        }),
        { seed: 8, numRuns: 2000 }
      )
    ).toBeUndefined()
  })
})

test('a case is read fast enough for a hundred thousand of them', () => {
  const value = {
    case: 'C-1',
    born: '2010-05-14',
    complete: ['reviews', 'done'],
    care: [{ from: '2026-01-12' }],
    placements: [{ from: '2026-01-12', type: 'foster' }],
    reviews: [1, 2, 3].map((month) => ({
      meetings: [`2026-0${month + 1}-02`],
      completed: `2026-0${month + 1}-02`,
      done: { 'invitations-sent': '2026-01-20', 'record-sent': '2026-08-01' },
      facts: { 'child-attends': true }
    }))
  }
  const thousand = (): void => {
    for (let i = 0; i < 1000; i++) read(value)
  }
  const rounds = Array.from({ length: 10 }, () => timed(thousand).took)
  expect(Math.min(...rounds)).toBeLessThan(200)
})
