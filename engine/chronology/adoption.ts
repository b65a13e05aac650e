import type { Day } from '../days/day.ts'
import type { Adoption, CaseFacts, TriDay } from '../model/case.ts'
import { periodOn } from './care.ts'
import type { AdoptionEntry, AdoptionStage, Ending, Maybe, Period, ReviewEntry } from './chronology.ts'
import { LATER_THAN_ALL, standsOn, happened } from './reviews.ts'

type Stage = Readonly<{ adoption: Adoption; stage: AdoptionStage; from: Day; ends: Ending | undefined }>

const onDay = (day: TriDay): Day | undefined => (typeof day === 'number' ? day : undefined)

const earlier = (a: Ending | undefined, b: Ending | undefined): Ending | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a.on <= b.on ? a : b

/**
 * From the authority to place, the adoption clock runs beside the ordinary one. Placing the child ends both and starts the placed clock;
 * a return ends that, asks for a review in its window, and brings the ordinary clock back.
 */
function stagesOf(adoption: Adoption, periods: readonly Period[]): Stage[] {
  const [placed, returned] = [onDay(adoption.placedOn), onDay(adoption.returnedOn)]
  const careEnds = (on: Day): Ending | undefined => periodOn(periods, on)?.ends
  const stages: Stage[] = []
  if (adoption.authorityOn !== undefined) {
    const until: Ending | undefined = placed === undefined ? undefined : { on: placed, because: 'placed-for-adoption' }
    stages.push({
      adoption,
      stage: 'authority',
      from: adoption.authorityOn,
      ends: earlier(until, careEnds(adoption.authorityOn))
    })
  }
  if (placed !== undefined) {
    const until: Ending | undefined =
      returned === undefined ? undefined : { on: returned, because: 'returned-from-adoption' }
    stages.push({ adoption, stage: 'placed', from: placed, ends: earlier(until, careEnds(placed)) })
  }
  if (returned !== undefined) stages.push({ adoption, stage: 'returned', from: returned, ends: careEnds(returned) })
  return stages
}

const fallsIn = ({ from, ends }: Stage, completed: TriDay): boolean =>
  typeof completed === 'number' && completed > from && (ends === undefined || completed <= ends.on)

/** A return is answered by the first review from the 28th day on (AAR 2005 reg 36(8)); one before that does not take its place. */
const RETURN_WINDOW_OPENS = 28

const answersReturn = ({ from }: Stage, completed: TriDay): boolean =>
  typeof completed === 'number' && completed >= from + RETURN_WINDOW_OPENS

const numbersKnown = (facts: CaseFacts, stage: Stage): boolean =>
  facts.complete.has('reviews') || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= stage.from)

const lastHeld = (known: boolean, held: readonly ReviewEntry[]): Maybe<ReviewEntry> =>
  known ? (held.at(-1) ?? null) : undefined

/** Whether each of some reviews is known to have been held or not. */
const allTold = (entries: readonly ReviewEntry[]): boolean =>
  entries.every(({ review, completed }) => review === undefined || completed !== undefined)

/** The reviews that the adoption clock counts in one stage: an ordinary review held after the authority serves both clocks. */
function reviewsIn(
  facts: CaseFacts,
  stage: Stage,
  entries: readonly ReviewEntry[],
  period: Period | undefined
): AdoptionEntry[] {
  const { adoption, stage: name } = stage
  const whole = numbersKnown(facts, stage)
  const held = entries.filter(({ completed }) => fallsIn(stage, completed))
  const answering = name === 'returned' ? held.find(({ completed }) => answersReturn(stage, completed)) : undefined
  const counted = answering === undefined ? held : [answering]
  const listed = counted.map((entry, i): AdoptionEntry => {
    const known = whole && allTold(entries.slice(0, entries.indexOf(entry)))
    return {
      adoption,
      stage: name,
      number: known ? i + 1 : undefined,
      previous: lastHeld(known, counted.slice(0, i)),
      entry
    }
  })
  if (answering !== undefined) return listed
  const known = whole && allTold(entries)
  const previous = lastHeld(known, counted)
  const entry = nextIn(stage, entries, { period, previous, completed: known ? false : undefined })
  return [...listed, { adoption, stage: name, number: known ? counted.length + 1 : undefined, previous, entry }]
}

/** The next review on the adoption clock: the first in the list that is not held, or one that nobody has put there yet. */
function nextIn(
  { ends }: Stage,
  entries: readonly ReviewEntry[],
  { period, previous, completed }: Pick<ReviewEntry, 'period' | 'previous' | 'completed'>
): ReviewEntry {
  const planned = entries.find((entry) => typeof entry.completed !== 'number' && entry.review !== undefined)
  return {
    review: planned?.review,
    period,
    number: null,
    least: 0,
    previous,
    completed: planned === undefined ? completed : planned.completed,
    opened: planned === undefined ? completed : planned.opened,
    meetingDay: planned?.meetingDay,
    ends
  }
}

const startOf = ({ authorityOn, placedOn }: Adoption): number => authorityOn ?? happened(placedOn) ?? 0

const canonical = (adoption: Adoption): string => JSON.stringify({ ...adoption, index: 0 })

/** However they were sent, authorities to place stand in the order of their days. */
const inOrderOfDays = (a: Adoption, b: Adoption): number =>
  startOf(a) - startOf(b) || (canonical(a) < canonical(b) ? -1 : 1)

const placeOf = ({ review }: ReviewEntry): number => (review === undefined ? LATER_THAN_ALL : standsOn(review))

/** Every review on the adoption clock, held and next, stage by stage. */
export function adoptionReviewsOf(
  facts: CaseFacts,
  periods: readonly Period[],
  entries: readonly ReviewEntry[]
): readonly AdoptionEntry[] {
  const counting = entries.filter(({ review }) => review === undefined || review.kind === 'review')
  const inOrder = [...counting].sort((a, b) => placeOf(a) - placeOf(b))
  return [...facts.adoption]
    .sort(inOrderOfDays)
    .flatMap((adoption) => stagesOf(adoption, periods))
    .flatMap((stage) => reviewsIn(facts, stage, inOrder, periodOn(periods, stage.from)))
}
