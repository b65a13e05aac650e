import type { Problem } from '../problem.ts'
import { CONDITION_DEPTH, CONDITION_NODES } from './limits.ts'
import { problem, step } from './problems.ts'
import type { Source } from './text.ts'

type Here = Readonly<{ value: unknown; pointer: string; depth: number }>

/** Fields under which a condition stands in another. */
const NESTED = new Set(['all', 'any', 'not'])

/**
 * Looks for conditions that stand too deep in one another, or are too many, before anything looks at them that calls itself: the
 * validator does, and so does everything after it. It keeps a list of its own instead.
 */
export function conditionLimits({ data, spanOf }: Source): readonly Problem[] {
  const open: Here[] = [{ value: data, pointer: '', depth: 0 }]
  let nodes = 0
  for (let here = open.pop(); here; here = open.pop()) {
    if (here.depth > CONDITION_DEPTH) return [tooDeep(here.pointer, spanOf)]
    if (isCondition(here.value) && ++nodes > CONDITION_NODES) return [tooManyConditions()]
    for (const inner of inside(here)) open.push(inner)
  }
  return []
}

/** A list is no step of its own: what stands in `all` is one deeper than it. */
function inside({ value, pointer, depth }: Here): readonly Here[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.map((one, index) => ({ value: one as unknown, pointer: step(pointer, index), depth }))
  return Object.entries(value).map(([key, inner]) => ({
    value: inner as unknown,
    pointer: step(pointer, key),
    depth: NESTED.has(key) ? Math.max(depth, 1) + 1 : 0
  }))
}

const isCondition = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['all', 'any', 'not', 'fact', 'condition', 'outcome'].some((key) => key in value)

const HELP = 'give inner conditions a name under `conditions`, or say it more simply'

const tooDeep = (pointer: string, spanOf: Source['spanOf']): Problem =>
  problem('TOO_DEEP', `conditions stand more than ${CONDITION_DEPTH} deep in one another`, {
    help: HELP,
    pointer,
    at: spanOf(pointer, 'key')
  })

/** Said of a ruleset with more conditions than any procedure has, named ones counted wherever they are used. */
export const tooManyConditions = (): Problem =>
  problem('TOO_MANY', `more than ${CONDITION_NODES} conditions, counting named ones wherever they are used`, {
    help: 'say it more simply'
  })
