import { REACHES, type Scope } from '../model/vocabulary.ts'

/** How a sentence calls what a rule or a fact is about. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  child: 'the child',
  'care-period': 'a period of care',
  review: 'a review',
  meeting: 'a meeting of a review',
  adjournment: 'an adjournment',
  event: 'an event',
  recommendation: 'a recommendation',
  decision: 'a decision',
  'adoption-review': 'a review on the adoption clock',
  occurrence: 'an act that recurs',
  authority: 'the authority as a whole'
}

/** True where a rule of one scope may ask about a fact of another. */
export const reaches = (from: Scope, to: Scope): boolean => REACHES[from].includes(to)

/** Scopes that have one period of care before them even where a condition has none: the one that runs on the day asked about. */
const HAVE_A_CARE_PERIOD: ReadonlySet<Scope> = new Set(['child', 'event', 'occurrence'])

/** True where a clock of one scope may count from a day of another. Days reach further than facts: an act may recur from a placement. */
export function dayReaches(from: Scope, to: Scope): boolean {
  if (reaches(from, to)) return true
  if (to === 'care-period') return HAVE_A_CARE_PERIOD.has(from)
  return from === 'occurrence' && to === 'adoption-review'
}
