import { dayLabel } from '../explain/condition-words.ts'
import type {
  AgendaRule,
  Check,
  Guidance,
  InviteeRule,
  Recurs,
  RuleBody,
  Timescale,
  Trigger
} from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { acts } from './acts.ts'
import type { Change, ChangeClass } from './change.ts'
import { clock } from './clock-changes.ts'
import { condition } from './condition-changes.ts'
import { type At, type Both, change, diffParts, type Differ, type Differs, without } from './context.ts'
import { fromTo, words } from './phrases.ts'
import {
  always,
  byMore,
  dayOf,
  eventName,
  itemName,
  names,
  noOrder,
  roleName,
  scopeWords,
  value,
  wordsOf
} from './rule-differs.ts'

/** A list without events stands for every event, where a rule falls on events at all. */
const events: Differ<readonly string[]> = (at, before, after) => {
  const [gained, lost] = [after.length === 0, before.length === 0]
  const is: ChangeClass | undefined = gained === lost ? undefined : gained ? 'wider' : 'narrower'
  return names(
    'events',
    'events',
    eventName,
    is === undefined ? byMore('wider', 'narrower') : always(is),
    'every event'
  )(at, before, after)
}

const recurs: Differ<Recurs | undefined> = (at, before, after) => {
  const { before: was, after: is } = wordsOf(at)
  const [left, right] = [recursWords(before, was), recursWords(after, is)]
  const sides = { ...(before ? { before: left } : {}), ...(after ? { after: right } : {}) }
  const told = words('what recurs', `what recurs: ${fromTo(at, left, right)}`, left, right)
  return [change(at, 'different', told, { kind: 'value', part: 'recurs', ...sides })]
}

const recursWords = (one: Recurs | undefined, vocabulary: Vocabulary): string =>
  one === undefined
    ? 'nothing'
    : `${eventName(one.act, vocabulary)}, from ${dayLabel(one.from, vocabulary)} until ${dayLabel(one.until, vocabulary)}`

const HEAD = {
  per: value<RuleBody['per']>('per', 'what it falls on', always('different'), scopeWords),
  when: condition('when')
}

const TIMESCALE: Differs<Timescale, 'kind'> = {
  ...HEAD,
  events,
  clock,
  met: acts,
  recurs,
  floor: value('floor', 'the rule of the law that it stands on', always('different')),
  silence: value('silence', 'what silence counts as', always('different'), (one) => one ?? 'nothing')
}

const CALLED_FOR: Readonly<Record<Trigger['callsFor'], string>> = {
  'earlier-review': 'an earlier review',
  review: 'a review as soon as possible',
  'review-before': 'a review first',
  'exit-review': 'an exit review',
  notification: 'word to somebody'
}

const TRIGGER: Differs<Trigger, 'kind'> = {
  ...HEAD,
  events,
  callsFor: value('callsFor', 'what it calls for', always('different'), (one) => CALLED_FOR[one]),
  on: dayOf('on', 'the day on which it arises', 'its own'),
  before: dayOf('before', 'before what', 'no day named'),
  met: dayOf('met', 'what answers it', 'nothing named')
}

const invited = (before: InviteeRule['attends'], after: InviteeRule['attends']): ChangeClass =>
  before === 'where-appropriate' && after === 'invited'
    ? 'tightened'
    : before === 'invited' && after === 'where-appropriate'
      ? 'loosened'
      : 'different'

/** How much of a review somebody is kept out of; of anybody else it says nothing. */
const extent: Differ<InviteeRule['extent']> = (at, before, after) => {
  const excluded = at.bodies !== undefined && [at.bodies.before, at.bodies.after].every(isExclusion)
  const is: ChangeClass = !excluded ? 'different' : after === 'whole' ? 'wider' : 'narrower'
  return value<InviteeRule['extent']>('extent', 'how much of the review', always(is))(at, before, after)
}

const isExclusion = (body: RuleBody): boolean => body.kind === 'invitee' && body.attends === 'excluded'

const INVITEE: Differs<InviteeRule, 'kind'> = {
  ...HEAD,
  role: value('role', 'who comes', always('different')),
  attends: value('attends', 'how they come', invited, (one) => one.replaceAll('-', ' ')),
  gets: names('gets', 'what they get', (one) => GETS[one] ?? one, byMore('wider', 'narrower'), 'nothing'),
  extent
}

const GETS: Readonly<Record<string, string>> = { consulted: 'being consulted', record: 'the record' }

const CHECK: Differs<Check, 'kind'> = {
  ...HEAD,
  events,
  requires: condition('requires'),
  by: dayOf('by', 'by when', 'the usual day')
}

const AGENDA: Differs<AgendaRule, 'kind'> = {
  ...HEAD,
  item: (at, before, after) => {
    const { before: was, after: is } = wordsOf(at)
    const [left, right] = [itemName(before, was), itemName(after, is)]
    const told = words('what is looked at', `what is looked at: ${fromTo(at, left, right)}`, left, right)
    return [change(at, 'different', told, { kind: 'value', part: 'item', before, after })]
  }
}

const GUIDANCE: Differs<Guidance, 'kind'> = {
  ...HEAD,
  events,
  sort: value('sort', 'the sort of guidance', always('different')),
  undecidable: value('undecidable', 'why it is left to judgement', always('wording-only'))
}

/** Everything that differs between two rules of one kind; rules of two kinds are not compared part by part. */
export function diffBodies(at: At, bodies: Both<RuleBody>): readonly Change[] {
  const { before, after } = bodies
  const here = { ...at, bodies }
  if (before.kind === 'timescale' && after.kind === 'timescale')
    return diffParts(TIMESCALES[at.context.mode], here, before, after)
  if (before.kind === 'trigger' && after.kind === 'trigger') return diffParts(TRIGGER, here, before, after)
  if (before.kind === 'invitee' && after.kind === 'invitee') return diffParts(INVITEE, here, before, after)
  if (before.kind === 'check' && after.kind === 'check') return diffParts(CHECK, here, before, after)
  if (before.kind === 'agenda' && after.kind === 'agenda') return diffParts(AGENDA, here, before, after)
  if (before.kind === 'guidance' && after.kind === 'guidance')
    return diffParts(at.context.mode === 'versions' ? GUIDANCE : GUIDANCE_ASKED, here, before, after)
  return [kindChange(here, before, after)]
}

/** Two councils may stand on the law differently, and say why something is left to judgement in other words. */
const TIMESCALES = { versions: TIMESCALE, councils: without(TIMESCALE, 'floor') }
const GUIDANCE_ASKED = without(GUIDANCE, 'undecidable')

function kindChange(at: At, before: RuleBody, after: RuleBody): Change {
  const [left, right] = [KINDS[before.kind], KINDS[after.kind]]
  const told = words('what kind of rule it is', `what kind of rule it is: ${fromTo(at, left, right)}`, left, right)
  return change(at, 'different', told, { kind: 'rule-kind', before: before.kind, after: after.kind })
}

const KINDS: Readonly<Record<RuleBody['kind'], string>> = {
  timescale: 'a timescale',
  trigger: 'a trigger',
  invitee: 'a rule on who comes',
  check: 'a check',
  agenda: 'an agenda item',
  guidance: 'left to judgement'
}

export const whoDiffers = names('who', 'who acts', roleName, noOrder, 'nobody named')
export const withDiffers = names('with', 'who is consulted first', roleName, byMore('tightened', 'loosened'), 'nobody')
