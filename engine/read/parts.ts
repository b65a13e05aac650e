import type { Condition } from '../model/condition.ts'
import type { DayRef, Scope } from '../model/vocabulary.ts'
import { conditionOf, type Conditions } from './conditions.ts'
import { checkNames, findDay } from './names.ts'
import { tell } from './report.ts'
import type { RuleAt } from './rule-index.ts'
import type { WrittenCondition, WrittenDay } from './written.ts'

/** What resolving rules needs: all that conditions need, and the rules whose `sameAs` goes in a circle. */
export type Bodies = Conditions & Readonly<{ circularSameAs: ReadonlySet<string> }>

/** The condition of a rule, if it has one. */
export function whenOf(context: Bodies, rule: RuleAt, per: Scope): { when?: Condition } {
  const written = rule.written['when'] as WrittenCondition | undefined
  const when = written && conditionOf(context, written, per, rule.at('/when'))
  return when ? { when } : {}
}

/** A part of a rule that names a day, if it has one. */
export function dayOf<Part extends 'on' | 'before' | 'by'>(
  context: Bodies,
  rule: RuleAt,
  part: Part,
  per: Scope
): { [P in Part]?: DayRef } {
  const written = rule.written[part] as WrittenDay | undefined
  const day = written === undefined ? undefined : findDay(context, written, per, rule.at(`/${part}`))
  return (day ? { [part]: day } : {}) as { [P in Part]?: DayRef }
}

/** For what falls on an event: which events, or none for all of them. */
export function eventsOf(context: Bodies, rule: RuleAt, per: Scope): { events: readonly string[] } {
  const events = rule.written['events'] as readonly string[] | undefined
  const pointer = rule.at('/events')
  if (events && per !== 'event') {
    tell(context.report, { code: 'NOT_ALLOWED', message: '`events` goes only with `per: event`', pointer, of: 'key' })
  }
  checkNames(context, 'events', events ?? [], pointer)
  return { events: events ?? [] }
}
