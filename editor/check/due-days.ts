import type {
  AssessmentDocument,
  OutcomeDocument,
  ScheduleDocument,
  ScheduleEntry
} from '../../engine/model/assessment.ts'
import type { DayEntry } from '../ics/calendar.ts'
import { dayWords } from '../sentences/days.ts'
import { paragraphOf } from '../sentences/rule-names.ts'

/** The days that an answer shows: what is late or due, and what falls around the next review. */
export type ShownDays = Readonly<{ due: readonly DayEntry[]; around: readonly DayEntry[] }>

/** Of the case there is its reference in them, and nothing else. */
export function shownDays(document: AssessmentDocument, around: ScheduleDocument | undefined): ShownDays {
  const name = namesIn(document)
  const entries = around === undefined ? [] : datedEntries(around)
  const rules = new Set(entries.map(({ rule }) => rule))
  const isAround = ({ rule, about }: OutcomeDocument): boolean =>
    around !== undefined && about.review === around.review.place && rules.has(rule)
  return {
    due: document.outcomes.filter((one) => !isAround(one)).flatMap((one) => dueDay(one, name) ?? []),
    around:
      around === undefined ? [] : [meetingDay(around, name), ...entries.map((one) => aroundDay(one, around, name))]
  }
}

type Names = Readonly<{ before: string; uid: (parts: string) => string }>

function namesIn({ case: reference, ruleset }: AssessmentDocument): Names {
  return {
    before: reference === undefined ? '' : `${reference}: `,
    uid: (parts) => `${reference ?? 'case'}-${ruleset.id}-${parts}@duecourse`.replaceAll(/[^A-Za-z0-9@.-]/g, '-')
  }
}

function dueDay(outcome: OutcomeDocument, { before, uid }: Names): DayEntry | undefined {
  if (outcome.kind !== 'timescale' && outcome.kind !== 'check') return undefined
  const { outcome: state, title, rule } = outcome
  if (state !== 'due' && state !== 'overdue' && state !== 'not-yet') return undefined
  if (outcome.dueOn === undefined) return undefined
  const number = outcome.about.number
  const isReview = outcome.kind === 'timescale' && outcome.isReview === true
  const what = isReview && number !== undefined ? `Last day to hold review ${number}` : `Last day: ${title}`
  return {
    uid: uid(`${rule}-${aboutOf(outcome)}`),
    day: outcome.dueOn,
    summary: `${before}${what} (${paragraphOf(bindingRule(outcome))})`,
    description: [
      describe(bindingRule(outcome), 'latestWorkingDay' in outcome ? outcome.latestWorkingDay : undefined),
      ...otherDay(outcome)
    ].join(' ')
  }
}

/** The rule whose day it is: of a duty that stands on the law, the one whose day comes first. */
const bindingRule = (outcome: OutcomeDocument): string =>
  outcome.kind === 'timescale' ? (outcome.by ?? outcome.rule) : outcome.rule

/** What the council's own rule would give, where the law's day comes before it. */
function otherDay(outcome: OutcomeDocument): readonly string[] {
  if (outcome.kind !== 'timescale' || bindingRule(outcome) === outcome.rule) return []
  const { local } = outcome
  const own = local !== undefined && 'dueOn' in local ? local.dueOn : undefined
  return own === undefined ? [] : [`${paragraphOf(outcome.rule)} alone would give ${dayWords(own)}.`]
}

/** What falls on every child, as the picture of the review has it; what was done needs no reminder. */
const datedEntries = ({ before, after }: ScheduleDocument): readonly (ScheduleEntry & Readonly<{ dueOn: string }>)[] =>
  [...before, ...after].flatMap((one) =>
    one.dueOn === null || one.onlyIf !== undefined || one.doneOn !== undefined ? [] : [{ ...one, dueOn: one.dueOn }]
  )

const meetingDay = (
  { meetingDay: day, review: { place, number } }: ScheduleDocument,
  { before, uid }: Names
): DayEntry => ({
  uid: uid(`meeting-${place}`),
  day,
  summary: `${before}Review${number === undefined ? '' : ` ${number}`}, if it is held on this day`
})

const aroundDay = (
  { rule, title, dueOn, latestWorkingDay }: ScheduleEntry & Readonly<{ dueOn: string }>,
  { review, meetingDay: meeting }: ScheduleDocument,
  { before, uid }: Names
): DayEntry => ({
  uid: uid(`${rule}-around-${review.place}`),
  day: dueOn,
  summary: `${before}Last day: ${title} (${paragraphOf(rule)})`,
  description: `${describe(rule, latestWorkingDay)} Counted from a review on ${dayWords(meeting)}.`
})

const describe = (rule: string, latestWorkingDay: string | undefined): string =>
  `By ${paragraphOf(rule)}.${latestWorkingDay === undefined ? '' : ` The latest working day is ${dayWords(latestWorkingDay)}.`}`

/** What tells one falling of a duty from another; without its day, which may move. */
const aboutOf = ({ about: { scope, review, event, item, period, stage, occurrence } }: OutcomeDocument): string =>
  [scope, review, event?.place, item, period, stage, occurrence].filter((part) => part !== undefined).join('-')
