import type { LineOptions, Window } from '../../engine/cohort/model.ts'
import { type Day, day, isoDay } from '../../engine/index.ts'
import type { HeldFormat } from './format.ts'
import type { Intake } from './intake/intake.ts'
import type { CohortTask } from './run/cohort-task.ts'
import type { ProcedureTexts } from './run/texts.ts'

/** What somebody asks about a cohort. What is left out depends on what was given. */
export type CohortAsked = Readonly<{
  procedure: ProcedureTexts
  against?: ProcedureTexts | undefined
  /** Which of the two is a draft, where one is. */
  draft?: Readonly<{ id: string; side: 'procedure' | 'against' }>
  asOf?: Day | undefined
  window?: Window | undefined
  /** Which column groups the children. */
  by?: string | undefined
}>

/** What is told child by child, beside what is counted. */
export type Wanted = Readonly<{ lines?: readonly LineOptions[] | undefined; each: boolean }>

/**
 * The day asked about is the last of the returns given, since nobody said what has been held since; where no return tells its years, today. What is
 * counted is the collection year, 1 April to 31 March, of that day.
 */
export function taskFor(
  { procedure, against, asOf, window }: CohortAsked,
  { lines, each }: Wanted,
  given: Intake['window'],
  { text }: HeldFormat,
  today: Day
): CohortTask {
  const on = asOf ?? given?.to ?? today
  const counted = window ?? collectionYear(given !== undefined && given.to < on ? given.to : on)
  return {
    do: 'cohort',
    procedure,
    ...(against !== undefined && { against }),
    format: text,
    asOf: on,
    window: counted,
    given,
    ...(lines !== undefined && { lines }),
    each
  }
}

/** The year from 1 April to 31 March in which a day lies. */
export function collectionYear(on: Day): Window {
  const text = isoDay(on)
  const year = Number(text.slice(0, 4)) - (text.slice(5) < '04-01' ? 1 : 0)
  return { from: day(`${year}-04-01`), to: day(`${year + 1}-03-31`) }
}
