import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Judged } from '../assess/judged.ts'
import { dueOnOf, type Verdict } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { Procedure, RuleHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import type { DutyHead, Window } from './model.ts'
import { isOfReviews } from './reviews.ts'
import { isWithin, overlaps } from './standing.ts'

/** What is to be done or to be so, by its kind. */
export const isDutyKind = ({ kind }: CompiledRule): boolean =>
  kind === 'timescale' || kind === 'check' || kind === 'trigger'

/** A duty is something to be done or to be so. Who is invited, what is looked at and what guides are none; national guidance is shown beside and never counted. */
export const isDuty = ({ rule }: Outcome): boolean => isDutyKind(rule) && rule.provision.binding !== 'guidance'

/** What the case does not call for. */
export const isIdle = ({ state }: Verdict): boolean => state === 'not-applicable' || state === 'not-called-for'

export const headline = ({ effective, verdict }: Outcome): Verdict => effective?.verdict ?? verdict

export function headOf(outcome: Outcome, { procedure }: Assessment): DutyHead {
  const { local, law } = procedure
  const from = local.versions.includes(outcome.version) ? 'local' : 'law'
  const history = (from === 'local' ? local : law)?.byKey.get(outcome.key)
  const rule = newest(history) ?? outcome.rule
  const { provision, kind } = rule
  return {
    rule: outcome.key,
    provision: provision.id,
    title: provision.title,
    strength: provision.strength,
    kind: kind as DutyHead['kind'],
    from,
    isReview: rule.kind === 'timescale' && rule.isReview && isOfReviews(rule),
    order: orderOf(procedure, outcome.key, from)
  }
}

const newest = (history: RuleHistory | undefined): CompiledRule | undefined =>
  history?.versions.find(({ rule }) => rule !== undefined)?.rule

const LAW_AFTER = 100_000

const orderOf = ({ local, law }: Procedure, key: string, from: DutyHead['from']): number =>
  from === 'local'
    ? local.rules.findIndex((rule) => rule.key === key)
    : LAW_AFTER + (law?.rules.findIndex((rule) => rule.key === key) ?? 0)

type Dated = Readonly<{ by?: Day; on?: Day }>

/** The day that a verdict of a duty names: its last day, else the day on which it arose. Only what its kind of rule can have is looked for. */
export function dayOf({ kind }: CompiledRule, verdict: Verdict): Day | undefined {
  if (kind === 'timescale') return dueOnOf(verdict)
  return kind === 'check' ? (verdict as Dated).by : (verdict as Dated).on
}

/** Whether a duty counts among those of the window: by its day, else by the day that it is about; and whatever is still open. */
export function countsIn({ instance }: Judged, { state }: Verdict, on: Day | undefined, window: Window): boolean {
  if (state === 'due' || state === 'not-yet') return true
  const day = on ?? dayAbout(instance)
  return day === undefined ? overlaps(instance?.period, window) : isWithin(day, window)
}

function dayAbout(instance: Instance | undefined): Day | undefined {
  if (instance === undefined) return undefined
  const { event, entry, adjournedOn } = instance
  if (event !== undefined) return event.on
  if (adjournedOn !== undefined) return adjournedOn
  if (entry === undefined) return undefined
  return typeof entry.completed === 'number' ? entry.completed : (entry.meetingDay ?? undefined)
}
