import type { SentCase } from '../../engine/read/case-shape.ts'

/** What was left unsaid of the reviews, without which little can be told of them: it is never taken for granted. */
export function unsaidOf({ reviews = [], complete = [] }: SentCase): string | undefined {
  const list = complete.includes('reviews')
    ? undefined
    : reviews.length === 0
      ? 'whether any review has been held'
      : 'whether those are all the reviews'
  const held = reviews.filter(({ completed }) => typeof completed === 'string')
  const meetings = held.some((review) => review.meetings === undefined) ? 'on which days they met' : undefined
  const both = [list, meetings].filter((one) => one !== undefined)
  return both.length === 0 ? undefined : both.join(', or ')
}
