import type { Assessment, Outcome } from '../assess/assess.ts'
import { takesPlace } from '../assess/ended.ts'
import { doneOn } from '../assess/timescale.ts'
import type { AskCondition } from '../assess/timescale.ts'
import { answerTo, isTheChange } from '../assess/trigger.ts'
import { type Judged, judgeByVersion } from '../assess/versions.ts'
import type { Instance } from '../chronology/chronology.ts'
import { CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { CompiledCondition, Leaf } from '../compile/condition.ts'
import { dayReader } from '../compile/days.ts'
import { broughtForward, factReader } from '../compile/facts.ts'
import type { Procedure, RuleHistory } from '../compile/procedure.ts'
import type {
  CompiledClock,
  CompiledCheck,
  CompiledInvitee,
  CompiledRule,
  CompiledTimescale,
  CompiledTrigger
} from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Day } from '../days/day.ts'
import type { MissingFact } from '../model/assessment.ts'
import type { DayRef, FactRef, Scope } from '../model/vocabulary.ts'
import { type Source, sourcesBeforeChange, sourcesOfDay, sourcesOfFact } from './sources.ts'
import { named, structural, type StructuralName } from './structural.ts'
import { answered, openLeaves } from './tree.ts'

/** One rule of one version as it falls on one thing, with what it takes to ask on. */
export type Inquiry = Readonly<{
  procedure: Procedure
  version: CompiledRuleset
  instance: Instance
  ask: AskCondition
}>

type Names = readonly Source[]

/** The facts that could still change an outcome, each once. None where it can be told. */
export function missingOf({ procedure, ask }: Assessment, outcome: Outcome): readonly MissingFact[] {
  const { version, rule, instance } = outcome
  if (instance === undefined)
    return outcome.verdict.state === 'cannot-tell' ? shown(version, nothingThere(rule.body.per)) : []
  const sides: readonly Judged[] = outcome.statutory === undefined ? [outcome] : [outcome, outcome.statutory]
  const headline = outcome.effective?.verdict ?? outcome.verdict
  if (headline.state !== 'cannot-tell') return []
  const unknown = sides.filter(({ verdict }) => verdict.state === 'cannot-tell')
  return shown(
    version,
    unknown.flatMap((side) => lackingOf(side, { procedure, version: side.version, instance, ask }))
  )
}

/** Sources as people know them, each once. */
export function shown({ ruleset }: CompiledRuleset, sources: Names): readonly MissingFact[] {
  const facts = sources.map((source) =>
    'structural' in source ? structural(ruleset.vocabulary, source.structural) : named(ruleset.vocabulary, source.name)
  )
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()]
}

const LISTS: Readonly<Partial<Record<Scope, StructuralName>>> = {
  event: 'events',
  occurrence: 'events',
  adjournment: 'adjourned',
  recommendation: 'recommendations',
  decision: 'decisions',
  'adoption-review': 'adoption',
  'care-period': 'care'
}

/** Nothing was there for the rule to fall on, and nobody said that the list is whole. */
export const nothingThere = (per: Scope): Names => [{ structural: LISTS[per] ?? 'reviews' }]

/** Where it is open which version holds, the day that decides is all that is asked for. */
const lackingOf = ({ rule, versionOpen }: Judged, inquiry: Inquiry): Names =>
  versionOpen ? ofDay(decidingDay(rule), inquiry) : lacking(rule, inquiry)

function decidingDay(rule: CompiledRule): DayRef | undefined {
  switch (rule.kind) {
    case 'timescale':
      return anchorOf(rule)
    case 'trigger':
      return rule.body.on
    default:
      return { from: 'anchor', name: 'meeting', scope: rule.body.per, derived: true }
  }
}

function lacking(rule: CompiledRule, inquiry: Inquiry): Names {
  switch (rule.kind) {
    case 'timescale':
      return ofTimescale(rule, inquiry)
    case 'trigger':
      return ofTrigger(rule, inquiry)
    case 'check':
      return [...ofReview(inquiry), ...ofCheck(rule, inquiry)]
    case 'invitee':
      return [...ofReview(inquiry), ...ofInvitee(rule, inquiry)]
    case 'agenda':
      return [...ofReview(inquiry), ...ofCondition(rule.when, inquiry)]
    case 'guidance':
      return ofCondition(rule.when, inquiry)
  }
}

/** What is not known of a review of which it cannot be told whether there is one. */
function ofReview({ instance }: Inquiry): Names {
  if (takesPlace(instance) !== CANNOT_TELL) return []
  return [{ structural: instance.period === undefined ? 'care' : 'completed' }]
}

/** What a condition still turns on. */
export function ofCondition(condition: CompiledCondition | undefined, inquiry: Inquiry): Names {
  if (condition === undefined) return []
  return openLeaves(answered(condition, inquiry.instance, inquiry.ask)).flatMap((leaf) => ofLeaf(leaf, inquiry))
}

function ofLeaf(leaf: Leaf, inquiry: Inquiry): Names {
  if (leaf.kind === 'outcome') return ofOther(leaf.rule, inquiry)
  const { fact, operand } = leaf
  const left = ofFact(fact, inquiry)
  switch (operand.is) {
    case 'fact':
      return [...left, ...ofFact(operand.fact, inquiry)]
    case 'period':
      return [...left, ...ofDay(operand.on, inquiry)]
    case 'dueOf':
      return [...left, ...operand.rules.flatMap((rule) => ofLastDay(rule, inquiry))]
    default:
      return left
  }
}

function ofFact(ref: FactRef, { version, instance }: Inquiry): Names {
  const { conventions } = version.ruleset
  const known =
    ref.from === 'fact' ? factReader(ref)(instance) : dayReader({ ...ref, from: ref.from }, conventions)(instance)
  return known === undefined ? sourcesOfFact(ref, instance) : []
}

/** What a day lacks, if it is not known. */
export function ofDay(ref: DayRef | undefined, { version, instance }: Inquiry): Names {
  if (ref === undefined) return []
  const isKnown = (part: DayRef): boolean => dayReader(part, version.ruleset.conventions)(instance) !== undefined
  return isKnown(ref) ? [] : sourcesOfDay(ref, instance, isKnown)
}

const historiesOf = (key: string, { procedure: { local, law } }: Inquiry): readonly RuleHistory[] =>
  [...local.rules, ...(law?.rules ?? [])].filter((history) => history.key === key || history.key.startsWith(`${key}/`))

const judgedOf = (key: string, inquiry: Inquiry): readonly Judged[] =>
  historiesOf(key, inquiry)
    .map((history) => judgeByVersion(history, inquiry.instance, inquiry.ask))
    .filter((judged) => judged !== undefined)

const ofOther = (key: string, inquiry: Inquiry): Names =>
  judgedOf(key, inquiry)
    .filter(({ verdict }) => verdict.state === 'cannot-tell')
    .flatMap((judged) => lackingOf(judged, { ...inquiry, version: judged.version }))

const ofLastDay = (key: string, inquiry: Inquiry): Names =>
  judgedOf(key, inquiry).flatMap(({ rule, version }) =>
    rule.kind === 'timescale' ? ofClock(rule, { ...inquiry, version }) : []
  )

/** What the last day of a timescale turns on: its condition and, unless that is no, its anchor. */
export function ofClock(rule: CompiledTimescale, inquiry: Inquiry): Names {
  if (rule.when !== undefined && inquiry.ask(rule.when, inquiry.instance) === NO) return []
  return [...ofCondition(rule.when, inquiry), ...ofDay(anchorOf(rule), inquiry)]
}

export function anchorOf({ body: { clock } }: CompiledTimescale): DayRef | undefined {
  switch (clock.kind) {
    case 'within':
    case 'none-given':
      return clock.of
    case 'at-least':
      return clock.before
    case 'by':
      return clock.day
    case 'every':
      return undefined
  }
}

function ofTimescale(rule: CompiledTimescale, inquiry: Inquiry): Names {
  return [
    ...ofClock(rule, inquiry),
    ...ofRecurring(rule, inquiry),
    ...ofActs(rule, inquiry),
    ...ofAchieving(rule, inquiry)
  ]
}

/** Which acts of those that recur count hangs on the day from which they are counted. */
function ofRecurring({ body: { recurs }, when }: CompiledTimescale, inquiry: Inquiry): Names {
  if (recurs === undefined || (when !== undefined && inquiry.ask(when, inquiry.instance) === NO)) return []
  return ofDay(recurs.from, inquiry)
}

function ofActs(rule: CompiledTimescale, inquiry: Inquiry): Names {
  if (doneOn(rule, inquiry.instance, inquiry.ask) !== undefined) return []
  const acts = rule.body.met?.acts ?? []
  return acts.flatMap(({ milestone }, i) => {
    const when = rule.met?.acts[i]?.when
    if (when !== undefined && inquiry.ask(when, inquiry.instance) === NO) return []
    return [...ofCondition(when, inquiry), ...ofDay(milestone, inquiry)]
  })
}

/** Preparation may have been impossible: that turns on when care began, and for some reviews on when they were arranged. */
function ofAchieving(rule: CompiledTimescale, { instance }: Inquiry): Names {
  if (rule.clock?.backward !== true) return []
  if (instance.period === undefined) return [{ structural: 'care' }]
  const [forward, number] = [broughtForward(instance), rule.reviewNumber(instance)]
  if (forward === false && typeof number === 'number' && number !== 1) return []
  const arranged = instance.entry?.review?.arranged
  if (arranged !== undefined && isInTime(rule.clock, instance, arranged)) return []
  const bound = forward === true || number === 1
  return [
    ...(bound || number !== undefined ? [] : [{ structural: 'reviews' as const }]),
    ...(bound || forward !== undefined ? [] : [{ structural: 'broughtForward' as const }]),
    ...(arranged === undefined ? [{ structural: 'arranged' as const }] : [])
  ]
}

/** Whether a day leaves time for what is to be done by the last day of a clock. */
function isInTime(clock: CompiledClock, instance: Instance, on: Day): boolean {
  const anchor = clock.anchor(instance)
  const last = typeof anchor === 'number' ? clock.lastDay(anchor) : undefined
  return last !== undefined && on <= last
}

function ofTrigger(rule: CompiledTrigger, inquiry: Inquiry): Names {
  const { body } = rule
  const arises = rule.on(inquiry.instance) === undefined ? ofDay(body.on, inquiry) : []
  return [
    ...ofCondition(rule.when, inquiry),
    ...arises,
    ...ofTriggerAnswer(rule, inquiry),
    ...ofDay(body.before, inquiry)
  ]
}

/** What is lacking to know whether a trigger has been answered; nothing where that is known. */
function ofTriggerAnswer(rule: CompiledTrigger, inquiry: Inquiry): Names {
  const { instance } = inquiry
  const on = rule.on(instance)
  if (rule.body.callsFor === 'notification') return ofDay(rule.body.met, inquiry)
  if (typeof on === 'number' && answerTo(rule, instance, on) !== undefined) return []
  return rule.body.callsFor === 'review-before' && isTheChange(rule)
    ? sourcesBeforeChange(instance)
    : ofReviews(inquiry)
}

function ofReviews({ instance: { chronology } }: Inquiry): Names {
  const open = chronology.reviews.some(({ review, completed }) => review !== undefined && completed === undefined)
  return [{ structural: open ? 'completed' : 'reviews' }]
}

function ofCheck(rule: CompiledCheck, inquiry: Inquiry): Names {
  const open = [...ofCondition(rule.when, inquiry), ...ofCondition(rule.requires, inquiry)]
  if (inquiry.ask(rule.requires, inquiry.instance) === YES) return open
  return rule.by(inquiry.instance) === undefined ? [...open, ...ofCheckDay(rule, inquiry)] : open
}

const ofCheckDay = ({ body }: CompiledCheck, inquiry: Inquiry): Names =>
  ofDay(body.by ?? { from: 'anchor', name: defaultDay(body.per), scope: body.per, derived: true }, inquiry)

/** The day by which a check is to be satisfied where it names none. */
export function defaultDay(per: Scope): string {
  switch (per) {
    case 'event':
      return 'event'
    case 'review':
    case 'meeting':
    case 'adoption-review':
    case 'adjournment':
      return 'meeting'
    case 'recommendation':
    case 'decision':
      return 'agreed-date'
    default:
      return 'as-of'
  }
}

function ofInvitee(rule: CompiledInvitee, inquiry: Inquiry): Names {
  const kept = exclusionsOf(rule, inquiry.version).filter(
    ({ when }) => when && inquiry.ask(when, inquiry.instance) === CANNOT_TELL
  )
  return [rule, ...kept].flatMap(({ when }) => ofCondition(when, inquiry))
}

/** The exclusions that are asked of an invitation: those of the same role, for the same kind of thing. */
export const exclusionsOf = (rule: CompiledInvitee, { exclusions }: CompiledRuleset): readonly CompiledInvitee[] =>
  rule.body.attends === 'excluded'
    ? []
    : (exclusions.get(rule.body.role) ?? []).filter(({ body }) => body.per === rule.body.per)
