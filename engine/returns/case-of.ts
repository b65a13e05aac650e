import { addDays, type Day, isoDay } from '../days/day.ts'
import type { SentCase, SentReview } from '../read/case-shape.ts'
import { readJson } from '../read/json.ts'
import { adoptionOf } from './adoption.ts'
import { bornIn, checkReviewRows } from './checks.ts'
import type { Reading } from './child-rows.ts'
import { type Episodes, holds } from './episode.ts'
import { doubtful, on, unusable } from './faults.ts'
import { careOf, type Told, toldOf } from './periods.ts'
import { placementsOf, statusesOf } from './placements.ts'
import { readEpisodes } from './read-episodes.ts'
import { checkYears, columnOf, type ReadReview, type ReadReviews, readReviews } from './read-reviews.ts'
import { firstDay, type Spell, spellsOf } from './spells.ts'
import type { CaseOfUnit, CohortUnit, Fault, ReturnContext, Row } from './unit.ts'
import { windowOf } from './years.ts'

/** Everything that was given of one child, to the case that it makes and to what is wrong with it. */
export function caseOfUnit(unit: CohortUnit, context: ReturnContext): CaseOfUnit {
  return unit.from === 'case' ? caseOfText(unit) : caseOfRows(unit, context)
}

/** A case as it was sent; whether its shape is right is for `readCase` to say. */
function caseOfText({ text, place }: Extract<CohortUnit, { from: 'case' }>): CaseOfUnit {
  const read = readJson(text)
  if (read.ok) return { sent: read.value as SentCase, faults: [] }
  const faults = read.problems.map(({ code, message, help }) =>
    unusable(place, code, message, help === undefined ? {} : { help })
  )
  return { sent: undefined, faults }
}

const REFERENCE = /^[A-Za-z0-9._-]{1,40}$/

type Rows = Extract<CohortUnit, { from: 'return' }>

function caseOfRows(unit: Rows, context: ReturnContext): CaseOfUnit {
  const faults: Fault[] = []
  const reading: Reading = { format: context.format, faults }
  const child = readChild(reading, unit.rows, context)
  checkReviewRows(reading, unit.rows, child.reviews)
  checkYears(reading, child.reviews, child.last)
  checkCare(reading, child)
  const first = unit.rows[0]
  if (!REFERENCE.test(unit.child) && first !== undefined) faults.push(oddReference(first))
  return { sent: sentOf(reading, unit, child, context), faults }
}

/** What was read of a child. */
type Child = Readonly<{
  born: Day | undefined
  episodes: Episodes
  spells: readonly Spell[]
  told: Told
  reviews: ReadReviews
  /** The last day that the rows can tell of. */
  last: Day
}>

function readChild(reading: Reading, rows: readonly Row[], { window, asOf }: ReturnContext): Child {
  const born = bornIn(reading, rows)
  const episodes = readEpisodes(reading, rows)
  const spells = episodes.sound ? spellsOf(reading, episodes.list, window) : []
  const told = toldOf(reading, spells, born)
  return { born, episodes, spells, told, reviews: readReviews(reading, rows, born), last: window?.to ?? asOf }
}

function sentOf(reading: Reading, { child, rows }: Rows, read: Child, context: ReturnContext): SentCase {
  const { born, told, reviews, episodes } = read
  const knownFrom = reviewsKnownFrom(context, reviews, episodes)
  return {
    ...(REFERENCE.test(child) && { case: child }),
    ...(born !== undefined && { born: isoDay(born) }),
    ...(knownFrom !== undefined && { reviewsKnownFrom: isoDay(knownFrom) }),
    care: told.periods.map(careOf),
    legalStatus: statusesOf(told.shown),
    placements: placementsOf(told.shown),
    adoption: adoptionOf(reading, told.shown, rows),
    reviews: reviews.list.filter((one) => isUsed(one, read)).map((one) => reviewOf(one, context))
  }
}

/** A review on its day. What the return does not say (planning, adjournment, whether it was brought forward, all that was done for it) is left out. */
function reviewOf({ day, views }: ReadReview, { format }: ReturnContext): SentReview {
  const text = isoDay(day)
  return {
    meetings: [text],
    ...(format.reviewDay === 'held' && { completed: text }),
    ...(views !== undefined && { participation: views })
  }
}

/** A review is used if it may belong to care that is told: to a period, or to care that began before the episodes given do. */
function isUsed({ day }: ReadReview, { told, spells, born, last }: Child): boolean {
  if (day > last || (born !== undefined && day < born)) return false
  if (told.periods.length > 0)
    return told.periods.some(({ start, end }) => day >= (start ?? day) && (typeof end !== 'number' || day <= end))
  const spell = spells.at(-1)
  return spell === undefined || spells.length === 1 || day >= firstDay(spell)
}

/**
 * Nobody publishes this check: a review outside every episode that is recorded. An episode without an end is recorded up to the last day of
 * the years given, and no further.
 */
function checkCare({ faults }: Reading, { reviews, episodes, spells, last }: Child): void {
  const first = spells[0]
  if (!episodes.sound || first === undefined) return
  for (const { day, row } of reviews.list) {
    if (day <= last && episodes.list.some((episode) => holds(episode, day))) continue
    const mayBeBefore = first.start === undefined && day < firstDay(first)
    const tell = mayBeBefore ? doubtful : unusable
    const help = mayBeBefore
      ? 'care began before the episodes given do, so it may have been held in care'
      : 'it is not used'
    const message = `a review on ${on(day)}, outside every episode of care that is recorded`
    faults.push(tell(row.place, 'REVIEW_OUTSIDE_CARE', message, { column: columnOf(row), help }))
  }
}

const oddReference = (row: Row): Fault =>
  doubtful(
    row.place,
    'ODD_REFERENCE',
    "the child's id has other characters than letters, digits, dot, underscore and hyphen",
    {
      help: 'the case has no reference of its own then; its lines are known by file and line'
    }
  )

/**
 * From which day on every review is in the rows: the first of the years given, since the return gives all reviews of a year. Not of short
 * breaks, whose reviews the return leaves out (published check 399); not where a row cannot be read; and not for a day after those years.
 */
function reviewsKnownFrom({ window, asOf }: ReturnContext, { lost }: ReadReviews, { list }: Episodes): Day | undefined {
  if (window === undefined || asOf > window.to) return undefined
  const breaks = list.filter(({ status }) => status?.shortBreaks === true).map(({ to }) => to ?? window.to)
  const unread = lost.map(({ year }) => (year === undefined ? window.to : windowOf(year).to))
  const from = Math.max(window.from, ...[...breaks, ...unread].map((day) => addDays(day, 1))) as Day
  return from > window.to ? undefined : from
}
