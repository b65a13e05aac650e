import { addDays, type Day, dayOf, isoDay, parseDay } from '../days/day.ts'
import type { Knowledge } from './knowledge.ts'
import { endOf, type Life, lifeOf, type Stay } from './life.ts'
import type { Random } from './random.ts'
import { type Making, reviewsIn } from './reviews.ts'
import { wordsOf } from './words.ts'

/** The collection years of a return, each by the year in which it ends. */
export type Years = Readonly<{ first: number; last: number }>

/** One period of care with the days on which its reviews were held. */
export type PlannedStay = Readonly<{ from: Day; to: Day | undefined; held: readonly Day[] }>

export const firstDayOf = (year: number): Day => dayOf(year - 1, 4, 1)
export const lastDayOf = (year: number): Day => dayOf(year, 3, 31)

/** A return tells nothing but days and codes, and those whole. */
const KNOWLEDGE: Knowledge = { sort: 'whole', facts: 0, acts: 0, days: 1, complete: [] }
const WORDS = wordsOf(undefined)

/** A life of which the years of the return tell something: whoever left care before is in none of them. */
export function lifeIn(random: Random, { first, last }: Years): Making {
  for (;;) {
    const life = adopted(random, lifeOf(random, lastDayOf(last)))
    const end = endOf(life.stays.at(-1) ?? life.stays[0], life)
    if (end === undefined || end >= firstDayOf(first)) return { random, life, knowledge: KNOWLEDGE, words: WORDS }
  }
}

/** Half of those who were placed for adoption, and stayed long enough, are adopted: care ends with the order. */
function adopted(random: Random, life: Life): Life {
  const { adoption, asOf, stays } = life
  if (adoption?.placedOn === undefined || adoption.returnedOn !== undefined) return life
  const on = addDays(adoption.placedOn, random.whole(120, 300))
  if (on > asOf || !random.chance(0.7)) return life
  const [first, ...others] = stays
  const closed = (stay: Stay): Stay => ({ ...stay, to: on })
  return { ...life, stays: others.length === 0 ? [closed(first)] : [first, ...others.map(closed)] }
}

/** The reviews of each period of care, by the days on which they were completed. */
export const plannedStays = (making: Making): readonly PlannedStay[] =>
  making.life.stays.map((stay) => ({
    from: stay.from,
    to: endOf(stay, making.life),
    held: reviewsIn(making, stay).flatMap(({ completed }) => {
      const on = typeof completed === 'string' ? parseDay(completed) : undefined
      return on === undefined ? [] : [on]
    })
  }))

/** As the return writes a day: `dd/mm/yyyy`. */
export function written(on: Day | undefined): string {
  if (on === undefined) return ''
  const text = isoDay(on)
  return `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}`
}
