import type { Count, Measures } from '../../../engine/cohort/model.ts'
import { csvOf } from '../../changes/csv.ts'

/** All children are `all`; a group of those who have none has no name. */
const groupCells = ({ group }: Readonly<{ group?: string | null }>): readonly [string, string] =>
  group === undefined ? ['all', ''] : ['group', group ?? '']

const cell = (value: Count | null): string => String(value ?? '')

const MEASURE_HEADS = [
  'measure',
  'by',
  'children',
  'group',
  'numerator',
  'denominator',
  'rate',
  'cannot tell',
  'left out',
  'as of',
  'from',
  'to',
  'numerator counts',
  'denominator counts',
  'beside'
]

/** Each measure by each basis, for all children and by team, with the sentences that define it. */
export const measureCsv = ({ measures, asOf, window: { from, to } }: Measures): string =>
  csvOf(
    MEASURE_HEADS,
    measures.flatMap(({ name, by, counts, of, beside, total, groups }) =>
      [total, ...groups].map((figure) => [
        name,
        by,
        ...groupCells(figure),
        cell(figure.numerator),
        cell(figure.denominator),
        cell(figure.rate),
        cell(figure.cannotTell),
        figure.leftOut.map(({ label, count }) => `${label}: ${count}`).join('; '),
        asOf,
        from,
        to,
        counts,
        of,
        beside
      ])
    )
  )

const DUTY_HEADS = [
  'provision',
  'rule',
  'title',
  'strength',
  'by',
  'children',
  'group',
  'kept',
  'failed',
  'rate',
  'cannot tell'
]

/** How each duty is kept, for all children and by team. */
export const dutyCsv = ({ duties }: Measures): string =>
  csvOf(
    DUTY_HEADS,
    duties.flatMap(({ provision, rule, title, strength, by, total, groups }) =>
      [total, ...groups].map((figure) => [
        provision,
        rule,
        title,
        strength,
        by,
        ...groupCells(figure),
        cell(figure.kept),
        cell(figure.failed),
        cell(figure.rate),
        cell(figure.cannotTell)
      ])
    )
  )
