import { longDay } from '../days/day.ts'
import type { Asked, Basis, MeasureName } from './model.ts'

/** What a measure counts, in sentences that people can quote beside the figure. */
export type Definition = Readonly<{ title: string; counts: string; of: string; beside: string }>

const BY: Readonly<Record<Basis, string>> = {
  local: "by the council's own text",
  law: 'by the law',
  effective: "by the council's own text or the law, whichever is earlier"
}

/** What each measure is called, by whatever text it is counted. */
export const MEASURE_TITLES: Readonly<Record<MeasureName, string>> = {
  'reviews-on-time': 'Reviews held on time',
  'children-all-on-time': 'Children with every review on time',
  'overdue-on-the-day': 'Children with a review overdue on the day'
}

export const DEFINITION_OF: Readonly<
  Record<MeasureName, (by: string, days: Days) => Pick<Definition, 'counts' | 'of' | 'beside'>>
> = {
  'reviews-on-time': (by, { due }) => ({
    counts: `Reviews completed on or before their last day, of those ${due} ${by}.`,
    of: `Reviews ${due} ${by}: completed in time, completed late, not held, or held before their window opened. A review that serves the ordinary and the adoption clock at once is one review, and its earlier last day counts.`,
    beside:
      'Beside, and not in the denominator: reviews of which it cannot be told when they were due or whether they were held; reviews not required because care or their clock ended on or before their last day (by placing for adoption); reviews whose last day is after the day asked about; reviews for which the text gives no day; reviews that only another text, the law or guidance asks for; and reviews in a series of short breaks.'
  }),
  'children-all-on-time': (by, { due }) => ({
    counts: `Children with at least one review ${due} ${by}, and every one of them completed on or before its last day.`,
    of: `Children with at least one review ${due} ${by}, for whom it can be told: all of their reviews were on time, or one is known not to have been.`,
    beside:
      'Beside, and not in the denominator: children of whom no review is known to be late but of one it cannot be told; children with no review due; and children whose only reviews due were in a series of short breaks. Children who are no longer in care at the end count like the others, unlike in the former National Indicator 66.'
  }),
  'overdue-on-the-day': (by, { on }) => ({
    counts: `Children in care at the end of ${on} whose next review was not held, and whose last day for it ${by} was before that day.`,
    of: `Children in care at the end of ${on} who await a review ${by}, overdue or not. It is a picture of one day, not of a year.`,
    beside:
      'Beside, and not in the denominator: children of whom it cannot be told whether a review is overdue; children not in care on the day; children for whom no clock for reviews runs; and children in a series of short breaks.'
  })
}

type Days = Readonly<{ due: string; on: string }>

/** The days of a question in the words of a definition. */
export const daysOf = ({ asOf, window: { from, to } }: Asked): Days => ({
  due: `with a last day from ${longDay(from)} to ${longDay(asOf < to ? asOf : to)}`,
  on: longDay(asOf)
})

export const definitionOf = (name: MeasureName, basis: Basis, asked: Asked): Definition => ({
  title: `${MEASURE_TITLES[name]}, ${BY[basis]}`,
  ...DEFINITION_OF[name](BY[basis], daysOf(asked))
})

/** What each part is called where people see it. */
export const PART_LABELS: Readonly<Record<string, string>> = {
  'on-time': 'held on time',
  late: 'held late',
  'not-held': 'not held, and overdue',
  'too-early': 'held too early',
  'cannot-tell': 'cannot be told',
  'not-yet-due': 'last day still ahead',
  'care-ended': 'not required, because care or their clock ended first',
  'no-day': 'the text gives no day',
  'not-asked': 'asked for only by another text, the law or guidance',
  'short-breaks': 'in a series of short breaks',
  'all-on-time': 'every review on time',
  'not-all-on-time': 'a review not on time',
  'none-due': 'no review due',
  overdue: 'a review overdue',
  'not-overdue': 'none overdue',
  'not-in-care': 'not in care on the day',
  'no-duty': 'no clock for reviews runs'
}

/** What has to be said wherever the figures are shown. */
export const NOTES: readonly string[] = [
  'A review is due on its last day by the rules of the version that applied; it is on time if it was completed on or before that day.',
  'What cannot be told is counted beside and never taken for on time or late.',
  'Reviews in a series of short breaks are left out of the three measures and counted beside; the national return cannot evidence them.',
  'National indicators measured other things by other rules. These figures compare only with figures made by the same definitions.'
]

export const NOTE_ON_SHARING =
  'Counts from 1 to 4 are withheld, and with them counts from which they could be worked out. A nought is shown: it is nobody.'
