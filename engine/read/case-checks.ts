import type { Day } from '../days/day.ts'
import type { Adoption, CarePeriod, CaseFacts, Review } from '../model/case.ts'
import { type Report, tell } from './report.ts'

/** What cannot be true of a case, whoever sent it. Days after the day asked about are none of these: they have not happened yet. */
export function checkCase(facts: CaseFacts, report: Report): void {
  checkCare(facts, report)
  for (const review of facts.reviews) {
    checkOrder(review, report)
    checkStart(review, facts, report)
  }
  for (const adoption of facts.adoption) checkAdoption(adoption, report)
  checkFollow(facts.placements, 'placements', 'placements', report)
  checkFollow(facts.legalStatus, 'legalStatus', 'legal statuses', report)
}

/** Each lasts until the next, so that of two from one day neither could be said to follow the other. */
function checkFollow(list: readonly Dated[], field: string, plural: string, report: Report): void {
  for (const [i, { index, from }] of list.entries()) {
    if (list[i - 1]?.from === from)
      impossible(report, `/${field}/${index}/from`, `two ${plural} begin on one day`, 'give the one that lasted')
  }
}

type Dated = Readonly<{ index: number; from: Day }>

const impossible = (report: Report, pointer: string, message: string, help?: string): void =>
  tell(report, { code: 'CONTRADICTION', message, help, pointer })

function checkCare({ born, care }: CaseFacts, report: Report): void {
  let before: CarePeriod | undefined
  for (const period of care) {
    const at = `/care/${period.index}`
    if (born !== undefined && period.from < born)
      impossible(report, `${at}/from`, 'care began before the child was born')
    if (period.to !== undefined && period.to < period.from) impossible(report, `${at}/to`, 'care ended before it began')
    if (before && overlap(before, period))
      impossible(report, at, `periods of care overlap: this one and item ${before.index + 1}`, TOUCHING)
    before = period
  }
}

const TOUCHING = 'one may begin on the day on which another ended; give `to` for a period that is over'

/** Periods come in the order of their first days. */
const overlap = (before: CarePeriod, { from }: CarePeriod): boolean => before.to === undefined || from < before.to

function checkOrder({ index, meetings, adjourned, completed }: Review, report: Report): void {
  const at = `/reviews/${index}`
  const [first, last] = [meetings?.[0], meetings?.at(-1)]
  if (typeof completed === 'number' && first !== undefined && completed < first) {
    impossible(report, `${at}/completed`, 'the review was completed before its first meeting')
  } else if (typeof completed === 'number' && last !== undefined && completed < last) {
    impossible(report, `${at}/meetings`, 'a meeting was held after the review was completed')
  }
  if (meetings && adjourned?.some((day) => !meetings.includes(day))) {
    impossible(
      report,
      `${at}/adjourned`,
      'the review was adjourned on a day on which it had no meeting',
      'give that day in `meetings` too'
    )
  }
}

/** A child protection conference may be held before a child comes into care; a review may not. */
function checkStart(review: Review, { born, care }: CaseFacts, report: Report): void {
  const at = `/reviews/${review.index}`
  const start = review.kind === 'child-protection-conference' ? undefined : care[0]?.from
  if (review.planned !== undefined && before(review.planned, born))
    impossible(report, `${at}/planned`, 'planned for a day before the birth')
  for (const [field, day] of heldOn(review)) {
    if (before(day, born)) impossible(report, `${at}/${field}`, 'held before the child was born')
    else if (before(day, start)) impossible(report, `${at}/${field}`, 'held before care began')
  }
}

const before = (day: Day, limit: Day | undefined): boolean => limit !== undefined && day < limit

function heldOn({ meetings, completed }: Review): readonly (readonly [string, Day])[] {
  const first = meetings?.[0]
  return [
    ...(first === undefined ? [] : [['meetings', first] as const]),
    ...(typeof completed === 'number' ? [['completed', completed] as const] : [])
  ]
}

function checkAdoption({ index, authorityOn, placedOn, returnedOn }: Adoption, report: Report): void {
  const at = `/adoption/${index}`
  if (typeof placedOn === 'number' && authorityOn !== undefined && placedOn < authorityOn) {
    impossible(report, `${at}/placedOn`, 'placed before there was authority to place')
  }
  if (typeof returnedOn === 'number' && typeof placedOn === 'number' && returnedOn < placedOn) {
    impossible(report, `${at}/returnedOn`, 'returned before being placed')
  }
}
