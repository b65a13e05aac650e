import type { Clock, Conventions } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import type { ChangeClass, ClockOrder, Incomparable } from './change.ts'
import { type Count, type Ordering, orderCounts } from './counts.ts'

/** A clock with what its ruleset says of counting. */
export type ClockIn = Readonly<{ clock: Clock; conventions: Conventions }>

/** How two clocks stand to each other: the order of their last days, and what that makes of the change. */
export type ClockComparison = Readonly<{ class: ChangeClass; order: ClockOrder }>

/** Compares the last days, and the first days of windows, over every start day. An earlier last day is tighter, an earlier first day is looser. */
export function compareClocks(before: ClockIn, after: ClockIn, ordering: Ordering): ClockComparison {
  const [a, b] = [anchorOf(before), anchorOf(after)]
  if (a !== b) return incomparable(isForAuthority(before, after) ? 'for-the-authority' : 'different-anchors')
  const last = orderOf(lastOf(before), lastOf(after), ordering)
  const first = orderOf(firstOf(before), firstOf(after), ordering)
  const [lastIs, firstIs] = [CLASS_OF_LAST[last.order], CLASS_OF_FIRST[first.order]]
  if (lastIs === 'not-comparable' || firstIs === 'wording-only') return { class: lastIs, order: last }
  if (lastIs === 'wording-only') return { class: firstIs, order: first }
  return lastIs === firstIs ? { class: lastIs, order: last } : incomparable('window-and-last-day')
}

const incomparable = (because: Incomparable): ClockComparison => ({
  class: 'not-comparable',
  order: { order: 'not-comparable', because }
})

const isForAuthority = ({ clock: a }: ClockIn, { clock: b }: ClockIn): boolean =>
  a.kind === 'every' || b.kind === 'every'

const CLASS_OF_LAST: Readonly<Record<ClockOrder['order'], ChangeClass>> = {
  same: 'wording-only',
  sooner: 'tightened',
  later: 'loosened',
  'only-before': 'loosened',
  'only-after': 'tightened',
  neither: 'not-comparable',
  'not-comparable': 'not-comparable'
}

/** What may be done the earlier the sooner is freer; a window that opens later leaves less room. */
const CLASS_OF_FIRST: Readonly<Record<ClockOrder['order'], ChangeClass>> = {
  ...CLASS_OF_LAST,
  sooner: 'loosened',
  later: 'tightened',
  'only-before': 'loosened',
  'only-after': 'tightened'
}

/** Without a number on either side there is nothing to order; with one on one side only, that one is there and the other is not. */
function orderOf(before: Count | undefined, after: Count | undefined, ordering: Ordering): ClockOrder {
  if (before === undefined && after === undefined) return { order: 'same', proof: { by: 'arithmetic' } }
  if (before === undefined) return { order: 'only-after' }
  return after === undefined ? { order: 'only-before' } : orderCounts(before, after, ordering)
}

/** The last day of a clock, as a count from its anchor; nothing where the text gives no number. */
export function lastOf({ clock, conventions }: ClockIn): Count | undefined {
  switch (clock.kind) {
    case 'within':
    case 'every':
      return { period: clock.period, back: false, clear: false }
    case 'at-least':
      return { period: clock.period, back: true, clear: conventions.clearDays }
    case 'by':
      return { period: { count: 0, unit: 'day' }, back: false, clear: false }
    case 'none-given':
      return undefined
  }
}

const firstOf = ({ clock }: ClockIn): Count | undefined =>
  'notBefore' in clock && clock.notBefore !== undefined
    ? { period: clock.notBefore, back: false, clear: false }
    : undefined

/** The day that a clock counts from; nothing for what stands for the authority as a whole. */
export function dayOfClock(clock: Clock): DayRef | undefined {
  switch (clock.kind) {
    case 'within':
    case 'none-given':
      return clock.of
    case 'at-least':
      return clock.before
    case 'by':
      return clock.day
    case 'every':
      return undefined
  }
}

/** Which day a name means turns on which day of a review counts, so that two texts may mean two days by one name. */
const BY_COUNTING_DAY = new Set([
  'previous-review',
  'previous-adoption-review',
  'first-review-completed',
  'first-adoption-review-completed',
  'review-completed',
  'adoption-review-completed'
])

const anchorOf = ({ clock, conventions }: ClockIn): string => {
  const ref = dayOfClock(clock)
  return ref === undefined ? 'authority' : dayKey(ref, conventions)
}

/** One key for one day, however the latest of several is written. */
export function dayKey(ref: DayRef, { reviewCountsOn, afterTheMeeting }: Conventions): string {
  if (ref.from === 'latest')
    return `latest(${[...new Set(ref.of.map((one) => dayKey(one, { reviewCountsOn, afterTheMeeting, clearDays: false })))].sort().join(',')})`
  const which = BY_COUNTING_DAY.has(ref.name) ? reviewCountsOn : ref.name === 'review-day' ? afterTheMeeting : ''
  return `${ref.from}:${ref.scope}:${ref.name}:${which}`
}
