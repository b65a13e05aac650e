import type { Scope } from '../../../engine/model/vocabulary.ts'
import { WHOLES } from '../../../engine/model/case.ts'
import { LEGAL_STATUSES, PLACEMENTS } from '../../check/codes.ts'

export type Choice = Readonly<{ value: string; label: string }>

/** How something that is given in a case is written down. */
export type GivenInput =
  | Readonly<{ as: 'date' | 'act' | 'days' | 'yes-no' | 'text' }>
  | Readonly<{ as: 'number'; unit?: string }>
  | Readonly<{ as: 'one-of' | 'list'; values: readonly Choice[] }>

/** What a case has lists of. */
export type ListName =
  | 'care'
  | 'legalStatus'
  | 'placements'
  | 'adoption'
  | 'reviews'
  | 'events'
  | 'recommendations'
  | 'decisions'

export type OwnField = Readonly<{ name: string; label: string; input: GivenInput }>

const date = (name: string, label: string): OwnField => ({ name, label, input: { as: 'date' } })
const act = (name: string, label: string): OwnField => ({ name, label, input: { as: 'act' } })
const oneOf = (name: string, label: string, values: readonly Choice[]): OwnField => ({
  name,
  label,
  input: { as: 'one-of', values }
})

const WHOLE_WORDS: Readonly<Record<(typeof WHOLES)[number], string>> = {
  done: 'everything that was done',
  reviews: 'all reviews',
  events: 'everything that has happened',
  recommendations: 'all tracked recommendations',
  decisions: 'all decisions that are followed up',
  legalStatus: 'every legal status',
  placements: 'every placement',
  adoption: 'everything on adoption',
  care: 'every period of care'
}

/** Fields of the case itself, beside its lists. */
export const CASE_FIELDS: readonly OwnField[] = [
  date('born', 'Born on'),
  date('reviewsKnownFrom', 'Reviews are known from'),
  {
    name: 'complete',
    label: 'What is told whole',
    input: { as: 'list', values: WHOLES.map((value) => ({ value, label: WHOLE_WORDS[value] })) }
  }
]

const TRACKED = [date('made', 'Made on'), act('agreedDate', 'Its agreed day')]

/** What can be said of each thing in a list. The first is what makes one. */
export const LIST_FIELDS: Readonly<Record<ListName, readonly OwnField[]>> = {
  care: [
    date('from', 'In care from'),
    date('to', 'In care until'),
    oneOf('kind', 'Kind of care', [
      { value: 'ordinary', label: 'Ordinary' },
      { value: 'short-breaks', label: 'Short breaks' }
    ])
  ],
  legalStatus: [date('from', 'From'), oneOf('code', 'Legal status', LEGAL_STATUSES)],
  placements: [
    date('from', 'From'),
    oneOf('type', 'Placement', PLACEMENTS),
    act('longTermFrom', 'Agreed as long term from')
  ],
  adoption: [
    date('authorityOn', 'Authority to place'),
    act('placedOn', 'Placed for adoption'),
    act('returnedOn', 'Returned')
  ],
  reviews: [
    date('planned', 'Planned for'),
    date('arranged', 'Arranged on'),
    { name: 'meetings', label: 'Meetings', input: { as: 'days' } },
    act('completed', 'Completed'),
    { name: 'broughtForward', label: 'Was brought forward', input: { as: 'yes-no' } },
    { name: 'adjourned', label: 'Adjourned on', input: { as: 'days' } },
    oneOf('kind', 'Kind of review', [
      { value: 'review', label: 'A review' },
      { value: 'exit-review', label: 'An exit review' },
      { value: 'midway-check', label: 'A check midway' },
      { value: 'child-protection-conference', label: 'A child protection conference' }
    ]),
    { name: 'participation', label: 'How the child took part, as a code', input: { as: 'text' } },
    { name: 'lateBecause', label: 'Why it was late, as a code', input: { as: 'text' } }
  ],
  events: [date('on', 'Happened on')],
  recommendations: TRACKED,
  decisions: TRACKED
}

/** What is asked of a new one at once. */
export const BEGUN_WITH: Readonly<Record<ListName, readonly string[]>> = {
  care: ['from'],
  legalStatus: ['from', 'code'],
  placements: ['from', 'type'],
  adoption: ['authorityOn'],
  reviews: ['planned'],
  events: ['on'],
  recommendations: ['made'],
  decisions: ['made']
}

/** One of each list, in words. */
export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  care: 'Period of care',
  legalStatus: 'Legal status',
  placements: 'Placement',
  adoption: 'Adoption',
  reviews: 'Review',
  events: 'What happened',
  recommendations: 'Recommendation',
  decisions: 'Decision'
}

/** Where facts and acts stand in a case, by what they are about. */
export const HOLDERS: Readonly<Record<Scope, ListName | 'case'>> = {
  child: 'case',
  authority: 'case',
  'care-period': 'care',
  review: 'reviews',
  meeting: 'reviews',
  adjournment: 'reviews',
  'adoption-review': 'reviews',
  event: 'events',
  occurrence: 'events',
  recommendation: 'recommendations',
  decision: 'decisions'
}

export const LISTS = Object.keys(LIST_WORDS) as readonly ListName[]
