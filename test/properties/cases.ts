import fc, { type Arbitrary } from 'fast-check'
import { type Day, day } from '../../engine/days/day.ts'
import { type CaseFacts, WHOLES } from '../../engine/model/case.ts'
import type { Fact, Scope, Vocabulary } from '../../engine/model/vocabulary.ts'
import { readCase } from '../../engine/read/case.ts'
import type { SentCase, SentFact, SentMaps, SentReview, SentTracked } from '../../engine/read/case-shape.ts'
import { BIRTHS, POOL } from './pool.ts'
import { CHOICES, EVENTS, SENT_ACTS, SENT_FACTS, WORDS } from './words.ts'

const aDay: Arbitrary<string> = fc.constantFrom(...POOL)
const aDayOrNot: Arbitrary<string | false> = fc.oneof({ weight: 4, arbitrary: aDay }, fc.constant(false as const))
const chance = <T>(value: Arbitrary<T>, known = 3): Arbitrary<T | undefined> =>
  fc.oneof({ weight: known, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) })

/** A record without the keys that came out undefined: what is left out is not known. */
const known = <T extends object>(shape: Arbitrary<T>): Arbitrary<{ [K in keyof T]?: Exclude<T[K], undefined> }> =>
  shape.map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never)

function valueOf({ type }: Fact): Arbitrary<SentFact> {
  switch (type) {
    case 'yes-no':
      return fc.boolean()
    case 'number':
      return fc.nat(4)
    case 'date':
      return aDay
    case 'one-of':
      return fc.constantFrom(...CHOICES)
    case 'list':
      return fc.subarray([...CHOICES])
  }
}

const recordOf = <T>(entries: readonly (readonly [string, Arbitrary<T>])[]): Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(entries)) as Arbitrary<Record<string, T>>

/** The facts and acts of one thing, most of them known. */
const mapsOf = (scope: Scope): Arbitrary<SentMaps> =>
  fc.record({
    facts: known(
      recordOf(
        SENT_FACTS.filter((fact) => fact.scope === scope).map((fact) => [fact.name, chance(valueOf(fact), 2)] as const)
      )
    ),
    done: known(
      recordOf(SENT_ACTS.filter((act) => act.scope === scope).map(({ name }) => [name, chance(aDayOrNot)] as const))
    )
  })

const withMaps = <T extends object>(scope: Scope, rest: Arbitrary<T>): Arbitrary<T & SentMaps> =>
  fc.tuple(rest, mapsOf(scope)).map(([a, b]) => ({ ...a, ...b }))

const daysInOrder = (least: number, most: number): Arbitrary<readonly string[]> =>
  fc.uniqueArray(aDay, { minLength: least, maxLength: most }).map((days) => days.sort())

const clocks = fc.constantFrom<SentReview['type'][]>(undefined, 'care', 'pathway', 'adoption', ['care', 'adoption'])
const kinds = fc.constantFrom<SentReview['kind'][]>(
  undefined,
  undefined,
  undefined,
  undefined,
  'exit-review',
  'midway-check',
  'child-protection-conference'
)

/** A review held: meetings in order, adjourned after any but the last, completed on the last or later. */
const heldReview: Arbitrary<SentReview> = fc
  .tuple(
    daysInOrder(1, 4),
    fc.boolean(),
    fc.boolean(),
    known(fc.record({ planned: chance(aDay), arranged: chance(aDay), type: clocks, kind: kinds }))
  )
  .chain(([days, later, asMeeting, rest]) => {
    const meetings = later ? days.slice(0, -1) : days
    return known(
      fc.record({
        completed: chance(fc.constant(days.at(-1)), 6),
        meetings: chance(fc.constant(asMeeting ? meetings : []), 4),
        adjourned: asMeeting ? chance(fc.subarray(meetings.slice(0, -1))) : fc.constant(undefined),
        broughtForward: chance(fc.boolean())
      })
    ).map((held) => ({ ...held, ...rest }))
  })

const openReview: Arbitrary<SentReview> = known(
  fc.record({
    planned: chance(aDay),
    arranged: chance(aDay),
    completed: chance(fc.constant(false as const), 1),
    broughtForward: chance(fc.boolean()),
    type: clocks,
    kind: kinds
  })
)

const aReview = withMaps('review', fc.oneof({ weight: 3, arbitrary: heldReview }, openReview))

const anEvent = withMaps('event', fc.record({ event: fc.constantFrom<string>(...EVENTS), on: aDay }))

const tracked = (scope: 'recommendation' | 'decision'): Arbitrary<SentTracked> =>
  withMaps(scope, known(fc.record({ made: chance(aDay), agreedDate: chance(aDayOrNot) })))

/** Periods that touch or lie apart, the last of them perhaps still running. */
const somePeriods = daysInOrder(1, 4).chain((days) => {
  const starts = days.filter((_, i) => i % 2 === 0)
  return fc.tuple(
    ...starts.map((from, i) => {
      const to = days[2 * i + 1]
      const kind = fc.constantFrom(undefined, undefined, 'ordinary' as const, 'short-breaks' as const)
      return withMaps(
        'care-period',
        known(fc.record({ from: fc.constant(from), to: fc.constant(to), kind }))
      ) as Arbitrary<SentMaps & { from: string }>
    })
  )
})

const anAdoption = daysInOrder(1, 3).chain(([authority, placed, returned]) =>
  known(
    fc.record({
      authorityOn: chance(fc.constant(authority), 8),
      placedOn: placed === undefined ? fc.constantFrom(false as const, undefined) : fc.constant(placed),
      returnedOn: returned === undefined ? fc.constantFrom(false as const, undefined) : fc.constant(returned)
    })
  )
)

/** Only one placement, and one legal status, begins on a day: of two, nobody could say which lasts. */
const dated = (key: string, values: readonly string[]) =>
  fc.uniqueArray(fc.record({ from: aDay, [key]: fc.constantFrom(...values) }), {
    maxLength: 2,
    selector: ({ from }) => from
  })

const somePlacements = fc.uniqueArray(
  fc
    .tuple(
      aDay,
      known(fc.record({ type: fc.constantFrom('foster', 'foster', 'residential'), longTermFrom: chance(aDayOrNot) }))
    )
    .map(([from, rest]) => ({ from, ...rest })),
  { maxLength: 2, selector: ({ from }) => from }
)

/** Nearly every case the reader admits; the rest are left out by {@link anyCase}. */
const aSentCase: Arbitrary<object> = withMaps(
  'child',
  known(
    fc.record({
      born: chance(fc.constantFrom(...BIRTHS), 5),
      complete: fc.subarray([...WHOLES]),
      reviewsKnownFrom: fc.option(aDay, { nil: undefined, freq: 3 }),
      care: fc.oneof({ weight: 8, arbitrary: somePeriods }, fc.constant([])),
      legalStatus: dated('code', ['V2', 'C2', 'V3']),
      placements: somePlacements,
      adoption: fc.array(anAdoption, { maxLength: 2 }),
      reviews: fc.array(aReview, { maxLength: 4 }),
      events: fc.array(anEvent, { maxLength: 3 }),
      recommendations: fc.array(tracked('recommendation'), { maxLength: 2 }),
      decisions: fc.array(tracked('decision'), { maxLength: 1 })
    })
  )
)

/** Care begins before everything else that was held, so that a case is not refused for that alone. */
function fromFirstCare(sent: SentCase): SentCase {
  const [first, ...rest] = sent.care ?? []
  if (first === undefined) return sent
  const held = (sent.reviews ?? []).flatMap(({ meetings, completed }) => [
    ...(meetings ?? []),
    ...(completed ? [completed] : [])
  ])
  const from = [first.from, ...held].sort()[0] ?? first.from
  return { ...sent, care: [{ ...first, from }, ...rest] }
}

export const readSent = (sent: SentCase, vocabulary: Vocabulary = WORDS): CaseFacts | undefined => {
  const result = readCase(sent, vocabulary)
  return result.ok ? result.value : undefined
}

/** A case as it is sent, that the reader admits. */
export const anySentCase: Arbitrary<SentCase> = aSentCase
  .map((sent) => fromFirstCare(sent as SentCase))
  .filter((sent) => readSent(sent) !== undefined)

export const anyCase: Arbitrary<CaseFacts> = anySentCase.map((sent) => readSent(sent) as CaseFacts)

/** The day asked about: among the days of the case, or after all of them. */
export const anyAsOf: Arbitrary<Day> = fc
  .oneof(aDay, fc.constantFrom('2024-06-28', '2025-06-30', '2026-11-22'))
  .map(day)
