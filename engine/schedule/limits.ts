import type { Assessment } from '../assess/assess.ts'
import { type AnswerName, CANNOT_TELL, NO } from '../compile/answer.ts'
import { type Day, isoDay, longDay } from '../days/day.ts'
import { ofClock, shown } from '../explain/missing.ts'
import { holdsReview } from '../explain/next-review.ts'
import { counted } from '../explain/words.ts'
import type { MissingFact, ScheduleDocument, ScheduleLimit } from '../model/assessment.ts'
import { type Planned, type Side, sidesOf } from './side.ts'

type Limits = ScheduleDocument['limits']

/** Whether the day keeps every limit for holding the review, the council's and the law's. */
export function limitsOf(planned: readonly Planned[], meetingDay: Day, assessment: Assessment): Limits {
  const sides = planned.flatMap((one) => {
    const [local, law] = sidesOf(one, assessment.ask)
    return [local, ...(law === undefined ? [] : [law])].map((side) => ({ side, one }))
  })
  const applying = sides.filter(({ side }) => side.applies !== NO && side.anchor !== null)
  const open = applying.filter(({ side }) => isOpen(side))
  const limits = applying
    .filter(({ side }) => side.applies !== CANNOT_TELL)
    .flatMap(({ side, one }) => limitOf(side, one, meetingDay))
  const missing = open.flatMap(({ side, one }) =>
    shown(side.version, ofClock(side.rule, { ...assessment, version: side.version, instance: one.instance }))
  )
  const kept = keptBy(limits, open.length > 0)
  const lacks = [...new Map(missing.map((fact) => [fact.name, fact])).values()]
  return {
    kept,
    says: says(kept, limits, meetingDay, lacks),
    limits,
    ...(kept === 'cannot-tell' && lacks.length > 0 ? { missing: lacks } : {})
  }
}

/** A limit for the review that may or may not apply, or has no day yet. That a meeting may be called for as well leaves the review's own limit alone. */
const isOpen = ({ rule, guidance, applies, lastDay }: Side): boolean =>
  !guidance && holdsReview(rule) && (applies === CANNOT_TELL || lastDay === undefined)

function limitOf(
  { rule, lastDay, firstDay, guidance }: Side,
  { instance }: Planned,
  meetingDay: Day
): readonly ScheduleLimit[] {
  if (lastDay === undefined) return []
  const kept = meetingDay <= lastDay && (firstDay === undefined || meetingDay >= firstDay)
  const { binding, strength } = rule.provision
  return [
    {
      rule: rule.rule.key,
      clock: instance.scope === 'adoption-review' ? 'adoption' : 'ordinary',
      strength,
      ...(binding === undefined ? {} : { binding }),
      dueOn: isoDay(lastDay),
      ...(firstDay === undefined ? {} : { notBefore: isoDay(firstDay) }),
      kept,
      says: limitWords(rule.rule.key, rule.provision.title, lastDay, firstDay, meetingDay, guidance)
    }
  ]
}

function limitWords(
  key: string,
  title: string,
  lastDay: Day,
  firstDay: Day | undefined,
  meetingDay: Day,
  guidance: boolean
): string {
  const beside = guidance ? ' (guidance)' : ''
  const head = `${title}: by ${longDay(lastDay)}, ${key}${beside}`
  if (firstDay !== undefined && meetingDay < firstDay)
    return `${head}; the day is too early, not before ${longDay(firstDay)}.`
  return meetingDay <= lastDay
    ? `${head}; kept.`
    : `${head}; the day is ${counted(meetingDay - lastDay, 'day')} too late.`
}

/** One limit that is broken settles it; one that is not known leaves it open. */
function keptBy(limits: readonly ScheduleLimit[], open: boolean): AnswerName {
  const bindingLimits = limits.filter(({ binding }) => binding !== 'guidance')
  if (bindingLimits.some(({ kept }) => !kept)) return 'no'
  return open || bindingLimits.length === 0 ? 'cannot-tell' : 'yes'
}

function says(
  kept: AnswerName,
  limits: readonly ScheduleLimit[],
  meetingDay: Day,
  missing: readonly MissingFact[]
): string {
  const day = longDay(meetingDay)
  const lacks =
    missing.length === 0 ? '' : `, because this is not known: ${missing.map(({ label }) => label).join('; ')}`
  switch (kept) {
    case 'yes':
      return `${day} keeps the limit for the review. ${limits.map((limit) => limit.says).join(' ')}`
    case 'no':
      return `${day} does not keep the limit for the review. ${limits.map((limit) => limit.says).join(' ')}`
    case 'cannot-tell':
      return `Whether ${day} keeps the limit for the review cannot be told${lacks}.`
  }
}
