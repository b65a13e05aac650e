import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFault, emptyFaults, faultReport, mergeFaults } from '../../engine/cohort/faults.ts'
import type { CountedFault, FaultTally } from '../../engine/cohort/model.ts'

const fault = (line: number, more: Partial<CountedFault> = {}): CountedFault => ({
  code: 'REVIEW_CODE',
  rule: '167',
  severity: 'doubtful',
  message: 'no code of the list',
  place: { file: 'REVIEWS.csv', line, column: 'REVIEW_CODE' },
  ...more
})

const tallied = (faults: readonly CountedFault[]): FaultTally => {
  const tally = emptyFaults()
  for (const one of faults) addFault(tally, one)
  return tally
}

const merged = (...tallies: readonly FaultTally[]): FaultTally => {
  const all = emptyFaults()
  for (const tally of tallies) mergeFaults(all, tally)
  return all
}

describe('faults of the data', () => {
  test('are grouped by rule and code, with the first five places', () => {
    const report = faultReport(tallied([9, 3, 12, 5, 44, 2, 7].map((line) => fault(line))))
    expect(report).toMatchObject([{ code: 'REVIEW_CODE', rule: '167', count: 7 }])
    expect(report[0]?.places.map(({ line }) => line)).toEqual([2, 3, 5, 7, 9])
  })

  test('are told in the words of the first place', () => {
    const report = faultReport(
      tallied([fault(9, { message: 'a' }), fault(3, { message: 'c' }), fault(5, { message: 'b' })])
    )
    expect(report[0]?.message).toBe('c')
  })

  test('that could not be used stand before what is doubtful, the most frequent first', () => {
    const report = faultReport(
      tallied([
        fault(1),
        fault(2),
        fault(3, { code: 'DATE', severity: 'unusable' }),
        fault(4, { code: 'CHILD', severity: 'unusable' }),
        fault(5, { code: 'CHILD', severity: 'unusable' })
      ])
    )
    expect(report.map(({ code, count }) => [code, count])).toEqual([
      ['CHILD', 2],
      ['DATE', 1],
      ['REVIEW_CODE', 2]
    ])
  })

  test('come out the same in whatever order they come', () => {
    const any = fc.array(
      fc
        .record({ line: fc.nat(40), code: fc.constantFrom('A', 'B'), message: fc.constantFrom('one', 'other') })
        .map(({ line, code, message }) =>
          fault(line, { code, message, ...(message === 'one' ? { help: 'look' } : {}) })
        )
    )
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const whole = faultReport(tallied([...a, ...b, ...c]))
        expect(faultReport(merged(tallied(c), tallied(a), tallied(b)))).toEqual(whole)
        expect(faultReport(merged(tallied(a), merged(tallied(b), tallied(c))))).toEqual(whole)
      })
    )
  })
})
