import type { FaultGroup, Measures, SharedWhatIf, WhatIfTally } from '../../../engine/cohort/model.ts'
import { whatIfHeadline } from '../../../engine/cohort/what-if.ts'
import { ukDay } from '../../../engine/explain/words.ts'
import { bar, type BarStyle } from './bars.ts'
import { printedFaults, printedWhyNot } from './print-data.ts'
import { printedDefinitions, printedMeasures } from './print-measures.ts'
import { printedPictures } from './print-pictures.ts'
import { many, percent, shown } from './print-words.ts'

export type PrintOptions = Readonly<{
  style: BarStyle
  /** Only these measures; all where none is named. */
  measures?: readonly string[]
  whatIf?: WhatIfTally | SharedWhatIf
  /** What is listed child by child: it is acted on, and so it comes before what has to be said of the data. */
  lists?: readonly string[]
}>

/**
 * The summary of a caseload for a terminal, in the order in which somebody reads it who answers for the figures: why most cannot be told, where
 * that is so; the measures; the duties kept least and the pictures; who it is about; what is wrong with the data; what exactly was counted.
 */
export function printedSummary(
  measures: Measures,
  faults: readonly FaultGroup[],
  options: PrintOptions
): readonly string[] {
  const wanted = measures.measures.filter(({ name }) => options.measures?.includes(name) ?? true)
  return [
    ...headOf(measures),
    ...printedWhyNot(measures, wanted, faults),
    ...printedMeasures(wanted, options.style),
    ...printedDuties(measures, options.style),
    ...printedPictures(measures, options.style),
    ...(options.whatIf === undefined ? [] : ['', 'What if', `  ${whatIfHeadline(options.whatIf)}`]),
    ...(options.lists ?? []),
    ...printedFaults(faults),
    ...printedDefinitions(measures, [...new Set(wanted.map(({ name }) => name))]),
    '',
    ...measures.notes
  ]
}

const headOf = ({ children, asOf, window: { from, to } }: Measures): readonly string[] => [
  `${children === 'withheld' ? 'The caseload' : many(children, 'child', 'children')} on ${ukDay(asOf)}`,
  `Reviews and duties with a last day from ${ukDay(from)} to ${ukDay(to)}`
]

const WIDTH = 24

const MOST_DUTIES = 10

/** The duties that are kept least, by the day that counts. */
function printedDuties({ duties }: Measures, style: BarStyle): readonly string[] {
  const told = duties.flatMap(({ by, rule, title, total }) =>
    by === 'effective' && typeof total.rate === 'number' ? [{ rule, title, total, rate: total.rate }] : []
  )
  if (told.length === 0) return []
  const least = told.sort((a, b) => a.rate - b.rate).slice(0, MOST_DUTIES)
  const width = Math.max(...least.map(({ rule }) => rule.length))
  return [
    '',
    'The duties kept least',
    ...least.map(
      ({ rule, title, total, rate }) =>
        `  ${rule.padEnd(width)}  ${bar(rate, WIDTH, style)}  ${percent(rate).padStart(6)}  ${shown(total.kept)} kept, ${shown(total.failed)} not: ${title}`
    )
  ]
}
