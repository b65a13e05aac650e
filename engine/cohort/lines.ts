import type { Assessment, Outcome } from '../assess/assess.ts'
import { dueOnOf, type State } from '../assess/verdict.ts'
import { workingDaysAfter } from '../days/calendar.ts'
import type { Day } from '../days/day.ts'
import { aboutWords } from '../explain/about.ts'
import { outcomeDocument } from '../explain/outcome.ts'
import type { OutcomeDocument, StatutorySide, TimescaleAnswer } from '../model/assessment.ts'
import { headline, isDuty, isIdle } from './duties.ts'
import type { DutyLine, LineOptions, LineSide, Paragraph } from './model.ts'
import { isWithin } from './standing.ts'

/** The duties of one child that are asked for, each with its state, its day and one sentence. Only those are put into words. */
export function dutyLines(
  assessment: Assessment,
  group: string | undefined,
  options: LineOptions = {}
): readonly DutyLine[] {
  const wanted = wantedBy(assessment, options)
  return assessment.outcomes
    .filter((outcome) => isDuty(outcome) && wanted(outcome))
    .map((outcome) => lineOf(outcome, assessment, group))
}

/** What is overdue and what falls due in the next so many working days, in order of days. */
export const worklist = (assessment: Assessment, group: string | undefined, days: number): readonly DutyLine[] =>
  [...dutyLines(assessment, group, { which: 'worklist', days })].sort(byDueDay)

/** The earliest day first; what has none (called for as soon as possible) before all; then by child and rule. */
export const byDueDay = (a: DutyLine, b: DutyLine): number =>
  compare(a.dueOn ?? '', b.dueOn ?? '') || compare(a.child, b.child) || compare(a.rule, b.rule)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Wanted = (outcome: Outcome) => boolean

function wantedBy(assessment: Assessment, { which = 'all', days = 0, window }: LineOptions): Wanted {
  const inWindow: Wanted = (outcome) => {
    const day = dayOf(outcome)
    return window === undefined || day === undefined || isWithin(day, window)
  }
  switch (which) {
    case 'all':
      return (outcome) => !isIdle(headline(outcome)) && inWindow(outcome)
    case 'late':
      return (outcome) => LATE.has(headline(outcome).state) && inWindow(outcome)
    case 'worklist':
      return toDo(assessment, days)
  }
}

const LATE: ReadonlySet<State> = new Set(['overdue', 'met-late', 'too-early', 'breached', 'called-for'])

const dayOf = (outcome: Outcome): number | undefined => {
  const verdict = headline(outcome)
  return dueOnOf(verdict) ?? (verdict as Readonly<{ by?: number }>).by
}

/** A review of a clock that has stopped can be held no more, however overdue it was. */
function toDo({ procedure, asOf }: Assessment, days: number): Wanted {
  const { calendar } = procedure.local.versions[0]
  const until: Day = workingDaysAfter(calendar, asOf, days) ?? calendar.to
  return (outcome) => {
    const { rule, instance } = outcome
    const ends = instance?.entry?.ends
    if (rule.kind === 'timescale' && rule.isReview && ends !== undefined && ends.on <= asOf) return false
    const { state } = headline(outcome)
    if (state === 'overdue' || state === 'called-for') return true
    return (state === 'due' || state === 'not-yet') && (dayOf(outcome) ?? LATER) <= until
  }
}

const LATER = Number.MAX_SAFE_INTEGER

function lineOf(outcome: Outcome, assessment: Assessment, group: string | undefined): DutyLine {
  const document = outcomeDocument(outcome, assessment, 'summary')
  const { vocabulary } = outcome.version.ruleset
  return {
    child: assessment.told.facts.reference ?? '',
    ...(group === undefined ? {} : { group }),
    provision: document.provision,
    rule: document.rule,
    title: document.title,
    strength: document.strength,
    paragraph: paragraphOf(outcome),
    about: aboutWords(outcome.instance, vocabulary) ?? 'the child',
    ...reviewOf(document),
    state: document.outcome,
    by: document.kind === 'timescale' ? document.by : document.rule,
    ...daysOf(document),
    reason: document.says,
    ...(document.missing === undefined ? {} : { missing: document.missing.map(({ label }) => label) }),
    ...sidesOf(document)
  }
}

const reviewOf = (document: OutcomeDocument): Pick<DutyLine, 'review'> =>
  document.kind === 'timescale' && document.isReview === true && document.about.review !== undefined
    ? { review: document.about.review }
    : {}

function paragraphOf({ version: { ruleset }, rule: { provision } }: Outcome): Paragraph {
  const { line, source } = provision.cite
  return {
    ruleset: ruleset.id,
    version: ruleset.version,
    section: provision.section,
    ...(line === undefined ? {} : { line }),
    ...(source === undefined ? {} : { source })
  }
}

type Days = Pick<DutyLine, 'dueOn' | 'latestWorkingDay' | 'doneOn' | 'daysLate' | 'workingDaysLate'>

type DatedDocument = Readonly<{ dueOn?: string; latestWorkingDay?: string; doneOn?: string; answeredOn?: string }>

function daysOf(document: OutcomeDocument): Days {
  const { dueOn, latestWorkingDay, doneOn, answeredOn } = document as DatedDocument
  const done = doneOn ?? answeredOn
  return {
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(latestWorkingDay === undefined ? {} : { latestWorkingDay }),
    ...(done === undefined ? {} : { doneOn: done }),
    ...lateness(document)
  }
}

type LateDocument = Readonly<{
  daysLate?: number
  daysOver?: number
  workingDaysLate?: number
  workingDaysOver?: number
}>

function lateness(answer: OutcomeDocument | TimescaleAnswer): Pick<DutyLine, 'daysLate' | 'workingDaysLate'> {
  const { daysLate, daysOver, workingDaysLate, workingDaysOver } = answer as LateDocument
  const [days, working] = [daysLate ?? daysOver, workingDaysLate ?? workingDaysOver]
  return {
    ...(days === undefined ? {} : { daysLate: days }),
    ...(working === undefined ? {} : { workingDaysLate: working })
  }
}

function sidesOf(document: OutcomeDocument): Pick<DutyLine, 'local' | 'statutory'> {
  if (document.kind !== 'timescale' || document.local === undefined || document.statutory === undefined) return {}
  return {
    local: sideOf(document.rule, document.local),
    statutory: sideOf(document.statutory.rule, document.statutory)
  }
}

function sideOf(rule: string, answer: TimescaleAnswer | StatutorySide): LineSide {
  const { dueOn } = answer as DatedDocument
  const { daysLate } = lateness(answer)
  return {
    rule,
    state: answer.outcome,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(daysLate === undefined ? {} : { daysLate })
  }
}
