import type { Day } from '../days/day.ts'
import type { Adoption, CaseFacts, TriDay } from '../model/case.ts'
import { periodOn } from './care.ts'
import type { AdoptionEntry, AdoptionStage, Ending, Maybe, Period, ReviewEntry } from './chronology.ts'

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
    stages.push({ adoption, stage: 'authority', from: adoption.authorityOn, ends: earlier(until, careEnds(adoption.authorityOn)) })
  }
  if (placed !== undefined) {
    const until: Ending | undefined = returned === undefined ? undefined : { on: returned, because: 'care-ended' }
    stages.push({ adoption, stage: 'placed', from: placed, ends: earlier(until, careEnds(placed)) })
  }
  if (returned !== undefined) stages.push({ adoption, stage: 'returned', from: returned, ends: careEnds(returned) })
  return stages
}

const fallsIn = ({ from, ends }: Stage, completed: TriDay): boolean =>
  typeof completed === 'number' && completed >= from && (ends === undefined || completed <= ends.on)

const numbersKnown = (facts: CaseFacts, stage: Stage): boolean =>
  facts.complete.has('reviews') || (facts.reviewsKnownFrom !== undefined && facts.reviewsKnownFrom <= stage.from)

const lastHeld = (known: boolean, held: readonly ReviewEntry[]): Maybe<ReviewEntry> => (known ? (held.at(-1) ?? null) : undefined)

/** The reviews that the adoption clock counts in one stage: an ordinary review held after the authority serves both clocks. */
function reviewsIn(facts: CaseFacts, stage: Stage, entries: readonly ReviewEntry[], period: Period | undefined): AdoptionEntry[] {
  const known = numbersKnown(facts, stage)
  const held = entries.filter(({ completed }) => fallsIn(stage, completed))
  const counted = stage.stage === 'returned' ? held.slice(0, 1) : held
  const listed = counted.map((entry, i): AdoptionEntry => ({
    adoption: stage.adoption,
    stage: stage.stage,
    number: known ? i + 1 : undefined,
    previous: lastHeld(known, counted.slice(0, i)),
    entry
  }))
  if (stage.stage === 'returned' && listed.length > 0) return listed
  const planned = entries.find(({ completed, review }) => typeof completed !== 'number' && review !== undefined)
  const next: ReviewEntry = {
    review: planned?.review,
    period,
    number: null,
    previous: lastHeld(known, counted),
    completed: known ? false : undefined,
    opened: known ? false : undefined,
    meetingDay: planned?.meetingDay,
    ends: stage.ends
  }
  return [
    ...listed,
    {
      adoption: stage.adoption,
      stage: stage.stage,
      number: known ? counted.length + 1 : undefined,
      previous: lastHeld(known, counted),
      entry: next
    }
  ]
}

/** Every review on the adoption clock, held and next, stage by stage. */
export function adoptionReviewsOf(
  facts: CaseFacts,
  periods: readonly Period[],
  entries: readonly ReviewEntry[]
): readonly AdoptionEntry[] {
  const counting = entries.filter(({ review }) => review === undefined || review.kind === 'review')
  const inOrder = [...counting].sort((a, b) => (a.completed || 0) - (b.completed || 0))
  return facts.adoption
    .flatMap((adoption) => stagesOf(adoption, periods))
    .flatMap((stage) => reviewsIn(facts, stage, inOrder, periodOn(periods, stage.from)))
}
