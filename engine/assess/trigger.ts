import type { Instance } from '../chronology/chronology.ts'
import { CANNOT_TELL, NO } from '../compile/answer.ts'
import type { KnownDay } from '../compile/days.ts'
import type { CompiledTrigger } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import { keyOf } from '../model/by-name.ts'
import type { AskCondition } from './timescale.ts'
import type { TriggerVerdict } from './verdict.ts'

/** What happened calls for a review or for somebody to be told, until that has been done. */
export function judgeTrigger(rule: CompiledTrigger, instance: Instance, ask: AskCondition): TriggerVerdict {
  const on = rule.on(instance)
  if (on === null) return { state: 'not-called-for', because: 'not-happened' }
  const applies = rule.when === undefined ? undefined : ask(rule.when, instance)
  if (applies === NO) return { state: 'not-called-for', because: 'condition' }
  if (on === undefined) return { state: 'cannot-tell' }
  if (applies === CANNOT_TELL) return { state: 'cannot-tell', on }
  const answeredOn = answerTo(rule, instance, on)
  if (answeredOn === undefined) return { state: 'cannot-tell', on }
  return answeredOn === null ? { state: 'called-for', on } : { state: 'answered', on, answeredOn }
}

/** The day on which what a trigger calls for was done; null for not done, nothing for not known. */
export function answerTo(rule: CompiledTrigger, instance: Instance, on: Day): KnownDay {
  switch (rule.body.callsFor) {
    case 'notification':
      return rule.met?.(instance)
    case 'exit-review':
      return reviewFrom(instance, on, undefined, 'exit-review')
    case 'review-before':
      return reviewBefore(rule, instance, on)
    case 'earlier-review':
    case 'review':
      return reviewFrom(instance, on, undefined, 'review')
  }
}

/**
 * A review is to be held between the proposal and the day it takes effect. Where only the day of the change is known, a review that was held
 * may have come before the proposal; that none was held at all is known all the same.
 */
function reviewBefore(rule: CompiledTrigger, instance: Instance, on: Day): KnownDay {
  const before = rule.before?.(instance) ?? undefined
  const proposed = isTheChange(rule) ? proposedOn(instance) : on
  const held = reviewFrom(instance, proposed ?? instance.period?.from ?? on, before, 'review')
  if (held === null) return null
  // A review on the very day of the change cannot have come before the proposal.
  const onTheDay = proposed === undefined ? reviewFrom(instance, on, before, 'review') : undefined
  if (typeof onTheDay === 'number') return onTheDay
  return proposed === undefined || (rule.before !== undefined && before === undefined) ? undefined : held
}

/** An event before which the review is to be held is the change itself; any other is its proposal. */
export const isTheChange = ({ body }: CompiledTrigger): boolean =>
  body.before?.from === 'anchor' && body.before.name === 'event'

const PROPOSED_ON = keyOf('proposed-on')
const proposedOn = ({ event }: Instance): Day | undefined => event?.facts.at(PROPOSED_ON) as Day | undefined

/** The first review of the same period of care held from a day on (and by another, if given); null when it is known that there was none. */
function reviewFrom(instance: Instance, from: Day, to: Day | undefined, kind: 'review' | 'exit-review'): KnownDay {
  const { reviews, facts } = instance.chronology
  let first: KnownDay = null
  let unknown = !(
    facts.complete.has('reviews') ||
    (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= from)
  )
  for (const { review, completed, period } of reviews) {
    if ((review?.kind ?? 'review') !== kind || period !== instance.period) continue
    if (completed === undefined) unknown = true
    else if (
      completed !== false &&
      completed >= from &&
      (to === undefined || completed <= to) &&
      (first === null || completed < first)
    )
      first = completed
  }
  return first === null && unknown ? undefined : first
}
