import type { Basis, Duty, DutyFigure, Measures } from '../../engine/cohort/model.ts'

/** How well a duty is kept, in a word that stands beside the figure. */
export type Band = 'high' | 'fair' | 'low' | 'very-low' | 'none' | 'withheld'

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  high: 'high',
  fair: 'fair',
  low: 'low',
  'very-low': 'very low',
  none: 'none due',
  withheld: 'withheld'
}

const [HIGH, FAIR, LOW] = [0.95, 0.8, 0.5]

/** What the words mean, for the legend. */
export const BANDS_SAY = 'High: 95% and over. Fair: 80% to 94%. Low: 50% to 79%. Very low: under 50%.'

export function bandOf({ rate }: Pick<DutyFigure, 'rate'>): Band {
  if (rate === 'withheld') return 'withheld'
  if (rate === null) return 'none'
  return rate >= HIGH ? 'high' : rate >= FAIR ? 'fair' : rate >= LOW ? 'low' : 'very-low'
}

export type HeatOrder = 'worst-first' | 'as-written'

/** The duties of which something can be told, by one basis; and of how many others nothing can. */
export type Heat = Readonly<{ rows: readonly Duty[]; silent: number }>

export function heatOf({ duties }: Measures, basis: Basis, order: HeatOrder): Heat {
  const mine = duties.filter(({ by }) => by === basis)
  const rows = mine.filter(({ total }) => total.rate !== null)
  return {
    rows: order === 'as-written' ? rows : rows.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order),
    silent: mine.length - rows.length
  }
}

/** What is withheld comes last. */
const rank = ({ total: { rate } }: Duty): number => (typeof rate === 'number' ? rate : 2)
