import { diffLooked } from '../../../../engine/changes/changes.ts'
import type { TwoSides } from '../../../../engine/changes/look.ts'
import type { WorkingDayCalendar } from '../../../../engine/days/calendar.ts'
import type { Change } from '../../../../engine/diff/change.ts'
import { type ChangeEntry, type ChangeLine, type ChangesAnswer, makeLines, type Sentence, sentencesOf } from './told.ts'

/** Two versions of one text, rule by rule. */
export function versionChanges(sides: TwoSides, calendar: WorkingDayCalendar): ChangesAnswer {
  const { before, after, changes } = diffLooked(sides, calendar)
  const lineOf = makeLines()
  const [left, right] = [sentencesOf(sides.before.ruleset), sentencesOf(sides.after.ruleset)]
  const at = placesOf(changes, left, right)
  const entry = (key: string): ChangeEntry =>
    entryOf(key, left.get(key), right.get(key), (at.get(key) ?? []).map(lineOf))
  return {
    of: 'versions',
    left: before,
    right: after,
    names: namesOf(before.version, after.version),
    around: (at.get(WHOLE) ?? []).filter(isNews).map(lineOf),
    entries: inOrder([...left.keys()], [...right.keys()]).map(entry)
  }
}

const namesOf = (left: string, right: string) =>
  left === right ? { left: 'Before', right: 'After' } : { left: `Version ${left}`, right: `Version ${right}` }

/** That two versions go by two names, and from two days, is no news. */
const isNews = (change: Change): boolean =>
  change.kind !== 'value' || (change.part !== 'version' && change.part !== 'inForceFrom')

const WHOLE = ''

type Sentences = ReadonlyMap<string, Sentence>

/** At which rules each change is to be shown: its own; or all that it makes say something else in its provision; or the first there. */
function placesOf(
  changes: readonly Change[],
  left: Sentences,
  right: Sentences
): ReadonlyMap<string, readonly Change[]> {
  const at = new Map<string, Change[]>()
  for (const change of changes)
    for (const key of keysFor(change, left, right)) at.set(key, [...(at.get(key) ?? []), change])
  return at
}

function keysFor({ place: { before, after } }: Change, left: Sentences, right: Sentences): readonly string[] {
  const rule = after?.rule ?? before?.rule
  if (rule !== undefined && (left.has(rule) || right.has(rule))) return [rule]
  const provision = (after ?? before)?.provision
  if (provision === undefined) return [WHOLE]
  const rules = [
    ...new Set([...right.values(), ...left.values()].flatMap((one) => (one.provision === provision ? [one.rule] : [])))
  ]
  const moved = rules.filter((key) => left.get(key)?.says !== right.get(key)?.says)
  const shown = moved.length > 0 ? moved : rules.slice(0, 1)
  return shown.length > 0 ? shown : [WHOLE]
}

function entryOf(
  key: string,
  left: Sentence | undefined,
  right: Sentence | undefined,
  changes: readonly ChangeLine[]
): ChangeEntry {
  const isSame = changes.length === 0 && left?.says === right?.says
  const is = left === undefined ? 'added' : right === undefined ? 'removed' : isSame ? 'same' : 'changed'
  return { key, is, ...(left !== undefined && { left }), ...(right !== undefined && { right }), changes }
}

/** The order of the later text; what is gone stands where it stood. */
export function inOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const there = new Set(after)
  const order = [...after]
  let last: string | undefined
  for (const key of before) {
    if (!there.has(key)) order.splice(last === undefined ? 0 : order.indexOf(last) + 1, 0, key)
    last = key
  }
  return order
}
