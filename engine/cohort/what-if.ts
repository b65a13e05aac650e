import type { Assessment, Outcome } from '../assess/assess.ts'
import { dueOnOf, type Verdict } from '../assess/verdict.ts'
import { type Day, isoDay } from '../days/day.ts'
import { aboutWords } from '../explain/about.ts'
import { stateWords } from '../explain/phrases.ts'
import { ukDay } from '../explain/words.ts'
import { headline } from './duties.ts'
import { dutiesBy, keyFor } from './matching.ts'
import type {
  Figure,
  Measure,
  MeasureChange,
  Measures,
  SharedWhatIf,
  WhatIfChange,
  WhatIfKind,
  WhatIfSide,
  WhatIfTally
} from './model.ts'

/**
 * Which duties of one child do not stand alike by two procedures: two versions, a version and a draft, or two councils. Both are to be assessments of the
 * same case on the same day. What neither calls for is no change.
 */
export function whatIf(left: Assessment, right: Assessment, group: string | undefined): readonly WhatIfChange[] {
  return movedBetween(left, right).map((moved) => ({ ...whose(left, group), ...changeOf(moved) }))
}

/** A duty that does not stand alike, without a word about it. */
type Moved = Readonly<{ kind: WhatIfKind; left: Outcome | undefined; right: Outcome | undefined; shown: Outcome }>

function movedBetween(left: Assessment, right: Assessment): readonly Moved[] {
  const keyOf = keyFor(left, right)
  const [ours, theirs] = [dutiesBy(keyOf, left), dutiesBy(keyOf, right)]
  const all: Moved[] = []
  const add = (one: Outcome | undefined, other: Outcome | undefined): void => {
    const [shown, kind] = [other ?? one, kindOf(one && headline(one), other && headline(other))]
    if (shown !== undefined && kind !== undefined) all.push({ kind, left: one, right: other, shown })
  }
  for (const [key, mine] of ours) for (const [place, one] of mine) add(one, theirs.get(key)?.get(place))
  for (const [key, others] of theirs)
    for (const [place, other] of others) if (ours.get(key)?.has(place) !== true) add(undefined, other)
  return all
}

const whose = ({ told }: Assessment, group: string | undefined): Pick<WhatIfChange, 'child' | 'group'> => ({
  child: told.facts.reference ?? '',
  ...(group === undefined ? {} : { group })
})

type Change = Omit<WhatIfChange, 'child' | 'group'>

function changeOf({ kind, left, right, shown }: Moved): Change {
  const [ours, theirs] = [left && sideOf(left), right && sideOf(right)]
  const { title } = shown.rule.provision
  const about = aboutWords(shown.instance, shown.version.ruleset.vocabulary) ?? 'the child'
  return {
    kind,
    title,
    about,
    ...(ours === undefined ? {} : { left: ours }),
    ...(theirs === undefined ? {} : { right: theirs }),
    says: `${title} (${about}): ${sideWords(ours)} becomes ${sideWords(theirs)}.`
  }
}

function kindOf(left: Verdict | undefined, right: Verdict | undefined): WhatIfKind | undefined {
  if (left === undefined) return 'only-right'
  if (right === undefined) return 'only-left'
  const [state, day] = [left.state !== right.state, dueOnOf(left) !== dueOnOf(right)]
  return state ? (day ? 'state-and-day' : 'state') : day ? 'day' : undefined
}

function sideOf(outcome: Outcome): WhatIfSide {
  const verdict = headline(outcome)
  const [dueOn, doneOn] = [dueOnOf(verdict), (verdict as Readonly<{ doneOn?: Day }>).doneOn]
  return {
    rule: outcome.key,
    provision: outcome.rule.provision.id,
    state: verdict.state,
    ...(dueOn === undefined ? {} : { dueOn: isoDay(dueOn) }),
    ...(doneOn === undefined ? {} : { doneOn: isoDay(doneOn) })
  }
}

/** Overdue (last day 9 May 2026). */
function sideWords(side: WhatIfSide | undefined): string {
  if (side === undefined) return 'not asked'
  const day = side.dueOn === undefined ? '' : ` (last day ${ukDay(side.dueOn)})`
  return `${side.state === 'cannot-tell' ? 'cannot be told' : stateWords(side.state)}${day}`
}

// --- counting

/** Nobody compared yet. */
export const emptyWhatIf = (): WhatIfTally => ({
  children: 0,
  changedChildren: 0,
  kinds: new Map(),
  moves: new Map(),
  provisions: new Map()
})

/** Counts the changes of one child in, of whom there may be none. */
export function addWhatIf(tally: WhatIfTally, changes: readonly WhatIfChange[]): void {
  countChild(tally, changes.length > 0)
  for (const { kind, left, right } of changes)
    countMove(tally, kind, [left?.state, right?.state], right?.provision ?? left?.provision)
}

/** Counts one child in of whom nothing is told: to put every change into words takes ten times as long as to find it. */
export function countWhatIf(tally: WhatIfTally, left: Assessment, right: Assessment): void {
  const moved = movedBetween(left, right)
  countChild(tally, moved.length > 0)
  for (const { kind, left: one, right: other, shown } of moved)
    countMove(tally, kind, [one && headline(one).state, other && headline(other).state], shown.rule.provision.id)
}

function countChild(tally: WhatIfTally, isChanged: boolean): void {
  tally.children++
  if (isChanged) tally.changedChildren++
}

type States = readonly [before: string | undefined, after: string | undefined]

function countMove({ kinds, moves, provisions }: WhatIfTally, kind: WhatIfKind, [a, b]: States, provision = ''): void {
  add(kinds, kind, 1)
  add(moves, `${a ?? ''} → ${b ?? ''}`, 1)
  add(provisions, provision, 1)
}

/** Adds one comparison to another; the order makes no difference. */
export function mergeWhatIf(into: WhatIfTally, other: WhatIfTally): void {
  into.children += other.children
  into.changedChildren += other.changedChildren
  for (const [kind, count] of other.kinds) add(into.kinds, kind, count)
  for (const [move, count] of other.moves) add(into.moves, move, count)
  for (const [provision, count] of other.provisions) add(into.provisions, provision, count)
}

const add = <K>(counts: Map<K, number>, key: K, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

// --- the measures on both sides

/** Each measure by each basis on both sides, for all children and by group. */
export function measureChanges(left: Measures, right: Measures): readonly MeasureChange[] {
  return left.measures.flatMap((measure) => {
    const other = right.measures.find(({ name, by }) => name === measure.name && by === measure.by)
    return other === undefined ? [] : bothSides(measure, other)
  })
}

function bothSides({ name, by, title, total, groups }: Measure, other: Measure): readonly MeasureChange[] {
  const change = (left: Figure, right: Figure): MeasureChange => ({
    name,
    by,
    title,
    ...(left.group === undefined ? {} : { group: left.group }),
    left,
    right,
    points: pointsOf(left.rate, right.rate)
  })
  return [
    change(total, other.total),
    ...groups.flatMap((figure) => {
      const theirs = other.groups.find(({ group }) => group === figure.group)
      return theirs === undefined ? [] : [change(figure, theirs)]
    })
  ]
}

function pointsOf(left: Figure['rate'], right: Figure['rate']): MeasureChange['points'] {
  if (left === 'withheld' || right === 'withheld') return 'withheld'
  return left === null || right === null ? null : (right - left) * 100
}

/** The counts of a comparison in a line: 12 of 820 children change. */
export const whatIfHeadline = (tally: WhatIfTally | SharedWhatIf): string =>
  isShared(tally) ? sharedHeadline(tally) : openHeadline(tally)

const isShared = (tally: WhatIfTally | SharedWhatIf): tally is SharedWhatIf => tally.children === 'withheld'

/** Of how many children it is would give small counts away. */
const sharedHeadline = ({ changedChildren }: SharedWhatIf): string =>
  changedChildren === 'withheld'
    ? 'How many children would be affected is withheld: they, or the others, are too few.'
    : `${changedChildren} children would be affected.`

const openHeadline = ({ children, changedChildren, kinds }: WhatIfTally): string => {
  const duties = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  return `${changedChildren} of ${children} ${children === 1 ? 'child' : 'children'} would be affected, in ${duties} ${duties === 1 ? 'duty' : 'duties'}.`
}
