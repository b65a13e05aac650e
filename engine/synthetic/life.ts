import { addDays, addMonths, birthday, type Day } from '../days/day.ts'
import type { Random } from './random.ts'

/** What sort of story a made-up case tells. */
export type Story = 'ordinary' | 'newcomer' | 'returned' | 'short-breaks' | 'adoption'

export type Stay = Readonly<{ from: Day; to: Day | undefined }>
export type AdoptionStory = Readonly<{ authorityOn: Day; placedOn: Day | undefined; returnedOn: Day | undefined }>

/** The bones of a case: birth, periods of care, and what came of a plan of adoption. */
export type Life = Readonly<{
  story: Story
  asOf: Day
  born: Day
  /** The 18th birthday, on which care ends by itself. */
  adult: Day
  stays: readonly [Stay, ...Stay[]]
  adoption: AdoptionStory | undefined
}>

const STORIES = [
  ['ordinary', 60],
  ['newcomer', 8],
  ['returned', 12],
  ['short-breaks', 8],
  ['adoption', 12]
] as const

const LONGEST_STAY = 1430

export function lifeOf(random: Random, asOf: Day): Life {
  const story = random.weighted<Story>(STORIES)
  const born = bornFor(random, story, asOf)
  const last = lastStay(random, story, born, asOf)
  const stays: Life['stays'] = story === 'returned' ? [earlierStay(random, born, last), last] : [last]
  const adoption = story === 'adoption' ? adoptionIn(random, last, asOf) : undefined
  return { story, asOf, born, adult: birthday(born, 18), stays, adoption }
}

/** Some come of age, or turn 16, about the day asked about: those are the days on which answers change. */
function bornFor(random: Random, story: Story, asOf: Day): Day {
  const years = (age: number): Day => addMonths(asOf, -12 * age)
  if (story === 'adoption') return addDays(years(random.whole(1, 6)), -random.whole(0, 364))
  const sort = random.weighted([
    ['sixteen', 10],
    ['eighteen', 5],
    ['any', 85]
  ] as const)
  if (sort === 'sixteen') return addDays(years(16), random.whole(-200, 60))
  if (sort === 'eighteen') return addDays(years(18), random.whole(-60, 90))
  const youngest = story === 'returned' ? 8 : 0
  return addDays(years(random.whole(youngest, 16)), -random.whole(0, 364))
}

const HOW_LONG: Readonly<Record<Story, readonly [number, number]>> = {
  ordinary: [26, LONGEST_STAY],
  newcomer: [0, 25],
  returned: [5, 700],
  'short-breaks': [20, 900],
  adoption: [200, LONGEST_STAY]
}

function lastStay(random: Random, story: Story, born: Day, asOf: Day): Stay {
  const [shortest, longest] = HOW_LONG[story]
  const ago = shortest + Math.floor(random.fraction() ** 1.5 * (longest - shortest + 1))
  const from = Math.max(Math.min(addDays(asOf, -ago), addDays(birthday(born, 18), -30)), born) as Day
  const mayEnd = story === 'ordinary' || story === 'returned' || story === 'short-breaks'
  const ended = mayEnd && asOf - from > 5 && random.chance(0.15)
  return { from, to: ended ? addDays(from, random.whole(3, asOf - from)) : undefined }
}

/** Now and then a child is back on the very day that care ended: two periods that touch. */
function earlierStay(random: Random, born: Day, { from }: Stay): Stay {
  const to = addDays(from, random.chance(0.1) ? 0 : -random.whole(7, 500))
  return { from: Math.max(addDays(to, -random.whole(10, 600)), born) as Day, to }
}

function adoptionIn(random: Random, { from }: Stay, asOf: Day): AdoptionStory {
  const authorityOn = addDays(from, 120 + Math.floor(random.fraction() ** 2 * Math.max(0, asOf - from - 125)))
  const placed = addDays(authorityOn, random.whole(30, 180))
  const returned = addDays(placed, random.whole(14, 150))
  const placedOn = placed <= asOf && random.chance(0.8) ? placed : undefined
  const returnedOn = placedOn !== undefined && returned <= asOf && random.chance(0.5) ? returned : undefined
  return { authorityOn, placedOn, returnedOn }
}

/** The day on which a stay ended, by its own end or by coming of age, if that is over. */
export function endOf({ to }: Stay, { adult, asOf }: Life): Day | undefined {
  const end = to === undefined || adult < to ? adult : to
  return end <= asOf ? end : undefined
}
