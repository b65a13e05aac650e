import type { Scope } from '../model/vocabulary.ts'

/*
 * Which days and numbers there may be or not be, may be known or not, and how small they can be: what the reading of cases and the chronology
 * really hold to.
 */

type Where = 'anywhere' | readonly Scope[]

/** Anchors that are the same day as a fact, whatever a ruleset's conventions. */
export const SAME_DAY: Readonly<Record<string, string>> = {
  meeting: 'meeting-day',
  event: 'event-day',
  'sixteenth-birthday': 'birthday-16',
  'decision-agreed-date': 'agreed-date'
}

/** Facts that may be known not to exist, and for rules of which scope. Milestones always may. */
export const EXISTS_OR_NOT: Readonly<Record<string, Where>> = {
  'age-at-previous-review': 'anywhere',
  'previous-review-day': 'anywhere',
  'completed-day': 'anywhere',
  'long-term-from': 'anywhere',
  'current-long-term-from': 'anywhere',
  // Reviews that move no clock have no number; they can be adjourned all the same. On the adoption clock the next one has none on the other.
  'review-number': ['adjournment', 'adoption-review']
}

/** Anchors that cannot be known not to exist; every other one may. */
export const ANCHORS_THAT_EXIST: ReadonlySet<string> = new Set([
  'as-of',
  'came-into-care',
  'eighteenth-birthday',
  'adjournment',
  'placement-began'
])

/** What is known of whatever a rule of such a scope falls on. */
export const ALWAYS_KNOWN: Readonly<Record<string, Where>> = {
  'as-of': 'anywhere',
  'event-kind': ['event'],
  'event-day': ['event'],
  'adoption-stage': ['adoption-review'],
  'came-into-care': ['care-period'],
  'short-breaks': ['care-period'],
  'care-has-ended': ['care-period'],
  'care-ended': ['care-period'],
  adjournment: ['adjournment']
}

/** Numbers of which something is known even while they are not: reviews that are known of have been held, whatever others were. */
export const KNOWN_AT_LEAST: ReadonlySet<string> = new Set(['review-number'])

/** The least that a number can be. */
export const LEAST: Readonly<Record<string, Readonly<{ least: number; because: string }>>> = {
  'review-number': { least: 1, because: 'reviews are numbered from one' },
  'adoption-review-number': { least: 1, because: 'reviews are numbered from one' }
}

/** Every other number counts something, and the shape of a case admits none below nothing. */
export const LEAST_OF_ALL = 0
