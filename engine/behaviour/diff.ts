import { STATES } from '../assess/verdict.ts'
import { ANSWER_NAMES, type Answer, CANNOT_TELL, YES } from '../compile/answer.ts'
import type { Condition } from '../model/condition.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import { isNonEmpty } from '../problem.ts'
import { allCells, type Box, bitsOf, knownCells } from './box.ts'
import { couldBe } from './cells.ts'
import { variablesOf } from './collect.ts'
import { NotAnalysed, type Setting } from './context.ts'
import { leavesOf } from './leaves.ts'
import type { BehaviourDiff, Cell, Direction, Region, RegionPart, Variable } from './model.ts'
import { possibility } from './possible.ts'
import { questionOf } from './question.ts'
import { ANYTHING, counter, type Found, hasChange, judgeOf, type Pair, regionsIn } from './regions.ts'
import { inGoodOrder, inReadingOrder, wideningOrder } from './variable-order.ts'
import { VERBS, type Verbs } from './verbs.ts'
import { sentenceOf } from './words.ts'

export type BehaviourOptions = Readonly<{
  /** The scope of the rule that the conditions belong to, where it is known. */
  per?: Scope
  /** Only where this is so does a difference matter. */
  given?: Condition
  /** The states in which another rule can be; left out: any. */
  statesOf?: (rule: string) => readonly string[]
  /** What the condition decides, in words. */
  verbs?: Verbs
}>

/** A rule without a condition always applies. */
export const ALWAYS: Condition = { kind: 'all', of: [] }

/** Everything that was found out, with what the conditions turn on. */
export type Analysis =
  | Readonly<{
      kind: 'analysed'
      variables: readonly Variable[]
      regions: readonly Region[]
      /** For each region one case that lies there, as the cell of each variable. */
      cases: readonly (readonly Cell[])[]
    }>
  | Readonly<{ kind: 'not-analysed'; why: string }>

/**
 * How the answer of a condition differs from that of another: the regions of facts, all of them and in few. Where everything is known, the regions
 * hold just the cases whose answer differs. What differs only while something is not known is told apart from that.
 */
export function behaviourDiff(
  before: Condition | undefined,
  after: Condition | undefined,
  vocabulary: Vocabulary,
  options: BehaviourOptions = {}
): BehaviourDiff {
  const analysis = analyse(before, after, vocabulary, options)
  if (analysis.kind === 'not-analysed') return analysis
  return isNonEmpty(analysis.regions) ? { kind: 'differs', regions: analysis.regions } : { kind: 'same' }
}

export function analyse(
  before: Condition | undefined,
  after: Condition | undefined,
  vocabulary: Vocabulary,
  { per, given, statesOf, verbs }: BehaviourOptions
): Analysis {
  const setting: Setting = { vocabulary, per, statesOf: statesOf ?? (() => STATES) }
  try {
    const three = { before: before ?? ALWAYS, after: after ?? ALWAYS, given: given ?? ALWAYS }
    return differences(three, setting, verbs ?? VERBS.applies)
  } catch (error) {
    if (error instanceof NotAnalysed) return { kind: 'not-analysed', why: error.message }
    throw error
  }
}

type Three = Readonly<Record<'before' | 'after' | 'given', Condition>>

function differences(three: Three, setting: Setting, verbs: Verbs): Analysis {
  const leaves = Object.values(three).flatMap(leavesOf)
  const variables = inGoodOrder(variablesOf(leaves, setting), three)
  const pair: Pair = {
    before: questionOf(three.before, variables),
    after: questionOf(three.after, variables),
    given: questionOf(three.given, variables),
    isPossible: possibility(variables)
  }
  const order = wideningOrder(variables)
  const count = counter(leaves.length)
  const known = regionsIn(judgeOf(pair, []), { whole: variables.map(knownCells), order }, count)
  const hidden = known.map(({ box }) => orUnknown(box, variables))
  const unknown = regionsIn(judgeOf(pair, hidden), { whole: variables.map(allCells), order }, count)
  const saying: Saying = {
    variables,
    three,
    setting,
    verbs,
    everBefore: everYes(pair, 'before', variables, count),
    everAfter: everYes(pair, 'after', variables, count)
  }
  const regions = [
    ...known.map((one) => regionOf(one, knownCells, saying)),
    ...unknown.map((one) => regionOf(one, allCells, saying))
  ]
  const cases = [...known, ...unknown].map((one) => one.case.map((place, i) => variables[i]?.cells[place] as Cell))
  return { kind: 'analysed', variables, regions, cases }
}

/** A region as it looks where something is not known: it could turn out to lie there. */
const orUnknown = (box: Box, variables: readonly Variable[]): Box =>
  box.map((mask, i) => {
    const variable = variables[i] as Variable
    return mask === knownCells(variable) ? ANYTHING : mask | unknownOf(mask, variable)
  })

/** The cells of what is not known and could turn out to be in one of some others. */
const unknownOf = (mask: number, { cells }: Variable): number =>
  cells.reduce((bits, cell, i) => {
    const could = bitsOf(mask).some((place) => couldBe(cell, cells[place] as Cell))
    return cell.is === 'unknown' && could ? bits | (1 << i) : bits
  }, 0)

/** Whether a condition is so anywhere that matters. */
function everYes(pair: Pair, side: 'before' | 'after', variables: readonly Variable[], count: () => void): boolean {
  const never = { kind: 'any', of: [] } as const
  const judge = judgeOf({ ...pair, before: never, after: pair[side] }, [])
  return hasChange(judge, variables.map(knownCells), count)
}

type Saying = Readonly<{
  variables: readonly Variable[]
  three: Three
  setting: Setting
  verbs: Verbs
  everBefore: boolean
  everAfter: boolean
}>

function regionOf({ box, change }: Found, wholeOf: (variable: Variable) => number, saying: Saying): Region {
  const parts = box.flatMap((mask, i): readonly RegionPart[] => {
    const variable = saying.variables[i] as Variable
    return mask === wholeOf(variable)
      ? []
      : [{ variable, cells: bitsOf(mask).map((place) => variable.cells[place] as RegionPart['cells'][number]) }]
  })
  const facts = inReadingOrder(parts, saying.three)
  const direction = directionOf(change.before, change.after)
  const said = { direction, ...change, facts, also: saying.everBefore, still: saying.everAfter }
  return {
    direction,
    before: ANSWER_NAMES[change.before],
    after: ANSWER_NAMES[change.after],
    facts,
    says: sentenceOf(said, saying.verbs, saying.setting.vocabulary)
  }
}

function directionOf(before: Answer, after: Answer): Direction {
  if (after === CANNOT_TELL) return 'now-cannot-tell'
  if (before === CANNOT_TELL) return 'can-now-tell'
  return after === YES ? 'now-applies' : 'no-longer-applies'
}
