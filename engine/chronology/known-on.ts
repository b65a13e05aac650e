import type { Day } from '../days/day.ts'
import type { Adoption, CaseFacts, Done, Review, TriDay } from '../model/case.ts'

const notAfter = (asOf: Day, day: TriDay): TriDay => (typeof day === 'number' && day > asOf ? false : day)

function doneBy(asOf: Day, done: Done): Done {
  for (const day of done.values()) {
    if (day !== false && day > asOf)
      return new Map([...done].map(([name, on]) => [name, notAfter(asOf, on) as Day | false]))
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
    ...review,
    planned: review.planned ?? (ahead ? review.meetings?.[0] : undefined),
    arranged: review.arranged !== undefined && review.arranged > asOf ? undefined : review.arranged,
    meetings: ahead ? undefined : meetings,
    adjourned: upTo(asOf, review.adjourned),
    completed: notAfter(asOf, review.completed),
    done: doneBy(asOf, review.done)
  }
}

const adoptionBy = (asOf: Day, adoption: Adoption): Adoption => ({
  ...adoption,
  placedOn: notAfter(asOf, adoption.placedOn),
  returnedOn: notAfter(asOf, adoption.returnedOn)
})

const withDoneBy = <T extends Readonly<{ done: Done }>>(asOf: Day, thing: T): T => {
  const done = doneBy(asOf, thing.done)
  return done === thing.done ? thing : { ...thing, done }
}

/**
 * What lies after `asOf` has not happened. It is cut away here, once, so that nothing further in can see it by mistake. Plans stay plans:
 * a planned day and an agreed date are kept, and a meeting that lies ahead counts as planned.
 */
export const knownOn = (asOf: Day, facts: CaseFacts): CaseFacts => ({
  ...facts,
  care: facts.care
    .filter(({ from }) => from <= asOf)
    .map((period) =>
      withDoneBy(asOf, period.to !== undefined && period.to > asOf ? { ...period, to: undefined } : period)
    ),
  legalStatus: facts.legalStatus.filter(({ from }) => from <= asOf),
  placements: facts.placements
    .filter(({ from }) => from <= asOf)
    .map((placement) => ({ ...placement, longTermFrom: notAfter(asOf, placement.longTermFrom) })),
  adoption: facts.adoption
    .filter(({ authorityOn, placedOn }) => (authorityOn ?? (placedOn === false ? undefined : placedOn) ?? asOf) <= asOf)
    .map((adoption) => adoptionBy(asOf, adoption)),
  reviews: facts.reviews.map((review) => reviewBy(asOf, review)),
  events: facts.events.filter(({ on }) => on <= asOf).map((event) => withDoneBy(asOf, event)),
  recommendations: facts.recommendations
    .filter(({ made }) => made === undefined || made <= asOf)
    .map((r) => withDoneBy(asOf, r)),
  decisions: facts.decisions.filter(({ made }) => made === undefined || made <= asOf).map((d) => withDoneBy(asOf, d)),
  done: doneBy(asOf, facts.done)
})
