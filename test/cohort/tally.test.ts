import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, type Assessment } from '../../engine/assess/assess.ts'
import { headline, isDuty, isIdle } from '../../engine/cohort/duties.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import { type Asked, type Count, type Measures, type Tally } from '../../engine/cohort/model.ts'
import { addTo, emptyTally, mergeTallies } from '../../engine/cohort/tally.ts'
import { addDays, day } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import { syntheticCases } from '../../engine/synthetic/cases.ts'
import { type Council, procedures, vocabulary } from '../explain/setup.ts'

const AS_OF = day('2026-11-22')
const ASKED: Asked = { asOf: AS_OF, window: { from: addDays(AS_OF, -364), to: AS_OF } }

/** A few synthetic children with their teams; some without one. */
const someChildren = fc
  .record({
    seed: fc.nat(100_000),
    teams: fc.array(fc.constantFrom('North', 'South', undefined), { minLength: 1, maxLength: 6 }),
    council: fc.constantFrom<Council>('york', 'brighton', 'england')
  })
  .map(({ seed, teams, council }) =>
    syntheticCases({ seed, asOf: AS_OF, count: teams.length, vocabulary }).map((sent, i) => {
      const read = readCase(sent, vocabulary)
      if (!read.ok) throw new Error(read.problems[0].message)
      return { assessment: assess(procedures[council], read.value, AS_OF), team: teams[i] }
    })
  )

type Child = Readonly<{ assessment: Assessment; team: string | undefined }>

function tallied(children: readonly Child[]): Tally {
  const tally = emptyTally(ASKED)
  for (const { assessment, team } of children) addTo(tally, assessment, team)
  return tally
}

function merged(...tallies: readonly Tally[]): Tally {
  const all = emptyTally(ASKED)
  for (const tally of tallies) mergeTallies(all, tally)
  return all
}

/** What comes out of a tally, whatever order its groups came in. */
const told = (tally: Tally): Measures => measuresOf(structuredClone(tally))

const runs = { numRuns: 40 }
const TIME = { timeout: 120_000 }
const number = (count: Count): number => (count === 'withheld' ? Number.NaN : count)

describe('tallies', () => {
  test('add up to the same in whatever order and groups they are added', TIME, () => {
    fc.assert(
      fc.property(someChildren, fc.nat(6), fc.nat(6), (children, i, j) => {
        const [first, last] = [Math.min(i, j), Math.max(i, j)]
        const [a, b, c] = [children.slice(0, first), children.slice(first, last), children.slice(last)].map(tallied)
        if (a === undefined || b === undefined || c === undefined) throw new Error('three parts')
        const whole = told(tallied(children))
        expect(told(merged(a, b, c))).toEqual(whole)
        expect(told(merged(c, merged(b, a)))).toEqual(whole)
        expect(told(merged(merged(a, b), c))).toEqual(whole)
      }),
      runs
    )
  })

  test('of different days are not added up', () => {
    const other = emptyTally({ ...ASKED, asOf: addDays(AS_OF, 1) })
    expect(() => mergeTallies(emptyTally(ASKED), other)).toThrow('different days')
  })

  test('count every duty that a case calls for once by its day', TIME, () => {
    fc.assert(
      fc.property(someChildren, (children) => {
        const duties = children.flatMap(({ assessment }) =>
          assessment.outcomes.filter((one) => isDuty(one) && !isIdle(headline(one)))
        )
        const counted = told(tallied(children))
          .duties.filter(({ by }) => by === 'effective')
          .reduce((sum, { total }) => sum + number(total.outside) + addUp(Object.values(total.states)), 0)
        expect(counted).toBe(duties.length)
      }),
      runs
    )
  })
})

const addUp = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

describe('measures', () => {
  test('never count more in the numerator than in the denominator, and groups add up to all', TIME, () => {
    fc.assert(
      fc.property(someChildren, (children) => {
        for (const { total, groups } of told(tallied(children)).measures) {
          for (const { numerator, denominator, parts } of [total, ...groups]) {
            expect(number(numerator)).toBeLessThanOrEqual(number(denominator))
            expect(addUp(parts.map(({ count }) => number(count)))).toBe(denominator)
          }
          if (groups.length === 0) continue
          expect(addUp(groups.map(({ numerator }) => number(numerator)))).toBe(total.numerator)
          expect(addUp(groups.map(({ denominator }) => number(denominator)))).toBe(total.denominator)
          expect(addUp(groups.map(({ cannotTell }) => number(cannotTell)))).toBe(total.cannotTell)
        }
      }),
      runs
    )
  })

  test('of children place every child in just one part', TIME, () => {
    fc.assert(
      fc.property(someChildren, (children) => {
        for (const { name, total } of told(tallied(children)).measures) {
          if (name === 'reviews-on-time') continue
          const beside = number(total.cannotTell) + addUp(total.leftOut.map(({ count }) => number(count)))
          expect(number(total.denominator) + beside).toBe(children.length)
        }
      }),
      runs
    )
  })

  test('of lateness show just the reviews of the first measure that were held or are overdue', TIME, () => {
    fc.assert(
      fc.property(someChildren, (children) => {
        const { measures, lateness } = told(tallied(children))
        const reviews = measures.find(({ name, by }) => name === 'reviews-on-time' && by === 'effective')?.total
        const tooEarly = number(reviews?.parts.find(({ name }) => name === 'too-early')?.count ?? 0)
        const early = lateness.filter(({ to }) => (to ?? 1) <= 0)
        expect(addUp(early.map(({ held }) => number(held)))).toBe(reviews?.numerator)
        expect(addUp(lateness.map(({ held, overdue }) => number(held) + number(overdue)))).toBe(
          number(reviews?.denominator ?? 0) - tooEarly
        )
      }),
      runs
    )
  })
})
