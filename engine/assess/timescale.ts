import type { Instance } from '../chronology/chronology.ts'
import { type Answer, both, CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { CompiledCondition } from '../compile/condition.ts'
import type { KnownDay } from '../compile/days.ts'
import { broughtForward } from '../compile/facts.ts'
import type { CompiledClock, CompiledTimescale } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import { takesPlace } from './ended.ts'
import type { TimescaleVerdict } from './verdict.ts'

/** How conditions are answered: by the compiled closures, or from the reference evaluator's answers. */
export type AskCondition = (condition: CompiledCondition, instance: Instance) => Answer

const CANNOT_TELL_YET: TimescaleVerdict = { state: 'cannot-tell' }
const NOT_HAPPENED: TimescaleVerdict = { state: 'not-applicable', because: 'not-happened' }

/** The order of the lines is the order of precedence. */
export function judgeTimescale(rule: CompiledTimescale, instance: Instance, ask: AskCondition): TimescaleVerdict {
  const { clock } = rule
  if (clock === undefined) return { state: 'not-applicable', because: 'authority' }
  if (!rule.isReview && rule.recurs === undefined && takesPlace(instance) === NO) return neverMet(instance)
  const applies = appliesTo(rule, instance, ask)
  if (applies === NO) return { state: 'not-applicable', because: 'condition' }
  const anchor = clock.anchor(instance)
  const dueOn = typeof anchor === 'number' ? clock.lastDay(anchor) : undefined
  const done = doneOn(rule, instance, ask, clock.firstDay === undefined ? dueOn : undefined)
  const over = endedFirst(rule, instance, dueOn, done)
  if (applies === CANNOT_TELL) return anchor === null && over === undefined ? NOT_HAPPENED : cannotTell(dueOn)
  if (over !== undefined) return over
  if (anchor === null) return NOT_HAPPENED
  if (anchor === undefined) return CANNOT_TELL_YET
  const early = tooEarly(clock, anchor, dueOn, done)
  if (early !== undefined) return early
  if (dueOn === undefined) return mightBeEarly(clock, anchor, done) ? CANNOT_TELL_YET : noDate(rule, done)
  return achievable(rule, instance, dueOn, done) ?? standing(rule, instance.chronology.asOf, dueOn, done)
}

/** A timescale applies where its condition holds and at least one of its acts is called for. */
function appliesTo({ when, met }: CompiledTimescale, instance: Instance, ask: AskCondition): Answer {
  const answer = when === undefined ? YES : ask(when, instance)
  if (met === undefined || !met.isConditional) return answer
  const needed = met.acts.map((act) => (act.when === undefined ? YES : ask(act.when, instance)))
  return both(answer, Math.max(...needed) as Answer)
}

/** The last day by one timescale alone, whatever was done: null where it does not apply, nothing where that or the day is not known. */
export function lastDayOf(rule: CompiledTimescale, instance: Instance, ask: AskCondition): KnownDay {
  const applies = appliesTo(rule, instance, ask)
  if (applies === NO || rule.clock === undefined) return null
  const anchor = rule.clock.anchor(instance)
  return applies === CANNOT_TELL || anchor === undefined ? undefined : anchor && rule.clock.lastDay(anchor)
}

const cannotTell = (dueOn: Day | undefined): TimescaleVerdict =>
  dueOn === undefined ? CANNOT_TELL_YET : { state: 'cannot-tell', dueOn }

/** When it was done: the day, null for not done, nothing for not known. All acts are needed, or any one of them. */
export function doneOn({ met }: CompiledTimescale, instance: Instance, ask: AskCondition, dueOn?: Day): KnownDay {
  if (met === undefined) return undefined
  const only = met.acts[0]
  if (met.acts.length === 1 && only !== undefined && only.when === undefined) return only.read(instance)
  return met.kind === 'any' ? earliest(met.acts, instance, dueOn) : latest(met.acts, instance, ask)
}

type Acts = NonNullable<CompiledTimescale['met']>['acts']

/** With several ways to do it, the first act; one known to be in time settles it, whatever the others were. */
function earliest(acts: Acts, instance: Instance, dueOn: Day | undefined): KnownDay {
  let first: KnownDay = null
  let unknown = false
  for (const act of acts) {
    const day = act.read(instance)
    if (day === undefined) unknown = true
    else if (day !== null && (first === null || day < first)) first = day
  }
  const inTime = first !== null && dueOn !== undefined && first <= dueOn
  return unknown && !inTime ? undefined : first
}

function latest(acts: Acts, instance: Instance, ask: AskCondition): KnownDay {
  let last: KnownDay = null
  let unknown = false
  for (const act of acts) {
    const needed = act.when === undefined ? undefined : ask(act.when, instance)
    if (needed === NO) continue
    const day = act.read(instance)
    if (day === null && needed !== CANNOT_TELL) return null
    if (day === undefined || needed === CANNOT_TELL) unknown = true
    else if (day !== null && (last === null || day > last)) last = day
  }
  return unknown ? undefined : last
}

/**
 * Care that ends on or before the due day makes the review not required, and with it the preparation of a meeting that will not be, done or not;
 * becoming 18 ends care, and placing with prospective adopters ends the ordinary clock. Duties after a meeting that was held live on.
 */
function endedFirst(
  rule: CompiledTimescale,
  instance: Instance,
  dueOn: Day | undefined,
  done: KnownDay
): TimescaleVerdict | undefined {
  if (rule.recurs !== undefined) return stoppedFirst(rule, instance, dueOn, done)
  const ends = instance.entry?.ends
  if (ends === undefined) return undefined
  if (!rule.isReview) return takesPlace(instance) === CANNOT_TELL ? cannotTell(dueOn) : undefined
  if (typeof done === 'number' || dueOn === undefined || dueOn < ends.on) return undefined
  return done === null ? { state: 'not-required', on: ends.on, because: ends.because, dueOn } : cannotTell(dueOn)
}

/** What belongs to a review that will never be held, on a clock that has stopped. */
function neverMet({ entry }: Instance): TimescaleVerdict {
  const ends = entry?.ends
  return ends === undefined ? NOT_HAPPENED : { state: 'not-required', on: ends.on, because: ends.because }
}

/** An act that recurs is no longer called for from the day that its rule names. */
function stoppedFirst(
  { recurs }: CompiledTimescale,
  instance: Instance,
  dueOn: Day | undefined,
  done: KnownDay
): TimescaleVerdict | undefined {
  const until = recurs?.until(instance)
  if (until === null || typeof done === 'number' || dueOn === undefined) return undefined
  if (until === undefined) return cannotTell(dueOn)
  if (dueOn < until) return undefined
  return done === null
    ? { state: 'not-required', on: until, because: 'no-longer-called-for', dueOn }
    : cannotTell(dueOn)
}

function tooEarly(
  clock: CompiledClock,
  anchor: Day,
  dueOn: Day | undefined,
  done: KnownDay
): TimescaleVerdict | undefined {
  const notBefore = clock.firstDay?.(anchor)
  if (notBefore === undefined || typeof done !== 'number' || done >= notBefore) return undefined
  return { state: 'too-early', notBefore, doneOn: done, ...(dueOn === undefined ? {} : { dueOn }) }
}

/** Without a last day, a window that opens still matters to what is not known to be done. */
const mightBeEarly = (clock: CompiledClock, anchor: Day, done: KnownDay): boolean =>
  done === undefined && clock.firstDay?.(anchor) !== undefined

function noDate(rule: CompiledTimescale, done: KnownDay): TimescaleVerdict {
  const because = rule.body.clock.kind === 'none-given' ? 'none-given' : 'calendar'
  return typeof done === 'number' ? { state: 'no-date', because, doneOn: done } : { state: 'no-date', because }
}

/**
 * Preparation whose last day was over before it could begin is nobody's failing: before the child came into care, or, for first reviews and
 * reviews brought forward, before the meeting was arranged. Where that is not known, neither is the answer.
 */
function achievable(
  rule: CompiledTimescale,
  instance: Instance,
  dueOn: Day,
  done: KnownDay
): TimescaleVerdict | undefined {
  if (rule.clock?.backward !== true) return undefined
  const doneToo = typeof done === 'number' ? { doneOn: done } : {}
  const cameIn = instance.period?.from
  if (cameIn === undefined) return { state: 'cannot-tell', dueOn }
  if (dueOn < cameIn) return { state: 'not-achievable', dueOn, ...doneToo, because: 'came-into-care', on: cameIn }
  const bound = boundByArrangement(rule, instance)
  if (bound === false) return undefined
  const arranged = instance.entry?.review?.arranged
  if (arranged !== undefined && arranged <= dueOn) return undefined
  if (arranged === undefined || bound === undefined) return { state: 'cannot-tell', dueOn }
  return { state: 'not-achievable', dueOn, ...doneToo, because: 'arranged', on: arranged }
}

/** First reviews, and reviews brought forward. Nothing when the number is not known. */
function boundByArrangement(rule: CompiledTimescale, instance: Instance): boolean | undefined {
  const forward = broughtForward(instance)
  const number = rule.reviewNumber(instance)
  if (forward === true || number === 1) return true
  return forward === undefined || number === undefined ? undefined : false
}

function standing(rule: CompiledTimescale, asOf: Day, dueOn: Day, done: KnownDay): TimescaleVerdict {
  if (done === undefined) return { state: 'cannot-tell', dueOn }
  if (done !== null)
    return done <= dueOn ? { state: 'met', dueOn, doneOn: done } : { state: 'met-late', dueOn, doneOn: done }
  if (asOf <= dueOn) return { state: 'due', dueOn }
  return rule.body.silence === undefined ? { state: 'overdue', dueOn } : { state: 'deemed', dueOn }
}
