import type { Scope } from '../../engine/model/vocabulary.ts'
import type { Word } from '../engine/questions/desk/asked.ts'

/** What a rule, a fact or a day can be about, as a heading in a list. */
export const SCOPES_SAID: Readonly<Record<Scope, string>> = {
  child: 'About the child',
  'care-period': 'About the period of care',
  review: 'About the review',
  meeting: 'About the meeting',
  adjournment: 'About the adjournment',
  event: 'About the event',
  recommendation: 'About the recommendation',
  decision: 'About the decision',
  'adoption-review': 'About the adoption review',
  occurrence: 'About an act that recurs',
  authority: 'About the authority as a whole'
}

/** A flat list of words, in the order of the alphabet. */
export const listedWords = (words: readonly Word[], first?: string) => [
  ...(first === undefined ? [] : [{ value: '', text: first }]),
  ...words
    .map(({ name, label }) => ({ value: name, text: label }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
]
