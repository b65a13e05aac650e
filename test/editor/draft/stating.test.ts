import { describe, expect, test } from 'vitest'
import type { DraftHead } from '../../../editor/api/drafts.ts'
import type { PublishedVersion } from '../../../editor/api/versions.ts'
import { dayProblem, givenDay, partsTyped, pastProblem, typedDay } from '../../../editor/draft/force-day.ts'
import { numberProblem, PROVISION_NUMBER } from '../../../editor/draft/provision-number.ts'
import { saysSomething } from '../../../editor/draft/said-reason.ts'
import { beginnings, beginningWords } from '../../../editor/screens/draft/beginnings.ts'
import { patternOf } from '../../../engine/read/schema.ts'

const parts = (typed: string) => partsTyped(typed) ?? { day: '', month: '', year: '' }

describe('the day in force', () => {
  test.each(['1/1/2027', '01/01/2027', '29/2/2028'])('%s is taken', (typed) => {
    expect(dayProblem(parts(typed))).toBeUndefined()
  })

  test.each([
    ['//', /Give the day/],
    ['1/1/', /needs a day, a month and a year/],
    ['abc/x/y', /in numbers/],
    ['1/1/1', /four digits/],
    ['1/1/27', /four digits/],
    ['31/2/2027', /not a real day/],
    ['1/13/2027', /not a real day/],
    ['1/1/0027', /between 1990 and 2099/],
    ['1/1/9999', /between 1990 and 2099/]
  ])('%s is refused, and it is said why', (typed, why) => {
    expect(dayProblem(parts(typed))).toMatch(why)
    expect(typedDay(parts(typed))).toBe(typed)
  })

  test('one that is past is for what was so all along', () => {
    expect(pastProblem('2024-03-15', ['changes-a-timescale'], '2026-11-22')).toMatch(/15 March 2024 is past/)
    expect(pastProblem('2024-03-15', ['changes-a-timescale', 'corrects-a-mistake'], '2026-11-22')).toBeUndefined()
    expect(pastProblem('2026-11-22', ['changes-a-timescale'], '2026-11-22')).toBeUndefined()
  })

  test('the past day of the version that it began from has been given by nobody, unless that is corrected', () => {
    const head = { base: '2024-03-15', inForceFrom: '2024-03-15' } as DraftHead
    expect(givenDay(head, '2026-11-22')).toBeUndefined()
    expect(givenDay({ ...head, base: '2024-03-15.2' }, '2026-11-22')).toBeUndefined()
    expect(givenDay({ ...head, changes: ['corrects-a-mistake'] }, '2026-11-22')).toBe('2024-03-15')
    expect(givenDay({ ...head, inForceFrom: '2027-01-01' }, '2026-11-22')).toBe('2027-01-01')
  })
})

describe('the number of a new provision', () => {
  test('has the shape that the reader asks for', () => {
    expect(PROVISION_NUMBER.source).toBe(patternOf('provisionId'))
  })

  test.each(['', 'hello <b>', 'y2.2', 'Y2.', '<b>'])('%s is refused', (number) => {
    expect(numberProblem(number, [])).toBeDefined()
  })

  test('is one that was never used', () => {
    expect(numberProblem('Y5.12', ['Y5.11'])).toBeUndefined()
    expect(numberProblem('Y5.11', ['Y5.11'])).toMatch(/^There is a provision Y5.11 already/)
  })
})

test.each([
  ['x', false],
  ['...', false],
  ['See above', false],
  ['The law counts otherwise.', true]
])('as a reason, "%s" says something: %s', (why, says) => {
  expect(saysSomething(why)).toBe(says)
})

describe('a draft may begin', () => {
  const version = (from: string, state: PublishedVersion['state'], revision = 1) =>
    ({ version: revision === 1 ? from : `${from}.${revision}`, from, state, revision }) as PublishedVersion

  test('from what is in force and from what is to come, the latest first', () => {
    const all = [
      version('2018-01-01', 'superseded'),
      version('2024-03-15', 'in-force'),
      version('2027-01-01', 'scheduled'),
      version('2027-01-01', 'scheduled', 2),
      version('2027-02-01', 'withdrawn')
    ]
    expect(beginnings(all).map((one) => one.version)).toEqual(['2027-01-01.2', '2024-03-15'])
    expect(beginnings(all).map((one, place) => beginningWords(one, place === 0))).toEqual([
      'Comes into force on 1 January 2027 (latest)',
      'In force now, from 15 March 2024'
    ])
  })
})
