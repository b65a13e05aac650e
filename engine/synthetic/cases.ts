import { type Day, isoDay } from '../days/day.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { SentCase } from '../read/case-shape.ts'
import { adoptionOf, apartFrom, careOf, eventsOf, placementsOf, statusesOf, trackedOf } from './course.ts'
import { knowledgeOf } from './knowledge.ts'
import { lifeOf } from './life.ts'
import { randomOf } from './random.ts'
import { type Making, notes, reviewsIn } from './reviews.ts'
import { type Words, wordsOf } from './words.ts'

/** Without a vocabulary, cases have days and codes but no facts, acts or events. */
export type Wanted = Readonly<{ seed: number; asOf: Day; count?: number; vocabulary?: Vocabulary }>

const COUNT = 1000

/**
 * Made-up cases of no child, for measures, load and tests: the same seed, day and vocabulary always give the same cases, and each is the same
 * however many are asked for.
 */
export function* eachSyntheticCase({ seed, asOf, count = COUNT, vocabulary }: Wanted): Generator<SentCase, void> {
  const words = wordsOf(vocabulary)
  for (let place = 0; place < count; place++) yield syntheticCase(seed, place, asOf, words)
}

export const syntheticCases = (wanted: Wanted): readonly SentCase[] => [...eachSyntheticCase(wanted)]

/** The teams of made-up children. */
export const TEAMS = ['north', 'south', 'east', 'west', 'leaving-care'] as const

/** The order of the lines is the order of the throws: another order gives other cases. */
function syntheticCase(seed: number, place: number, asOf: Day, words: Words): SentCase {
  const random = randomOf(seed, place)
  const making: Making = { random, life: lifeOf(random, asOf), knowledge: knowledgeOf(random), words }
  const { life, knowledge } = making
  const adoption = adoptionOf(life)
  return {
    case: `S-${String(place + 1).padStart(4, '0')}`,
    team: random.pick(TEAMS),
    ...(random.chance(knowledge.sort === 'little' ? 0.8 : 1) ? { born: isoDay(life.born) } : {}),
    complete: knowledge.complete,
    ...(knowledge.sort === 'little' && random.chance(0.5) ? { reviewsKnownFrom: isoDay(life.stays[0].from) } : {}),
    care: careOf(making),
    legalStatus: statusesOf(making),
    placements: placementsOf(making),
    ...(adoption.length > 0 ? { adoption } : {}),
    reviews: life.stays.flatMap((stay) => [...reviewsIn(making, stay), ...apartFrom(making, stay)]),
    events: eventsOf(making),
    recommendations: trackedOf(making, 'recommendation'),
    decisions: trackedOf(making, 'decision'),
    ...notes(making, 'child', life.stays.at(-1)?.from ?? asOf)
  }
}
