import type { Condition } from '../model/condition.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import type { Variable } from './model.ts'
import { nameOf } from './view.ts'

type Three = Readonly<Record<'before' | 'after' | 'given', Condition>>

/**
 * First what only one of the two conditions compares, then what both do, so that what they share falls away early; two days before what lies
 * between them. The same whichever of the two came first.
 */
export function inGoodOrder(variables: readonly Variable[], { before, after }: Three): readonly Variable[] {
  const changed = changedNames(before, after)
  const rank = (variable: Variable): number =>
    (namesOf(variable).some((name) => changed.has(name)) ? 0 : 2) + (variable.kind === 'pair' ? 1 : 0)
  return [...variables].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}

/** In which order variables are let go, where a region can do without: days before what lies between them, what both share before what differs. */
export const wideningOrder = (variables: readonly Variable[]): readonly number[] => {
  const ends = new Set(variables.flatMap((variable) => (variable.kind === 'pair' ? namesOf(variable) : [])))
  const isEnd = (i: number): boolean => {
    const variable = variables[i] as Variable
    return variable.kind === 'term' && ends.has(variable.term.key)
  }
  const places = [...variables.keys()].reverse()
  return [...places.filter(isEnd), ...places.filter((i) => !isEnd(i))]
}

/** What is compared otherwise than before is named first, then the rest as it stands in the conditions. */
export function inReadingOrder<T extends Readonly<{ variable: Variable }>>(
  parts: readonly T[],
  { before, after, given }: Three
): readonly T[] {
  const changed = changedNames(before, after)
  const written = [after, before, given].flatMap(leavesOf).flatMap(namesIn)
  const rank = ({ variable }: T): number => {
    const places = namesOf(variable)
      .map((name) => written.indexOf(name))
      .filter((place) => place >= 0)
    return (
      Math.min(...places, written.length) - (namesOf(variable).some((name) => changed.has(name)) ? written.length : 0)
    )
  }
  return [...parts].sort((a, b) => rank(a) - rank(b))
}

function changedNames(before: Condition, after: Condition): ReadonlySet<string> {
  const [one, other] = [before, after].map(
    (condition) => new Set(leavesOf(condition).map((leaf) => JSON.stringify(leaf)))
  )
  return new Set(
    [...leavesOf(before), ...leavesOf(after)]
      .filter((leaf) => one?.has(JSON.stringify(leaf)) !== other?.has(JSON.stringify(leaf)))
      .flatMap(namesIn)
  )
}

const namesOf = (variable: Variable): readonly string[] =>
  variable.kind === 'pair' ? [variable.earlier.key, variable.later.key] : [nameOf(variable)]

function namesIn(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'outcome') return [leaf.rule]
  const { operand } = leaf
  return [leaf.fact.name, ...(operand.is === 'fact' ? [operand.fact.name] : [])]
}
