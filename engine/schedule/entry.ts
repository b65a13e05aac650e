import type { Assessment } from '../assess/assess.ts'
import { doneOn } from '../assess/timescale.ts'
import { NO, YES } from '../compile/answer.ts'
import { type Day, isoDay } from '../days/day.ts'
import { conditionWords } from '../explain/condition-words.ts'
import { type Inquiry, ofClock, shown } from '../explain/missing.ts'
import { citationOf, matterOf } from '../explain/outcome.ts'
import { actOf } from '../explain/says.ts'
import { clockWords } from '../explain/sentence-timescale.ts'
import { answered, residual } from '../explain/tree.ts'
import { adviceFor, fullDayOf, listed, ukDay } from '../explain/words.ts'
import type { Condition } from '../model/condition.ts'
import type { ScheduleEntry } from '../model/assessment.ts'
import { binding, type Planned, type Side, sidesOf } from './side.ts'

export type Setting = Readonly<{ assessment: Assessment; asOf: Day | undefined }>

/** One duty around the review with its last day; nothing where it is known not to apply. */
export function entryOf(planned: Planned, setting: Setting): ScheduleEntry | undefined {
  const { assessment } = setting
  const sides = sidesOf(planned, assessment.ask)
  const [local, law] = sides
  // Guidance stands beside a duty; it makes none where the duty itself does not apply.
  if (local.applies === NO && (law === undefined || law.applies === NO || law.guidance)) return undefined
  if (planned.rule.clock === undefined) return undefined
  const bound = binding(sides)
  const { vocabulary } = planned.version.ruleset
  const inquiry: Inquiry = { ...assessment, version: bound.version, instance: planned.instance }
  const missing = shown(bound.version, ofClock(bound.rule, inquiry))
  const facts = {
    ...dayPart(bound),
    by: bound.rule.rule.key,
    byStrength: bound.rule.provision.strength,
    ...sidesPart(sides, bound),
    ...conditionPart(bound, inquiry),
    ...donePart(planned, setting),
    ...achievable(planned, bound, setting),
    ...(missing.length === 0 ? {} : { missing })
  }
  return {
    ...citationOf(planned.rule),
    ...matterOf(planned.rule, vocabulary),
    ...facts,
    says: says(planned, bound, facts)
  }
}

function dayPart({
  lastDay,
  firstDay,
  anchor,
  rule,
  version
}: Side): Pick<ScheduleEntry, 'dueOn' | 'latestWorkingDay' | 'noDate' | 'notBefore'> {
  const first = firstDay === undefined ? {} : { notBefore: isoDay(firstDay) }
  if (lastDay !== undefined) return { dueOn: isoDay(lastDay), ...adviceFor(version.calendar, lastDay), ...first }
  const noDate =
    rule.body.clock.kind === 'none-given' ? 'none-given' : typeof anchor === 'number' ? 'calendar' : 'not-known'
  return { dueOn: null, noDate, ...first }
}

const dayOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day))

function sidesPart(
  [local, law]: readonly [Side, Side | undefined],
  bound: Side
): Pick<ScheduleEntry, 'local' | 'statutory'> {
  if (law === undefined || law.applies === NO) return {}
  const { provision, rule } = law.rule
  return {
    ...(local.applies === NO ? {} : { local: { dueOn: dayOrNull(local.lastDay) } }),
    statutory: {
      rule: rule.key,
      dueOn: dayOrNull(law.lastDay),
      ...(provision.binding === undefined ? {} : { binding: provision.binding }),
      ...(provision.verified === undefined ? {} : { verified: provision.verified }),
      ...(provision.cite.source === undefined ? {} : { source: provision.cite.source }),
      effective: law === bound
    }
  }
}

/** "If …", where it is not known whether the duty applies at all. */
function conditionPart({ rule, version, applies }: Side, { instance, ask }: Inquiry): Pick<ScheduleEntry, 'onlyIf'> {
  if (rule.when === undefined || applies === YES) return {}
  const left: Condition | undefined = residual(answered(rule.when, instance, ask))
  return left === undefined ? {} : { onlyIf: conditionWords(left, version.ruleset.vocabulary) }
}

function donePart({ rule, instance }: Planned, { assessment }: Setting): Pick<ScheduleEntry, 'doneOn'> {
  const done = doneOn(rule, instance, assessment.ask)
  return typeof done === 'number' ? { doneOn: isoDay(done) } : {}
}

/** Preparation may have been impossible from the start; or its day may be past by now, and it is not known to have been done. */
function achievable(
  planned: Planned,
  { lastDay }: Side,
  { asOf, assessment }: Setting
): Pick<ScheduleEntry, 'notAchievable'> {
  const { rule, instance } = planned
  if (lastDay === undefined || typeof doneOn(rule, instance, assessment.ask) === 'number') return {}
  if (rule.clock?.backward === true) {
    const cameIn = instance.period?.from
    if (cameIn !== undefined && lastDay < cameIn)
      return { notAchievable: { because: 'came-into-care', since: isoDay(cameIn) } }
    const arranged = instance.entry?.review?.arranged
    if (arranged !== undefined && lastDay < arranged && boundByArrangement(planned)) {
      return { notAchievable: { because: 'arranged', since: isoDay(arranged) } }
    }
  }
  return asOf !== undefined && lastDay < asOf ? { notAchievable: { because: 'past', since: isoDay(asOf) } } : {}
}

const boundByArrangement = ({ rule, instance }: Planned): boolean =>
  instance.entry?.review?.broughtForward === true || rule.reviewNumber(instance) === 1

const WHY_NOT = {
  'came-into-care': 'cannot be done in time: that was before the child came into care on',
  arranged: 'cannot be done in time: that was before the review was arranged on',
  past: 'that day was past by'
} as const

type Facts = Pick<ScheduleEntry, 'dueOn' | 'latestWorkingDay' | 'noDate' | 'onlyIf' | 'notAchievable' | 'doneOn'>

/** Invitations and consultation papers sent: by Wednesday 29 April 2026 (business support should). */
function says({ rule, version }: Planned, bound: Side, facts: Facts): string {
  const { vocabulary } = version.ruleset
  const who = rule.provision.who.map((role) => vocabulary.roles.get(role)?.label.replace(/^the /, '') ?? role)
  const strength = `${who.length === 0 ? '' : `${listed(who, 'and')} `}${rule.provision.strength}`
  const condition = facts.onlyIf === undefined ? '' : `, if ${facts.onlyIf}`
  return `${actOf(rule, vocabulary)}: ${whenDue(bound, facts)}${condition} (${strength})${stateWords(facts)}.`
}

function whenDue({ rule, version }: Side, { dueOn, latestWorkingDay, noDate }: Facts): string {
  if (dueOn === null) {
    const words = clockWords(rule.body.clock, version.ruleset.vocabulary)
    return noDate === 'calendar' ? `${words}; the calendar of working days does not reach so far` : words
  }
  return `by ${fullDayOf(dueOn)}${latestWorkingDay === undefined ? '' : ` (latest working day ${ukDay(latestWorkingDay)})`}`
}

function stateWords({ notAchievable, doneOn: done }: Facts): string {
  if (done !== undefined) return `; done on ${ukDay(done)}`
  return notAchievable === undefined ? '' : `; ${WHY_NOT[notAchievable.because]} ${ukDay(notAchievable.since)}`
}
