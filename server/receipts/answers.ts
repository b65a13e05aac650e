import type { About, OutcomeDocument } from '../../engine/index.ts'
import { canonical, digestOf } from '../canonical.ts'

/** Enough of a digest to tell one answer from another of the same rule. */
const LENGTH = 16

/** What was decided, without the words it was told in: a better sentence is no other answer. */
const TOLD = new Set([
  'says',
  'title',
  'who',
  'cite',
  'section',
  'source',
  'about',
  'missing',
  'working',
  'verified',
  'undecidable',
  'role',
  'item'
])

/** The digest of each answer, by its rule and what it falls on. */
export function answersOf(outcomes: readonly OutcomeDocument[]): Readonly<Record<string, string>> {
  const answers: Record<string, string> = Object.create(null) as Record<string, string>
  for (const outcome of outcomes) answers[keyOf(outcome)] = digestOf(canonical(decided(outcome))).slice(0, LENGTH)
  return answers
}

/** `Y5.2#review-2.period-1`: the rule, and what it falls on by places in the lists as they were sent. */
export const keyOf = ({ rule, about }: OutcomeDocument): string => `${rule}#${placeOf(about)}`

const placeOf = ({ review, period, event, item, adjournedOn, occurrence, stage, scope }: About): string =>
  [
    scope,
    review === undefined ? '' : `review-${review}`,
    stage ?? '',
    period === undefined ? '' : `period-${period}`,
    event === undefined ? '' : `event-${event.place}`,
    item === undefined ? '' : `item-${item}`,
    adjournedOn ?? '',
    occurrence === undefined ? '' : `occurrence-${occurrence}`
  ]
    .filter((part) => part !== '')
    .join('.')

function decided(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decided)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !TOLD.has(key))
      .map(([key, one]) => [key, decided(one)])
  )
}
