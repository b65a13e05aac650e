import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Judged } from '../assess/versions.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledTimescale } from '../compile/rule.ts'
import { type Day, isoDay, longDay } from '../days/day.ts'
import { showPeriod } from '../days/period.ts'
import type { MissingFact, NextReview, NextReviewClock } from '../model/assessment.ts'
import { aboutOf, whichReview } from './about.ts'
import { reviewsCalledFor } from './called-for.ts'
import { missingOf } from './missing.ts'
import { adviceFor, capital, fullDayOf, listed, ukDay } from './words.ts'

const REVIEW_HELD: ReadonlySet<string> = new Set(['review-completed', 'adoption-review-completed'])

/** A timescale for holding a review, as it falls on one that is still open. */
type Open = Outcome & Readonly<{ rule: CompiledTimescale; instance: Instance }>

/** When the next review is due, by every clock that is running, earliest first; null when no case of a child in care was told. */
export function nextReviewDue(assessment: Assessment): NextReview | null {
  const open = assessment.outcomes.filter((outcome): outcome is Open => isOpen(outcome, assessment))
  const byInstance = [...Map.groupBy(open, ({ instance }) => instance).values()]
  const clocks = byInstance.map((outcomes) => clockOf(outcomes, assessment)).filter((clock) => clock !== undefined)
  const running = clocks.filter(({ outcome }) => outcome !== 'not-required')
  const shown = [...(running.length > 0 ? running : clocks)].sort(earliestFirst)
  const [first] = shown
  if (first === undefined) return null
  const sooner = first.outcome === 'not-required' ? [] : reviewsCalledFor(assessment)
  return {
    ...(first.dueOn === undefined || first.outcome === 'not-required' ? {} : { dueOn: first.dueOn }),
    says: [first.basis, ...sooner.map(({ says }) => says)].join(' '),
    clocks: shown,
    ...(sooner.length === 0 ? {} : { calledFor: sooner })
  }
}

const LAST = '9999'
const earliestFirst = (a: NextReviewClock, b: NextReviewClock): number =>
  (a.dueOn ?? LAST) < (b.dueOn ?? LAST) ? -1 : (a.dueOn ?? LAST) > (b.dueOn ?? LAST) ? 1 : a.clock < b.clock ? 1 : -1

/** On an open review of the latest period of care, by a rule that binds. */
function isOpen({ rule, instance, verdict, effective }: Outcome, { told }: Assessment): boolean {
  if (rule.kind !== 'timescale' || instance?.entry === undefined || rule.provision.binding === 'guidance') return false
  if (typeof instance.entry.completed === 'number') return false
  if (instance.scope === 'review' && told.periods.length > 0 && instance.entry.period !== told.periods.at(-1))
    return false
  return holdsReview(rule) && (effective?.verdict ?? verdict).state !== 'not-applicable'
}

export const holdsReview = ({ body }: CompiledTimescale): boolean =>
  body.met?.acts.some(({ milestone }) => milestone.from === 'milestone' && REVIEW_HELD.has(milestone.name)) ?? false

const verdictOf = ({ effective, verdict }: Outcome) => effective?.verdict ?? verdict
const dueOf = (verdict: Outcome['verdict']): Day | undefined => ('dueOn' in verdict ? verdict.dueOn : undefined)

/** One review, one clock: where a number is not known, several rules may still turn out to be the one. */
function clockOf(outcomes: readonly Open[], assessment: Assessment): NextReviewClock | undefined {
  const known = outcomes.filter((outcome) => verdictOf(outcome).state !== 'cannot-tell')
  const byDay = [...(known.length > 0 ? known : outcomes)].sort(
    (a, b) => (dueOf(verdictOf(a)) ?? Infinity) - (dueOf(verdictOf(b)) ?? Infinity)
  )
  const [first] = byDay
  if (first === undefined) return undefined
  return known.length === 0 && outcomes.length > 1 ? anyOf(byDay, first, assessment) : oneOf(first, assessment)
}

function headOf(outcome: Open) {
  const { rule, instance, effective, version } = outcome
  const by = effective?.by ?? rule
  const planned = instance.entry?.meetingDay
  return {
    clock: instance.scope === 'adoption-review' ? ('adoption' as const) : ('ordinary' as const),
    rule: rule.rule.key,
    by: by.rule.key,
    byStrength: by.provision.strength,
    about: aboutOf(instance, rule.body.per, version.ruleset.vocabulary),
    ...(typeof planned === 'number' ? { plannedFor: isoDay(planned) } : {})
  }
}

type ClockOutcome = NextReviewClock['outcome']
const OUTCOMES: Readonly<Record<string, ClockOutcome>> = {
  due: 'due',
  overdue: 'overdue',
  'not-required': 'not-required',
  'no-date': 'no-date'
}

function oneOf(outcome: Open, assessment: Assessment): NextReviewClock {
  const verdict = verdictOf(outcome)
  const dueOn = dueOf(verdict)
  const missing = missingOf(assessment, outcome)
  const planned = outcome.instance.entry?.meetingDay
  const state = OUTCOMES[verdict.state] ?? 'cannot-tell'
  return {
    ...headOf(outcome),
    outcome: state,
    ...(dueOn === undefined ? {} : { dueOn: isoDay(dueOn), ...adviceFor(outcome.version.calendar, dueOn) }),
    ...(typeof planned === 'number' && dueOn !== undefined ? { planKeeps: planned <= dueOn } : {}),
    basis: basisOf(outcome, state, dueOn, missing),
    ...(missing.length === 0 ? {} : { missing })
  }
}

/** Which review it is cannot be told: each possible last day is named, and none taken. */
function anyOf(outcomes: readonly Open[], first: Open, assessment: Assessment): NextReviewClock {
  const missing = [
    ...new Map(outcomes.flatMap((outcome) => missingOf(assessment, outcome)).map((fact) => [fact.name, fact])).values()
  ]
  const days = outcomes.flatMap((outcome) => {
    const dueOn = dueOf(verdictOf(outcome))
    return dueOn === undefined ? [] : [`${longDay(dueOn)} by ${(outcome.effective?.by ?? outcome.rule).rule.key}`]
  })
  const possible =
    days.length === 0
      ? ''
      : ` It would be ${listed([...new Set(days)], 'or')}${days.length > 1 ? ', whichever applies' : ''}.`
  return {
    ...headOf(first),
    outcome: 'cannot-tell',
    basis: `When the next review is due cannot be told, because this is not known: ${lackWords(missing)}.${possible}`,
    ...(missing.length === 0 ? {} : { missing })
  }
}

const lackWords = (missing: readonly MissingFact[]): string =>
  missing.length === 0 ? 'something in the case' : missing.map(({ label }) => label).join('; ')

function basisOf(outcome: Open, state: ClockOutcome, dueOn: Day | undefined, missing: readonly MissingFact[]): string {
  const which = capital(whichReview(outcome.instance))
  const verdict = verdictOf(outcome)
  if (state === 'not-required' && verdict.state === 'not-required') return notRequired(which, verdict, dueOn)
  if (state === 'no-date')
    return `${which}: no last day can be given, because the calendar of working days does not reach so far.`
  if (dueOn === undefined)
    return `${which}: when it is due cannot be told, because this is not known: ${lackWords(missing)}.`
  const advice = adviceFor(outcome.version.calendar, dueOn).latestWorkingDay
  const working = advice === undefined ? '' : ` (latest working day ${ukDay(advice)})`
  const was = state === 'overdue' ? 'was due' : 'is due'
  return `${which} ${was} by ${fullDayOf(isoDay(dueOn))}${working}: ${howWords(outcome)}.`
}

const WHY_ENDED = {
  'care-ended': 'care ended on',
  'eighteenth-birthday': 'the child reaches 18 on',
  'placed-for-adoption': 'the child was placed with prospective adopters on',
  'returned-from-adoption': 'the prospective adopters returned the child on',
  'no-longer-called-for': 'it is called for no longer from'
} as const

const notRequired = (
  which: string,
  verdict: Readonly<{ because: keyof typeof WHY_ENDED; on: Day }>,
  dueOn: Day | undefined
): string =>
  `${which} is not required: ${WHY_ENDED[verdict.because]} ${longDay(verdict.on)}${dueOn === undefined ? '' : `, and its last day would be ${longDay(dueOn)}`}.`

/** 3 months after the review of 9 February 2026 (E33.2a); York's 91 days would be 11 May 2026 (Y2.2). */
function howWords(outcome: Open): string {
  const { statutory, effective, rule } = outcome
  const local = sideWords(outcome, outcome.instance)
  if (statutory === undefined || effective === undefined) return `${local} (${rule.rule.key})`
  const [ours, theirs] = [dueOf(outcome.verdict), dueOf(statutory.verdict)]
  const isGuidance = statutory.rule.provision.binding === 'guidance'
  if (isGuidance && theirs !== undefined)
    return `${local} (${rule.rule.key}); the ${lengthWords(statutory)} of ${statutory.rule.rule.key} did not bind then`
  if (ours === theirs || theirs === undefined)
    return `${local} (${rule.rule.key}${theirs === undefined ? '' : `; the same day by ${statutory.rule.rule.key}`})`
  if (ours === undefined) return `${sideWords(statutory, outcome.instance)} (${statutory.rule.rule.key})`
  return effective.by === statutory.rule
    ? `${sideWords(statutory, outcome.instance)} (${statutory.rule.rule.key}); the council's own ${lengthWords(outcome)} would be ${longDay(ours)} (${rule.rule.key})`
    : `${local} (${rule.rule.key}); the law's ${lengthWords(statutory)} would be ${longDay(theirs)} (${statutory.rule.rule.key})`
}

function lengthWords({ rule }: Judged): string {
  return rule.kind === 'timescale' && 'period' in rule.body.clock ? showPeriod(rule.body.clock.period) : 'the day'
}

function sideWords(side: Judged, instance: Instance): string {
  const { rule } = side
  if (rule.kind !== 'timescale' || rule.clock === undefined) return ''
  const anchor = rule.clock.anchor(instance)
  return `${lengthWords(side)} after ${anchorWords(side, typeof anchor === 'number' ? anchor : undefined)}`
}

function anchorWords({ rule, version }: Judged, anchor: Day | undefined): string {
  const { clock } = (rule as CompiledTimescale).body
  const name = clock.kind === 'within' && clock.of.from === 'anchor' ? clock.of.name : ''
  if (anchor === undefined) return version.ruleset.vocabulary.anchors.get(name)?.label ?? 'a day that is not known'
  if (name.startsWith('previous-')) return `the review of ${longDay(anchor)}`
  const label = version.ruleset.vocabulary.anchors.get(name)?.label ?? 'that day'
  return label.startsWith('the day ') ? `${longDay(anchor)}, ${label}` : `${label} on ${longDay(anchor)}`
}
