import { summaryOf } from '../../engine/diff/told.ts'
import type { ChangeEntry, ChangeLine, ChangesAnswer } from '../engine/questions/changes/told.ts'

/** Each change once, though it may stand at several rules of a provision. */
export function changesIn(entries: readonly ChangeEntry[], around: readonly ChangeLine[] = []): readonly ChangeLine[] {
  const all = [...around, ...entries.flatMap(({ changes }) => changes)]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Every version goes by another name, from another day: that is no change of what it says. */
export const isBookkeeping = ({ part }: ChangeLine): boolean => part === 'version' || part === 'inForceFrom'

/** What differs, in one or two sentences. */
export function summarySays(
  { of, names, around }: ChangesAnswer,
  entries: readonly ChangeEntry[],
  isAll: boolean
): string {
  const changes = changesIn(entries, isAll ? around.filter((line) => !isBookkeeping(line)) : [])
  const count = (is: ChangeEntry['is']): number => entries.filter((one) => one.is === is).length
  if (of === 'versions') return versionsSay(entries, changes, count)
  const [same, changed] = [count('same'), count('changed')]
  const touched = (name: ChangeEntry['changes'][number]['class']): number =>
    entries.filter((entry) => entry.changes.some((one) => one.class === name)).length
  const ways = WAYS.map(([name, how]) => ({ count: touched(name), how })).filter((way) => way.count > 0)
  const sum = ways.reduce((all, way) => all + way.count, 0)
  return [
    `${counted(same + changed, 'duty', 'duties')} in both: ${same} ask the same, ${changed} ${changed === 1 ? 'does' : 'do'} not.`,
    ...(ways.length === 0
      ? []
      : [
          `Of ${changed === 1 ? 'that one' : `those ${changed}`}, held against ${names.left}, ${names.right} is ${ways
            .map((way) => `${way.how} in ${way.count}`)
            .join(', ')}${sum > changed ? '; one duty can differ in several ways' : ''}.`
        ]),
    `${count('removed')} only in ${names.left}, ${count('added')} only in ${names.right}.`
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
  const summary = changes.length === 0 ? '' : `${counted(changes.length, 'change')}: ${summaryOf(changes)}. `
  return `${summary}${counted(touched, 'rule')} of ${entries.length} touched.`
}
