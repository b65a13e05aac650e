import { type Day, day } from '../days/day.ts'
import { placementsOf, statusesOf } from './course.ts'
import { endOf, type Life, type Stay } from './life.ts'
import type { Making } from './reviews.ts'

/** One episode of care as the national return has it. The last day and its reason are left out while it goes on. */
export type MadeEpisode = Readonly<{
  from: Day
  starts: string
  status: string
  place: string
  to: Day | undefined
  ends: string | undefined
  /** Whether the child went on to another carer. */
  movesOn: boolean
}>

/** Which placements of the return a year has is not the same in all; an episode that several years tell is coded alike in each. */
export type Codes = Readonly<{ firstYear: number; lastYear: number }>

type Change = { status?: string; place?: string; otherCarer?: boolean }

/** The course of a child's care as episodes: a new one with each change of legal status or placement. */
export function episodesOf(making: Making, codes: Codes): readonly MadeEpisode[] {
  const { life } = making
  const changes = changesOf(making, codes)
  return life.stays.flatMap((stay) => episodesIn(making, stay, changes))
}

function changesOf(making: Making, codes: Codes): ReadonlyMap<Day, Change> {
  const changes = new Map<Day, Change>()
  const at = (on: Day): Change => {
    const known = changes.get(on) ?? {}
    changes.set(on, known)
    return known
  }
  for (const { from = '', code = '' } of statusesOf(making)) at(day(from)).status = code === 'V3' ? 'V4' : code
  const byOrder = [...changes.values()].some(({ status }) => status === 'E1')
  for (const { from = '', type = '', longTermFrom } of placementsOf(making)) {
    Object.assign(at(day(from)), { place: placeCode(type, byOrder, codes), otherCarer: true })
    if (typeof longTermFrom === 'string') at(day(longTermFrom)).place = 'U4'
  }
  return changes
}

const PLACES: Readonly<Record<string, string>> = {
  foster: 'U6',
  residential: 'K2',
  'with-parents': 'P1',
  'residential-school': 'S1',
  hospital: 'R2',
  secure: 'K1',
  'youth-detention': 'R5'
}

/** Supported accommodation is another code from 2025 on; a kind of placement that has no code throughout is told as another one. */
function placeCode(type: string, byOrder: boolean, { firstYear, lastYear }: Codes): string {
  if (type === 'adoptive') return byOrder ? 'A6' : 'A4'
  if (type === 'supported' || type === 'independent') {
    if (firstYear >= 2025) return 'K3'
    return lastYear <= 2024 ? (type === 'supported' ? 'H5' : 'P2') : 'R1'
  }
  return PLACES[type] ?? 'Z1'
}

function episodesIn({ random, life }: Making, stay: Stay, changes: ReadonlyMap<Day, Change>): readonly MadeEpisode[] {
  const end = endOf(stay, life)
  const days = [...changes.keys()].filter((on) => on >= stay.from && on < (end ?? life.asOf + 1)).sort((a, b) => a - b)
  let [status, place] = ['V2', 'U6']
  const episodes: MadeEpisode[] = []
  for (const [i, from] of days.entries()) {
    const change = changes.get(from) ?? {}
    const isNew = change.status !== undefined || (change.place ?? place) !== place || change.otherCarer === true
    ;[status, place] = [change.status ?? status, change.place ?? place]
    if (i === 0 || isNew) episodes.push({ from, starts: i === 0 ? 'S' : startOf(change), status, place, ...OPEN })
  }
  return episodes.map((one, i) => {
    const next = episodes[i + 1]
    if (next !== undefined) return { ...one, to: next.from, ends: 'X1', movesOn: 'PB'.includes(next.starts) }
    return end === undefined ? one : { ...one, to: end, ends: endCode(random, life, end) }
  })
}

const OPEN = { to: undefined, ends: undefined, movesOn: false } as const

/** B, U: legal status and placement changed, with another carer or with the same. L, P and T: one of the two. */
function startOf({ status, place, otherCarer }: Change): string {
  if (status !== undefined && place !== undefined) return otherCarer === true ? 'B' : 'U'
  return status !== undefined ? 'L' : otherCarer === true ? 'P' : 'T'
}

function endCode(random: Making['random'], life: Life, end: Day): string {
  if (life.adoption !== undefined) return 'E12'
  if (life.story === 'short-breaks') return 'E8'
  if (end >= life.adult) return random.pick(['E17', 'E5', 'E6', 'E7'])
  return random.pick(['E4A', 'E4A', 'E4B', 'E13', 'E46', 'E48', 'E8'])
}
