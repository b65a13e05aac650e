import { describe, expect, test } from 'vitest'
import type { Example, Expected } from '../../engine/model/example.ts'
import { parseState } from '../../engine/model/example.ts'
import { runExample } from '../../engine/examples/run.ts'
import { procedureIn } from '../../server/store/found.ts'
import { openFolder, SHIPPED_RULESETS } from '../../server/store/folder.ts'

const opened = openFolder(SHIPPED_RULESETS)
if (!opened.ok) throw new Error(opened.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
const store = opened.value

/** First review held on the last day, the second open: due on 9 May 2026 by the law, on 11 May by York's text. */
const ONE_HELD = {
  care: [{ from: '2026-01-12' }],
  placements: [{ from: '2026-01-12', type: 'foster', longTermFrom: false }],
  reviews: [{ meetings: ['2026-02-09'], completed: '2026-02-09', done: { 'decisions-circulated': '2026-02-18' } }],
  events: [
    { event: 'school-exclusion', on: '2026-02-20', facts: { 'significant-impact': true } },
    { event: 'school-exclusion', on: '2026-02-25', facts: { 'significant-impact': false } }
  ],
  complete: ['reviews', 'done']
}

const run = (parts: Partial<Example>) =>
  runExample({ it: 'is tried', case: ONE_HELD, asOf: '2026-03-01', gives: { 'Y2.1': 'met' }, ...parts }, (wanted) =>
    procedureIn(store, 'york', wanted)
  )

const otherwise = (parts: Partial<Example>): readonly string[] => {
  const result = run(parts)
  if (result.outcome === 'cannot-run') return result.problems.map(({ code, pointer }) => `${pointer ?? ''} ${code}`)
  return result.outcome === 'otherwise' ? result.mismatches.map(({ expected, got }) => `${expected} / ${got}`) : []
}

describe('an example holds', () => {
  test.each<[string, string, Expected]>([
    ['with a state alone', 'Y2.1', 'met'],
    ['with a state and its day', 'Y2.1', 'met 2026-02-09'],
    ['with the headline by the rule that binds', 'Y2.2', 'due 2026-05-09 by E33.2a'],
    [
      'with both sides of a duty',
      'Y2.2',
      { local: 'due 2026-05-11', statutory: 'due 2026-05-09', effective: 'due 2026-05-09 by E33.2a' }
    ],
    ['with a provision of the law under the duty that stands on it', 'E33.2a', 'due 2026-05-09'],
    [
      'with the review that is meant',
      'Y2.2',
      [
        { review: 1, is: 'not-applicable' },
        { review: 'next', is: 'due' }
      ]
    ],
    [
      'with the event that is meant',
      'Y2.5j',
      [
        { event: 1, is: 'called-for 2026-02-20' },
        { event: 2, is: 'not-called-for' }
      ]
    ],
    ['with the worst of several things', 'Y2.5j', 'called-for 2026-02-20'],
    [
      'with the day it was done and how late',
      'Y12.1',
      { is: 'met-late 2026-02-16', doneOn: '2026-02-18', workingDays: 2 }
    ],
    ['with working days left and the latest of them', 'Y2.2', { workingDays: 47, latestWorkingDay: '2026-05-08' }],
    ['with what is missing among others', 'Y5.5', { review: 'next', is: 'cannot-tell', missing: ['planned'] }],
    ['with nothing missing', 'Y2.1', { is: 'met', missing: [] }],
    ['with the period of care that is meant', 'E25A', { item: 1, is: 'overdue' }]
  ])('%s', (_, key, expected) => {
    expect(otherwise({ gives: { [key]: expected } })).toEqual([])
  })

  test('with the day of the next review and the rule that it comes from', () => {
    expect(otherwise({ nextReview: '2026-05-09 by E33.2a' })).toEqual([])
  })

  test('in another reading', () => {
    expect(otherwise({ readings: ['Y2.2/three-months'], gives: { 'Y2.2': { local: 'due 2026-05-09' } } })).toEqual([])
  })

  test('where nothing applies, by the best of what does not', () => {
    expect(otherwise({ gives: { 'Y2.2': { review: 1, is: 'not-applicable' } } })).toEqual([])
  })
})

describe('an example does not hold', () => {
  test.each<[string, string, Expected, RegExp]>([
    [
      'with another state',
      'Y2.1',
      'met-late',
      /^met-late \/ met 2026-02-09 \(all: review 1 met 2026-02-09; review next not-applicable\)$/
    ],
    ['with another day', 'Y2.1', 'met 2026-02-10', /^met 2026-02-10 \/ met 2026-02-09/],
    [
      'with a day where the state has none',
      'Y5.5',
      { review: 'next', is: 'cannot-tell 2026-01-01' },
      /^cannot-tell 2026-01-01 \/ cannot-tell$/
    ],
    ['with another rule', 'Y2.2', 'due 2026-05-09 by E33.1', /by E33\.2a/],
    [
      'with a local day that is the law’s',
      'Y2.2',
      { local: 'due 2026-05-09' },
      /^local due 2026-05-09 \/ due 2026-05-11$/
    ],
    [
      'with a law that a duty does not stand on',
      'Y4.2',
      { review: 1, statutory: 'met' },
      /stands on no rule of the law/
    ],
    ['with a review that is not in the list', 'Y2.2', { review: 7, is: 'due' }, /^review 7 \/ only review 1/],
    ['with an event that is not in the list', 'Y2.5j', { event: 3, is: 'answered' }, /^event 3 \/ only event 1/],
    ['with another day of doing', 'Y12.1', { doneOn: '2026-02-17' }, /^done on 2026-02-17 \/ 2026-02-18$/],
    ['with other working days', 'Y12.1', { workingDays: 1 }, /^working days 1 \/ 2$/],
    [
      'with another latest working day',
      'Y2.2',
      { latestWorkingDay: '2026-05-09' },
      /^latest working day 2026-05-09 \/ 2026-05-08$/
    ],
    [
      'with a fact missing that is not',
      'Y5.5',
      { review: 'next', missing: ['born'] },
      /^missing born \/ missing planned/
    ],
    [
      'with nothing missing where something is',
      'Y5.5',
      { review: 'next', missing: [] },
      /^nothing missing \/ missing planned/
    ],
    ['with a provision that there is not', 'Y99.1', 'met', /no such provision/]
  ])('%s', (_, key, expected, says) => {
    const differences = otherwise({ gives: { [key]: expected } })
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatch(says)
  })

  test('with another day of the next review', () => {
    expect(otherwise({ nextReview: '2026-05-11 by Y2.2' })).toEqual(['2026-05-11 by Y2.2 / 2026-05-09 by E33.2a'])
  })

  test('with several things wrong, each of which is said', () => {
    expect(otherwise({ gives: { 'Y2.1': 'overdue', 'Y2.2': { local: 'met', doneOn: '2026-01-01' } } })).toHaveLength(3)
  })
})

test.each<[string, Partial<Example>, string]>([
  ['a case that is none', { case: { care: [{ from: '2026-02-30' }] } }, '/case/care/0/from NOT_A_DAY'],
  ['a version that there is not', { version: '1999-01-01' }, ' UNKNOWN_VERSION'],
  ['a reading that there is not', { readings: ['no-such'] }, ' UNKNOWN_READING']
])('an example with %s cannot be run', (_, parts, problem) => {
  expect(otherwise(parts)).toEqual([problem])
})

test.each([
  ['due', { state: 'due' }],
  ['due 2026-05-09', { state: 'due', on: '2026-05-09' }],
  ['due 2026-05-09 by E33.2a', { state: 'due', on: '2026-05-09', by: 'E33.2a' }],
  ['cannot-tell by Y8.12/reconvene', { state: 'cannot-tell', by: 'Y8.12/reconvene' }],
  ['due 2026-02-30', undefined],
  ['Due 2026-05-09', undefined]
])('`%s` is read as a state, if it is one', (text, state) => {
  expect(parseState(text)).toEqual(state)
})
