import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import type { CaseOfUnit } from '../../engine/returns/unit.ts'
import { type Day, day, isoDay } from '../../engine/days/day.ts'
import { assess } from '../../engine/assess/assess.ts'
import { dueOnOf } from '../../engine/assess/verdict.ts'
import { readCase } from '../../engine/read/case.ts'
import { casesOf, filesIn, FIXTURES, FORMAT, takeIn } from './files.ts'
import { shippedStore } from '../server/serving.ts'

const taken = await takeIn(filesIn(join(FIXTURES, 'known-answer')))
const cases = casesOf(taken)

const caseOf = (child: string): CaseOfUnit => {
  const found = cases.get(child)
  if (found === undefined) throw new Error('no such child')
  return found
}

const told = (child: string): readonly string[] =>
  caseOf(child).faults.map(({ code, rule, severity, place }) =>
    [code, ...(rule === undefined ? [] : [rule]), severity, `${place.file}:${place.line}`, place.column ?? ''].join(' ')
  )

const daysOf = (child: string): readonly (string | false | null | undefined)[] =>
  (caseOf(child).sent?.reviews ?? []).map(({ completed }) => completed)

test('two years of a return are one window, and rows given twice are one', () => {
  const { intake, problems, faults } = taken
  expect(problems).toEqual([])
  expect(faults).toEqual([])
  expect(intake?.kind).toBe('ssda903')
  expect([isoDay(intake?.window?.from ?? day('1999-01-01')), isoDay(intake?.window?.to ?? day('1999-01-01'))]).toEqual([
    '2020-04-01',
    '2022-03-31'
  ])
})

test('every case that is made is one that can be read', () => {
  const vocabulary = shippedStore().vocabulary().vocabulary
  for (const { sent } of cases.values()) expect(readCase(sent, vocabulary).ok).toBe(true)
})

test('every published check that is found is one that the data tells of, and each of those is found', () => {
  const found = [...cases.values()].flatMap(({ faults }) => faults.flatMap(({ rule }) => rule ?? []))
  expect([...new Set(found)].sort()).toEqual([...FORMAT.checks.keys()].sort())
})

describe('a child in care', () => {
  test('from the episode that starts care; a later year closes the episode that an earlier one left open', () => {
    expect(caseOf('ordinary').sent).toEqual({
      case: 'ordinary',
      born: '2010-02-14',
      reviewsKnownFrom: '2020-04-01',
      care: [{ from: '2020-12-01', kind: 'ordinary' }],
      legalStatus: [
        { from: '2020-12-01', code: 'C1' },
        { from: '2021-06-07', code: 'C2' }
      ],
      placements: [
        { from: '2020-12-01', type: 'foster', longTermFrom: false },
        { from: '2021-09-20', type: 'residential' }
      ],
      adoption: [],
      reviews: [
        { meetings: ['2020-12-31'], completed: '2020-12-31', participation: 'PN1' },
        { meetings: ['2021-03-31'], completed: '2021-03-31', participation: 'PN3' },
        { meetings: ['2021-09-30'], completed: '2021-09-30', participation: 'PN1' },
        { meetings: ['2022-03-25'], completed: '2022-03-25', participation: 'PN1' }
      ]
    })
    expect(told('ordinary')).toEqual([])
  })

  test('nothing is said to be whole that a return does not give whole', () => {
    for (const { sent } of cases.values()) expect(sent?.complete).toBeUndefined()
  })

  test('who comes back has a second period of care, with its own reviews', () => {
    const { sent } = caseOf('returns')
    expect(sent?.care).toEqual([
      { from: '2020-05-01', to: '2020-07-01', kind: 'ordinary' },
      { from: '2020-10-15', kind: 'ordinary' }
    ])
    expect(daysOf('returns')).toEqual(['2020-05-28', '2020-11-11', '2021-02-10', '2021-08-10'])
  })

  test('long-term fostering begins on the day of the episode that has its code', () => {
    expect(caseOf('long-term').sent?.placements).toEqual([
      { from: '2020-05-04', type: 'foster', longTermFrom: false },
      { from: '2020-10-05', type: 'foster', longTermFrom: '2020-10-05' }
    ])
  })

  test('who turns 18 leaves care on that day', () => {
    const { sent } = caseOf('grows-up')
    expect(sent?.born).toBe('2003-09-15')
    expect(sent?.care).toEqual([{ from: '2020-04-20', to: '2021-09-15', kind: 'ordinary' }])
    expect(sent?.placements).toEqual([{ from: '2020-04-20', type: 'supported' }])
  })
})

describe('care whose start is not recorded', () => {
  test('has no period, since no day is made up for it; what else is known is told', () => {
    const { sent } = caseOf('began-before')
    expect(sent?.care).toEqual([])
    expect(sent?.placements).toEqual([{ from: '2020-09-01', type: 'foster', longTermFrom: false }])
    expect(daysOf('began-before')).toEqual(['2020-05-12', '2020-11-12', '2021-05-12'])
    expect(told('began-before')).toEqual([
      'START_OF_CARE_NOT_RECORDED doubtful 2021-22-episodes.csv:10 ',
      'REVIEW_OUTSIDE_CARE doubtful 2020-21-reviews.csv:13 REVIEW'
    ])
  })
})

describe('short breaks', () => {
  test('an agreed series is a period of its own kind, and its reviews are not known to be whole', () => {
    const { sent } = caseOf('agreed-breaks')
    expect(sent?.care).toEqual([{ from: '2020-06-01', to: '2021-09-30', kind: 'short-breaks' }])
    expect(sent?.reviewsKnownFrom).toBe('2021-10-01')
    expect(told('agreed-breaks')).toEqual(['REVIEW_OF_SHORT_BREAKS 399 doubtful 2020-21-reviews.csv:6 REVIEW'])
  })

  test('breaks recorded one by one are no periods of care: when their series began and ended is not told', () => {
    expect(caseOf('single-breaks').sent?.care).toEqual([])
    expect(told('single-breaks')).toEqual([
      'SHORT_BREAK_BY_ITSELF doubtful 2020-21-episodes.csv:6 ',
      'SHORT_BREAK_BY_ITSELF doubtful 2020-21-episodes.csv:7 '
    ])
  })
})

test('adoption: authority by the order, placing by the placement, return by the move; the decision is neither', () => {
  const { sent } = caseOf('adopted')
  expect(sent?.adoption).toEqual([{ authorityOn: '2020-08-10', placedOn: '2020-11-02', returnedOn: '2021-05-03' }])
  expect(sent?.placements?.map(({ type }) => type)).toEqual(['foster', 'adoptive', 'foster'])
  expect(told('adopted')).toEqual([])
})

test('what is wrong with a review is told by the number of its check, with file, line and column', () => {
  expect(told('faults')).toEqual([
    'BIRTHS_DISAGREE INT17 doubtful 2020-21-reviews.csv:17 DOB',
    'NOT_IN_LATER_YEARS doubtful 2020-21-episodes.csv:15 ',
    'NOT_A_DATE 166 unusable 2020-21-reviews.csv:17 REVIEW',
    'NO_REVIEW_DAY 166 unusable 2020-21-reviews.csv:20 REVIEW',
    'UNKNOWN_CODE 167 doubtful 2020-21-reviews.csv:18 REVIEW_CODE',
    'TWO_REVIEWS_ON_A_DAY doubtful 2020-21-reviews.csv:19 REVIEW',
    'UNKNOWN_CODE 167 doubtful 2020-21-reviews.csv:21 REVIEW_CODE'
  ])
  expect(caseOf('faults').sent).not.toHaveProperty('born')
})

test('reviews that cannot be read leave it unknown whether there were others in their year', () => {
  expect(caseOf('faults').sent?.reviewsKnownFrom).toBe('2021-04-01')
})

test('a code of participation fits the age; on the 4th birthday itself both do', () => {
  expect(told('ages')).toEqual([
    'PARTICIPATION_AND_AGE 441 doubtful 2020-21-reviews.csv:23 REVIEW_CODE',
    'PARTICIPATION_AND_AGE 440 doubtful 2020-21-reviews.csv:25 REVIEW_CODE'
  ])
  expect(caseOf('ages').sent?.reviews?.map(({ participation }) => participation)).toEqual([undefined, 'PN0', undefined])
  expect(told('birthday')).toEqual([])
})

test('a review outside every episode, or outside the year, is told; one that cannot be of any care is not used', () => {
  expect(told('outside')).toEqual([
    'REVIEW_OUTSIDE_YEAR doubtful 2020-21-reviews.csv:31 REVIEW',
    'REVIEW_OUTSIDE_YEAR unusable 2020-21-reviews.csv:32 REVIEW',
    'REVIEW_OUTSIDE_CARE unusable 2020-21-reviews.csv:31 REVIEW',
    'REVIEW_OUTSIDE_CARE unusable 2020-21-reviews.csv:27 REVIEW',
    'REVIEW_OUTSIDE_CARE unusable 2020-21-reviews.csv:30 REVIEW',
    'REVIEW_OUTSIDE_CARE unusable 2020-21-reviews.csv:32 REVIEW'
  ])
  expect(daysOf('outside')).toEqual(['2020-05-06', '2021-03-01'])
})

test('a child in the reviews and in no other table is told by two checks', () => {
  expect(told('nobody')).toEqual([
    'NOT_IN_HEADER INT08 doubtful 2020-21-reviews.csv:22 CHILD',
    'REVIEW_WITHOUT_EPISODES 1012 doubtful 2020-21-reviews.csv:22 CHILD'
  ])
  expect(caseOf('nobody').sent).toMatchObject({ born: '2016-02-29', care: [], adoption: [] })
})

test('no column that is not needed leaves the parser', () => {
  expect(JSON.stringify([taken.units, taken.faults, [...cases]])).not.toContain('CANARY')
})

const iso = (on: Day | undefined): string => (on === undefined ? '-' : isoDay(on))

describe('what York asks of the children', () => {
  const store = shippedStore()
  const found = store.procedure('york', { version: '2024-03-15' })
  if ('unknown' in found) throw new Error('no procedure')
  const asOf = day('2022-03-31')

  /** What the rules that a review be held say: by the council's text, and by the law. */
  const holdings = (child: string): readonly string[] => {
    const read = readCase(caseOf(child).sent, store.vocabulary().vocabulary)
    if (!read.ok) throw new Error('the case cannot be read')
    return assess(found, read.value, asOf)
      .outcomes.filter(({ key, verdict }) => /^Y2\.[123]$/.test(key) && verdict.state !== 'not-applicable')
      .map(({ key, verdict, statutory }) => {
        const law = statutory === undefined ? '' : `; law ${statutory.verdict.state} ${iso(dueOnOf(statutory.verdict))}`
        return `${key} ${verdict.state} ${iso(dueOnOf(verdict))}${law}`
      })
  }

  test('counts the first review past Christmas, and each later one from the one before', () => {
    expect(holdings('ordinary')).toEqual([
      'Y2.1 met 2020-12-31; law met 2020-12-31',
      'Y2.2 met 2021-04-01; law met 2021-03-31',
      'Y2.3 met 2021-09-30; law met 2021-09-30',
      'Y2.3 met 2022-04-01; law met 2022-03-30',
      'Y2.3 due 2022-09-24; law due 2022-09-25'
    ])
  })

  test('numbers the reviews of a return to care anew', () => {
    expect(holdings('returns')).toEqual([
      'Y2.1 met 2020-06-02; law met 2020-06-02',
      'Y2.1 met 2020-11-12; law met 2020-11-12',
      'Y2.2 not-required 2020-08-27; law not-required 2020-08-28',
      'Y2.2 met 2021-02-10; law met 2021-02-11',
      'Y2.3 met 2021-08-12; law met 2021-08-10',
      'Y2.3 overdue 2022-02-09; law overdue 2022-02-10'
    ])
  })

  test('asks for no review after the 18th birthday, and tells a late one', () => {
    expect(holdings('grows-up')).toEqual([
      'Y2.1 met 2020-05-19; law met 2020-05-19',
      'Y2.2 met-late 2020-08-17; law met 2020-08-18',
      'Y2.3 met 2021-02-17; law met 2021-02-18',
      'Y2.3 met 2021-08-19; law met 2021-08-17',
      'Y2.3 not-required 2022-02-09; law not-required 2022-02-10'
    ])
  })

  test('tells nothing of care whose start is not recorded, nor of breaks that are no periods', () => {
    for (const child of ['began-before', 'single-breaks', 'faults']) {
      const answers = holdings(child)
      expect(answers.length).toBeGreaterThan(0)
      expect(answers.filter((one) => !/ cannot-tell .*law cannot-tell /.test(one))).toEqual([])
    }
  })

  test('knows of no later review where the day asked about is after the years given', () => {
    const later = casesOf(taken, day('2022-06-30'))
    for (const { sent } of later.values()) expect(sent).not.toHaveProperty('reviewsKnownFrom')
  })
})
