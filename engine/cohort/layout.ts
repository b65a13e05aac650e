import { type State, STATES } from '../assess/verdict.ts'
import { BASES, type Basis, MEASURE_NAMES, type MeasureName } from './model.ts'

/** The parts that each measure is counted in: what its denominator is made of, then what stands beside. */
export const PARTS = {
  'reviews-on-time': [
    'on-time',
    'late',
    'not-held',
    'too-early',
    'cannot-tell',
    'not-yet-due',
    'care-ended',
    'no-day',
    'not-asked',
    'short-breaks'
  ],
  'children-all-on-time': ['all-on-time', 'not-all-on-time', 'cannot-tell', 'none-due', 'short-breaks'],
  'overdue-on-the-day': ['overdue', 'not-overdue', 'cannot-tell', 'not-in-care', 'no-duty', 'short-breaks']
} as const satisfies Readonly<Record<MeasureName, readonly string[]>>

export type PartOf<M extends MeasureName> = (typeof PARTS)[M][number]
export type ReviewPart = PartOf<'reviews-on-time'>

const WIDTH = 10

/** Where the count of one part of one measure by one basis stands. */
export const measureAt = (name: MeasureName, basis: Basis, part: string): number =>
  (MEASURE_NAMES.indexOf(name) * BASES.length + BASES.indexOf(basis)) * WIDTH +
  (PARTS[name] as readonly string[]).indexOf(part)

export const MEASURES_LENGTH = MEASURE_NAMES.length * BASES.length * WIDTH

/** After the states stands what falls due outside the window, whatever its state. */
export const OUTSIDE = STATES.length
const STRIDE = STATES.length + 1
export const DUTIES_LENGTH = BASES.length * STRIDE

const STATE_AT: ReadonlyMap<string, number> = new Map(STATES.map((state, at) => [state, at]))

export const stateAt = (state: State): number => STATE_AT.get(state) ?? OUTSIDE

/** Where the counts of one duty by one basis begin. */
export const dutyFrom = (basis: Basis): number => BASES.indexOf(basis) * STRIDE

/** The columns of the calendar's counts. */
export const CALENDAR = { reviews: 0, reviewsOpen: 1, duties: 2, dutiesOpen: 3 } as const
/** The columns of the counts by days late. */
export const LATENESS = { held: 0, overdue: 1 } as const
