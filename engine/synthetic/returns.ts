import type { Day } from '../days/day.ts'
import { TEAMS } from './cases.ts'
import type { Story } from './life.ts'
import { randomOf } from './random.ts'
import { episodesOf } from './return-episodes.ts'
import { type FaultKind, withFault } from './return-faults.ts'
import { lifeIn, type PlannedStay, plannedStays, type Years } from './return-life.ts'
import { rowsOf } from './return-rows.ts'
import type { MadeRow } from './return-tables.ts'

/** Which made-up return is wanted. With faults, some rows are such as cannot be used. */
export type WantedReturn = Readonly<{ seed: number; years: Years; faults?: boolean }>

/** A child of a made-up return: the rows, and what they were made from, which says more than they do. */
export type MadeChild = Readonly<{
  child: string
  team: string
  story: Story
  born: Day
  adult: Day
  /** The day on which there was authority to place for adoption. */
  authorityOn: Day | undefined
  stays: readonly PlannedStay[]
  rows: readonly MadeRow[]
  fault: FaultKind | undefined
}>

/** All ids are as long, so that they stand in one order as numbers and as text. */
const FIRST_ID = 10_000_000

/** One child of no council. Each is the same however many are asked for; the order of the lines is the order of the throws. */
export function madeChild({ seed, years, faults = false }: WantedReturn, place: number): MadeChild {
  const random = randomOf(seed, place)
  const making = lifeIn(random, years)
  const child = String(FIRST_ID + place)
  const team = random.pick(TEAMS)
  const stays = plannedStays(making)
  const episodes = episodesOf(making, { firstYear: years.first, lastYear: years.last })
  const told = { child, making, years, stays, episodes }
  const sound = rowsOf(told)
  const { rows, fault } = faults ? withFault(told, sound) : { rows: sound, fault: undefined }
  const { story, born, adult, adoption } = making.life
  return { child, team, story, born, adult, authorityOn: adoption?.authorityOn, stays, rows, fault }
}

/** The children of a return in the order of their ids, or strewn about: a step that shares no divisor with the count meets each once. */
export function* eachMadeChild(wanted: WantedReturn, count: number, unsorted = false): Generator<MadeChild, void> {
  const step = unsorted ? strideFor(count) : 1
  for (let i = 0, place = 0; i < count; i++, place = (place + step) % count) yield madeChild(wanted, place)
}

function strideFor(count: number): number {
  let step = Math.max(1, Math.floor(count * 0.618))
  while (divisor(step, count) > 1) step++
  return step
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
