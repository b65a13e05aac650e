import { addDays, birthday, type Day } from '../days/day.ts'
import type { MadeEpisode } from './return-episodes.ts'
import { firstDayOf, lastDayOf, type PlannedStay, written, type Years } from './return-life.ts'
import type { MadeRow, MadeTable } from './return-tables.ts'
import type { Making } from './reviews.ts'

/** What of a child's life the rows tell. */
export type Told = Readonly<{
  child: string
  making: Making
  years: Years
  stays: readonly PlannedStay[]
  episodes: readonly MadeEpisode[]
}>

const SEXES = ['M', 'F'] as const
const ETHNIC = ['WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'ABAN', 'APKN', 'BCRB', 'BAFR', 'OOTH'] as const

/** The rows of a child, year by year: what is the same in each year is thrown once. */
export function rowsOf(told: Told): readonly MadeRow[] {
  const { making, years } = told
  const { random, life } = making
  const [sex, ethnic, upn] = [random.pick(SEXES), random.pick(ETHNIC), `UN${random.whole(1, 5)}`]
  const alone = random.chance(0.08) && life.stays[0].from >= birthday(life.born, 14)
  const rows: MadeRow[] = []
  for (let year = years.first; year <= years.last; year++) {
    const [from, to] = [firstDayOf(year), lastDayOf(year)]
    const episodes = told.episodes.filter((one) => one.from <= to && (one.to === undefined || one.to >= from))
    if (episodes.length === 0) continue
    const add = (table: MadeTable, ...cells: readonly string[]): void =>
      void rows.push({ table, year, cells: [told.child, ...cells] })
    const born = written(life.born)
    add('HEADER', sex, born, ethnic, upn, ...(sex === 'F' ? ['0', ''] : ['', '']))
    for (const one of episodes) addEpisode(add, one, to)
    addReviews(add, told, from, to)
    addAdoption(add, told, from, to)
    addMissing(add, told, from, to)
    if (alone) add('UASC', sex, born, written(life.adult))
    if (wasYear(told, from, to)) addHealth(add, making)
  }
  return rows
}

type Add = (table: MadeTable, ...cells: readonly string[]) => void

/** An ending that comes after the year is not yet known in it. */
function addEpisode(add: Add, one: MadeEpisode, last: Day): void {
  const ended = one.to !== undefined && one.to <= last
  const provider = one.place.startsWith('U') ? 'PR1' : one.place === 'P1' ? 'PR0' : 'PR4'
  add(
    'EPISODES',
    written(one.from),
    one.starts,
    one.status,
    'N1',
    one.place,
    provider,
    ended ? written(one.to) : '',
    ended ? (one.ends ?? '') : '',
    ended && one.movesOn ? 'CARPL' : '',
    'ZZ1 1ZZ',
    `ZZ${(one.from % 9) + 1} 1ZZ`,
    'SC000000'
  )
}

/** Published check 399: reviews of short breaks are left out. 440 and 441: how a child took part goes by the fourth birthday. */
function addReviews(add: Add, { making: { random, life }, stays }: Told, from: Day, to: Day): void {
  if (life.story === 'short-breaks') return
  const fourth = birthday(life.born, 4)
  for (const { held } of stays) {
    for (const on of held) {
      const code = on < fourth ? 'PN0' : `PN${random.whole(1, 7)}`
      if (on >= from && on <= to) add('REVIEWS', written(life.born), written(on), code)
    }
  }
}

/** DATE_PLACED is the decision that the child should be placed, some weeks before there is authority to. */
function addAdoption(add: Add, { making: { random, life } }: Told, from: Day, to: Day): void {
  const { adoption, stays, born } = life
  if (adoption === undefined) return
  const stay = stays.at(-1) ?? stays[0]
  const decided = Math.max(addDays(adoption.authorityOn, -30), stay.from) as Day
  const { placedOn, returnedOn } = adoption
  const ended = returnedOn !== undefined && returnedOn <= to ? returnedOn : undefined
  if (decided <= to && (returnedOn === undefined || returnedOn >= from))
    add('PLACED_FOR_ADOPTION', written(born), written(decided), written(ended), ended === undefined ? '' : 'RD2')
  if (placedOn === undefined || stay.to === undefined || stay.to < from || stay.to > to) return
  const matched = written(addDays(placedOn, -14))
  add('AD1', written(born), written(decided), matched, String(random.whole(0, 1)), '2', 'MF', 'L0')
}

function addMissing(add: Add, { making: { random, life }, stays }: Told, from: Day, to: Day): void {
  const stay = stays.at(-1)
  if (stay === undefined || from < birthday(life.born, 11) || !random.chance(0.1)) return
  const [first, last] = [Math.max(stay.from, from), Math.min(stay.to ?? to, to)]
  for (let on = first + random.whole(0, 200); on + 6 <= last; on += random.whole(20, 200)) {
    const back = addDays(on as Day, random.whole(0, 5))
    add('MISSING', written(life.born), random.pick(['M', 'A']), written(on as Day), written(back))
  }
}

/** In care through the whole year: then there is something to tell of health. */
const wasYear = ({ stays }: Told, from: Day, to: Day): boolean =>
  stays.some((stay) => stay.from <= from && (stay.to === undefined || stay.to >= to))

function addHealth(add: Add, { random, life }: Making): void {
  const yes = (share: number): string => (random.chance(share) ? '1' : '0')
  const checked = [yes(0.02), yes(0.85), yes(0.9), yes(0.8), yes(0.9), yes(0.03)]
  add('OC2', written(life.born), String(random.whole(0, 40)), '', ...checked, '', '')
}
