import { longDay } from '../../engine/days/day.ts'
import type { AssessmentDocument, MissingFact, OutcomeDocument } from '../../engine/model/assessment.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { Scope, Vocabulary } from '../../engine/model/vocabulary.ts'

/** Where in a case a fact belongs. Places count from 0, in the lists as they were sent. */
export type Holder =
  | Readonly<{ kind: 'case' }>
  | Readonly<{ kind: 'care' | 'review' | 'event' | 'recommendation' | 'decision'; place: number }>
  /** The review that is still to be held, whether or not the case names it yet. */
  | Readonly<{ kind: 'next' }>

/** How a fact is asked for. */
export type Input =
  | Readonly<{ as: 'yes-no' | 'number' | 'date' | 'act'; unit?: string }>
  | Readonly<{ as: 'one-of' | 'list'; values: readonly Readonly<{ value: string; label: string }>[] }>
  /** Things that happen: from a list, each on a day. */
  | Readonly<{ as: 'events'; values: readonly Readonly<{ value: string; label: string }>[] }>
  | Readonly<{ as: 'legal-status' | 'placements' }>
  /** Something that a case either has or, told whole, has not. */
  | Readonly<{ as: 'none' }>

/** A fact that would tell more, as it can be asked for on a page. */
export type WantedFact = Readonly<{
  key: string
  name: string
  /** A field of the case itself, an act, or a fact of the vocabulary. */
  field: 'own' | 'done' | 'facts'
  label: string
  about?: string
  knownBy: string
  knownByLabel: string
  holder: Holder
  input: Input
  /** How many rules cannot be told for want of it. */
  needed: number
}>

type Counted = { fact: MissingFact; holder: Holder; about: string | undefined; rules: Set<string> }

/** What would tell most, first by who could tell it, then by how much hangs on it. */
export function wantedFacts(
  { outcomes }: Pick<AssessmentDocument, 'outcomes'>,
  vocabulary: Vocabulary,
  facts: CaseFacts
): readonly WantedFact[] {
  const counted = new Map<string, Counted>()
  for (const outcome of outcomes)
    for (const fact of outcome.missing ?? []) count(counted, fact, outcome, vocabulary, facts)
  const wanted = [...counted].flatMap(([key, one]) => wantedOf(key, one, vocabulary) ?? [])
  const groups = [...Map.groupBy(wanted, ({ knownBy }) => knownBy).values()]
  return groups
    .map((group) => group.sort((a, b) => b.needed - a.needed || (a.label < b.label ? -1 : 1)))
    .sort((a, b) => weight(b) - weight(a))
    .flat()
}

const weight = (group: readonly WantedFact[]): number => group.reduce((sum, { needed }) => sum + needed, 0)

function count(
  counted: Map<string, Counted>,
  fact: MissingFact,
  outcome: OutcomeDocument,
  vocabulary: Vocabulary,
  facts: CaseFacts
): void {
  const holder = holderOf(fact.name, outcome, vocabulary, facts)
  if (holder === undefined || isLongAgo(holder, facts)) return
  const key = `${fact.name} ${holder.kind}${'place' in holder ? ` ${holder.place}` : ''}`
  const one = counted.get(key) ?? { fact, holder, about: aboutWords(holder, facts), rules: new Set<string>() }
  one.rules.add(outcome.rule)
  counted.set(key, one)
}

const scopeOf = (name: string, { facts, milestones }: Vocabulary): Scope | undefined =>
  facts.get(name)?.scope ?? milestones.get(name)?.scope

/** What belongs to a review in the case itself. */
const OF_A_REVIEW: ReadonlySet<string> = new Set([
  'completed',
  'meetings',
  'adjourned',
  'planned',
  'arranged',
  'broughtForward'
])

function holderOf(
  name: string,
  { about }: OutcomeDocument,
  vocabulary: Vocabulary,
  facts: CaseFacts
): Holder | undefined {
  const scope = OF_A_REVIEW.has(name) ? 'review' : (scopeOf(name, vocabulary) ?? 'child')
  switch (scope) {
    case 'child':
    case 'authority':
      return { kind: 'case' }
    case 'care-period':
      return { kind: 'care', place: (about.period ?? facts.care.length) - 1 }
    case 'review':
    case 'meeting':
    case 'adjournment':
    case 'adoption-review':
      return reviewHolder(about.review, facts)
    case 'event':
    case 'occurrence':
      return about.event === undefined ? undefined : { kind: 'event', place: about.event.place - 1 }
    case 'recommendation':
    case 'decision':
      return about.item === undefined ? undefined : { kind: scope, place: about.item - 1 }
  }
}

function reviewHolder(place: number | 'next' | undefined, { reviews }: CaseFacts): Holder | undefined {
  if (place === undefined) return undefined
  if (place === 'next') return { kind: 'next' }
  const review = reviews.find(({ index }) => index === place - 1)
  return review !== undefined && typeof review.completed !== 'number'
    ? { kind: 'next' }
    : { kind: 'review', place: place - 1 }
}

/** Of the reviews that were held, only the last is asked about: what lies further back is seldom still to be settled. */
function isLongAgo(holder: Holder, { reviews }: CaseFacts): boolean {
  if (holder.kind !== 'review') return false
  const held = reviews.filter(({ completed }) => typeof completed === 'number')
  const last = held.toSorted((a, b) => Number(b.completed) - Number(a.completed))[0]
  return last?.index !== holder.place
}

function aboutWords(holder: Holder, { reviews, events }: CaseFacts): string | undefined {
  if (holder.kind === 'next') return 'the next review'
  if (holder.kind === 'review') {
    const completed = reviews.find(({ index }) => index === holder.place)?.completed
    return typeof completed === 'number' ? `the review of ${longDay(completed)}` : undefined
  }
  if (holder.kind !== 'event') return undefined
  const on = events.find(({ index }) => index === holder.place)?.on
  return on === undefined ? undefined : `what happened on ${longDay(on)}`
}

/** On a page a question stands for one thing at a time. */
const IN_ONE_LINE: Readonly<Record<string, string>> = {
  events: 'what has happened in the case',
  meetings: 'the day of the review’s meeting'
}

/** Fields of the case itself that can be asked for. What cannot be asked in a line can be sent as JSON. */
const OWN: Readonly<Record<string, Input>> = {
  born: { as: 'date' },
  legalStatus: { as: 'legal-status' },
  placements: { as: 'placements' },
  adoption: { as: 'none' },
  recommendations: { as: 'none' },
  decisions: { as: 'none' },
  reviews: { as: 'none' },
  completed: { as: 'act' },
  planned: { as: 'date' },
  meetings: { as: 'date' },
  arranged: { as: 'date' },
  broughtForward: { as: 'yes-no' },
  adjourned: { as: 'none' }
}

function wantedOf(
  key: string,
  { fact, holder, about, rules }: Counted,
  vocabulary: Vocabulary
): WantedFact | undefined {
  const asked = inputOf(fact.name, vocabulary)
  if (asked === undefined) return undefined
  const { name, knownBy, knownByLabel } = fact
  const label = IN_ONE_LINE[name] ?? fact.label
  return {
    key,
    name,
    ...asked,
    label,
    ...(about !== undefined && { about }),
    knownBy,
    knownByLabel,
    holder,
    needed: rules.size
  }
}

function inputOf(
  name: string,
  { facts, milestones, events }: Vocabulary
): Pick<WantedFact, 'field' | 'input'> | undefined {
  if (name === 'events') {
    const values = [...events.values()].map((one) => ({ value: one.name, label: one.label }))
    return { field: 'own', input: { as: 'events', values: values.sort((a, b) => (a.label < b.label ? -1 : 1)) } }
  }
  const own = OWN[name]
  if (own !== undefined) return { field: 'own', input: own }
  if (milestones.has(name)) return { field: 'done', input: { as: 'act' } }
  const fact = facts.get(name)
  if (fact === undefined) return undefined
  if (fact.type === 'one-of' || fact.type === 'list') {
    const values = Object.entries(fact.values ?? {}).map(([value, label]) => ({ value, label }))
    return { field: 'facts', input: { as: fact.type, values } }
  }
  return { field: 'facts', input: { as: fact.type, ...(fact.unit !== undefined && { unit: fact.unit }) } }
}
