import type { FactType } from '../../engine/model/vocabulary.ts'
import type { WrittenCondition, WrittenOperand } from '../../engine/read/written.ts'

/** A way into the groups of a condition. */
export type Way = readonly number[]

export type GroupKind = 'all' | 'any' | 'none'

/** What a condition is, for the form: a group, or one of the things that can stand in one. */
export type Shown =
  | Readonly<{ is: 'group'; kind: GroupKind; of: readonly WrittenCondition[] }>
  | Readonly<{
      is: 'fact'
      not: boolean
      fact: string
      operator: string
      value: WrittenOperand | undefined
      on: string | undefined
    }>
  | Readonly<{ is: 'named'; not: boolean; name: string }>
  | Readonly<{ is: 'outcome'; not: boolean; rule: string; states: readonly string[] }>

export function shown(condition: WrittenCondition): Shown {
  const { all, any, not } = condition
  if (all !== undefined) return { is: 'group', kind: 'all', of: all }
  if (any !== undefined) return { is: 'group', kind: 'any', of: any }
  if (not === undefined) return plain(condition, false)
  if (not.any !== undefined) return { is: 'group', kind: 'none', of: not.any }
  // What is denied twice, or all at once, stands as a group of its own under the denial.
  if (not.all !== undefined || not.not !== undefined) return { is: 'group', kind: 'none', of: [not] }
  return plain(not, true)
}

function plain(condition: WrittenCondition, not: boolean): Shown {
  const { condition: name, outcome, is = [], fact = '', operator = '', value, on } = condition
  if (name !== undefined) return { is: 'named', not, name }
  if (outcome !== undefined) return { is: 'outcome', not, rule: outcome, states: is }
  return { is: 'fact', not, fact, operator, value, on }
}

export function written(condition: Shown): WrittenCondition {
  switch (condition.is) {
    case 'group':
      return group(condition.kind, condition.of)
    case 'named':
      return denied({ condition: condition.name }, condition.not)
    case 'outcome':
      return denied({ outcome: condition.rule, is: condition.states }, condition.not)
    case 'fact': {
      const { fact, operator, value, on, not } = condition
      return denied({ fact, operator, ...(value !== undefined && { value }), ...(on !== undefined && { on }) }, not)
    }
  }
}

const denied = (condition: WrittenCondition, not: boolean): WrittenCondition => (not ? { not: condition } : condition)

export const group = (kind: GroupKind, of: readonly WrittenCondition[]): WrittenCondition =>
  kind === 'all' ? { all: of } : kind === 'any' ? { any: of } : { not: { any: of } }

/** The parts of a group; none of what is no group. */
export function partsOf(condition: WrittenCondition): readonly WrittenCondition[] {
  const here = shown(condition)
  return here.is === 'group' ? here.of : []
}

const withParts = (condition: WrittenCondition, of: readonly WrittenCondition[]): WrittenCondition => {
  const here = shown(condition)
  return here.is === 'group' ? group(here.kind, of) : condition
}

/** The condition with one part of it changed; a part that becomes nothing is taken out, and a group that is empty without it. */
export function changedAt(
  condition: WrittenCondition,
  [step, ...rest]: Way,
  change: (part: WrittenCondition) => WrittenCondition | undefined
): WrittenCondition | undefined {
  if (step === undefined) return change(condition)
  const parts = partsOf(condition)
  const part = parts[step]
  if (part === undefined) return condition
  const next = changedAt(part, rest, change)
  const left = next === undefined ? parts.toSpliced(step, 1) : parts.with(step, next)
  return left.length === 0 ? undefined : withParts(condition, left)
}

/** A part put into a group as its last; what is no group becomes one with both. */
export const addedTo = (
  condition: WrittenCondition | undefined,
  way: Way,
  part: WrittenCondition
): WrittenCondition => {
  if (condition === undefined) return part
  const added = changedAt(condition, way, (here) =>
    shown(here).is === 'group' ? withParts(here, [...partsOf(here), part]) : { all: [here, part] }
  )
  return added ?? part
}

export const removedAt = (condition: WrittenCondition, way: Way): WrittenCondition | undefined =>
  changedAt(condition, way, () => undefined)

/** A part taken one place up or down within its group. */
export function movedAt(condition: WrittenCondition, way: Way, by: 1 | -1): WrittenCondition {
  const [group_, place] = [way.slice(0, -1), way.at(-1)]
  if (place === undefined) return condition
  const moved = changedAt(condition, group_, (here) => {
    const parts = partsOf(here)
    const [part, other] = [parts[place], parts[place + by]]
    return part === undefined || other === undefined
      ? here
      : withParts(here, parts.with(place, other).with(place + by, part))
  })
  return moved ?? condition
}

/** A part put into a group of its own, so that others can stand beside it there; a group of one taken apart again. */
export const wrappedAt = (condition: WrittenCondition, way: Way): WrittenCondition =>
  changedAt(condition, way, (here) => ({ any: [here] })) ?? condition

type OperatorChoice = Readonly<{ operator: string; says: string }>

/** Which comparisons fit which type of fact, in words. */
export const OPERATORS_FOR: Readonly<Record<FactType, readonly OperatorChoice[]>> = {
  'yes-no': [{ operator: 'equal', says: 'is' }],
  number: [
    { operator: 'equal', says: 'is' },
    { operator: 'notEqual', says: 'is not' },
    { operator: 'lessThan', says: 'is less than' },
    { operator: 'lessThanInclusive', says: 'is at most' },
    { operator: 'greaterThan', says: 'is more than' },
    { operator: 'greaterThanInclusive', says: 'is at least' },
    { operator: 'in', says: 'is one of' },
    { operator: 'notIn', says: 'is none of' }
  ],
  'one-of': [
    { operator: 'equal', says: 'is' },
    { operator: 'notEqual', says: 'is not' },
    { operator: 'in', says: 'is one of' },
    { operator: 'notIn', says: 'is none of' }
  ],
  list: [
    { operator: 'contains', says: 'include' },
    { operator: 'doesNotContain', says: 'do not include' }
  ],
  date: [
    { operator: 'onOrBefore', says: 'is on or before' },
    { operator: 'before', says: 'is before' },
    { operator: 'onOrAfter', says: 'is on or after' },
    { operator: 'after', says: 'is after' },
    { operator: 'equal', says: 'is on' },
    { operator: 'notEqual', says: 'is not on' },
    { operator: 'longerThan', says: 'is longer ago than' }
  ]
}

/** What a comparison begins with, for a fact of a type. */
export function firstComparison(
  type: FactType,
  values: Readonly<Record<string, string>> | undefined
): Readonly<{ operator: string; value: WrittenOperand }> {
  const [one] = Object.keys(values ?? {})
  switch (type) {
    case 'yes-no':
      return { operator: 'equal', value: true }
    case 'number':
      return { operator: 'greaterThanInclusive', value: 1 }
    case 'one-of':
      return { operator: 'equal', value: one ?? '' }
    case 'list':
      return { operator: 'contains', value: one ?? '' }
    case 'date':
      return { operator: 'onOrBefore', value: '' }
  }
}

/** The value that fits another operator: a list where one of several is asked, one where one is. */
export function valueFor(operator: string, value: WrittenOperand | undefined): WrittenOperand | undefined {
  const isList = operator === 'in' || operator === 'notIn'
  if (isList && !Array.isArray(value))
    return value === undefined || typeof value === 'object' ? [] : [value as string | number]
  if (!isList && Array.isArray(value)) return (value as readonly (string | number)[])[0]
  if (operator === 'longerThan' && typeof value !== 'string') return '12 months'
  return value
}
