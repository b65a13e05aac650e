import type {
  Adoption,
  CarePeriod,
  CaseEvent,
  CaseFacts,
  LegalStatus,
  Placement,
  Review,
  Tracked
} from '../model/case.ts'
import type { Day } from '../days/day.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import { andThen, goodUnless, type Result } from '../problem.ts'
import { checkCase } from './case-checks.ts'
import { type CaseReader, caseWords, dayIn, mapsIn, triDayIn } from './case-maps.ts'
import type { SentCase, SentReview, SentTracked } from './case-shape.ts'
import { makeNth } from './nth.ts'
import { tidy } from './problems.ts'
import { makeReport, tell } from './report.ts'
import { shapeProblems } from './shape.ts'

/**
 * What a caller sends, to what is known of one case: every day a day, every name a word of the vocabulary in its own place.
 * A problem names the place and never what was sent.
 */
export const readCase = (value: unknown, vocabulary: Vocabulary): Result<CaseFacts> =>
  andThen(checkShape(value, vocabulary), (sent) => resolveCase(sent, vocabulary))

function checkShape(value: unknown, { facts, milestones }: Vocabulary): Result<SentCase> {
  const sayable = (name: string): boolean => facts.has(name) || milestones.has(name)
  return goodUnless(tidy(shapeProblems('case', value, { sayable })), () => value as SentCase)
}

function resolveCase(sent: SentCase, vocabulary: Vocabulary): Result<CaseFacts> {
  const reader: CaseReader = { vocabulary, words: caseWords(vocabulary), report: makeReport(), nth: makeNth() }
  const facts = caseIn(reader, sent)
  const days = reader.report.problems.every(({ code }) => code !== 'NOT_A_DAY')
  if (days) checkCase(facts, reader.report)
  return goodUnless(tidy(reader.report.problems), () => facts)
}

const caseIn = (reader: CaseReader, sent: SentCase): CaseFacts => ({
  reference: sent.case,
  team: sent.team,
  born: dayIn(reader, sent.born, '', 'born'),
  complete: new Set(sent.complete),
  reviewsKnownFrom: dayIn(reader, sent.reviewsKnownFrom, '', 'reviewsKnownFrom'),
  care: careIn(reader, sent),
  legalStatus: legalStatusIn(reader, sent),
  placements: placementsIn(reader, sent),
  adoption: adoptionIn(reader, sent),
  reviews: (sent.reviews ?? []).map((review, index) => reviewIn(reader, review, index)),
  events: eventsIn(reader, sent),
  recommendations: trackedIn(reader, sent.recommendations, 'recommendation'),
  decisions: trackedIn(reader, sent.decisions, 'decision'),
  ...mapsIn(reader, sent, '', ['child'])
})

/** For a day that must be there; where it is none, the case is refused for it. */
const startIn = (reader: CaseReader, sent: string, at: string, below: string | number): Day =>
  dayIn(reader, sent, at, below) ?? (0 as Day)

const byStart = (a: { from: Day; index: number }, b: { from: Day; index: number }): number =>
  a.from - b.from || a.index - b.index

const careIn = (reader: CaseReader, { care = [] }: SentCase): readonly CarePeriod[] =>
  care
    .map((period, index) => ({
      index,
      from: startIn(reader, period.from, `/care/${index}`, 'from'),
      to: dayIn(reader, period.to, `/care/${index}`, 'to'),
      kind: period.kind ?? undefined,
      ...mapsIn(reader, period, `/care/${index}`, ['care-period'])
    }))
    .sort(byStart)

const legalStatusIn = (reader: CaseReader, { legalStatus = [] }: SentCase): readonly LegalStatus[] =>
  legalStatus
    .map(({ from, code }, index) => ({ index, from: startIn(reader, from, `/legalStatus/${index}`, 'from'), code }))
    .sort(byStart)

const placementsIn = (reader: CaseReader, { placements = [] }: SentCase): readonly Placement[] =>
  placements
    .map(({ from, type, longTermFrom }, index) => ({
      index,
      from: startIn(reader, from, `/placements/${index}`, 'from'),
      type,
      longTermFrom: triDayIn(reader, longTermFrom, `/placements/${index}`, 'longTermFrom')
    }))
    .sort(byStart)

const adoptionIn = (reader: CaseReader, { adoption = [] }: SentCase): readonly Adoption[] =>
  adoption.map(({ authorityOn, placedOn, returnedOn }, index) => ({
    index,
    authorityOn: dayIn(reader, authorityOn, `/adoption/${index}`, 'authorityOn'),
    placedOn: triDayIn(reader, placedOn, `/adoption/${index}`, 'placedOn'),
    returnedOn: triDayIn(reader, returnedOn, `/adoption/${index}`, 'returnedOn')
  }))

/** What belongs to a review, to its meetings and adjournments, and to it as a review on the adoption clock is all sent with it. */
const OF_A_REVIEW: readonly Scope[] = ['review', 'adoption-review', 'meeting', 'adjournment']

function reviewIn(reader: CaseReader, sent: SentReview, index: number): Review {
  const at = `/reviews/${index}`
  return {
    index,
    planned: dayIn(reader, sent.planned, at, 'planned'),
    arranged: dayIn(reader, sent.arranged, at, 'arranged'),
    broughtForward: sent.broughtForward ?? undefined,
    meetings: daysIn(reader, sent.meetings, at, 'meetings'),
    adjourned: daysIn(reader, sent.adjourned, at, 'adjourned'),
    completed: triDayIn(reader, sent.completed, at, 'completed'),
    kind: sent.kind ?? 'review',
    clocks: [...new Set([sent.type ?? 'care'].flat())],
    participation: sent.participation ?? undefined,
    lateBecause: sent.lateBecause ?? undefined,
    ...mapsIn(reader, sent, at, OF_A_REVIEW)
  }
}

function daysIn(
  reader: CaseReader,
  sent: readonly string[] | null | undefined,
  at: string,
  field: string
): readonly Day[] | undefined {
  return sent?.map((text, index) => startIn(reader, text, `${at}/${field}`, index)).sort((a, b) => a - b)
}

const eventsIn = (reader: CaseReader, { events = [] }: SentCase): readonly CaseEvent[] =>
  events.map((sent, index) => {
    const at = `/events/${index}`
    if (!reader.vocabulary.events.has(sent.event)) tell(reader.report, unknownEvent(reader, sent.event, `${at}/event`))
    const on = startIn(reader, sent.on, at, 'on')
    return { index, event: sent.event, on, ...mapsIn(reader, sent, at, ['event', 'occurrence']) }
  })

const unknownEvent = ({ report, vocabulary }: CaseReader, sent: string, pointer: string) => ({
  code: 'UNKNOWN_EVENT',
  message: 'an event that the vocabulary does not have',
  help: report.suggest(sent, vocabulary.events.keys()),
  pointer
})

const trackedIn = (
  reader: CaseReader,
  sent: readonly SentTracked[] = [],
  scope: 'recommendation' | 'decision'
): readonly Tracked[] =>
  sent.map((one, index) => {
    const at = `/${scope}s/${index}`
    const made = dayIn(reader, one.made, at, 'made')
    return {
      index,
      made,
      agreedDate: triDayIn(reader, one.agreedDate, at, 'agreedDate'),
      ...mapsIn(reader, one, at, [scope])
    }
  })
