import { summaryOf } from '../../engine/diff/told.ts'
import type { ChangeEntry, ChangeLine, ChangesAnswer } from '../engine/questions/changes/told.ts'

/** Each change once, though it may stand at several rules of a provision. */
export function changesIn(entries: readonly ChangeEntry[], around: readonly ChangeLine[] = []): readonly ChangeLine[] {
  const all = [...around, ...entries.flatMap(({ changes }) => changes)]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What differs, in one or two sentences. */
export function summarySays(
  { of, names, around }: ChangesAnswer,
  entries: readonly ChangeEntry[],
  isAll: boolean
): string {
  const changes = changesIn(entries, isAll ? around : [])
  const count = (is: ChangeEntry['is']): number => entries.filter((one) => one.is === is).length
  if (of === 'versions') return versionsSay(entries, changes, count)
  const [same, changed] = [count('same'), count('changed')]
  const times = (name: string): number => changes.filter(({ class: is }) => is === name).length
  const said = WAYS.flatMap(([name, how]) => (times(name) === 0 ? [] : [`${times(name)} ${how}`]))
  return [
    `${counted(same + changed, 'duty', 'duties')} in both: ${same} ask the same, ${changed} do not.`,
    `${count('removed')} only in ${names.left}, ${count('added')} only in ${names.right}.`,
    ...(said.length === 0 ? [] : [`Held against ${names.left}, ${names.right} has ${said.join(', ')}.`])
  ].join(' ')
}

/** How the right one stands to the left one. */
const WAYS = [
  ['tightened', 'tighter'],
  ['loosened', 'looser'],
  ['wider', 'applied more widely'],
  ['narrower', 'applied less widely'],
  ['different', 'different'],
  ['not-comparable', 'without an order']
] as const

function versionsSay(
  entries: readonly ChangeEntry[],
  changes: readonly ChangeLine[],
  count: (is: ChangeEntry['is']) => number
): string {
  const touched = entries.length - count('same')
  if (changes.length === 0 && touched === 0) return 'Nothing has changed.'
  const summary = summaryOf(changes)
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}. ${counted(touched, 'rule')} of ${entries.length} touched.`
}
