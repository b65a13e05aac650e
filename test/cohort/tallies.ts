import fc, { type Arbitrary } from 'fast-check'
import { DUTIES_LENGTH, dutyFrom, measureAt, MEASURES_LENGTH, PARTS, stateAt } from '../../engine/cohort/layout.ts'
import { BASES, type DutyHead, type GroupTally, MEASURE_NAMES, type Tally } from '../../engine/cohort/model.ts'
import { YEAR } from './children.ts'

/** Small counts are what matters; some are large, and many are nought. */
const aCount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }))

const STATES = ['met', 'met-late', 'overdue', 'due', 'cannot-tell'] as const
const RULES = ['Y5.5', 'Y9.2', 'Y2.1']

const heads = new Map(
  RULES.map((rule, order): [string, DutyHead] => [
    rule,
    {
      rule,
      provision: rule,
      title: rule,
      strength: 'should',
      kind: 'timescale',
      from: 'local',
      isReview: rule === 'Y2.1',
      order
    }
  ])
)

const aGroup: Arbitrary<GroupTally> = fc
  .record({
    measures: fc.array(aCount, { minLength: MEASURES_LENGTH, maxLength: MEASURES_LENGTH }),
    duties: fc.array(fc.array(aCount, { minLength: STATES.length, maxLength: STATES.length }), {
      minLength: RULES.length * BASES.length,
      maxLength: RULES.length * BASES.length
    })
  })
  .map(({ measures, duties }) => ({ children: 1, measures: onlyParts(measures), duties: dutiesFrom(duties) }))

/** Places between the parts of a measure stand for nothing. */
function onlyParts(counts: readonly number[]): Int32Array {
  const made = new Int32Array(MEASURES_LENGTH)
  for (const name of MEASURE_NAMES)
    for (const by of BASES)
      for (const part of PARTS[name]) made[measureAt(name, by, part)] = counts[measureAt(name, by, part)] ?? 0
  return made
}

const dutiesFrom = (counts: readonly (readonly number[])[]): Map<string, Int32Array> =>
  new Map(
    RULES.map((rule, i): [string, Int32Array] => {
      const made = new Int32Array(DUTIES_LENGTH)
      BASES.forEach((by, b) =>
        STATES.forEach((state, s) => {
          made[dutyFrom(by) + stateAt(state)] = counts[i * BASES.length + b]?.[s] ?? 0
        })
      )
      return [rule, made]
    })
  )

/** Any tally whose picture of lateness shows the reviews that its first measure counts. */
export const anyTally: Arbitrary<Tally> = fc
  .record({
    groups: fc.array(aGroup, { minLength: 1, maxLength: 7 }),
    days: fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 12 })
  })
  .map(({ groups, days }) => ({
    asked: YEAR,
    groups: new Map(groups.map((group, i) => [i === 0 ? '' : `team ${i}`, group])),
    heads,
    calendar: new Map(days.map((day, i) => [YEAR.window.from + day, Int32Array.of(i % 7, 0, 3 * i, 0)])),
    lateness: latenessFor(groups, days)
  }))

function latenessFor(groups: readonly GroupTally[], days: readonly number[]): Map<number, Int32Array> {
  const all = (part: string): number =>
    groups.reduce((sum, { measures }) => sum + (measures[measureAt('reviews-on-time', 'effective', part)] ?? 0), 0)
  const lateness = new Map<number, Int32Array>()
  const spread = (count: number, column: number, sign: 1 | -1): void => {
    for (let i = 0; i < count; i++) {
      const key = sign * (days[i % days.length] ?? 0) + (sign === 1 ? 1 : 0)
      const counts = lateness.get(key) ?? new Int32Array(2)
      counts[column] = (counts[column] ?? 0) + 1
      lateness.set(key, counts)
    }
  }
  spread(all('on-time'), 0, -1)
  spread(all('late') + all('too-early'), 0, 1)
  spread(all('not-held'), 1, 1)
  return lateness
}
