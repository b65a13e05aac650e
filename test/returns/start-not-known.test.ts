import { describe, expect, test } from 'vitest'
import { dutyLines } from '../../engine/cohort/lines.ts'
import type { Asked, DutyLine } from '../../engine/cohort/model.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import { addTo, emptyTally } from '../../engine/cohort/tally.ts'
import { day } from '../../engine/days/day.ts'
import { assessed } from '../explain/setup.ts'
import { casesOf, given, takeIn } from './files.ts'

const AS_OF = '2021-03-31'
const YEAR: Asked = { asOf: day(AS_OF), window: { from: day('2020-04-01'), to: day(AS_OF) } }
const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

/** A child who is in care all through the year, with two reviews; only the first episode tells whether the care began with it. */
async function childWhose(reason: 'S' | 'P') {
  const taken = await takeIn([
    given('2020-21-header.csv', lines('CHILD,SEX,DOB,ETHNIC', 'a,1,14/02/2010,X')),
    given(
      '2020-21-episodes.csv',
      lines(
        'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC',
        `a,01/06/2020,${reason},C2,N1,U6,01/09/2020,X1`,
        'a,01/09/2020,P,C2,N1,U6,,'
      )
    ),
    given(
      '2020-21-reviews.csv',
      lines('CHILD,DOB,REVIEW,REVIEW_CODE', 'a,14/02/2010,26/06/2020,PN1', 'a,14/02/2010,10/09/2020,PN1')
    )
  ])
  const read = casesOf(taken).get('a')
  return { read, assessment: assessed('york', read?.sent, AS_OF) }
}

const REVIEW_TIMESCALES = /^Y2\.[123]$/
const reviewsIn = (all: readonly DutyLine[]): readonly DutyLine[] =>
  all.filter(({ rule }) => REVIEW_TIMESCALES.test(rule))

describe('a child in care since a day that no episode tells', () => {
  test('has no period of care in the case, since none could be told without a guess of its first day', async () => {
    const { read } = await childWhose('P')
    expect(read?.sent).toMatchObject({ care: [], legalStatus: [{ code: 'C2' }], reviews: [{}, {}] })
    expect(read?.faults.map(({ code }) => code)).toContain('START_OF_CARE_NOT_RECORDED')
    expect((await childWhose('S')).read?.sent?.care).toEqual([{ from: '2020-06-01', kind: 'ordinary' }])
  })

  test('has no review that is told as due or late, and each says that the period of care is what is missing', async () => {
    const all = reviewsIn(dutyLines((await childWhose('P')).assessment, undefined, { which: 'all' }))
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(['Y2.1', 'Y2.2', 'Y2.3']))
    for (const { state, daysLate, missing } of all) {
      expect([state, daysLate]).toEqual(['cannot-tell', undefined])
      expect(missing).toContain('the period of care')
    }
    const known = reviewsIn(dutyLines((await childWhose('S')).assessment, undefined, { which: 'all' }))
    expect(known.some(({ dueOn }) => dueOn === '2020-06-29')).toBe(true)
  })

  test('is in no measure, and is counted beside each as one of whom it cannot be told', async () => {
    for (const [reason, isCounted] of [
      ['P', false],
      ['S', true]
    ] as const) {
      const tally = emptyTally(YEAR)
      addTo(tally, (await childWhose(reason)).assessment, undefined)
      for (const { total } of measuresOf(tally).measures.filter(({ by }) => by === 'effective')) {
        expect(Number(total.denominator) > 0).toBe(isCounted)
        expect(Number(total.cannotTell) > 0).toBe(!isCounted)
      }
    }
  })
})
