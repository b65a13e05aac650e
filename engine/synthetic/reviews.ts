import { addDays, addMonths, type Day, isoDay, weekdayOf } from '../days/day.ts'
import type { SentReview } from '../read/case-shape.ts'
import type { Knowledge } from './knowledge.ts'
import { endOf, type Life, type Stay } from './life.ts'
import type { Random } from './random.ts'
import { type Holder, notesOn, type Words } from './words.ts'

/** Everything that the parts of a made-up case are made from. */
export type Making = Readonly<{ random: Random; life: Life; knowledge: Knowledge; words: Words }>

export const notes = ({ random, life, knowledge, words }: Making, holder: Holder, around: Day) =>
  notesOn(random, { holder, around, asOf: life.asOf, knowledge, words })

const isWeekend = (d: Day): boolean => weekdayOf(d) === 0 || weekdayOf(d) === 6

/** Nobody plans a review for a weekend; bank holidays are left to chance. */
export const onWeekday = (d: Day): Day => (isWeekend(d) ? onWeekday(addDays(d, -1)) : d)

function weekdaysAfter(d: Day, count: number): Day {
  let on = d
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (!isWeekend(on)) left--
  }
  return on
}

/** When the next review is planned: 15 to 20 working days, then three months less some days, then six. */
function plannedNext(random: Random, { story }: Life, number: number, last: Day): Day {
  if (story === 'short-breaks') return onWeekday(addDays(addMonths(last, number === 1 ? 3 : 6), -random.whole(0, 20)))
  if (number === 1) return weekdaysAfter(last, random.whole(13, 20))
  return onWeekday(addDays(addMonths(last, number === 2 ? 3 : 6), -random.whole(1, 21)))
}

type Fate = 'on-time' | 'late' | 'not-held'

const fateOf = (random: Random): Fate =>
  random.weighted([
    ['on-time', 82],
    ['late', 14],
    ['not-held', 4]
  ])

/** The reviews of one period of care, in order, up to the one that is still to come. */
export function reviewsIn(making: Making, stay: Stay): readonly SentReview[] {
  const { random, life } = making
  const end = endOf(stay, life) ?? life.asOf
  const reviews: SentReview[] = []
  let last = stay.from
  for (let number = 1; number < 40; ) {
    const planned = plannedNext(random, life, number, last)
    const fate = fateOf(random)
    const held = fate === 'late' ? addDays(planned, random.whole(2, 40)) : planned
    if (held > end) return [...reviews, ...toCome(making, stay, planned)]
    if (fate === 'not-held') {
      reviews.push(notHeld(making, planned))
      last = addDays(last, random.whole(10, 60))
      continue
    }
    reviews.push(heldReview(making, { planned, held: onWeekday(held), late: fate === 'late', stay, end }))
    last = onWeekday(held)
    number++
  }
  return reviews
}

/** The review to come: planned, planned too late, past its day, or not thought of yet. */
function toCome(making: Making, stay: Stay, planned: Day): readonly SentReview[] {
  const { random, life, knowledge } = making
  if (endOf(stay, life) !== undefined || !random.chance(0.7)) return []
  return [
    {
      planned: isoDay(planned),
      ...(random.chance(knowledge.days) ? { arranged: arrangedFor(random, stay, planned, life.asOf) } : {}),
      ...(random.chance(knowledge.days) ? { broughtForward: random.chance(0.05) } : {}),
      ...(random.chance(knowledge.days) ? { completed: false } : {}),
      ...notes(making, 'review', planned)
    }
  ]
}

const arrangedFor = (random: Random, { from }: Stay, planned: Day, latest: Day): string =>
  isoDay(Math.max(from, Math.min(addDays(planned, -random.whole(5, 60)), latest)) as Day)

const notHeld = (making: Making, planned: Day): SentReview => ({
  planned: isoDay(planned),
  ...(making.random.chance(making.knowledge.days) ? { completed: false, meetings: [], adjourned: [] } : {}),
  ...notes(making, 'review', planned)
})

const LATE_BECAUSE = ['social-worker-unavailable', 'iro-unavailable', 'key-participant-ill', 'court', 'other'] as const

type Held = Readonly<{ planned: Day; held: Day; late: boolean; stay: Stay; end: Day }>

function heldReview(making: Making, { planned, held, late, stay, end }: Held): SentReview {
  const { random, knowledge, life } = making
  const given = (share = knowledge.days): boolean => random.chance(share)
  return {
    ...(given() ? { planned: isoDay(planned), arranged: arrangedFor(random, stay, planned, held) } : {}),
    ...(given() ? { broughtForward: random.chance(0.05) } : {}),
    ...meetingsOf(making, held, end),
    ...typeOf(random, life, held),
    ...(given() ? { participation: `PN${random.whole(0, 7)}` } : {}),
    ...(late && given() ? { lateBecause: random.pick(LATE_BECAUSE) } : {}),
    ...notes(making, 'review', held)
  }
}

/** One meeting as a rule; sometimes several, an adjournment, or none. A review is held on the day it is completed. */
function meetingsOf({ random, knowledge }: Making, first: Day, end: Day): SentReview {
  const known = random.chance(knowledge.days)
  const shape = random.weighted([
    ['one', 80],
    ['several', 8],
    ['adjourned', 6],
    ['none', 6]
  ] as const)
  const second = onWeekday(addDays(first, random.whole(8, 35)))
  if (shape === 'none') return { completed: isoDay(first), ...(known ? { meetings: [], adjourned: [] } : {}) }
  if (shape === 'one' || second > end || second === first)
    return { completed: isoDay(first), ...(known ? { meetings: [isoDay(first)], adjourned: [] } : {}) }
  const meetings = [isoDay(first), isoDay(second)]
  const adjourned = shape === 'adjourned' ? [isoDay(first)] : []
  return { completed: isoDay(second), ...(known ? { meetings, adjourned } : {}) }
}

/** After the authority to place a review serves both clocks; once placed, the adoption clock alone; from 16 the pathway plan too. */
function typeOf(random: Random, { adoption, born }: Life, held: Day): SentReview {
  if (adoption !== undefined && held >= adoption.authorityOn) {
    const { placedOn, returnedOn } = adoption
    const placed = placedOn !== undefined && held >= placedOn && (returnedOn === undefined || held < returnedOn)
    return { type: placed ? 'adoption' : ['care', 'adoption'] }
  }
  return held >= addMonths(born, 16 * 12) && random.chance(0.6) ? { type: ['care', 'pathway'] } : {}
}
