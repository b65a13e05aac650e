import type { Assessment } from '../assess/assess.ts'
import { longDay } from '../days/day.ts'
import type { OutcomeDocument } from '../model/assessment.ts'
import { counted, listed } from './words.ts'

/** What a reader of the answer should know beside it. */
export function noticesOf(assessment: Assessment, outcomes: readonly OutcomeDocument[]): readonly string[] {
  return [
    noCare(assessment),
    runningCare(assessment),
    olderThanKnown(outcomes),
    beyondCalendar(assessment, outcomes),
    fromMemory(outcomes)
  ].filter((notice) => notice !== undefined)
}

const noCare = ({ told, asOf }: Assessment): string | undefined =>
  told.periods.length === 0 ? `No period of care is known that had begun by ${longDay(asOf)}.` : undefined

function runningCare({ told }: Assessment): string | undefined {
  const last = told.periods.at(-1)
  if (last === undefined || last.care.to !== undefined || told.facts.born !== undefined) return undefined
  return 'Care is running by the word of whoever sent the case, and the date of birth is not known: the 18th birthday could end it first.'
}

function olderThanKnown(outcomes: readonly OutcomeDocument[]): string | undefined {
  const older = outcomes.filter(
    (one) => one.beforeFirstVersion === true || (one.kind === 'timescale' && one.statutory?.beforeFirstVersion === true)
  )
  return older.length === 0
    ? undefined
    : `${counted(older.length, 'answer is', 'answers are')} about days before the first version at hand, which is applied to them all the same.`
}

function beyondCalendar({ procedure }: Assessment, outcomes: readonly OutcomeDocument[]): string | undefined {
  const beyond = outcomes.filter((one) => one.outcome === 'no-date' && 'because' in one && one.because === 'calendar')
  const { calendar } = procedure.local.versions[0]
  return beyond.length === 0
    ? undefined
    : `The calendar of working days reaches from ${longDay(calendar.from)} to ${longDay(calendar.to)} only: no last day can be given for ${counted(beyond.length, 'duty', 'duties')}.`
}

/** Law that was written down from memory is not to be relied on. */
function fromMemory(outcomes: readonly OutcomeDocument[]): string | undefined {
  const rules = outcomes.filter(isLive).flatMap((one) => {
    if (one.verified === 'memory') return [one.rule]
    return one.kind === 'timescale' && one.statutory?.verified === 'memory' ? [one.statutory.rule] : []
  })
  const keys = [...new Set(rules)]
  return keys.length === 0
    ? undefined
    : `From memory, and not yet checked against the text of the law: ${listed(keys, 'and')}.`
}

const QUIET: ReadonlySet<string> = new Set([
  'not-applicable',
  'not-called-for',
  'not-to-the-point',
  'not-invited',
  'off'
])
const isLive = ({ outcome }: OutcomeDocument): boolean => !QUIET.has(outcome)
