import { birthday, type Day } from '../days/day.ts'
import { cell, dayIn, type Reading, rowsOf } from './child-rows.ts'
import { doubtful, on, unusable } from './faults.ts'
import type { ViewsCode } from './format.ts'
import type { Row } from './unit.ts'
import { wasIn, windowOf } from './years.ts'

/** One review: the day that the return gives it, and how the child took part if that is known. */
export type ReadReview = Readonly<{ row: Row; rows: readonly Row[]; day: Day; views: string | undefined }>

/** A child's reviews, each once; and the rows of reviews of which nobody can say when they were. */
export type ReadReviews = Readonly<{ list: readonly ReadReview[]; lost: readonly Row[] }>

/** A child's reviews from all years, each day once. */
export function readReviews(reading: Reading, rows: readonly Row[], born: Day | undefined): ReadReviews {
  const lost: Row[] = []
  const byDay = new Map<Day, Row[]>()
  for (const row of [...rowsOf(rows, 'REVIEWS'), ...rowsOf(rows, 'ssd_cla_reviews')]) {
    const day = row.broken === true ? null : reviewDay(reading, row)
    if (day === null) lost.push(row)
    else if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), row])
  }
  const list = [...byDay].map(([day, told]) => oneReview(reading, day, told, born))
  return { list: list.sort((a, b) => a.day - b.day), lost }
}

/** Nothing for a row of the dataset that tells of no review held. */
function reviewDay(reading: Reading, row: Row): Day | undefined | null {
  if (row.table === 'ssd_cla_reviews') {
    const cancelled = /^(y|yes|1|true)$/i.test(cell(row, 'clar_cla_review_cancelled') ?? '')
    return cancelled ? undefined : dayIn(reading, row, 'clar_cla_review_date')
  }
  const day = dayIn(reading, row, 'REVIEW', '166')
  if (day !== undefined) return day
  const message = 'a review without its day'
  reading.faults.push(unusable(row.place, 'NO_REVIEW_DAY', message, { rule: '166', column: 'REVIEW' }))
  return null
}

function oneReview(reading: Reading, day: Day, rows: readonly Row[], born: Day | undefined): ReadReview {
  const row = rows[0] as Row
  const views = new Set(rows.map((one) => viewsIn(reading, one, day, born, one === row)))
  checkTwice(reading, day, rows)
  return { row, rows, day, views: views.size === 1 ? [...views][0] : undefined }
}

/** Two rows of one table and year with one day: the return has no two reviews of a child on a day. */
function checkTwice({ faults }: Reading, day: Day, rows: readonly Row[]): void {
  const seen = new Set<number | undefined>()
  for (const row of rows) {
    if (seen.has(row.year)) {
      const help = 'they count as one review'
      faults.push(
        doubtful(row.place, 'TWO_REVIEWS_ON_A_DAY', `two reviews on ${on(day)}`, { column: columnOf(row), help })
      )
      return
    }
    seen.add(row.year)
  }
}

export const columnOf = ({ table }: Row): string => (table === 'REVIEWS' ? 'REVIEW' : 'clar_cla_review_date')

const viewsColumn = ({ table }: Row): string => (table === 'REVIEWS' ? 'REVIEW_CODE' : 'clar_cla_review_participation')

/** How the child took part: a code of the list that fits the child's age. What a later year says again is not told again. */
function viewsIn(reading: Reading, row: Row, day: Day, born: Day | undefined, tells: boolean): string | undefined {
  const column = viewsColumn(row)
  const text = cell(row, column)
  const code = codeOf(reading, text)
  const national = row.table === 'REVIEWS'
  if (code === undefined || !wasIn(code.years, row.year)) {
    const message = text === undefined ? 'a review without a code of participation' : 'no code of participation'
    if (tells && national) reading.faults.push(doubtful(row.place, 'UNKNOWN_CODE', message, { rule: '167', column }))
    return undefined
  }
  const rule = born === undefined ? undefined : ageRule(code, day, born)
  if (rule === undefined) return code.code
  const message = `${code.code} does not fit the child's age on ${on(day)}`
  if (tells) reading.faults.push(doubtful(row.place, 'PARTICIPATION_AND_AGE', message, { rule, column }))
  return undefined
}

/** In the dataset the code may be followed by its meaning. */
const codeOf = ({ format }: Reading, text: string | undefined): ViewsCode | undefined =>
  format.views.get(/^PN\d/i.exec(text ?? '')?.[0].toUpperCase() ?? '')

/** The published check that a code breaks; on the birthday itself both pass. */
function ageRule({ under, from }: ViewsCode, day: Day, born: Day): string | undefined {
  if (under !== undefined && day > birthday(born, under)) return '440'
  return from !== undefined && day < birthday(born, from) ? '441' : undefined
}

/** A review is given in the year in which it was held. One that no year has that gives it is told once. */
export function checkYears({ faults }: Reading, { list }: ReadReviews, last: Day): void {
  for (const { day, rows, row } of list) {
    if (rows.some(({ year }) => year === undefined || isIn(day, year))) continue
    const message = `a review on ${on(day)}, outside the collection year of every file that gives it`
    const tell = day > last ? unusable : doubtful
    faults.push(tell(row.place, 'REVIEW_OUTSIDE_YEAR', message, { column: columnOf(row) }))
  }
}

function isIn(day: Day, year: number): boolean {
  const { from, to } = windowOf(year)
  return day >= from && day <= to
}
