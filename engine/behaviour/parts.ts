import type { Condition } from '../model/condition.ts'
import type { RuleBody, Timescale } from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { EVENT_KIND } from './variables.ts'
import { actVerbs, VERBS, type Verbs } from './verbs.ts'

/** One thing that a rule decides by a condition: whether it applies, whether it is satisfied, whether one of several acts is needed. */
export type RulePart = Readonly<{ part: 'when' | 'requires' | 'met'; act?: string; condition: Condition; verbs: Verbs }>

const ALWAYS: Condition = { kind: 'all', of: [] }

/**
 * The parts of a rule, each with its condition; what has no condition of its own always holds. Which kinds of events it falls on is a condition
 * only beside a version in which those are others.
 */
export function partsOf(body: RuleBody, vocabulary: Vocabulary, withEvents = false): readonly RulePart[] {
  const applies: RulePart = { part: 'when', condition: appliesWhen(body, withEvents), verbs: verbsOf(body) }
  if (body.kind === 'check') return [applies, { part: 'requires', condition: body.requires, verbs: VERBS.satisfied }]
  return body.kind === 'timescale' ? [applies, ...actParts(body, vocabulary)] : [applies]
}

function verbsOf({ kind }: RuleBody): Verbs {
  return kind === 'agenda' || kind === 'guidance' ? VERBS[kind] : VERBS.applies
}

/** A timescale applies only where at least one of its acts is needed. */
function appliesWhen(body: RuleBody, withEvents: boolean): Condition {
  const parts = [
    ...(withEvents ? eventsOf(body) : []),
    ...(body.when === undefined ? [] : [body.when]),
    ...(body.kind === 'timescale' ? someAct(body) : [])
  ]
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts }
}

/** Whether two rules fall on the same kinds of events. */
export const onSameEvents = (one: RuleBody, other: RuleBody): boolean =>
  JSON.stringify(eventsOf(one)) === JSON.stringify(eventsOf(other))

function eventsOf(body: RuleBody): readonly Condition[] {
  const events = 'events' in body && body.per === 'event' ? body.events : []
  if (events.length === 0) return []
  const fact = { from: 'fact', name: EVENT_KIND, type: 'one-of', scope: 'event', derived: true } as const
  return [{ kind: 'compare', fact, operator: 'in', operand: { is: 'values', values: [...events].sort() } }]
}

const someAct = ({ met }: Timescale): readonly Condition[] =>
  met === undefined || met.acts.some(({ when }) => when === undefined)
    ? []
    : [{ kind: 'any', of: met.acts.flatMap(({ when }) => when ?? []) }]

function actParts({ met }: Timescale, { milestones }: Vocabulary): readonly RulePart[] {
  if (met === undefined || met.acts.length < 2) return []
  return met.acts.flatMap(({ milestone, when }) =>
    milestone.from === 'latest'
      ? []
      : [
          {
            part: 'met',
            act: milestone.name,
            condition: when ?? ALWAYS,
            verbs: actVerbs(milestones.get(milestone.name)?.label ?? milestone.name)
          } as const
        ]
  )
}
