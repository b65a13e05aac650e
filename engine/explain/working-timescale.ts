import type { KnownDay } from '../compile/days.ts'
import type { CompiledTimescale } from '../compile/rule.ts'
import { type WorkingDayCalendar, whyNotWorking } from '../days/calendar.ts'
import { addDays, type Day, isoDay } from '../days/day.ts'
import { ANSWER_NAMES } from '../compile/answer.ts'
import type { ActWorking, ClockWorking, TimescaleWorking, WorkingDay } from '../model/assessment.ts'
import type { Clock } from '../model/ruleset.ts'
import { anchorOf } from './missing.ts'
import { dayLabel } from './condition-words.ts'
import { conditionTree, type Side, shownDay, versionWorking, whenTree } from './side.ts'

/** Everything from which the last day of a timescale can be counted again. */
export function timescaleWorking(rule: CompiledTimescale, side: Side): TimescaleWorking {
  const { version, instance } = side
  const from = rule.clock?.anchor(instance)
  const lastDay = typeof from === 'number' ? rule.clock?.lastDay(from) : undefined
  return {
    kind: 'timescale',
    version: versionWorking(side),
    ...whenTree(rule.when, side),
    clock: clockWorking(rule.body.clock, version.ruleset.conventions.clearDays),
    ...anchorWorking(rule, side),
    ...notBefore(rule, from),
    skipped:
      typeof from === 'number' && lastDay !== undefined
        ? skippedDays(rule.body.clock, version.calendar, from, lastDay)
        : [],
    ...(lastDay === undefined ? {} : { lastDay: isoDay(lastDay) }),
    met: rule.body.met?.kind ?? 'nothing-named',
    acts: actsWorking(rule, side),
    ...achievability(rule, side),
    ...ended(side)
  }
}

function clockWorking(clock: Clock, clearDays: boolean): ClockWorking {
  switch (clock.kind) {
    case 'within':
      return {
        form: 'within',
        ...clock.period,
        ...(clock.notBefore === undefined ? {} : { notBefore: clock.notBefore })
      }
    case 'at-least':
      return { form: 'at-least', ...clock.period, clearDays }
    case 'by':
      return { form: 'by' }
    case 'none-given':
      return clock.notBefore === undefined ? { form: 'none-given' } : { form: 'none-given', notBefore: clock.notBefore }
    case 'every':
      return { form: 'every', ...clock.period }
  }
}

function anchorWorking(rule: CompiledTimescale, side: Side): Partial<Pick<TimescaleWorking, 'anchor' | 'anchors'>> {
  const ref = anchorOf(rule)
  if (ref === undefined) return {}
  const anchor = shownDay(ref, side)
  return ref.from === 'latest' ? { anchor, anchors: ref.of.map((one) => shownDay(one, side)) } : { anchor }
}

function notBefore({ clock }: CompiledTimescale, from: KnownDay): Partial<Pick<TimescaleWorking, 'notBefore'>> {
  const first = typeof from === 'number' ? clock?.firstDay?.(from) : undefined
  return first === undefined ? {} : { notBefore: isoDay(first) }
}

/** The days that a count of working days passed over, from the anchor to the last day. */
function skippedDays(clock: Clock, calendar: WorkingDayCalendar, anchor: Day, lastDay: Day): readonly WorkingDay[] {
  if (!('period' in clock) || clock.period.unit !== 'working-day') return []
  const skipped: WorkingDay[] = []
  const step = lastDay < anchor ? -1 : 1
  for (let d = anchor; d !== lastDay; ) {
    d = addDays(d, step)
    const why = whyNotWorking(calendar, d)
    if (why !== undefined) skipped.push({ day: isoDay(d), why })
  }
  return skipped
}

function actsWorking(rule: CompiledTimescale, side: Side): readonly ActWorking[] {
  const { vocabulary } = side.version.ruleset
  return (rule.met?.acts ?? []).map((act, i) => {
    const ref = rule.body.met?.acts[i]?.milestone
    const when = act.when === undefined ? undefined : conditionTree(act.when, side)
    const day = act.read(side.instance)
    return {
      milestone: act.name,
      label:
        ref === undefined
          ? act.name
          : ref.from === 'milestone'
            ? (vocabulary.milestones.get(ref.name)?.label ?? ref.name)
            : dayLabel(ref, vocabulary),
      needed: act.when === undefined ? 'yes' : ANSWER_NAMES[side.ask(act.when, side.instance)],
      done: day === undefined ? null : day === null ? false : isoDay(day),
      ...(when === undefined ? {} : { when })
    }
  })
}

/** The days by which preparation could have begun, where it counts back from a meeting. */
function achievability(rule: CompiledTimescale, { instance }: Side): Partial<Pick<TimescaleWorking, 'achievability'>> {
  if (rule.clock?.backward !== true) return {}
  const number = rule.reviewNumber(instance)
  const review = instance.entry?.review
  const bound = review?.broughtForward === true || number === undefined || number === 1
  const arranged = review?.arranged === undefined ? 'not-known' : isoDay(review.arranged)
  return {
    achievability: {
      cameIntoCare: instance.period === undefined ? 'not-known' : isoDay(instance.period.from),
      ...(bound ? { arranged } : {})
    }
  }
}

function ended({ judged: { verdict } }: Side): Partial<Pick<TimescaleWorking, 'ended'>> {
  return verdict.state === 'not-required' ? { ended: { on: isoDay(verdict.on), because: verdict.because } } : {}
}
