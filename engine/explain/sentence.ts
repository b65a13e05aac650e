import type { Condition } from '../model/condition.ts'
import type { AgendaRule, Check, Guidance, InviteeRule, Provision, Rule, Ruleset, Trigger } from '../model/ruleset.ts'
import { asRuled } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { conditionWords, momentLabel } from './condition-words.ts'
import {
  actor,
  actorAndWith,
  actorOr,
  isOrAre,
  onEvents,
  whenWords,
  withWords,
  type Wording
} from './sentence-parts.ts'
import { actLabel, byWords, timescaleSentence } from './sentence-timescale.ts'
import { roleLabel } from './structural.ts'
import { capital, listed } from './words.ts'

/** What a provision says, made from its rules: one sentence for each. */
export const provisionSentence = (provision: Provision, ruleset: Ruleset): string =>
  provision.rules.map((rule) => ruleSentence(rule, asRuled(provision, rule), ruleset)).join(' ')

/** What one rule says, in plain English, with its key. */
export const ruleSentence = (rule: Rule, provision: Provision, { vocabulary }: Ruleset): string =>
  `${capital(bodySentence(rule, { provision, vocabulary }))} (${rule.key}).`

function bodySentence({ body }: Rule, wording: Wording): string {
  switch (body.kind) {
    case 'timescale':
      return timescaleSentence(body, wording)
    case 'trigger':
      return triggerSentence(body, wording)
    case 'invitee':
      return inviteeSentence(body, wording)
    case 'check':
      return checkSentence(body, wording)
    case 'agenda':
      return agendaSentence(body, wording)
    case 'guidance':
      return guidanceSentence(body, wording)
  }
}

function triggerSentence(trigger: Trigger, wording: Wording): string {
  const { provision, vocabulary } = wording
  const condition = trigger.when === undefined ? '' : conditionWords(trigger.when, vocabulary)
  const opening =
    trigger.per === 'event'
      ? `${onEvents(trigger.events, wording)}${condition && `, when ${condition}`}`
      : `when ${condition || 'it comes to that'}`
  const duty = calledFor(trigger, wording, provision.strength)
  return `${opening}, ${duty}${withWords(wording, duty)}`
}

function calledFor({ callsFor, before, met }: Trigger, wording: Wording, strength: string): string {
  const by = actor(wording) === undefined ? '' : ` by ${actor(wording)}`
  switch (callsFor) {
    case 'earlier-review':
      return `the next review ${strength} be brought forward${by}`
    case 'review':
      return `a review ${strength} be held as soon as possible${by}`
    case 'review-before':
      return `a review ${strength} be held first${by}${beforeWords(before, wording)}`
    case 'exit-review':
      return `an exit review ${strength} be held${by}`
    case 'notification':
      return `${actorOr(wording, 'somebody (the text does not say who)')} ${strength} have ${met === undefined ? 'word passed on' : actLabel(met, wording.vocabulary)}`
  }
}

/** What the sentence opens with is not said again. */
const beforeWords = (before: DayRef | undefined, { vocabulary }: Wording): string =>
  before === undefined || (before.from === 'anchor' && before.name === 'event')
    ? ''
    : `, before ${momentLabel(before, vocabulary)}`

const GETS = { consulted: 'be consulted', record: 'get the record' } as const

function inviteeSentence(invitee: InviteeRule, wording: Wording): string {
  const { vocabulary, provision } = wording
  const role = roleLabel(vocabulary, invitee.role)
  const condition = whenWords(invitee.when, wording)
  const when = invitee.gets.length > 0 && condition !== '' ? `,${condition}` : condition
  const gets =
    invitee.gets.length === 0
      ? ''
      : `, and ${provision.strength} ${listed(
          invitee.gets.map((one) => GETS[one]),
          'and'
        )}`
  switch (invitee.attends) {
    case 'invited':
      return `${role} ${provision.strength} be invited to the review${gets}${when}`
    case 'where-appropriate':
      return `${role} ${provision.strength} be invited to the review where appropriate${gets}${when}`
    case 'excluded':
      return `${role} ${isOrAre(role)} kept out of ${invitee.extent === 'part' ? 'part of the review' : 'the review'}${when}`
    case 'delegate':
      return `${role} may send somebody instead${gets}${when}`
    case 'not-invited':
      return `${role} ${isOrAre(role)} not invited to the review${gets}${when}`
  }
}

function checkSentence(check: Check, wording: Wording): string {
  const { vocabulary, provision } = wording
  const requires = conditionWords(check.requires, vocabulary)
  const by = isSaid(check.by) ? ` ${byWords(check.by, vocabulary)}` : ''
  const duty = isOwnAct(requires, wording)
    ? `it ${provision.strength} be the case${by} that ${requires}${withWords(wording, requires)}`
    : `${actorAndWith(wording, '', requires)} ${provision.strength} see to it${by} that ${requires}`
  return `${checkOpening(check, wording)}${duty}`
}

/** The second adjournment is not a day to keep: it is the breach itself. */
const isSaid = (by: DayRef | undefined): by is DayRef =>
  by !== undefined && by.from !== 'latest' && !(by.from === 'anchor' && by.name === 'second-adjournment')

/** Nobody is named, or what is required begins with who does it: a substitute IRO chairs the review. */
function isOwnAct(requires: string, wording: Wording): boolean {
  const who = actor(wording)
  return who === undefined || requires.startsWith(`${who} `)
}

function checkOpening(check: Check, wording: Wording): string {
  const event = check.per === 'event' ? onEvents(check.events, wording) : ''
  const when = check.when === undefined ? '' : whenWords(check.when, wording).trim()
  const opening = [event, when].filter((part) => part !== '').join(', ')
  return opening === '' ? '' : `${opening}, `
}

const agendaSentence = (agenda: AgendaRule, wording: Wording): string =>
  `the review ${wording.provision.strength} look at ${wording.vocabulary.items.get(agenda.item)?.label ?? agenda.item}${whenWords(agenda.when, wording)}`

const guidanceSentence = (guidance: Guidance, wording: Wording): string =>
  `${wording.provision.title} (${guidanceOn(guidance.when, wording)}left to judgement): ${guidance.undecidable.trim()}`

const guidanceOn = (when: Condition | undefined, wording: Wording): string =>
  when === undefined ? '' : `${whenWords(when, wording).trim()}; `
