import type { Day } from '../days/day.ts'
import { ByName } from '../model/by-name.ts'
import type { Adoption, CaseFacts, Done, Placement, Review, TriDay } from '../model/case.ts'

const notAfter = (asOf: Day, day: TriDay): TriDay => (typeof day === 'number' && day > asOf ? false : day)

function doneBy(asOf: Day, done: Done): Done {
  for (const day of done.values) {
    if (day !== false && day > asOf)
      return ByName.from([...done.all].map(([name, on]) => [name, on !== false && on > asOf ? false : on]))
  }
  return done
}

const upTo = (asOf: Day, days: readonly Day[] | undefined): readonly Day[] | undefined =>
  days?.some((day) => day > asOf) ? days.filter((day) => day <= asOf) : days

/** A review whose meetings all lie ahead has not met yet; that is not the same as a review without a meeting. */
function reviewBy(asOf: Day, review: Review): Review {
  const meetings = upTo(asOf, review.meetings)
  const ahead = meetings !== review.meetings && meetings?.length === 0
  return {
    index: review.index,
    planned: review.planned ?? (ahead ? review.meetings?.[0] : undefined),
    arranged: review.arranged !== undefined && review.arranged > asOf ? undefined : review.arranged,
    broughtForward: review.broughtForward,
    meetings: ahead ? undefined : meetings,
    adjourned: upTo(asOf, review.adjourned),
    completed: notAfter(asOf, review.completed),
    kind: review.kind,
    clocks: review.clocks,
    participation: review.participation,
    lateBecause: review.lateBecause,
    done: doneBy(asOf, review.done),
    facts: review.facts
  }
}

const adoptionBy = (asOf: Day, { index, authorityOn, placedOn, returnedOn }: Adoption): Adoption => ({
  index,
  authorityOn,
  placedOn: notAfter(asOf, placedOn),
  returnedOn: notAfter(asOf, returnedOn)
})

const placementBy = (asOf: Day, { index, from, type, longTermFrom }: Placement): Placement => ({
  index,
  from,
  type,
  longTermFrom: notAfter(asOf, longTermFrom)
})

const withDoneBy = <T extends Readonly<{ done: Done }>>(asOf: Day, thing: T): T => {
  const done = doneBy(asOf, thing.done)
  return done === thing.done ? thing : { ...thing, done }
}

/**
 * What lies after `asOf` has not happened. It is cut away here, once, so that nothing further in can see it by mistake. Plans stay plans:
 * a planned day and an agreed date are kept, and a meeting that lies ahead counts as planned. Fields are written out one by one, here and where
 * a chronology is made: what is copied whole changes its shape in V8 while a program warms up, and all that reads it is compiled anew.
 */
export const knownOn = (asOf: Day, facts: CaseFacts): CaseFacts => ({
  reference: facts.reference,
  team: facts.team,
  born: facts.born,
  complete: facts.complete,
  reviewsKnownFrom: facts.reviewsKnownFrom,
  care: facts.care
    .filter(({ from }) => from <= asOf)
    .map((period) =>
      withDoneBy(asOf, period.to !== undefined && period.to > asOf ? { ...period, to: undefined } : period)
    ),
  legalStatus: facts.legalStatus.filter(({ from }) => from <= asOf),
  placements: facts.placements.filter(({ from }) => from <= asOf).map((placement) => placementBy(asOf, placement)),
  adoption: facts.adoption
    .filter(({ authorityOn, placedOn }) => (authorityOn ?? (placedOn === false ? undefined : placedOn) ?? asOf) <= asOf)
    .map((adoption) => adoptionBy(asOf, adoption)),
  reviews: facts.reviews.map((review) => reviewBy(asOf, review)),
  events: facts.events.filter(({ on }) => on <= asOf).map((event) => withDoneBy(asOf, event)),
  recommendations: facts.recommendations
    .filter(({ made }) => made === undefined || made <= asOf)
    .map((r) => withDoneBy(asOf, r)),
  decisions: facts.decisions.filter(({ made }) => made === undefined || made <= asOf).map((d) => withDoneBy(asOf, d)),
  done: doneBy(asOf, facts.done),
  facts: facts.facts
})
