import type { Assessment, Outcome } from '../../engine/assess/assess.ts'
import type { Judged } from '../../engine/assess/versions.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'

/** One outcome as plain text: which rule, what it falls on, where it stands. */
export type Row = Readonly<{ rule: string; on: string; says: string }>

/** What a rule falls on, told so that it can be found again: places in the lists that were sent. */
export const placeOf = (instance: Instance | undefined): string => {
  if (instance === undefined) return 'nothing'
  const { scope, place, period, entry, event, tracked, act, before, adjournedOn, adoption } = instance
  return JSON.stringify([
    scope,
    place,
    period?.care.index,
    entry && (entry.review?.index ?? 'next'),
    event?.index,
    tracked?.index,
    act,
    before,
    adjournedOn,
    adoption?.stage
  ])
}

const judgement = (judged: Judged | undefined): unknown =>
  judged && { version: judged.version.ruleset.version, verdict: judged.verdict, before: judged.beforeFirstVersion }

/** Everything that an outcome says, of both sides and the headline. */
export const saysOf = (outcome: Outcome): string =>
  JSON.stringify({
    local: judgement(outcome),
    statutory: judgement(outcome.statutory),
    effective: outcome.effective && { ...outcome.effective, by: outcome.effective.by.rule.key }
  })

export const rowsOf = (
  { outcomes }: Assessment,
  on: (instance: Instance | undefined) => string = placeOf
): readonly Row[] => outcomes.map((outcome) => ({ rule: outcome.key, on: on(outcome.instance), says: saysOf(outcome) }))
