import { type Answer, YES } from '../compile/answer.ts'
import { type Box, bitsOf, withoutAll } from './box.ts'
import { MOST_COMPARISONS, NotAnalysed } from './context.ts'
import { type Left, leftOf } from './left.ts'
import type { IsPossible } from './possible.ts'
import type { Question } from './question.ts'
import { type At, OPEN } from './view.ts'

/** Two conditions over the same variables, and what must be so for a difference between them to matter. */
export type Pair = Readonly<{ before: Question; after: Question; given: Question; isPossible: IsPossible }>

/** Where the answer was the one and is the other. */
export type Change = Readonly<{ before: Answer; after: Answer }>
export type Found = Readonly<{ box: Box; change: Change }>
/** With one case that lies there: for each variable the place of a cell. */
export type FoundRegion = Found & Readonly<{ case: At }>

/** How it stands where some cells are settled: a difference, none that matters, none at all, or it turns on one more variable. */
type Stand =
  | Readonly<{ is: 'change' | 'told-already'; change: Change }>
  | Readonly<{ is: 'idle' | 'equal' }>
  | Readonly<{ is: 'open'; next: number }>

export type Judge = (at: At) => Stand

/** Whether it is a difference is told by the two answers alone. `hidden` takes out what has been told already. */
export function judgeOf({ before, after, given, isPossible }: Pair, hidden: readonly Box[]): Judge {
  return (at) => {
    if (!isPossible(at)) return { is: 'idle' }
    const matters = leftOf(given, at)
    if (matters.answer !== undefined && matters.answer !== YES) return { is: 'idle' }
    const [one, other] = [leftOf(before, at), leftOf(after, at)]
    if (isAlike(one, other)) return { is: 'equal' }
    const next = firstOpen([one, other, matters], at)
    if (next !== undefined) return { is: 'open', next }
    const told = toldAlready(hidden, at)
    if (typeof told === 'number') return { is: 'open', next: told }
    const change = { before: one.answer as Answer, after: other.answer as Answer }
    return { is: told ? 'told-already' : 'change', change }
  }
}

const isAlike = (one: Left, other: Left): boolean =>
  one.answer === undefined ? other.answer === undefined && one.text === other.text : one.answer === other.answer

/** Variables stand in the order in which they are best looked at. */
function firstOpen(lefts: readonly Left[], at: At): number | undefined {
  const open = lefts.flatMap((left) => (left.answer === undefined ? left.needs.filter((i) => at[i] === OPEN) : []))
  return open.length === 0 ? undefined : Math.min(...open)
}

/** Whether what is settled could be one of some regions once all is known: so, not so, or still turning on a variable. */
function toldAlready(regions: readonly Box[], at: At): boolean | number {
  let open: number | undefined
  for (const region of regions) {
    const places = [...region.keys()]
    if (places.some((i) => at[i] !== OPEN && !agrees(region[i] ?? 0, at[i] ?? OPEN))) continue
    const next = places.find((i) => at[i] === OPEN && region[i] !== ANYTHING)
    if (next === undefined) return true
    open ??= next
  }
  return open ?? false
}

/** Of a region of which a variable is no part. */
export const ANYTHING = 2 ** 31 - 1

/** What is not known is at place `unknown` of no region of known facts, and could be anything. */
const agrees = (mask: number, place: number): boolean => mask === ANYTHING || (mask & (1 << place)) !== 0

/** Counts the comparisons that are made, so many at each step, and stops where they are too many. */
export function counter(each: number): () => void {
  let made = 0
  return () => {
    made += each
    if (made > MOST_COMPARISONS) throw new NotAnalysed(`too many: more than ${MOST_COMPARISONS} comparisons to make`)
  }
}

/** Every difference within a box, each in a box of its own. */
export function changesIn(judge: Judge, box: Box, count: () => void): readonly Found[] {
  const found: Found[] = []
  const go = (at: At): void => {
    count()
    const stand = judge(at)
    if (stand.is === 'change') {
      found.push({ box: box.map((mask, i) => (at[i] === OPEN ? mask : 1 << (at[i] as number))), change: stand.change })
    } else if (stand.is === 'open') {
      for (const place of bitsOf(box[stand.next] ?? 0)) go(at.with(stand.next, place))
    }
  }
  go(box.map(() => OPEN))
  return found
}

/** Whether anything within a box differs. */
export function hasChange(judge: Judge, box: Box, count: () => void): boolean {
  const go = (at: At): boolean => {
    count()
    const stand = judge(at)
    if (stand.is !== 'open') return stand.is === 'change'
    return bitsOf(box[stand.next] ?? 0).some((place) => go(at.with(stand.next, place)))
  }
  return go(box.map(() => OPEN))
}

/** Whether a box holds the one change and nothing else that matters. What seems to go against it may be where no case lies. */
function holdsOnly(judge: Judge, box: Box, { before, after }: Change, count: () => void): boolean {
  const go = (at: At): boolean => {
    count()
    const stand = judge(at)
    if (stand.is === 'idle') return true
    if ('change' in stand && stand.change.before === before && stand.change.after === after) return true
    return everyCell(box, nextIn(stand, box, at), (next) => go(at.with(...next)))
  }
  return go(box.map(() => OPEN))
}

const nextIn = (stand: Stand, box: Box, at: At): number =>
  stand.is === 'open' ? stand.next : box.findIndex((_, i) => at[i] === OPEN)

const everyCell = (box: Box, i: number, test: (next: [number, number]) => boolean): boolean =>
  i >= 0 && bitsOf(box[i] ?? 0).every((place) => test([i, place]))

/** The first case in a box that matters, if there is any. */
function someCase(judge: Judge, box: Box, count: () => void): At | undefined {
  let found: At | undefined
  const go = (at: At): boolean => {
    count()
    const stand = judge(at)
    if (stand.is === 'idle' || stand.is === 'told-already') return true
    const next = nextIn(stand, box, at)
    if (next >= 0) return everyCell(box, next, (cell) => go(at.with(...cell)))
    found = at
    return false
  }
  go(box.map(() => OPEN))
  return found
}

/**
 * The box made as wide as it can be: first by whole variables, which need no words then, and after that by cells in which there are cases. Days
 * come before what lies between them, which says more.
 */
function widened(judge: Judge, { box: start, change }: Found, { whole, order }: Space, count: () => void): Box {
  let box = start
  const canHave = (i: number, added: number): boolean => holdsOnly(judge, box.with(i, added), change, count)
  const add = (i: number, mask: number): void => {
    box = box.with(i, (box[i] ?? 0) | mask)
  }
  const missing = (i: number): number => (whole[i] ?? 0) & ~(box[i] ?? 0)
  for (const i of order) if (missing(i) !== 0 && canHave(i, missing(i))) add(i, missing(i))
  for (const i of order) {
    for (const place of bitsOf(missing(i))) {
      const cell = 1 << place
      if (canHave(i, cell) && someCase(judge, box.with(i, cell), count) !== undefined) add(i, cell)
    }
  }
  return box
}

/** All that there can be, and in which order variables are let go. */
export type Space = Readonly<{ whole: Box; order: readonly number[] }>

/** The differences in few boxes, each as wide as can be; they may overlap. */
export function regionsIn(judge: Judge, space: Space, count: () => void): readonly FoundRegion[] {
  const taken: FoundRegion[] = []
  for (const { box, change } of changesIn(judge, space.whole, count)) {
    let left: readonly Box[] = [box]
    while (left.length > 0) {
      left = left.flatMap((part) =>
        withoutAll(
          part,
          taken.filter((one) => isSame(one.change, change)).map((one) => one.box)
        )
      )
      const start = left.reduce<At | undefined>((found, part) => found ?? someCase(judge, part, count), undefined)
      if (start === undefined) break
      const one = start.map((place) => 1 << place)
      taken.push({ box: widened(judge, { box: one, change }, space, count), change, case: start })
    }
  }
  return needed(judge, taken, count)
}

const isSame = (a: Change, b: Change): boolean => a.before === b.before && a.after === b.after

/** Those without which something would be missing. */
function needed(judge: Judge, all: readonly FoundRegion[], count: () => void): readonly FoundRegion[] {
  let kept = all
  for (const one of all) {
    const others = kept.filter((other) => other !== one && isSame(other.change, one.change)).map(({ box }) => box)
    if (others.length === 0) continue
    const left = withoutAll(one.box, others)
    if (left.every((part) => someCase(judge, part, count) === undefined)) kept = kept.filter((other) => other !== one)
  }
  return kept
}
