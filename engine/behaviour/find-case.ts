import type { Instance } from '../chronology/chronology.ts'
import type { Told } from '../chronology/instances.ts'
import { addDays, isoDay } from '../days/day.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import type { SentCase } from '../read/case-shape.ts'
import { type Draft, firstDraft, sentCase, sinceMoved } from './draft.ts'
import { type Locate, liesInPart } from './located.ts'
import type { Region } from './model.ts'
import { movesFor } from './moves.ts'
import { withCell, withDay } from './sent-moves.ts'
import type { Move, Wish } from './wish.ts'

/** How a draft becomes things that a rule falls on, and which of them is what is looked for. */
export type Trial = Readonly<{
  per: Scope
  vocabulary: Vocabulary
  locate: Locate
  /** Nothing where the case cannot be read. */
  tell: (sent: SentCase) => Readonly<{ told: Told; instances: readonly Instance[] }> | undefined
  /** Whether the rule itself then comes out otherwise, and not just its condition. */
  comesOutOtherwise: (instance: Instance) => boolean
  /** How many of the answers are those of the region, all of them being `answers`. */
  rightAnswers: (instance: Instance) => number
  answers: number
}>

export type FoundCase = Readonly<{ sent: SentCase; instance: Instance }>

/** After so many cases it is given up. */
const MOST_CASES = 6000

type Try = Readonly<{ draft: Draft; score: number; found: FoundCase | undefined; shown: boolean }>

/** A case in a region: from an ordinary one, by moves that each bring it nearer, and where one is not enough by two at once. */
export function findCase(region: Region, wish: Wish, trial: Trial): FoundCase | undefined {
  let cases = 0
  const attempt = (draft: Draft): Try => {
    cases++
    return assessed(draft, region, wish, trial)
  }
  const moves = movesFor(wish)
  const next = (draft: Draft): readonly Draft[] => moves.flatMap((move) => move(draft, wish))
  const start = startOf(wish, trial)
  for (const draft of [start, sinceMoved(start, wish.asOf)]) {
    const best = climbed(attempt(draft), (from) => climb(from, moves, wish, attempt))
    if (best.found !== undefined) return best.shown ? best.found : shownBy(best, next(best.draft), attempt)
  }
  for (const draft of next(start)) {
    for (const other of next(draft)) {
      if (cases >= MOST_CASES) return undefined
      const tried = attempt(other)
      if (tried.found !== undefined) return tried.found
    }
  }
  return undefined
}

/** A case like it in which the rule itself comes out otherwise; where one move brings about none, the case as it is. */
function shownBy({ found }: Try, drafts: readonly Draft[], attempt: (draft: Draft) => Try): FoundCase | undefined {
  for (const draft of drafts) {
    const tried = attempt(draft)
    if (tried.shown) return tried.found
  }
  return found
}

/** Better and better, as far as it goes. */
function climbed(start: Try, step: (from: Try) => Try | undefined): Try {
  let best = start
  for (
    let better: Try | undefined = start;
    better !== undefined;
    better = best.found === undefined ? step(best) : undefined
  )
    best = better
  return best
}

/** One round of all moves; nothing where none is better. */
function climb(start: Try, moves: readonly Move[], wish: Wish, attempt: (draft: Draft) => Try): Try | undefined {
  let best = start
  for (const move of moves) {
    for (const draft of move(best.draft, wish)) {
      const tried = attempt(draft)
      if (tried.score > best.score) best = tried
      if (best.found !== undefined) return best
    }
  }
  return best === start ? undefined : best
}

/** An ordinary case, with those facts that are simply sent already as they are wanted. */
function startOf({ variables, cells, events, asOf, ownDays, act }: Wish, { per }: Trial): Draft {
  const began = isoDay(addDays(asOf, -BEGAN))
  const inTime = isoDay(addDays(asOf, -IN_TIME))
  const first = ownDays.reduce(
    (draft, own) =>
      own.starts
        ? withDay(draft, own, began)
        : own.name === act || act === undefined
          ? draft
          : withDay(draft, own, inTime),
    firstDraft(per, events[0], asOf)
  )
  return variables.reduce((draft, variable, i) => {
    const cell = cells[i]
    return cell === undefined || !isSent(variable) ? draft : withCell(draft, variable, cell)
  }, first)
}

/** How long ago what a rule counts from happened, in an ordinary case. */
const BEGAN = 30
/** How long ago every other act was done, where it is asked whether one is needed. */
const IN_TIME = 300

const isSent = (variable: Wish['variables'][number]): boolean =>
  variable.kind === 'term'
    ? variable.term.type === 'number' && variable.term.is.from === 'ref' && !variable.term.is.ref.derived
    : 'fact' in variable && !variable.fact.derived

function assessed(draft: Draft, { facts }: Region, { variables, cells }: Wish, trial: Trial): Try {
  const sent = sentCase(draft, trial.vocabulary)
  const told = trial.tell(sent)
  if (told === undefined) return { draft, score: -1, found: undefined, shown: false }
  let [score, found, shown]: [number, FoundCase | undefined, boolean] = [0, undefined, false]
  for (const instance of told.instances) {
    const parts = facts.filter((part) => liesInPart(part, instance, trial.locate)).length
    const right = parts + trial.rightAnswers(instance)
    const near = variables.filter((variable, i) => trial.locate(variable, instance) === cells[i]).length
    score = Math.max(score, right + near / (variables.length + 1))
    if (right !== facts.length + trial.answers || shown) continue
    found ??= { sent, instance }
    shown = trial.comesOutOtherwise(instance)
    if (shown) found = { sent, instance }
  }
  return { draft, score, found, shown }
}
