import type { Assessment } from '../assess/assess.ts'
import { nextReviewDue } from '../explain/next-review.ts'

/** The earliest day on which a review falls due, and by which rule, as an example would write it. */
export function nextReviewText(assessment: Assessment): string {
  const next = nextReviewDue(assessment)
  const [first] = next?.clocks ?? []
  if (first === undefined) return 'none due'
  return next?.dueOn === undefined ? `none due (${first.outcome})` : `${next.dueOn} by ${first.by}`
}
