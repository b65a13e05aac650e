import type { Checked, FloorFinding } from '../../engine/floor/finding.ts'
import { dayWords } from './days.ts'
import { VERIFIED } from './verified.ts'
import { paragraphOf } from './rule-names.ts'

type Floor = FloorFinding['floor']

const counted = (count: number): string => count.toLocaleString('en-GB')

/** What is claimed where a time limit is never later: law can be kept, guidance does not bind. */
export const keptTag = ({ binding }: Floor): string => (binding === 'guidance' ? 'Within guidance' : 'Law kept')

/** Against what: the law E33.1 (read in the text of the law); national guidance EG.10, which does not bind (from memory, …). */
export function againstWords({ rule, binding, verified }: Floor): string {
  const what =
    binding === 'guidance'
      ? `national guidance ${paragraphOf(rule)}, which does not bind`
      : `the law, ${paragraphOf(rule)}`
  return verified === undefined ? what : `${what} (${VERIFIED[verified]})`
}

/** Over which start days that was looked at, and of which nothing can be said. */
export function startDaysWords({ compared, from, to, beyondCalendar, lawGivesNone }: Checked): string {
  const left = [
    ...(beyondCalendar > 0 ? [`from ${counted(beyondCalendar)} more the count runs out of those days`] : []),
    ...(lawGivesNone > 0 ? [`from ${counted(lawGivesNone)} more the law gives no day`] : [])
  ]
  const days = `Looked at for a count from every day from ${dayWords(from)} to ${dayWords(to)}, the days for which bank holidays are known`
  return left.length === 0 ? `${days}.` : `${days}: ${counted(compared)} can be told; ${left.join('; ')}.`
}

/** Y5.5 is never later than the law, E33.1 (read in the text of the law), on any of 6,194 start days. */
export const keptSays = ({ rule, floor, checked }: Extract<FloorFinding, { outcome: 'keeps' }>): string =>
  `${paragraphOf(rule.rule)} is never later than ${againstWords(floor)}, on any of ${counted(checked.compared)} start days. ${startDaysWords(checked)}`
