import type { AskCondition } from '../../engine/assess/timescale.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import { ANSWER_NAMES, type AnswerName } from '../../engine/compile/answer.ts'
import type { CompiledCondition } from '../../engine/compile/condition.ts'
import { dayReader } from '../../engine/compile/days.ts'
import type { CompiledTimescale } from '../../engine/compile/rule.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { Period } from '../../engine/days/period.ts'
import type { Conventions } from '../../engine/model/ruleset.ts'
import type { DayRef } from '../../engine/model/vocabulary.ts'
import { oracleAddDays, oracleAddMonths, oracleWorkingDays } from './oracle.ts'

/** A day as text; `none` where it is known not to have come; nothing where it is not known. */
type Told = string | undefined

/** Everything that the table of outcomes asks about one timescale for one thing, in words and ISO days. */
type Situation = Readonly<{
  asOf: string
  forTheAuthority: boolean
  applies: AnswerName
  isReview: boolean
  backward: boolean
  anchor: Told
  opens: string | undefined
  last: string | undefined
  done: Told
  silence: boolean
  /** Why and when the review's clock stops, and whether the review was held. */
  ends: string | undefined
  held: 'held' | 'not held' | 'not known'
  recurs: Readonly<{ until: Told }> | undefined
  cameIn: string | undefined
  arranged: string | undefined
  boundByArrangement: boolean | undefined
}>

type Standing = Readonly<{ state: string; dueOn: string | undefined }>

const standing = (state: string, dueOn?: string): Standing => ({ state, dueOn })

/** The table of outcomes, row by row, in the order in which one outranks another. */
export function restated(s: Situation): Standing {
  if (s.forTheAuthority) return standing('not-applicable')
  if (willNeverMeet(s)) return standing('not-required')
  if (s.applies === 'no') return standing('not-applicable')
  const stopped = stoppedRow(s)
  if (s.applies === 'cannot-tell')
    return (stopped === undefined ? notHappened(s) : undefined) ?? standing('cannot-tell', s.last)
  return stopped ?? anchorRow(s) ?? windowRow(s) ?? achievableRow(s) ?? doneRow(s)
}

/** What belongs to a review that was not held on a clock that has stopped is not required, whatever its condition. */
const willNeverMeet = (s: Situation): boolean =>
  !s.isReview && s.recurs === undefined && s.ends !== undefined && s.ends <= s.asOf && s.held === 'not held'

/** Care ended first, or the act is no longer called for. */
function stoppedRow(s: Situation): Standing | undefined {
  const isDone = s.done !== undefined && s.done !== 'none'
  if (s.recurs !== undefined) {
    if (isDone || s.last === undefined || s.recurs.until === 'none') return undefined
    if (s.recurs.until === undefined) return standing('cannot-tell', s.last)
    if (s.last < s.recurs.until) return undefined
    return s.done === 'none' ? standing('not-required', s.last) : standing('cannot-tell', s.last)
  }
  if (s.ends === undefined) return undefined
  if (s.isReview) {
    if (isDone || s.last === undefined || s.last < s.ends) return undefined
    return s.done === 'none' ? standing('not-required', s.last) : standing('cannot-tell', s.last)
  }
  return s.ends > s.asOf ? undefined : standing('cannot-tell', s.last)
}

/** What has not happened starts no clock, whatever else is not known. */
const notHappened = ({ anchor }: Situation): Standing | undefined =>
  anchor === 'none' ? standing('not-applicable') : undefined

const anchorRow = (s: Situation): Standing | undefined =>
  notHappened(s) ?? (s.anchor === undefined ? standing('cannot-tell') : undefined)

/** Too early, or without a day. */
function windowRow({ opens, done, last }: Situation): Standing | undefined {
  if (opens !== undefined && done !== undefined && done !== 'none' && done < opens) return standing('too-early', last)
  if (last !== undefined) return undefined
  return opens !== undefined && done === undefined ? standing('cannot-tell') : standing('no-date')
}

/** Preparation that was over before it could begin. */
function achievableRow(s: Situation): Standing | undefined {
  if (!s.backward || s.last === undefined) return undefined
  if (s.cameIn === undefined) return standing('cannot-tell', s.last)
  if (s.last < s.cameIn) return standing('not-achievable', s.last)
  if (s.boundByArrangement === false) return undefined
  if (s.arranged === undefined) return standing('cannot-tell', s.last)
  if (s.arranged <= s.last) return undefined
  return standing(s.boundByArrangement === undefined ? 'cannot-tell' : 'not-achievable', s.last)
}

function doneRow({ done, last = '', asOf, silence }: Situation): Standing {
  if (done === undefined) return standing('cannot-tell', last)
  if (done !== 'none') return standing(done <= last ? 'met' : 'met-late', last)
  if (last >= asOf) return standing('due', last)
  return standing(silence ? 'deemed' : 'overdue', last)
}

const toldDay = (day: Day | null | undefined): Told =>
  day === null ? 'none' : day === undefined ? undefined : isoDay(day)

/** The years that are counted. */
const inYears = (text: string | undefined): string | undefined =>
  text === undefined || text < '1900-01-01' || text > '2199-12-31' ? undefined : text

const counted = (from: string, period: Period, step: 1 | -1): string | undefined =>
  inYears(countedFreely(from, period, step))

/** The slow count: working days one by one, months and days by date-fns. */
function countedFreely(from: string, { count, unit }: Period, step: 1 | -1): string | undefined {
  switch (unit) {
    case 'working-day':
      return oracleWorkingDays(from, count, step)
    case 'day':
      return oracleAddDays(from, step * count)
    case 'week':
      return oracleAddDays(from, step * 7 * count)
    case 'month':
      return oracleAddMonths(from, step * count)
  }
}

function lastDay({ clock }: CompiledTimescale['body'], anchor: string, { clearDays }: Conventions): string | undefined {
  switch (clock.kind) {
    case 'within':
      return counted(anchor, clock.period, 1)
    case 'by':
      return anchor
    case 'at-least': {
      const { period } = clock
      if (!clearDays) return counted(anchor, period, -1)
      if (period.unit === 'working-day') return oracleWorkingDays(anchor, period.count + 1, -1)
      return counted(oracleAddDays(counted(anchor, period, -1) ?? anchor, -1), { count: 0, unit: 'day' }, 1)
    }
    case 'none-given':
    case 'every':
      return undefined
  }
}

type Asking = Readonly<{ rule: CompiledTimescale; instance: Instance; ask: AskCondition; conventions: Conventions }>

const read = ({ instance, conventions }: Asking, ref: DayRef): Told => toldDay(dayReader(ref, conventions)(instance))

const answer = ({ ask, instance }: Asking, condition: CompiledCondition | undefined): AnswerName =>
  condition === undefined ? 'yes' : ANSWER_NAMES[ask(condition, instance)]

type Act = Readonly<{ needed: AnswerName; day: Told }>

const actsOf = (asking: Asking): readonly Act[] =>
  (asking.rule.met?.acts ?? []).map((act) => ({
    needed: answer(asking, act.when),
    day: toldDay(act.read(asking.instance))
  }))

/** One of several is enough, and one known to be in time settles it. All are needed: the latest, and none while one is not done. */
function doneOn({ rule }: Asking, acts: readonly Act[], last: string | undefined): Told {
  if (rule.met === undefined) return undefined
  const wanted = acts.filter(({ needed }) => needed !== 'no')
  const days = wanted
    .map(({ day }) => day)
    .filter((day): day is string => day !== undefined && day !== 'none')
    .toSorted((a, b) => a.localeCompare(b))
  if (rule.met.kind === 'any') {
    const [first] = days
    const settled = first !== undefined && last !== undefined && first <= last
    return wanted.some(({ day }) => day === undefined) && !settled ? undefined : (first ?? 'none')
  }
  if (wanted.some(({ needed, day }) => needed === 'yes' && day === 'none')) return 'none'
  if (wanted.some(({ needed, day }) => needed !== 'yes' || day === undefined)) return undefined
  return days.at(-1) ?? 'none'
}

/** It applies where its condition holds, and where something is called for. */
function appliesTo(asking: Asking, acts: readonly Act[]): AnswerName {
  const when = answer(asking, asking.rule.when)
  const needed = acts.map((act) => act.needed)
  const called =
    needed.length === 0 || needed.includes('yes') ? 'yes' : needed.includes('cannot-tell') ? 'cannot-tell' : 'no'
  if (when === 'no' || called === 'no') return 'no'
  return when === 'cannot-tell' || called === 'cannot-tell' ? 'cannot-tell' : 'yes'
}

const REVIEW_ACTS: readonly string[] = ['review-completed', 'adoption-review-completed', 'meeting-held']
const nameOf = (ref: DayRef): string => (ref.from === 'latest' ? '' : ref.name)

const anchorRef = ({ clock }: CompiledTimescale['body']): DayRef | undefined => {
  if (clock.kind === 'within' || clock.kind === 'none-given') return clock.of
  if (clock.kind === 'at-least') return clock.before
  return clock.kind === 'by' ? clock.day : undefined
}

const heldWord = (completed: Day | false | undefined): Situation['held'] =>
  completed === undefined ? 'not known' : completed === false ? 'not held' : 'held'

function bound({ rule, instance }: Asking): boolean | undefined {
  const { entry, adoption, chronology } = instance
  const number = rule.body.per === 'adoption-review' ? adoption?.number : entry?.number
  const told = entry?.review?.broughtForward
  if (told === true || number === 1) return true
  const whole = chronology.facts.complete.has('reviews')
  const unplanned = entry !== undefined && entry.review === undefined && entry.period !== undefined
  const isNotForward = told === false || unplanned || (entry !== undefined && whole)
  return isNotForward && number !== undefined ? false : undefined
}

/** What there is to say of a timescale for one thing, read afresh from the rule as it is written. */
export function situationOf(asking: Asking): Situation {
  const { rule, instance, conventions } = asking
  const { body } = rule
  const { entry, period, chronology } = instance
  const acts = actsOf(asking)
  const ref = anchorRef(body)
  const anchor = ref && read(asking, ref)
  const from = anchor === undefined || anchor === 'none' ? undefined : anchor
  const notBefore = 'notBefore' in body.clock ? body.clock.notBefore : undefined
  const last = from && lastDay(body, from, conventions)
  return {
    asOf: isoDay(chronology.asOf),
    forTheAuthority: body.clock.kind === 'every',
    applies: appliesTo(asking, acts),
    isReview: (body.met?.acts ?? []).some(({ milestone }) => REVIEW_ACTS.includes(nameOf(milestone))),
    backward: body.clock.kind === 'at-least',
    anchor,
    opens: from && notBefore && counted(from, notBefore, 1),
    last,
    done: doneOn(asking, acts, notBefore === undefined ? last : undefined),
    silence: body.silence !== undefined,
    ends: entry?.ends && isoDay(entry.ends.on),
    held: heldWord(entry?.completed),
    recurs: body.recurs && { until: read(asking, body.recurs.until) },
    cameIn: period && isoDay(period.from),
    arranged: entry?.review?.arranged === undefined ? undefined : isoDay(entry.review.arranged),
    boundByArrangement: bound(asking)
  }
}

/** One side of a duty with a floor, as it stands by itself. */
export type Side = Readonly<{
  state: string
  dueOn: string | undefined
  because: string | undefined
  guidance: boolean
}>

const isUnknown = ({ state, because }: Side): boolean =>
  state === 'cannot-tell' || (state === 'no-date' && because === 'calendar')

/** Whether a side says anything: it applies, and it is more than "as soon as". */
const says = ({ state, because }: Side): boolean =>
  state !== 'not-applicable' && !(state === 'no-date' && because === 'none-given')

/** Which headline a duty with a floor has: of the council, of the law, or that it cannot be told. */
export function headlineOf(local: Side, law: Side): 'local' | 'law' | 'cannot tell' {
  if (law.guidance || !says(law)) return 'local'
  if (!says(local)) return 'law'
  if (local.state === 'no-date' && law.state === 'no-date') return 'local'
  if (isUnknown(local) && isUnknown(law)) return 'cannot tell'
  if (isUnknown(local)) return isPast(law) ? 'law' : 'cannot tell'
  if (isUnknown(law)) return isPast(local) ? 'local' : 'cannot tell'
  if (law.dueOn === undefined) return 'local'
  return local.dueOn === undefined || law.dueOn < local.dueOn ? 'law' : 'local'
}

const isPast = ({ state }: Side): boolean => state === 'overdue' || state === 'met-late'
