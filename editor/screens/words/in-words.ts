import type { Scope } from '../../../engine/model/vocabulary.ts'
import type { BookWord } from '../../engine/questions/book/asked.ts'

const SCOPES: Readonly<Record<Scope, string>> = {
  child: 'About the child',
  'care-period': 'About a period of care',
  review: 'About a review',
  meeting: 'About a meeting of a review',
  adjournment: 'About an adjournment',
  event: 'About an event',
  recommendation: 'About a recommendation',
  decision: 'About a decision',
  'adoption-review': 'About a review on the adoption clock',
  occurrence: 'About one of several acts that recur',
  authority: 'About the authority as a whole'
}

export const scopeWords = (scope: Scope): string => SCOPES[scope]

/** Words by what they are about, in the order in which those come up. */
export function byScope(words: readonly BookWord[]): readonly (readonly [Scope | undefined, readonly BookWord[]])[] {
  const groups = new Map<Scope | undefined, BookWord[]>()
  for (const word of words) groups.set(word.scope, [...(groups.get(word.scope) ?? []), word])
  return [...groups]
}

/** What a fact can be, for people. */
export function typeWords({ type, values = [], unit }: BookWord): string {
  switch (type) {
    case 'yes-no':
      return 'Yes or no'
    case 'number':
      return unit === undefined ? 'A number' : `A number of ${unit}`
    case 'date':
      return 'A day'
    case 'one-of':
      return `One of: ${values.join(', ')}`
    case 'list':
      return `Any of: ${values.join(', ')}`
    default:
      return ''
  }
}
