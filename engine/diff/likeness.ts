import type { InviteeRule, RuleBody, Timescale, Trigger } from '../model/ruleset.ts'
import { same } from './same.ts'
import { anchorOf, directionOf, type Subject } from './subjects.ts'

/** How much two rules of one kind are about one thing: 0 where they are not. What is shared of the vocabulary weighs most, then how it is said. */
export function likeness(a: Subject, b: Subject): number {
  if (a.body.kind !== b.body.kind) return 0
  const shared = a.body.kind === 'guidance' ? sameTitle(a, b) * 6 : overlap(a.about, b.about) * 6
  if (shared === 0 || refused(a.body, b.body)) return 0
  return shared + ofOneKind(a.body, b.body) + conditions(a, b) + sameTitle(a, b)
}

const sameTitle = (a: Subject, b: Subject): number => (a.title === b.title ? 1 : 0)

/** How much two rules of whatever kind touch one matter, which the one text may time or check and the other leave to judgement. */
export const kinship = (a: Subject, b: Subject): number =>
  a.body.kind === 'invitee' && b.body.kind === 'invitee' ? 0 : overlap(a.about, b.about) * 3 + sameTitle(a, b) * 3

/** How much the smaller set is in the larger, and a little for being no larger itself. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const one of a) if (b.has(one)) both++
  return (both / Math.min(a.size, b.size)) * 0.75 + (both / (a.size + b.size - both)) * 0.25
}

/** Being invited and being kept out are two matters, whoever it is about. */
const refused = (a: RuleBody, b: RuleBody): boolean =>
  a.kind === 'invitee' && b.kind === 'invitee' && (a.attends === 'excluded') !== (b.attends === 'excluded')

function ofOneKind(a: RuleBody, b: RuleBody): number {
  const scope = a.per === b.per ? 0.5 : 0
  if (a.kind === 'timescale' && b.kind === 'timescale') return scope + ofTimescales(a, b)
  if (a.kind === 'trigger' && b.kind === 'trigger') return scope + ofTriggers(a, b)
  if (a.kind === 'invitee' && b.kind === 'invitee') return scope + ofInvitees(a, b)
  return scope
}

/** Standing on one rule of the law is the strongest sign that two duties are one. */
const ofTimescales = (a: Timescale, b: Timescale): number =>
  (anchorOf(a) === anchorOf(b) ? 2 : 0) +
  (directionOf(a) === directionOf(b) ? 1 : 0) +
  (a.floor !== undefined && a.floor === b.floor ? 2 : 0)

const ofTriggers = (a: Trigger, b: Trigger): number =>
  (a.callsFor === b.callsFor ? 2 : 0) + (same(a.met, b.met) ? 1 : 0)

const ofInvitees = (a: InviteeRule, b: InviteeRule): number =>
  (a.attends === b.attends ? 2 : 0) + (a.extent === b.extent ? 0.5 : 0)

function conditions(a: Subject, b: Subject): number {
  if (same(a.body.when, b.body.when)) return 2
  return overlap(a.facts, b.facts) * 1.5
}
