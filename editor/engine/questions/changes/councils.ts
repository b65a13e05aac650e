import { compareLooked } from '../../../../engine/changes/changes.ts'
import type { TwoSides } from '../../../../engine/changes/look.ts'
import type { WorkingDayCalendar } from '../../../../engine/days/calendar.ts'
import type { Duty, Told } from '../../../../engine/diff/compare.ts'
import { type ChangeEntry, type ChangesAnswer, makeLines, type Sentence, sentencesOf } from './told.ts'

/** Two councils' texts, duty by duty. */
export function councilChanges(sides: TwoSides, calendar: WorkingDayCalendar): ChangesAnswer {
  const { left: one, right: other, names, around, duties, onlyLeft, onlyRight } = compareLooked(sides, calendar)
  const lineOf = makeLines(names)
  const [left, right] = [sentencesOf(sides.before.ruleset), sentencesOf(sides.after.ruleset)]
  const both = ({ left: a, right: b, changes }: Duty): ChangeEntry => ({
    key: `${ruleOf(a)}_${ruleOf(b)}`,
    is: changes.length === 0 ? 'same' : 'changed',
    ...sided(left.get(ruleOf(a)), right.get(ruleOf(b))),
    changes: changes.map(lineOf)
  })
  const removed = onlyLeft.map(
    (told): ChangeEntry => ({
      key: ruleOf(told),
      is: 'removed',
      ...sided(left.get(ruleOf(told)), undefined),
      changes: []
    })
  )
  const added = onlyRight.map(
    (told): ChangeEntry => ({
      key: ruleOf(told),
      is: 'added',
      ...sided(undefined, right.get(ruleOf(told))),
      changes: []
    })
  )
  const inLeft = byPlace([...duties.map(both), ...removed], [...left.keys()], (entry) => entry.left?.rule)
  return {
    of: 'councils',
    left: one,
    right: other,
    names: { left: names.before, right: names.after },
    around: around.map(lineOf),
    entries: withAdded(inLeft, added, [...right.keys()])
  }
}

const ruleOf = ({ rule, provision }: Told): string => rule ?? provision

const sided = (left: Sentence | undefined, right: Sentence | undefined) => ({
  ...(left !== undefined && { left }),
  ...(right !== undefined && { right })
})

const byPlace = (
  entries: readonly ChangeEntry[],
  order: readonly string[],
  keyOf: (entry: ChangeEntry) => string | undefined
): readonly ChangeEntry[] => {
  const place = new Map(order.map((key, at) => [key, at]))
  const at = (entry: ChangeEntry): number => place.get(keyOf(entry) ?? '') ?? order.length
  return [...entries].sort((a, b) => at(a) - at(b))
}

/** What only the right text has stands after what it follows there. */
function withAdded(
  entries: readonly ChangeEntry[],
  added: readonly ChangeEntry[],
  order: readonly string[]
): readonly ChangeEntry[] {
  const all = [...entries]
  for (const one of byPlace(added, order, (entry) => entry.right?.rule)) {
    const mine = order.indexOf(one.right?.rule ?? '')
    const earlier = order.slice(0, mine).reverse()
    const follows = earlier.find((key) => all.some((entry) => entry.right?.rule === key))
    const place = follows === undefined ? -1 : all.findLastIndex((entry) => entry.right?.rule === follows)
    all.splice(place + 1, 0, one)
  }
  return all
}
