import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { conditionWords } from './condition-words.ts'
import { roleLabel } from './structural.ts'
import { listed } from './words.ts'

/** What a sentence is made from: a provision and the words of its ruleset. */
export type Wording = Readonly<{ provision: Provision; vocabulary: Vocabulary }>

/** Who is to act. A text that does not say so is not made to. */
export const actor = ({ provision, vocabulary }: Wording): string | undefined =>
  provision.who.length === 0
    ? undefined
    : listed(
        provision.who.map((role) => roleLabel(vocabulary, role)),
        'and'
      )

export const actorOr = (wording: Wording, otherwise: string): string => actor(wording) ?? otherwise

export const whenWords = (when: Condition | undefined, { vocabulary }: Wording, word = 'when'): string =>
  when === undefined ? '' : ` ${word} ${conditionWords(when, vocabulary)}`

/** An act may be the consulting itself, or say with whom it is done. */
const SAYS_WHOM = /\b(consulted|discussed with|taken up|talked over)\b/

/** Whom to consult, unless the duty itself says so. */
const consulted = ({ provision, vocabulary }: Wording, duty: string): string | undefined =>
  provision.with.length === 0 || SAYS_WHOM.test(duty)
    ? undefined
    : listed(
        provision.with.map((role) => roleLabel(vocabulary, role)),
        'and'
      )

/** Who is to act, and whom they consult first. */
export function actorAndWith(wording: Wording, otherwise: string, duty: string): string {
  const others = consulted(wording, duty)
  return `${actorOr(wording, otherwise)}${others === undefined ? '' : `, consulting ${others},`}`
}

/** After consulting whom, at the end of a sentence that names nobody. */
export function withWords(wording: Wording, duty: string): string {
  const others = consulted(wording, duty)
  return others === undefined ? '' : `, after consulting ${others}`
}

export const eventLabels = (events: readonly string[], { vocabulary }: Wording): readonly string[] =>
  events.map((event) => vocabulary.events.get(event)?.label ?? event.replaceAll('-', ' '))

const MANY = 4

/** On what happened: one of a few things, or a list. */
export function onEvents(events: readonly string[], wording: Wording): string {
  const labels = eventLabels(events, wording)
  if (labels.length === 0) return 'on any event'
  return labels.length > MANY ? `on any of these (${labels.join('; ')})` : `on ${listed(labels, 'or')}`
}

/** Some labels are of many people, most of one. */
export const isOrAre = (label: string): string =>
  /^(the parents|children|the carers)\b| and /.test(label) ? 'are' : 'is'
