import { LONGEST_COUNT, type Period, showPeriod } from '../days/period.ts'
import type { Clock, Met, RuleBody, Timescale } from '../model/ruleset.ts'
import { conditionVariants, type Variant } from './condition-variants.ts'

/*
 * Small mistakes that somebody could make in writing a rule: a number one off, an operator turned round, a condition forgotten. Each is a
 * sentence and the rule's body with the mistake in it.
 */

/** Every variant of a rule's body that differs in one small way. Its strength is not a thing that examples speak of. */
export function bodyVariants(body: RuleBody): readonly Variant<RuleBody>[] {
  const own = [...whenVariants(body), ...bodySpecific(body)]
  const seen = new Set([JSON.stringify(body)])
  return named(own.filter(({ value }) => isNew(seen, JSON.stringify(value))))
}

function isNew(seen: Set<string>, text: string): boolean {
  const fresh = !seen.has(text)
  seen.add(text)
  return fresh
}

/** Two mistakes that read the same are told apart by their order. */
function named(variants: readonly Variant<RuleBody>[]): readonly Variant<RuleBody>[] {
  const times = new Map<string, number>()
  return variants.map(({ what, value }) => {
    const time = (times.get(what) ?? 0) + 1
    times.set(what, time)
    return { what: time === 1 ? what : `${what} (${time})`, value }
  })
}

function whenVariants(body: RuleBody): readonly Variant<RuleBody>[] {
  const { when, ...without } = body
  if (when === undefined) return []
  return [
    { what: 'when is left out', value: without },
    ...conditionVariants(when, 'when').map(({ what, value }) => ({ what, value: { ...body, when: value } }))
  ]
}

function bodySpecific(body: RuleBody): readonly Variant<RuleBody>[] {
  switch (body.kind) {
    case 'timescale':
      return [
        ...clockVariants(body.clock).map(({ what, value }) => ({ what, value: { ...body, clock: value } })),
        ...metVariants(body)
      ]
    case 'check':
      return [
        { what: 'requires always holds', value: { ...body, requires: { kind: 'all', of: [] } } },
        ...conditionVariants(body.requires, 'requires').map(({ what, value }) => ({
          what,
          value: { ...body, requires: value }
        }))
      ]
    case 'trigger':
    case 'invitee':
    case 'agenda':
    case 'guidance':
      return []
  }
}

/** What stands for the authority as a whole is met and breached by no case, so that no example could notice. */
function clockVariants(clock: Clock): readonly Variant<Clock>[] {
  switch (clock.kind) {
    case 'within':
      return [
        ...shifted('within', clock.period).map(({ what, value }) => ({ what, value: { ...clock, period: value } })),
        ...notBeforeVariants(clock)
      ]
    case 'at-least':
      return shifted('atLeast', clock.period).map(({ what, value }) => ({ what, value: { ...clock, period: value } }))
    case 'none-given':
      return notBeforeVariants(clock)
    case 'by':
    case 'every':
      return []
  }
}

const notBeforeVariants = (clock: Extract<Clock, { kind: 'within' | 'none-given' }>): readonly Variant<Clock>[] =>
  clock.notBefore === undefined
    ? []
    : shifted('notBefore', clock.notBefore).map(({ what, value }) => ({ what, value: { ...clock, notBefore: value } }))

const shifted = (field: string, period: Period): readonly Variant<Period>[] =>
  [period.count + 1, period.count - 1]
    .filter((count) => count >= 0 && count <= LONGEST_COUNT)
    .map((count) => ({ ...period, count }))
    .map((value) => ({ what: `${field} ${showPeriod(period)} becomes ${showPeriod(value)}`, value }))

/** An act that is needed only under a condition: needed always, or under another. */
function metVariants(body: Timescale): readonly Variant<RuleBody>[] {
  const { met } = body
  if (met === undefined) return []
  return met.acts.flatMap((act, i) => {
    const { when, ...always } = act
    if (when === undefined) return []
    const name = act.milestone.from === 'latest' ? 'met' : `met ${act.milestone.name}`
    const changed = conditionVariants(when, name).map(({ what, value }) => ({ what, act: { ...act, when: value } }))
    return [{ what: `${name} loses its when`, act: always }, ...changed].map((one) => ({
      what: one.what,
      value: { ...body, met: { ...met, acts: met.acts.with(i, one.act) } satisfies Met }
    }))
  })
}
