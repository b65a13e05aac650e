import type { Instance } from '../chronology/chronology.ts'
import type { WorkingDayCalendar } from '../days/calendar.ts'
import { countAfter, countBefore, countClearBefore } from '../days/count.ts'
import { addDays, type Day } from '../days/day.ts'
import type { Condition } from '../model/condition.ts'
import type {
  AgendaRule,
  Check,
  Clock,
  Conventions,
  Guidance,
  InviteeRule,
  Met,
  Provision,
  Rule,
  RuleBody,
  Timescale,
  Trigger
} from '../model/ruleset.ts'
import type { DayRef, Scope } from '../model/vocabulary.ts'
import type { CompiledCondition } from './condition.ts'
import { type DayReader, dayReader, type KnownDay } from './days.ts'
import { numberReader } from './numbers.ts'

/** What compiling a rule needs from the ruleset it stands in. */
export type Workshop = Readonly<{
  conventions: Conventions
  calendar: WorkingDayCalendar
  condition: (condition: Condition) => CompiledCondition
}>

/** A clock made ready: where it starts, and the last day (and the first, for a window) from there. */
export type CompiledClock = Readonly<{
  anchor: DayReader
  lastDay: (anchor: Day) => Day | undefined
  firstDay?: (anchor: Day) => Day | undefined
  /** Preparation counts back from a meeting; only that can be past before it could begin. */
  backward: boolean
}>

export type CompiledAct = Readonly<{ name: string; read: DayReader; when?: CompiledCondition }>

/** What every outcome asks of its rule stands here and is not looked for in the body: bodies have as many shapes as there are ways to write one. */
type Head = Readonly<{
  rule: Rule
  per: Scope
  /** The rule of the law that a timescale stands on. */
  floor: string | undefined
  provision: Provision
  when: CompiledCondition | undefined
  events: ReadonlySet<string>
}>

export type CompiledTimescale = Head &
  Readonly<{
    kind: 'timescale'
    body: Timescale
    clock: CompiledClock | undefined
    /** Conditional: each act has a condition of its own, so that none of them may be called for. */
    met: Readonly<{ kind: 'all' | 'any'; acts: readonly CompiledAct[]; isConditional: boolean }> | undefined
    /** Whether it is the review itself that is to be held. */
    isReview: boolean
    reviewNumber: (instance: Instance) => number | null | undefined
    recurs: Readonly<{ from: DayReader; until: DayReader }> | undefined
  }>

export type CompiledTrigger = Head &
  Readonly<{ kind: 'trigger'; body: Trigger; on: DayReader; before: DayReader | undefined; met: DayReader | undefined }>

export type CompiledInvitee = Head & Readonly<{ kind: 'invitee'; body: InviteeRule }>
export type CompiledCheck = Head & Readonly<{ kind: 'check'; body: Check; requires: CompiledCondition; by: DayReader }>
export type CompiledAgenda = Head & Readonly<{ kind: 'agenda'; body: AgendaRule }>
export type CompiledGuidance = Head & Readonly<{ kind: 'guidance'; body: Guidance }>

export type CompiledRule =
  | CompiledTimescale
  | CompiledTrigger
  | CompiledInvitee
  | CompiledCheck
  | CompiledAgenda
  | CompiledGuidance

const NO_EVENTS: ReadonlySet<string> = new Set()

const eventsOf = (body: RuleBody): ReadonlySet<string> =>
  'events' in body && body.events.length > 0 ? new Set(body.events) : NO_EVENTS

/** Every field that a rule of any kind has: rules of one hidden class are read the quicker, and nothing is read as often. */
const BLANK: object = {
  kind: undefined,
  rule: undefined,
  per: undefined,
  floor: undefined,
  provision: undefined,
  body: undefined,
  when: undefined,
  events: undefined,
  clock: undefined,
  met: undefined,
  isReview: undefined,
  reviewNumber: undefined,
  recurs: undefined,
  on: undefined,
  before: undefined,
  requires: undefined,
  by: undefined
}

export function compileRule(shop: Workshop, provision: Provision, rule: Rule): CompiledRule {
  const { body } = rule
  const head: Head = {
    ...BLANK,
    rule,
    per: body.per,
    floor: body.kind === 'timescale' ? body.floor : undefined,
    provision,
    when: body.when === undefined ? undefined : shop.condition(body.when),
    events: eventsOf(body)
  }
  switch (body.kind) {
    case 'timescale':
      return compileTimescale(shop, head, body)
    case 'trigger':
      return compileTrigger(shop, head, body)
    case 'invitee':
      return { ...head, kind: 'invitee', body }
    case 'check':
      return { ...head, kind: 'check', body, requires: shop.condition(body.requires), by: checkDay(shop, body) }
    case 'agenda':
      return { ...head, kind: 'agenda', body }
    case 'guidance':
      return { ...head, kind: 'guidance', body }
  }
}

/** The conditions of a rule, in the order in which they were compiled. */
export function conditionsOf(rule: CompiledRule): readonly CompiledCondition[] {
  const own = rule.when === undefined ? [] : [rule.when]
  if (rule.kind === 'check') return [...own, rule.requires]
  if (rule.kind !== 'timescale') return own
  return [...own, ...(rule.met?.acts ?? []).flatMap(({ when }) => when ?? [])]
}

const REVIEW_ACTS = new Set(['review-completed', 'adoption-review-completed', 'meeting-held'])

function compileTimescale(shop: Workshop, head: Head, body: Timescale): CompiledTimescale {
  const day = (ref: DayRef): DayReader => dayReader(ref, shop.conventions)
  return {
    ...head,
    kind: 'timescale',
    body,
    clock: compileClock(shop, body.clock),
    met: body.met && compileMet(shop, body.met),
    isReview:
      body.met?.acts.some(({ milestone }) => milestone.from !== 'latest' && REVIEW_ACTS.has(milestone.name)) ?? false,
    reviewNumber: numberReader(body.per),
    recurs: body.recurs && { from: day(body.recurs.from), until: day(body.recurs.until) }
  }
}

const compileMet = (shop: Workshop, met: Met): NonNullable<CompiledTimescale['met']> => ({
  kind: met.kind,
  acts: met.acts.map(({ milestone, when }) => ({
    name: milestone.from === 'latest' ? 'latest' : milestone.name,
    read: dayReader(milestone, shop.conventions),
    ...(when === undefined ? {} : { when: shop.condition(when) })
  })),
  isConditional: met.acts.every(({ when }) => when !== undefined)
})

function compileClock({ conventions, calendar }: Workshop, clock: Clock): CompiledClock | undefined {
  switch (clock.kind) {
    case 'within': {
      const { period, notBefore } = clock
      return {
        anchor: dayReader(clock.of, conventions),
        lastDay: (anchor) => countAfter(calendar, anchor, period),
        ...(notBefore === undefined ? {} : { firstDay: (anchor: Day) => countAfter(calendar, anchor, notBefore) }),
        backward: false
      }
    }
    case 'none-given': {
      const { notBefore } = clock
      return {
        anchor: dayReader(clock.of, conventions),
        lastDay: () => undefined,
        ...(notBefore === undefined ? {} : { firstDay: (anchor: Day) => countAfter(calendar, anchor, notBefore) }),
        backward: false
      }
    }
    case 'at-least': {
      const { period } = clock
      const count = conventions.clearDays ? countClearBefore : countBefore
      return {
        anchor: dayReader(clock.before, conventions),
        lastDay: (anchor) => count(calendar, anchor, period),
        backward: true
      }
    }
    case 'by':
      return { anchor: dayReader(clock.day, conventions), lastDay: (anchor) => addDays(anchor, 0), backward: false }
    case 'every':
      return undefined
  }
}

function compileTrigger(shop: Workshop, head: Head, body: Trigger): CompiledTrigger {
  const day = (ref: DayRef): DayReader => dayReader(ref, shop.conventions)
  return {
    ...head,
    kind: 'trigger',
    body,
    on: body.on === undefined ? arisesOn : day(body.on),
    before: body.before && day(body.before),
    met: body.met && day(body.met)
  }
}

/** A trigger that names no day arises on the event's day, or else on the review's, known or not, or on the day asked about. */
const arisesOn: DayReader = ({ event, entry, chronology }): KnownDay => {
  if (event !== undefined) return event.on
  return entry === undefined ? chronology.asOf : entry.meetingDay
}

/** The day by which a check is to be satisfied: its own, else the event's, else the meeting, else the day asked about. */
function checkDay(shop: Workshop, body: Check): DayReader {
  if (body.by !== undefined) return dayReader(body.by, shop.conventions)
  switch (body.per) {
    case 'event':
      return ({ event }) => event?.on
    case 'review':
    case 'meeting':
    case 'adoption-review':
    case 'adjournment':
      return ({ entry }) => entry?.meetingDay
    case 'recommendation':
    case 'decision':
      return ({ tracked }) => (tracked?.agreedDate === false ? null : tracked?.agreedDate)
    default:
      return ({ chronology }) => chronology.asOf
  }
}
