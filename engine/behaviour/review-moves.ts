import { addDays, isoDay } from '../days/day.ts'
import type { SentReview } from '../read/case-shape.ts'
import { heldReviews, lastReviewOn } from './draft.ts'
import { candidateDays } from './draft-days.ts'
import { type Move, rangesOf, withLast, withSent } from './wish.ts'

const leftOut =
  (key: keyof SentReview) =>
  (review: SentReview): SentReview => {
    const { [key]: _, ...others } = review
    return others
  }

const ALL_NUMBERS = ['review-number', 'adoption-review-number']
const MOST_REVIEWS = 40

/** More and fewer reviews, the last of them held, planned, under way or not put in the list yet. */
export const reviews: Move = (draft, wish) => {
  const counts = [0, 1, 2, 3, ...rangesOf(wish, ALL_NUMBERS)].filter((count) => count <= MOST_REVIEWS)
  const ahead = isoDay(addDays(wish.asOf, 25))
  return [...new Set(counts)].flatMap((count) => {
    const held = heldReviews(count, wish.asOf)
    return [
      held,
      [...held, { planned: ahead, arranged: isoDay(lastReviewOn(wish.asOf)) }],
      [...held, { meetings: [isoDay(addDays(wish.asOf, -3))], completed: false as const }]
    ].map((list) => withSent(draft, { reviews: list }))
  })
}

export const lastReview: Move = (draft, { asOf }) => {
  const on = isoDay(lastReviewOn(asOf))
  const days = [-9, -6, -3, 0].map((ago) => isoDay(addDays(lastReviewOn(asOf), ago)))
  const shapes: readonly ((last: SentReview) => SentReview)[] = [
    ...[[], [on], days.slice(2), days.slice(1), days].map((meetings) => (last: SentReview) => ({
      ...last,
      meetings,
      completed: on,
      adjourned: []
    })),
    ...[1, 2, 3].map((n) => (last: SentReview) => ({
      ...last,
      meetings: days,
      completed: on,
      adjourned: days.slice(0, n)
    })),
    leftOut('meetings'),
    leftOut('adjourned'),
    leftOut('completed'),
    (last) => ({ ...last, completed: false }),
    (last) => ({ ...last, broughtForward: true }),
    (last) => ({ ...last, broughtForward: false }),
    leftOut('broughtForward'),
    (last) => ({ ...last, type: 'pathway' }),
    (last) => ({ ...last, type: 'adoption' }),
    (last) => ({ ...last, type: ['care', 'adoption'] }),
    (last) => ({ ...last, type: ['care', 'pathway'] })
  ]
  return shapes.map((shape) => withLast(draft, shape))
}

export const planned: Move = (draft, { variables, asOf }) =>
  candidateDays(variables, draft, asOf).map((day) => withLast(draft, (last) => ({ ...last, planned: day })))

export const unplanned: Move = (draft) => [withLast(draft, leftOut('planned'))]
