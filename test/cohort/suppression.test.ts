import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measuresOf } from '../../engine/cohort/measures.ts'
import type { Measures } from '../../engine/cohort/model.ts'
import { suppressed } from '../../engine/cohort/suppress.ts'
import { withheldRows } from '../../engine/cohort/withhold.ts'
import { attack, truthOf } from './attacker.ts'
import { anyTally } from './tallies.ts'

describe('small counts in what is shared', () => {
  test('are shown nowhere, and nobody can tell from the rest that a count is small', () => {
    let withheld = 0
    fc.assert(
      fc.property(anyTally, (tally) => {
        const open = measuresOf(tally)
        const shared = suppressed(open)
        const truth = truthOf(open)
        for (const { cell, bounds } of attack(shared)) {
          const count = truth.get(cell) ?? Number.NaN
          expect(count).not.toBeNaN()
          if (count < 1 || count > 4) continue
          withheld++
          expect([cell, bounds.least < bounds.most && bounds.most >= 5]).toEqual([cell, true])
        }
        expect(smallCountsIn(shared)).toEqual([])
      }),
      { numRuns: 300 }
    )
    expect(withheld).toBeGreaterThan(1000)
  })

  test('would be worked out by the same attack if only they were withheld', () => {
    const open = measuresOf(fc.sample(anyTally, { seed: 7, numRuns: 1 })[0] as never)
    const [first] = open.measures
    if (first === undefined) throw new Error('no measure')
    const groups = [3, 20].map((numerator, i) => ({
      ...first.total,
      group: `team ${i}`,
      numerator,
      denominator: numerator
    }))
    const naive: Measures = {
      ...open,
      measures: [
        {
          ...first,
          total: { ...first.total, numerator: 23, denominator: 23 },
          groups: groups.map((one) => (one.numerator === 3 ? { ...one, numerator: 'withheld' as const } : one))
        }
      ],
      duties: [],
      lateness: []
    }
    const guess = attack(naive).find(({ cell }) => cell === 'reviews-on-time local numerator 0')
    expect(guess?.bounds).toEqual({ least: 3, most: 3 })
  })

  test('a nought of all children is shown, for it is nobody', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const open = measuresOf(tally)
        const shared = suppressed(open)
        const noughts = ({ measures }: Measures) => measures.map(({ total }) => total.cannotTell === 0)
        expect(noughts(shared)).toEqual(noughts(open))
      }),
      { numRuns: 50 }
    )
  })

  test('stay withheld when withheld once more', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const once = suppressed(measuresOf(tally))
        expect(suppressed(once)).toEqual(once)
      }),
      { numRuns: 20 }
    )
  })
})

function smallCountsIn({ measures, duties, calendar, lateness }: Measures): readonly number[] {
  const counts = [
    ...measures.flatMap(({ total, groups }) =>
      [total, ...groups].flatMap(({ numerator, denominator, cannotTell, leftOut, parts }) => [
        numerator,
        numerator === 'withheld' || denominator === 'withheld' ? denominator : denominator - numerator,
        cannotTell,
        ...[...leftOut, ...parts].map(({ count }) => count)
      ])
    ),
    ...duties.flatMap(({ total, groups }) =>
      [total, ...groups].flatMap(({ kept, failed, cannotTell, outside, states }) => [
        kept,
        failed,
        cannotTell,
        outside,
        ...Object.values(states)
      ])
    ),
    ...calendar.days.flatMap(({ reviews, reviewsOpen, duties: others, dutiesOpen }) => [
      reviews,
      reviewsOpen,
      others,
      dutiesOpen
    ]),
    ...lateness.flatMap(({ held, overdue }) => [held, overdue])
  ]
  return counts.filter((count) => typeof count === 'number' && count > 0 && count < 5) as number[]
}

describe('the rows to withhold', () => {
  test.each<readonly [string, readonly (readonly number[])[], readonly boolean[], readonly number[]]>([
    [
      'none where nothing is small',
      [
        [10, 5],
        [20, 0]
      ],
      [true, true],
      []
    ],
    [
      'a second one, the smallest, where one is small',
      [
        [10, 3],
        [20, 9],
        [50, 8]
      ],
      [true, true],
      [0, 1]
    ],
    [
      'more, until what is withheld comes to five',
      [
        [9, 1],
        [20, 0],
        [50, 8]
      ],
      [true, true],
      [0, 1, 2]
    ],
    [
      'only the small ones where the total is withheld too',
      [
        [10, 3],
        [20, 9]
      ],
      [false, false],
      [0]
    ],
    [
      'no empty ones, which hide nothing',
      [
        [0, 3],
        [0, 0],
        [0, 6]
      ],
      [true, true],
      [0, 2]
    ]
  ])('are %s', (_, rows, totals, expected) => {
    expect([...withheldRows(rows, totals)].sort((a, b) => a - b)).toEqual(expected)
  })
})
