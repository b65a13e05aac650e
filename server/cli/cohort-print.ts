import type { DutyLine } from '../../engine/cohort/model.ts'
import { ukDay } from '../../engine/explain/words.ts'
import { plain } from '../cohort/report/print-words.ts'
import type { Kept } from './cohort-lists.ts'
import { countOf } from './show-problems.ts'

/** Some of a list for people: who, and one sentence each; and how to have the rest. */
export function printedList(
  title: string,
  { kept, count }: Readonly<{ kept: readonly Kept[]; count: number }>,
  rest: string
): readonly string[] {
  if (count === 0) return ['', title, '  none']
  const width = Math.min(20, Math.max(...kept.map(({ line: { child } }) => child.length)))
  const left = count - kept.reduce((sum, { also }) => sum + 1 + also.length, 0)
  return [
    '',
    `${title}: ${countOf(count, 'duty', 'duties')}${left > 0 ? `, of which ${count - left} are shown` : ''}`,
    ...kept.map((one) => `  ${plain(one.line.child).padEnd(width)}  ${sentenceOf(one)}`),
    ...(left > 0 ? [`  … and ${left} more: ${rest}`] : [])
  ]
}

const sentenceOf = ({ line: { reason, group }, also }: Kept): string =>
  `${reason}${also.map(alsoWords).join('')}${group === undefined ? '' : ` [${plain(group)}]`}`

/** The other clock of the same review. */
const alsoWords = ({ by, title, dueOn }: DutyLine): string =>
  ` Its other clock: ${title} (${by})${dueOn === undefined ? '' : `, last day ${ukDay(dueOn)}`}.`
