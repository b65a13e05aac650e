import { emptyTally, addTo } from '../../engine/cohort/tally.ts'
import type { Asked, Basis, Figure, MeasureName, Measures, Tally } from '../../engine/cohort/model.ts'
import { day } from '../../engine/days/day.ts'
import { assessed, type Council } from '../explain/setup.ts'

/*
 * A caseload made by hand, with the answers worked out with a paper calendar: Christmas Day and Boxing Day of 2025 and New Year's Day of 2026 fall on
 * working weekdays; Easter Monday of 2025 is 21 April, of 2026 6 April.
 */

/** The collection year, asked about on its last day. */
export const YEAR: Asked = { asOf: day('2026-03-31'), window: { from: day('2025-04-01'), to: day('2026-03-31') } }

const COMPLETE = ['care', 'reviews', 'adoption', 'events', 'legalStatus', 'placements']
const ordinary = (from: string, to?: string) => ({ from, kind: 'ordinary', ...(to === undefined ? {} : { to }) })
const held = (...days: readonly string[]) => days.map((completed) => ({ completed }))
const child = (name: string, rest: object) => ({ case: name, born: '2014-06-02', complete: COMPLETE, ...rest })

/** Who is in it, by name, with their team. */
export const CHILDREN: Readonly<Record<string, Readonly<{ team: string; sent: object }>>> = {
  /** 20 working days from 10 December 2025, over three bank holidays, end on 12 January 2026. */
  christmas: {
    team: 'North',
    sent: child('christmas', { care: [ordinary('2025-12-10')], reviews: held('2026-01-12') })
  },
  'a day late': {
    team: 'North',
    sent: child('a-day-late', { care: [ordinary('2025-12-10')], reviews: held('2026-01-13') })
  },
  /**
   * The second review: 91 days from 3 February 2025 are 5 May, three months 3 May. The third: 183 days from 4 May are 3 November, six months
   * 4 November. Each was held between the two.
   */
  'between the two': {
    team: 'North',
    sent: child('between', { care: [ordinary('2025-01-06')], reviews: held('2025-02-03', '2025-05-04', '2025-11-04') })
  },
  /** Went home before the second review of the first time; the first review of the second time was due on 29 September 2025. */
  'came back': {
    team: 'South',
    sent: child('came-back', {
      care: [ordinary('2025-02-03', '2025-05-30'), ordinary('2025-09-01')],
      reviews: held('2025-03-03')
    })
  },
  /** The fourth review was due by law on 30 April 2025, and held then; the fifth would have been due after the 18th birthday. */
  'grew up': {
    team: 'South',
    sent: child('grew-up', {
      born: '2007-10-15',
      care: [ordinary('2024-01-08')],
      reviews: held('2024-02-05', '2024-05-03', '2024-10-31', '2025-04-30')
    })
  },
  'short breaks': {
    team: 'South',
    sent: child('short-breaks', { care: [{ from: '2025-06-02', kind: 'short-breaks' }], reviews: [] })
  },
  /** Nobody says whether the review of December was the first or the fifth. */
  'not known': {
    team: 'South',
    sent: child('not-known', {
      care: [ordinary('2024-06-03')],
      reviews: held('2025-12-01'),
      complete: COMPLETE.filter((one) => one !== 'reviews')
    })
  },
  /**
   * The review of 30 April 2025 served both clocks (ordinary by 30 April, adoption by 10 July). Placed on 1 July: the first review was due on 29 July,
   * the second on 29 October and held a week late. The ordinary clock stopped on 1 July, before 30 October. York's text has no adoption clock.
   */
  adopted: {
    team: 'South',
    sent: child('adopted', {
      care: [ordinary('2024-01-08')],
      adoption: [{ authorityOn: '2025-04-10', placedOn: '2025-07-01', returnedOn: false }],
      reviews: held('2024-02-05', '2024-05-03', '2024-10-31', '2025-04-30', '2025-07-29', '2025-11-05')
    })
  }
}

export function tallyOf(council: Council, names: readonly string[], asked = YEAR): Tally {
  const tally = emptyTally(asked)
  for (const name of names) {
    const one = CHILDREN[name]
    if (one === undefined) throw new Error(`no such child: ${name}`)
    addTo(tally, assessed(council, one.sent, isoOf(asked)), one.team)
  }
  return tally
}

const isoOf = ({ asOf }: Asked): string => (asOf === YEAR.asOf ? '2026-03-31' : '2025-12-31')

export function figure(measures: Measures, name: MeasureName, by: Basis, group?: string): Figure {
  const measure = measures.measures.find((one) => one.name === name && one.by === by)
  const found = group === undefined ? measure?.total : measure?.groups.find((one) => one.group === group)
  if (found === undefined) throw new Error(`no figure ${name} by ${by} of ${group}`)
  return found
}

/** What a figure counts, without what is nought. */
export const countsOf = ({ parts, cannotTell, leftOut }: Figure): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...parts, { name: 'cannot-tell', count: cannotTell }, ...leftOut]
      .filter(({ count }) => count !== 0)
      .map(({ name, count }) => [name, count])
  )
