import { dayLabel } from '../explain/condition-words.ts'
import { clockWords } from '../explain/sentence-timescale.ts'
import { showPeriod } from '../days/period.ts'
import { ukDay } from '../explain/words.ts'
import type { Clock } from '../model/ruleset.ts'
import type { ClockOrder, Dated, Incomparable, Proof } from './change.ts'
import { compareClocks, dayOfClock } from './clocks.ts'
import { type At, change, type Differ } from './context.ts'
import { fromTo, grouped, numbers, words } from './phrases.ts'
import { wordsOf } from './rule-differs.ts'
import { same } from './same.ts'

/** Compares two clocks over every start day. */
export const clock: Differ<Clock> = (at, before, after) => {
  const { rulesets, ordering } = at.context
  const compared = compareClocks(
    { clock: before, conventions: rulesets.before.conventions },
    { clock: after, conventions: rulesets.after.conventions },
    ordering
  )
  const { before: was, after: is } = wordsOf(at)
  const told = words('timescale', shortWords(at, before, after), clockWords(before, was), clockWords(after, is))
  const more = orderWords(at, compared.order)
  return [
    change(at, compared.class, more === undefined ? told : { ...told, more }, {
      kind: 'clock',
      before,
      after,
      order: compared.order
    })
  ]
}

type Numbered = Extract<Clock, { kind: 'within' | 'at-least' }>

/** 15 → 10 working days after the review, where the number is all that differs; else both whole. */
function shortWords(at: At, before: Clock, after: Clock): string {
  const { before: was, after: is } = wordsOf(at)
  if (!isPlain(before) || !isPlain(after) || before.kind !== after.kind || !same(dayOfClock(before), dayOfClock(after)))
    return fromTo(at, clockWords(before, was), clockWords(after, is))
  const oneUnit = before.period.unit === after.period.unit && after.period.count !== 1
  const [left, right] = [oneUnit ? String(before.period.count) : showPeriod(before.period), showPeriod(after.period)]
  const rest = after.kind === 'at-least' ? `before ${dayLabel(after.before, is)}` : `after ${dayLabel(after.of, is)}`
  return numbers(at, left, right, rest)
}

const isPlain = (one: Clock): one is Numbered =>
  one.kind === 'at-least' || (one.kind === 'within' && one.notBefore === undefined)

/** What is to be said of an order beside its class. */
function orderWords(at: At, order: ClockOrder): string | undefined {
  switch (order.order) {
    case 'neither':
      return `${datedWords(at, order.sooner)} ${datedWords(at, order.later)}`
    case 'same':
      return `The last day is the same${onWhat(order.proof)}.`
    case 'sooner':
    case 'later':
      return order.sometimesTheSame
        ? `The last day is sometimes the same, and never ${order.order === 'sooner' ? 'later' : 'sooner'}${onWhat(order.proof)}.`
        : undefined
    case 'not-comparable':
      return WHY[order.because]
    case 'only-before':
    case 'only-after':
      return undefined
  }
}

const onWhat = (proof: Proof): string =>
  proof.by === 'calendar'
    ? `, on all ${grouped(proof.dates)} start days from ${ukDay(proof.from)} to ${ukDay(proof.to)} that have an answer`
    : ', whatever the start day'

function datedWords({ context: { mode, names } }: At, { start, before, after }: Dated): string {
  const how = after < before ? 'earlier' : 'later'
  const [here, there] = mode === 'versions' ? ['now', 'before'] : [`in ${names.after}`, `in ${names.before}`]
  return `Counted from ${ukDay(start)} the last day is ${how} ${here}: ${ukDay(after)}, and ${ukDay(before)} ${there}.`
}

const WHY: Readonly<Record<Incomparable, string>> = {
  'different-anchors': 'They count from different days.',
  'window-and-last-day': 'The window opens one way and closes the other.',
  'for-the-authority': 'One stands for the authority as a whole.',
  'no-calendar': 'One counts working days, and there is no calendar to count them by.',
  'calendar-too-short': 'The calendar does not reach so far.'
}
