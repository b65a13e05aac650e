import { rankOf } from '../assess/verdict.ts'
import type { AssessmentDocument, OutcomeDocument, OutcomeName } from '../model/assessment.ts'
import { capital } from './words.ts'

/** National guidance is shown beside, and never counted among a council's duties. */
export const isBinding = ({ binding }: OutcomeDocument): boolean => binding !== 'guidance'

/** How many outcomes stand where, and a sentence of what has to be looked at. */
export function summaryOf(all: readonly OutcomeDocument[]): AssessmentDocument['summary'] {
  const outcomes = all.filter(isBinding)
  const counts: Partial<Record<OutcomeName, number>> = {}
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return { counts, says: headlineOf(outcomes) }
}

const COUNTED: readonly (readonly [OutcomeName, string])[] = [
  ['overdue', 'overdue'],
  ['breached', 'not as required'],
  ['called-for', 'called for'],
  ['met-late', 'done late'],
  ['too-early', 'done too early'],
  ['due', 'due'],
  ['cannot-tell', 'cannot be told']
]

/** 2 overdue, 1 due by 9 May 2026, 3 cannot be told. */
export function headlineOf(outcomes: readonly OutcomeDocument[]): string {
  const parts = COUNTED.flatMap(([name, words]) => {
    const count = outcomes.filter(({ outcome }) => outcome === name).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
  return parts.length === 0 ? 'Nothing is overdue and nothing is due.' : `${capital(parts.join(', '))}.`
}

/** The worst outcome of each provision. */
export function provisionHeadlines(outcomes: readonly OutcomeDocument[]): AssessmentDocument['provisions'] {
  const worst = new Map<string, OutcomeName>()
  for (const { provision, outcome } of outcomes) {
    const before = worst.get(provision)
    if (before === undefined || rankOf(outcome) < rankOf(before)) worst.set(provision, outcome)
  }
  return [...worst].map(([provision, outcome]) => ({ provision, outcome }))
}
