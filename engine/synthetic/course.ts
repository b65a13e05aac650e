import { addDays, addMonths, type Day, isoDay } from '../days/day.ts'
import type {
  SentAdoption,
  SentCare,
  SentEvent,
  SentPlacement,
  SentReview,
  SentStatus,
  SentTracked
} from '../read/case-shape.ts'
import { endOf, type Life, type Stay } from './life.ts'
import type { Random } from './random.ts'
import { type Making, notes, onWeekday } from './reviews.ts'

/** The periods of care. A series of short breaks is called so, or left to be told from the legal status. */
export const careOf = (making: Making): readonly SentCare[] =>
  making.life.stays.map(({ from, to }) => ({
    from: isoDay(from),
    ...(to === undefined ? {} : { to: isoDay(to) }),
    ...kindOf(making),
    ...notes(making, 'care-period', from)
  }))

function kindOf({ random, life }: Making): Pick<SentCare, 'kind'> {
  if (life.story === 'short-breaks') return random.chance(0.5) ? { kind: 'short-breaks' } : {}
  return random.chance(0.2) ? { kind: 'ordinary' } : {}
}

/** From agreement (V2) or protection (L1, L2) by an interim order (C1) to an order (C2); a placement order (E1) before adoption. */
export const statusesOf = ({ random, life }: Making): readonly SentStatus[] =>
  life.stays.flatMap((stay) => statusesIn(random, life, stay)).map(({ from, code }) => ({ from: isoDay(from), code }))

type Status = Readonly<{ from: Day; code: string }>

function statusesIn(random: Random, life: Life, stay: Stay): readonly Status[] {
  const { from } = stay
  if (life.story === 'short-breaks') return [{ from, code: random.chance(0.8) ? 'V3' : 'V4' }]
  const first = random.weighted([
    ['V2', 60],
    ['C1', 22],
    ['L2', 8],
    ['L1', 5],
    ['J1', 5]
  ] as const)
  const path: Status[] = [{ from, code: first }]
  const interim = first === 'C1' ? from : addDays(from, first === 'V2' ? random.whole(20, 200) : random.whole(3, 8))
  if (first !== 'C1' && first !== 'J1' && random.chance(first === 'V2' ? 0.5 : 0.95))
    path.push({ from: interim, code: 'C1' })
  if (path.at(-1)?.code === 'C1' && random.chance(0.7))
    path.push({ from: addDays(interim, random.whole(120, 300)), code: 'C2' })
  const authority = life.adoption?.authorityOn
  const end = endOf(stay, life) ?? life.asOf
  // The rest of the authorities are by the parents' consent, which changes no legal status.
  const placementOrder = authority !== undefined && random.chance(0.85) ? [{ from: authority, code: 'E1' }] : []
  return [...path.filter((one) => one.from < (authority ?? end + 1)), ...placementOrder].filter(
    (one) => one.from <= end
  )
}

/** Where the child lived: moves come about once in eight months, and some foster placements become long-term. */
export const placementsOf = ({ random, life, knowledge }: Making): readonly SentPlacement[] =>
  life.stays
    .flatMap((stay) => placementsIn(random, life, stay))
    .map(({ from, type, end }) => ({
      from: isoDay(from),
      type,
      ...(type === 'foster' && random.chance(knowledge.days) ? { longTermFrom: longTerm(random, from, end) } : {})
    }))

type Placed = Readonly<{ from: Day; type: string; end: Day }>

function placementsIn(random: Random, life: Life, stay: Stay): readonly Placed[] {
  const end = endOf(stay, life) ?? life.asOf
  const starts = [stay.from]
  for (let on = stay.from; on < end; ) {
    on = addDays(on, 10 + Math.floor(-Math.log(1 - random.fraction()) * 240))
    if (on < end) starts.push(on)
  }
  const moves = starts.map((from) => ({ from, type: placementAt(random, life, from) }))
  const all = [...moves.filter(({ from }) => !whilePlaced(life, from)), ...adoptive(life, stay)].sort(
    (a, b) => a.from - b.from
  )
  return all.map((one, i) => ({ ...one, end: all[i + 1]?.from ?? end }))
}

const whilePlaced = ({ adoption }: Life, on: Day): boolean =>
  adoption?.placedOn !== undefined && on >= adoption.placedOn && on <= (adoption.returnedOn ?? on)

function adoptive({ adoption }: Life, stay: Stay): readonly Readonly<{ from: Day; type: string }>[] {
  if (adoption?.placedOn === undefined || adoption.placedOn < stay.from) return []
  const back = adoption.returnedOn === undefined ? [] : [{ from: adoption.returnedOn, type: 'foster' }]
  return [{ from: adoption.placedOn, type: 'adoptive' }, ...back]
}

function placementAt(random: Random, { born }: Life, from: Day): string {
  if (from >= addMonths(born, 16 * 12))
    return random.pick(['foster', 'supported', 'independent', 'residential', 'youth-detention'])
  return random.weighted([
    ['foster', 70],
    ['residential', 10],
    ['with-parents', 7],
    ['temporary', 4],
    ['residential-school', 3],
    ['hospital', 2],
    ['secure', 2],
    ['other', 2]
  ])
}

function longTerm(random: Random, from: Day, end: Day): string | false {
  const on = addDays(from, random.whole(60, 400))
  return on <= end && random.chance(0.6) ? isoDay(on) : false
}

export const adoptionOf = ({ adoption }: Life): readonly SentAdoption[] =>
  adoption === undefined
    ? []
    : [
        {
          authorityOn: isoDay(adoption.authorityOn),
          placedOn: adoption.placedOn === undefined ? false : isoDay(adoption.placedOn),
          returnedOn: adoption.returnedOn === undefined ? false : isoDay(adoption.returnedOn)
        }
      ]

/** Exit reviews after care ended, mid-way checks and conferences held apart: none of them moves a clock. */
export function apartFrom(making: Making, stay: Stay): readonly SentReview[] {
  const { random, life } = making
  const end = endOf(stay, life)
  if (end !== undefined) {
    const on = onWeekday(addDays(end, random.whole(5, 40)))
    return on <= life.asOf && random.chance(0.4) ? [apart(making, 'exit-review', on)] : []
  }
  const on = onWeekday(addDays(stay.from, random.whole(40, 400)))
  const kind = random.chance(0.6) ? 'midway-check' : 'child-protection-conference'
  return on <= life.asOf && random.chance(0.2) ? [apart(making, kind, on)] : []
}

const apart = (making: Making, kind: NonNullable<SentReview['kind']>, on: Day): SentReview => ({
  kind,
  completed: isoDay(on),
  meetings: [isoDay(on)],
  adjourned: [],
  ...notes(making, 'review', on)
})

/** Somewhat more than two events a year of care, each one that the vocabulary has. */
export function eventsOf(making: Making): readonly SentEvent[] {
  const { random, life, words } = making
  const [first, ...others] = words.events
  if (first === undefined) return []
  return life.stays.flatMap((stay) => {
    const end = endOf(stay, life) ?? life.asOf
    const count = Math.floor(random.fraction() * (2 + (end - stay.from) / 90))
    const days = Array.from({ length: count }, () => addDays(stay.from, random.whole(0, end - stay.from)))
    return days
      .sort((a, b) => a - b)
      .map((on) => ({ event: random.pick([first, ...others]), on: isoDay(on), ...notes(making, 'event', on) }))
  })
}

/** Recommendations and decisions that are followed one by one. */
export function trackedOf(making: Making, holder: 'recommendation' | 'decision'): readonly SentTracked[] {
  const { random, life, knowledge } = making
  const [first] = life.stays
  return Array.from(
    {
      length: random.weighted([
        [0, 60],
        [1, 20],
        [2, 12],
        [3, 8]
      ] as const)
    },
    () => {
      const made = addDays(first.from, random.whole(0, life.asOf - first.from))
      return {
        ...(random.chance(knowledge.days) ? { made: isoDay(made) } : {}),
        ...(random.chance(knowledge.days)
          ? { agreedDate: random.chance(0.1) ? false : isoDay(addDays(made, random.whole(10, 90))) }
          : {}),
        ...notes(making, holder, made)
      }
    }
  )
}
