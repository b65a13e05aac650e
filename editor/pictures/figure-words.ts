import type { Basis, Count, DutyFigure, Figure, MeasureName } from '../../engine/cohort/model.ts'

/** 1,234; or that it is withheld. */
export const countWords = (count: Count): string => (count === 'withheld' ? 'withheld' : count.toLocaleString('en-GB'))

type Rate = number | null | 'withheld'

/** 96%. What is short of all is never rounded up to 100%, nor what is more than none down to 0%. */
export function rateWords(rate: Rate): string {
  if (rate === 'withheld') return 'Withheld'
  if (rate === null) return 'None'
  const whole = Math.round(rate * 100)
  if (whole === 100 && rate < 1) return 'over 99%'
  return whole === 0 && rate > 0 ? 'under 1%' : `${whole}%`
}

/** 820 of 1,234. */
export const ofWords = (part: Count, whole: Count): string =>
  part === 'withheld' || whole === 'withheld' ? 'small counts withheld' : `${countWords(part)} of ${countWords(whole)}`

export const figureWords = ({ numerator, denominator }: Figure): string => ofWords(numerator, denominator)

/** How many were on time, of those of which it can be told. */
export const dutyWords = ({ kept, failed }: DutyFigure): string =>
  ofWords(kept, kept === 'withheld' || failed === 'withheld' ? 'withheld' : kept + failed)

/** What is counted, where it is not said. */
export const WHAT_IS_COUNTED: Readonly<Record<MeasureName, string>> = {
  'reviews-on-time': 'reviews that were due',
  'children-all-on-time': 'children with a review due',
  'overdue-on-the-day': 'children in care who await a review'
}

export const MEASURE_TITLES: Readonly<Record<MeasureName, string>> = {
  'reviews-on-time': 'Reviews held on time',
  'children-all-on-time': 'Children with every review on time',
  'overdue-on-the-day': 'Children with a review overdue on the day'
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  effective: 'The council’s own text or the law, whichever is earlier',
  local: 'The council’s own text',
  law: 'The law'
}

/** The name of a team; those children that have none are a team of their own. */
export const groupWords = (group: string | null | undefined): string =>
  group === undefined ? 'All children' : (group ?? 'No team given')

/** +2.4, or -0.3, in percentage points. */
export const pointsWords = (points: Rate): string =>
  points === null
    ? 'cannot be compared'
    : points === 'withheld'
      ? 'withheld'
      : points === 0
        ? 'no change'
        : `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)} points`

/** What a duty is called. Of a provision with several duties, each has a name of its own after the title. */
export function dutyName({ rule, provision, title }: Readonly<Record<'rule' | 'provision' | 'title', string>>): string {
  const own = rule.startsWith(`${provision}/`) ? rule.slice(provision.length + 1).replaceAll('-', ' ') : ''
  return own === '' ? title : `${title} (${own})`
}
