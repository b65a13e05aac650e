import type { Day } from '../days/day.ts'
import { cell, dayIn, distinct, type Reading, rowsOf } from './child-rows.ts'
import { doubtful } from './faults.ts'
import type { ReadReviews } from './read-reviews.ts'
import type { Row } from './unit.ts'

/** A child's date of birth. Where tables or years do not agree on it, it is not known. */
export function bornIn(reading: Reading, rows: readonly Row[]): Day | undefined {
  const people = birthsIn(reading, [...rowsOf(rows, 'HEADER'), ...rowsOf(rows, 'ssd_person')])
  const others = birthsIn(reading, rowsOf(rows, 'REVIEWS'))
  for (const row of [...people.values()].slice(1)) reading.faults.push(disagree(row))
  for (const [day, row] of people.size === 0 ? [...others].slice(1) : others) {
    if (!people.has(day)) reading.faults.push(disagree(row, 'INT17'))
  }
  const all = new Set([...people.keys(), ...others.keys()])
  return all.size === 1 ? [...all][0] : undefined
}

/** Each date of birth that some rows tell, with the first row that does. */
function birthsIn(reading: Reading, rows: readonly Row[]): ReadonlyMap<Day, Row> {
  const told = new Map<Day, Row>()
  for (const [, same] of distinct(rows, ['DOB', 'pers_dob'])) {
    const row = same[0] as Row
    const day = row.broken === true ? undefined : dayIn(reading, row, birthColumn(row))
    if (typeof day === 'number' && !told.has(day)) told.set(day, row)
  }
  return told
}

const birthColumn = ({ table }: Row): string => (table === 'ssd_person' ? 'pers_dob' : 'DOB')

const disagree = (row: Row, rule?: string) =>
  doubtful(
    row.place,
    'BIRTHS_DISAGREE',
    rule === undefined
      ? 'the date of birth is not the same in all years'
      : 'the date of birth is not the one in the table HEADER',
    { ...(rule !== undefined && { rule }), column: birthColumn(row), help: 'the date of birth is taken as not known' }
  )

/** INT08, 1012 and 399, each told once for each year in which it is so. */
export function checkReviewRows(reading: Reading, rows: readonly Row[], reviews: ReadReviews): void {
  const header = new Set(rowsOf(rows, 'HEADER').map(({ year }) => year))
  const episodes = rowsOf(rows, 'EPISODES')
  const told = [...rowsOf(rows, 'REVIEWS')]
  if (told.length === 0) return noHeader(reading, header, episodes)
  noHeader(reading, header, [...episodes, ...told])
  for (const [year, row] of firstOfYear(told)) {
    const mine = episodes.filter((episode) => episode.year === year)
    if (mine.length === 0) reading.faults.push(noEpisodes(row))
    else if (reviews.list.length > 0 && mine.every((episode) => isShortBreak(reading, episode)))
      reading.faults.push(onlyShortBreaks(row))
  }
}

const isShortBreak = ({ format }: Reading, row: Row): boolean =>
  format.statuses.get((cell(row, 'LS') ?? '').toUpperCase())?.shortBreaks === true

function noHeader({ faults }: Reading, header: ReadonlySet<number | undefined>, rows: readonly Row[]): void {
  for (const [year, { place }] of firstOfYear(rows)) {
    if (header.has(year)) continue
    faults.push(
      doubtful(place, 'NOT_IN_HEADER', 'a child who is not in the table HEADER of the year', {
        rule: 'INT08',
        column: 'CHILD'
      })
    )
  }
}

const noEpisodes = ({ place }: Row) =>
  doubtful(place, 'REVIEW_WITHOUT_EPISODES', 'reviews of a child who has no episodes in the year', {
    rule: '1012',
    column: 'CHILD'
  })

const onlyShortBreaks = ({ place }: Row) =>
  doubtful(place, 'REVIEW_OF_SHORT_BREAKS', 'reviews of a child all of whose episodes in the year are short breaks', {
    rule: '399',
    column: 'REVIEW'
  })

function firstOfYear(rows: readonly Row[]): ReadonlyMap<number | undefined, Row> {
  const first = new Map<number | undefined, Row>()
  for (const row of rows) if (!first.has(row.year)) first.set(row.year, row)
  return first
}
