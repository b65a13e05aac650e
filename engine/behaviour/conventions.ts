import type { Conventions } from '../model/ruleset.ts'
import type { Variable } from './model.ts'

/** Days that are other days by another convention. */
const BY_CONVENTION: ReadonlySet<string> = new Set([
  'review-completed',
  'adoption-review-completed',
  'review-day',
  'previous-review',
  'previous-adoption-review',
  'first-review-completed',
  'first-adoption-review-completed'
])

const isByConvention = (variable: Variable): boolean => variable.kind === 'term' && BY_CONVENTION.has(variable.term.key)

/** Why two conditions that read alike are not: one counts by other days than the other. */
export const conventionsMatter = (
  before: Conventions,
  after: Conventions,
  variables: readonly Variable[]
): string | undefined =>
  before.reviewCountsOn === after.reviewCountsOn && before.afterTheMeeting === after.afterTheMeeting
    ? undefined
    : variables.some(isByConvention)
      ? 'the two versions take different days as the day of a review'
      : undefined
