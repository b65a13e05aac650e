import type { Instance } from '../chronology/chronology.ts'
import { CANNOT_TELL, NO } from '../compile/answer.ts'
import type { KnownDay } from '../compile/days.ts'
import type { CompiledTrigger } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
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

function answerTo(rule: CompiledTrigger, instance: Instance, on: Day): KnownDay {
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

function reviewBefore(rule: CompiledTrigger, instance: Instance, on: Day): KnownDay {
  const before = rule.before?.(instance)
  const held = reviewFrom(instance, on, before ?? undefined, 'review')
  return rule.before !== undefined && before === undefined && held !== null ? undefined : held
}

/** The first review held from a day on (and by another, if given); null when it is known that there was none. */
function reviewFrom(instance: Instance, from: Day, to: Day | undefined, kind: 'review' | 'exit-review'): KnownDay {
  const { reviews, facts } = instance.chronology
  let first: KnownDay = null
  let unknown = !(facts.complete.has('reviews') || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= from))
  for (const { review, completed } of reviews) {
    if ((review?.kind ?? 'review') !== kind) continue
    if (completed === undefined) unknown = true
    else if (completed !== false && completed >= from && (to === undefined || completed <= to) && (first === null || completed < first))
      first = completed
  }
  return first === null && unknown ? undefined : first
}
