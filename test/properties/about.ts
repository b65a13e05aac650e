import type { Instance } from '../../engine/chronology/chronology.ts'
import { isoDay } from '../../engine/days/day.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

const NEXT = { next: true }

/**
 * What a rule falls on, told by what was sent and not by where in a list it was sent: the same in whatever order the lists come.
 */
export const contentOf =
  (sent: SentCase) =>
  (instance: Instance | undefined): string => {
    if (instance === undefined) return 'nothing'
    const { scope, period, entry, event, tracked, act, before, adjournedOn, adoption } = instance
    const list = scope === 'decision' ? sent.decisions : sent.recommendations
    return JSON.stringify([
      scope,
      period && isoDay(period.from),
      sorted(entry && (entry.review === undefined ? NEXT : sent.reviews?.[entry.review.index])),
      entry?.number,
      sorted(event && sent.events?.[event.index]),
      sorted(tracked && list?.[tracked.index]),
      [act, before, adjournedOn],
      adoption && [adoption.stage, adoption.number, sorted(sent.adoption?.[adoption.adoption.index])]
    ])
  }

/** What a rule falls on, told so that the same thing is found again in a case of which more is known. */
export const sameThing = (instance: Instance | undefined): string => {
  if (instance === undefined) return 'nothing'
  const { scope, period, entry, event, tracked, adjournedOn, adoption } = instance
  const review = entry && (entry.review?.index ?? 'next')
  return JSON.stringify([
    scope,
    period?.care.index,
    review,
    event?.index,
    tracked?.index,
    adjournedOn,
    adoption?.stage,
    adoption?.adoption.index
  ])
}
