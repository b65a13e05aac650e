import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { CompiledAgenda, CompiledInvitee, CompiledTimescale } from '../compile/rule.ts'
import { isWorkingDay } from '../days/calendar.ts'
import { type Day, type IsoDay, isoDay, longDay } from '../days/day.ts'
import { nameAndVersion, rulesetsUsed } from '../explain/explain.ts'
import type { ScheduleDocument, ScheduleEntry } from '../model/assessment.ts'
import type { CaseFacts } from '../model/case.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { ENGINE_VERSION } from '../version.ts'
import { anchorOf } from '../explain/missing.ts'
import { entryOf } from './entry.ts'
import { type Held, type HeldOptions, holdOn } from './held.ts'
import { limitsOf } from './limits.ts'
import { inviteeOf, itemOf } from './meeting.ts'
import type { Planned } from './side.ts'

/** `asOf`: what is past by then is said to be; `review`: the place in the case's list, else the next open one; `readings`: as compiled with. */
export type ScheduleOptions = HeldOptions & Readonly<{ readings?: readonly string[] | undefined }>

/**
 * Every duty around one review, with its last day, if the review is held and completed on a day. What the case does not tell stands as a condition,
 * so that it also works without any case.
 */
export function schedule(
  procedure: Procedure,
  facts: CaseFacts,
  meetingDay: Day,
  options: ScheduleOptions = {}
): ScheduleDocument {
  const held = holdOn(procedure, facts, meetingDay, options)
  const { assessment } = held
  const mine = assessment.outcomes.filter(
    (outcome): outcome is Mine => outcome.instance?.entry?.review?.index === held.index
  )
  const timescales = mine.filter(
    (one): one is Planned => one.rule.kind === 'timescale' && one.rule.body.per !== 'adjournment'
  )
  const duties = timescales.filter(({ rule }) => !rule.isReview)
  const setting = { assessment, asOf: options.asOf }
  const entries = duties.flatMap((planned) => {
    const entry = entryOf(planned, setting)
    return entry === undefined ? [] : [{ planned, entry }]
  })
  const side = sideBy(duties, isoDay(meetingDay))
  return {
    ...headOf(held, options),
    meetingDay: isoDay(meetingDay),
    review: reviewOf(held, mine),
    limits: limitsOf(
      timescales.filter(({ rule }) => rule.isReview),
      meetingDay,
      assessment
    ),
    before: inOrder(entries.filter((one) => side(one) === 'before')),
    after: inOrder(entries.filter((one) => side(one) === 'after')),
    invitees: mine.filter(isInvitee).flatMap((one) => inviteeOf(one, assessment) ?? []),
    agenda: mine.filter(isAgenda).flatMap((one) => itemOf(one, assessment) ?? []),
    notices: noticesOf(held, meetingDay, options.asOf)
  }
}

type Mine = Outcome & Readonly<{ instance: Instance }>
const isInvitee = (one: Mine): one is Mine & { rule: CompiledInvitee } => one.rule.kind === 'invitee'
const isAgenda = (one: Mine): one is Mine & { rule: CompiledAgenda } => one.rule.kind === 'agenda'

function headOf({ assessment }: Held, { asOf, readings }: ScheduleOptions) {
  const { reference } = assessment.told.facts
  return {
    ...(reference === undefined ? {} : { case: reference }),
    ...(asOf === undefined ? {} : { asOf: isoDay(asOf) }),
    ...rulesetsUsed(assessment),
    calendar: nameAndVersion(assessment.procedure.local.versions[0].calendar),
    engine: ENGINE_VERSION,
    readings: readings ?? []
  }
}

function reviewOf({ index, listed, review }: Held, mine: readonly Mine[]): ScheduleDocument['review'] {
  const number = mine.find(({ instance }) => instance.scope === 'review')?.instance.entry?.number
  return {
    place: listed ? index + 1 : 'next',
    ...(typeof number === 'number' ? { number } : {}),
    clocks: review.clocks
  }
}

type Entry = Readonly<{ planned: Planned; entry: ScheduleEntry }>

const LAST = '9999'
const inOrder = (entries: readonly Entry[]): readonly ScheduleEntry[] =>
  entries
    .map(({ entry }) => entry)
    .toSorted((a, b) => ((a.dueOn ?? LAST) < (b.dueOn ?? LAST) ? -1 : (a.dueOn ?? LAST) > (b.dueOn ?? LAST) ? 1 : 0))

/** By its day; one without a day stands before or after as what it counts from does. */
function sideBy(duties: readonly Planned[], meetingDay: IsoDay): (one: Entry) => 'before' | 'after' {
  return ({ planned, entry }) => {
    const after = entry.dueOn === null ? comesAfter(planned.rule, duties, []) : entry.dueOn > meetingDay
    return after ? 'after' : 'before'
  }
}

const AFTER: ReadonlySet<string> = new Set(['review-day', 'last-meeting', 'meeting'])

/** What counts from the review, or from an act that itself comes after it. An act that no duty brings about belongs to the time after the review. */
function comesAfter(
  rule: CompiledTimescale,
  duties: readonly Planned[],
  within: readonly CompiledTimescale[]
): boolean {
  const anchor = anchorOf(rule)
  if (anchor === undefined || anchor.from === 'latest' || rule.clock?.backward === true) return false
  if (anchor.from !== 'milestone') return AFTER.has(anchor.name)
  const makers = duties
    .map((one) => one.rule)
    .filter((other) => other !== rule && !within.includes(other) && brings(other, anchor))
  return makers.length === 0 || makers.some((maker) => comesAfter(maker, duties, [...within, rule]))
}

const brings = ({ body }: CompiledTimescale, act: DayRef): boolean =>
  body.met?.acts.some(
    ({ milestone }) => milestone.from === 'milestone' && act.from === 'milestone' && milestone.name === act.name
  ) ?? false

/** What a planner should know of the day itself. */
function noticesOf({ assessment }: Held, meetingDay: Day, asOf: Day | undefined): readonly string[] {
  const { calendar } = assessment.procedure.local.versions[0]
  return [
    weekend(calendar, meetingDay),
    careEnds(assessment, meetingDay),
    asOf !== undefined && meetingDay < asOf ? 'The day is past.' : undefined
  ].filter((notice) => notice !== undefined)
}

function weekend(calendar: Parameters<typeof isWorkingDay>[0], meetingDay: Day): string | undefined {
  if (meetingDay < calendar.from || meetingDay > calendar.to)
    return `The calendar of working days does not reach to ${longDay(meetingDay)}.`
  return isWorkingDay(calendar, meetingDay) ? undefined : `${longDay(meetingDay)} is not a working day.`
}

function careEnds({ told }: Assessment, meetingDay: Day): string | undefined {
  const ends = told.periods.at(-1)?.ends
  if (ends === undefined || ends.on > meetingDay) return undefined
  return `${ends.because === 'eighteenth-birthday' ? 'The child reaches 18' : 'Care ends'} on ${longDay(ends.on)}: no review is required from then on.`
}
