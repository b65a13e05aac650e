import type { SharedWhatIf, WhatIfKind, WhatIfTally } from './model.ts'
import { isSmall, SMALLEST_SHOWN } from './withhold.ts'

type Counts<K extends string> = ReadonlyMap<K, number>

/**
 * A comparison as it may be given away: no count from 1 to 4 is shown or can be worked out. Three tables count the same duties, so that the sum of
 * one may tell what another leaves out; what a table leaves out comes to nought or to at least five. A kind of change is the sum of some moves, so
 * that no move is shown beneath a kind that is left out. What is left out is not even named: that it is there would say that it is not nought.
 */
export function suppressedWhatIf({ children, changedChildren, kinds, moves, provisions }: WhatIfTally): SharedWhatIf {
  const shownKinds = shownOf(kinds)
  const changed = isSmall(changedChildren) || isSmall(children - changedChildren)
  return {
    children: 'withheld',
    changedChildren: changed ? 'withheld' : changedChildren,
    kinds: shownKinds,
    moves: shownMoves(moves, kinds, shownKinds),
    provisions: shownOf(provisions)
  }
}

/** Kinds that a move may be of: those that it adds up to, together with the other moves of its like. */
type Like = readonly WhatIfKind[]

const [LEFT, RIGHT, DAY, STATE]: readonly [Like, Like, Like, Like] = [
  ['only-left'],
  ['only-right'],
  ['day'],
  ['state', 'state-and-day']
]

/** What a move is called is `left state → right state`, without the side that does not ask. */
function likeOf(move: string): Like {
  const [before = '', after = ''] = move.split(' → ')
  if (after === '') return LEFT
  if (before === '') return RIGHT
  return before === after ? DAY : STATE
}

/** The moves beneath each kind by themselves, where the kind is shown and so is their sum. */
function shownMoves(
  moves: Counts<string>,
  kinds: Counts<WhatIfKind>,
  shown: Counts<WhatIfKind>
): ReadonlyMap<string, number> {
  const isShown = (like: Like): boolean => like.every((kind) => shown.has(kind) || !kinds.has(kind))
  const mine = (like: Like): Counts<string> => new Map([...moves].filter(([move]) => likeOf(move) === like))
  return new Map([LEFT, RIGHT, DAY, STATE].filter(isShown).flatMap((like) => [...shownOf(mine(like))]))
}

/** Without the small counts; and without the smallest of the others, until what is left out is as large as what may be shown. */
function shownOf<K extends string>(counts: Counts<K>): ReadonlyMap<K, number> {
  const shown = new Map([...counts].filter(([, count]) => count > 0 && !isSmall(count)))
  const byCount = [...shown].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
  let out = sum(counts) - sum(shown)
  for (const [key, count] of byCount) {
    if (out === 0 || out >= SMALLEST_SHOWN) break
    shown.delete(key)
    out += count
  }
  return shown
}

const sum = (counts: Counts<string>): number => [...counts.values()].reduce((all, count) => all + count, 0)
