import type { MissingFact } from '../model/assessment.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/** Names of the case schema itself, each with what it is called and who could tell it. */
const STRUCTURAL = {
  born: ['the child’s date of birth', 'social-worker'],
  care: ['the period of care', 'social-worker'],
  legalStatus: ['the legal status over time', 'social-worker'],
  placements: ['the placements over time', 'social-worker'],
  longTermFrom: ['the day the foster placement became long-term, if it did', 'social-worker'],
  adoption: ['authority to place for adoption, placing and return', 'social-worker'],
  authorityOn: ['the day of the authority to place for adoption', 'social-worker'],
  placedOn: ['the day of placing with prospective adopters, if it came to that', 'social-worker'],
  returnedOn: ['the day of a return by the prospective adopters, if it came to that', 'social-worker'],
  reviews: ['all reviews since care began', 'independent-reviewing-officer'],
  completed: ['whether and when the review was completed', 'independent-reviewing-officer'],
  meetings: ['the days of the review’s meetings', 'independent-reviewing-officer'],
  adjourned: ['whether and when the review was adjourned', 'independent-reviewing-officer'],
  planned: ['the day planned for the review', 'business-support'],
  arranged: ['the day on which the review was arranged', 'business-support'],
  broughtForward: ['whether the review was brought forward', 'independent-reviewing-officer'],
  type: ['the clocks that the review serves', 'independent-reviewing-officer'],
  events: ['what has happened in the case, told whole', 'social-worker'],
  recommendations: ['the tracked recommendations', 'independent-reviewing-officer'],
  decisions: ['the decisions of reviews, one by one', 'independent-reviewing-officer'],
  agreedDate: ['the date agreed or set', 'independent-reviewing-officer']
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type StructuralName = keyof typeof STRUCTURAL

export const isStructural = (name: string): name is StructuralName => Object.hasOwn(STRUCTURAL, name)

export const roleLabel = ({ roles }: Vocabulary, name: string): string =>
  roles.get(name)?.label ?? name.replaceAll('-', ' ')

const missing = (vocabulary: Vocabulary, name: string, label: string, knownBy: string): MissingFact => ({
  name,
  label,
  knownBy,
  knownByLabel: roleLabel(vocabulary, knownBy)
})

/** Something that the case schema has a place for and that was not given. */
export function structural(vocabulary: Vocabulary, name: StructuralName): MissingFact {
  const [label, knownBy] = STRUCTURAL[name]
  return missing(vocabulary, name, label, knownBy)
}

/** A fact or an act of the vocabulary that was not given. */
export function named(vocabulary: Vocabulary, name: string): MissingFact {
  const known = vocabulary.facts.get(name) ?? vocabulary.milestones.get(name)
  return missing(vocabulary, name, known?.label ?? name, known?.knownBy ?? 'social-worker')
}
