import type { CompiledRule } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import { dueOnOf, type TimescaleVerdict } from './verdict.ts'
import type { Judged } from './versions.ts'

/** The headline of a duty with a floor: the verdict by the earlier date, and the rule that it comes from. */
export type Effective = Readonly<{ verdict: TimescaleVerdict; by: CompiledRule }>

type Side = Readonly<{ verdict: TimescaleVerdict; rule: CompiledRule }>

const dueOf = ({ verdict }: Side): Day | undefined => dueOnOf(verdict)

const stands = ({ verdict }: Side): boolean => verdict.state !== 'not-applicable' && !isOpenEnded(verdict)

/** "As soon as" gives no date of its own, so that a floor's date holds beside it. */
const isOpenEnded = (verdict: TimescaleVerdict): boolean =>
  verdict.state === 'no-date' && verdict.because === 'none-given'

/**
 * A local rule may be stricter than the law, never laxer: the earlier date counts, and a date that is missed by either side is missed. Guidance is shown beside and never effective. With one side unknown, a known date that
 * is past is past; otherwise it cannot be told.
 */
export function effectiveOf(local: Judged, statutory: Judged): Effective {
  const [ours, theirs] = [sideOf(local), sideOf(statutory)]
  if (statutory.rule.provision.binding === 'guidance' || !stands(theirs)) return headline(ours)
  if (!stands(ours)) return headline(theirs)
  const [a, b] = [dueOf(ours), dueOf(theirs)]
  if (ours.verdict.state === 'no-date' && theirs.verdict.state === 'no-date') return headline(ours)
  if (isUnknown(ours) || isUnknown(theirs)) return withOneUnknown(ours, theirs)
  if (a === undefined || b === undefined) return headline(b === undefined ? ours : theirs)
  const [first, second] = a <= b ? [ours, theirs] : [theirs, ours]
  return headline(!PAST.has(first.verdict.state) && PAST.has(second.verdict.state) ? second : first)
}

const sideOf = ({ rule, verdict }: Judged): Side => ({ rule, verdict: verdict as TimescaleVerdict })
const headline = ({ rule, verdict }: Side): Effective => ({ verdict, by: rule })

const isUnknown = ({ verdict }: Side): boolean =>
  verdict.state === 'cannot-tell' || (verdict.state === 'no-date' && verdict.because === 'calendar')

const PAST: ReadonlySet<string> = new Set(['overdue', 'met-late'])

function withOneUnknown(ours: Side, theirs: Side): Effective {
  const known = isUnknown(ours) ? theirs : ours
  if (!isUnknown(known) && PAST.has(known.verdict.state)) return headline(known)
  const [a, b] = [dueOf(ours), dueOf(theirs)]
  if (a === undefined && b === undefined)
    return { verdict: { state: 'cannot-tell' }, by: (isUnknown(ours) ? ours : theirs).rule }
  const first = a !== undefined && (b === undefined || a <= b) ? ours : theirs
  return { verdict: { state: 'cannot-tell', dueOn: dueOf(first) as Day }, by: first.rule }
}
