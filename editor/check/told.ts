import type { SentCase, SentReview } from '../../engine/read/case-shape.ts'
import type { WantedFact } from '../engine/wanted.ts'

export type Dated = Readonly<{ value: string; on: string }>

/** What somebody has answered to one question: a fact's value, an act's day (or `false`: not done), or things with their days. */
export type Answer = boolean | number | string | readonly string[] | readonly Dated[]

export type Told = Readonly<{ fact: WantedFact; answer: Answer }>

/** The questions that everybody is asked first. */
export type Beginning = Readonly<{
  reference: string
  cameIntoCare: string | undefined
  born: string | undefined
  /** The day of each; nothing for one whose day has not been entered yet. */
  reviews: readonly (string | undefined)[]
  /** Whether those are known to be all the reviews since care began. */
  allReviews: boolean
  /** Whether each is known to have been one meeting, on the day of its completion. */
  oneMeeting: boolean
  /** The day planned for the next one. */
  planned: string | undefined
}>

/** Nobody has answered anything yet, and nothing is taken for granted. */
export const NOTHING_TOLD: Beginning = {
  reference: '',
  cameIntoCare: undefined,
  born: undefined,
  reviews: [],
  allReviews: false,
  oneMeeting: false,
  planned: undefined
}

/** What the first questions tell, as a case. */
export const caseOf = ({ reference, cameIntoCare, born, allReviews, ...reviews }: Beginning): SentCase => ({
  ...(reference !== '' && { case: reference }),
  ...(born !== undefined && { born }),
  ...(cameIntoCare !== undefined && { care: [{ from: cameIntoCare }] }),
  ...someReviews(reviews),
  ...(allReviews && { complete: ['reviews' as const] })
})

function someReviews({ reviews, oneMeeting, planned }: Pick<Beginning, 'reviews' | 'oneMeeting' | 'planned'>) {
  const held = reviews
    .filter((completed) => completed !== undefined)
    .map((completed) => ({ completed, ...(oneMeeting && { meetings: [completed] }) }))
  const all = [...held, ...(planned === undefined ? [] : [{ planned }])]
  return all.length === 0 ? {} : { reviews: all }
}

type Loose = Record<string, unknown>

/** A case with everything that was answered since laid into it. */
export function withTold(sent: SentCase, told: readonly Told[]): SentCase {
  const made = structuredClone(sent) as Loose
  for (const one of told) lay(made, one)
  return made
}

function lay(made: Loose, { fact, answer }: Told): void {
  if (fact.field === 'own') return layOwn(made, fact, answer)
  const place = holderIn(made, fact)
  const map = (place[fact.field] ?? {}) as Loose
  place[fact.field] = { ...map, [fact.name]: answer }
}

const LISTS = { care: 'care', event: 'events', recommendation: 'recommendations', decision: 'decisions' } as const

/** The part of the case that a fact belongs to; a next review that nobody has named yet is put at the end of the list. */
function holderIn(made: Loose, { holder }: WantedFact): Loose {
  if (holder.kind === 'case') return made
  if (holder.kind === 'review' || holder.kind === 'next') {
    const reviews = (made['reviews'] ??= []) as Loose[]
    const place = holder.kind === 'review' ? holder.place : placeOfNext(reviews)
    return (reviews[place] ??= {})
  }
  const list = (made[LISTS[holder.kind]] ??= []) as Loose[]
  return (list[holder.place] ??= {})
}

const placeOfNext = (reviews: readonly SentReview[]): number => {
  const open = reviews.findLastIndex(({ completed }) => typeof completed !== 'string')
  return open === -1 ? reviews.length : open
}

/** What is told whole is known not to have anything else in it. */
function whole(made: Loose, name: string): void {
  made['complete'] = [...new Set([...((made['complete'] ?? []) as string[]), name])]
}

function layOwn(made: Loose, fact: WantedFact, answer: Answer): void {
  switch (fact.name) {
    case 'events':
      made['events'] = [
        ...((made['events'] ?? []) as object[]),
        ...dated(answer).map(({ value, on }) => ({ event: value, on }))
      ]
      return whole(made, 'events')
    case 'legalStatus':
      made['legalStatus'] = dated(answer).map(({ value, on }) => ({ code: value, from: on }))
      return
    case 'placements':
      made['placements'] = dated(answer).map(({ value, on }) => ({ type: value, from: on }))
      return
    case 'adoption':
    case 'recommendations':
    case 'decisions':
    case 'reviews':
      if (answer === true) whole(made, fact.name)
      return
    case 'meetings':
      holderIn(made, fact)['meetings'] = [answer]
      return
    case 'adjourned':
      if (answer === true) holderIn(made, fact)['adjourned'] = []
      return
    default:
      holderIn(made, fact)[fact.name] = answer
  }
}

const dated = (answer: Answer): readonly Dated[] =>
  Array.isArray(answer) ? (answer as readonly unknown[]).filter((one): one is Dated => typeof one === 'object') : []
