import { andThen, good, type Result } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { at, type Data, fieldOf, isList, isMap, itemsIn, mapOf, type Path, replaced } from './data.ts'
import type { ConditionAt, Part } from './edit.ts'
import { type Changed, drop, put } from './fields.ts'
import { findPlace, refuse } from './place.ts'
import { conditionRenamed, usesCondition } from './references.ts'

const GROUPS = ['all', 'any'] as const

/** The step from a condition to its parts: the list of a group, or the one condition that is denied. */
const groupOf = (condition: Data | undefined): 'all' | 'any' | undefined =>
  GROUPS.find((group) => isList(fieldOf(condition, group)))

/** The way through groups to a part, by the positions in them; a denied condition is at position 0. */
function partPath(condition: Data | undefined, part: Part): Result<Path> {
  const [index, ...rest] = part
  if (index === undefined) return good([])
  const group = groupOf(condition)
  const step: Path = group ? [group, index] : ['not']
  const inner = at(condition, step)
  if (inner === undefined || (!group && index !== 0)) return refuse('NOTHING_THERE', 'the condition has no such part')
  return andThen(partPath(inner, rest), (path) => good([...step, ...path]))
}

function wholePath(data: Data, { at: place, field }: ConditionAt): Result<Path> {
  return andThen(findPlace(data, place), (base) => good([...base, ...field]))
}

function inside(data: Data, where: ConditionAt, part: Part, change: (path: Path, whole: Path) => Changed): Changed {
  return andThen(wholePath(data, where), (whole) =>
    andThen(partPath(at(data, whole), part), (path) => change([...whole, ...path], whole))
  )
}

/** A part of a condition, or all of it, as another condition. */
export const putPart = (data: Data, where: ConditionAt, part: Part, condition: Data): Changed =>
  inside(data, where, part, (path) => put(data, path, condition))

/** One more condition in a group. What is no such group becomes one with it; where nothing stands, it stands alone. */
export function insertPart(
  data: Data,
  where: ConditionAt,
  part: Part,
  condition: Data,
  options: Readonly<{ index?: number | undefined; join?: 'all' | 'any' | undefined }>
): Changed {
  return inside(data, where, part, (path) => {
    const old = at(data, path)
    if (old === undefined) return put(data, path, condition)
    const group = groupOf(old)
    if (group === undefined || (options.join ?? group) !== group)
      return put(data, path, mapOf([[options.join ?? 'all', [old, condition]]]))
    const items = fieldOf(old, group) as readonly Data[]
    const index = options.index ?? items.length
    if (!(index >= 0 && index <= items.length)) return refuse('NOTHING_THERE', 'the group has no such position')
    return put(data, [...path, group], items.toSpliced(index, 0, condition))
  })
}

/** A part taken out, and every group that is empty without it. */
export const removePart = (data: Data, where: ConditionAt, part: Part): Changed =>
  inside(data, where, part, (path, whole) => drop(data, path, leastDepth(whole)))

/** What the condition is a condition of stays, though it should be left without one. */
const leastDepth = (whole: Path): number => whole.length - 1

/** A part moved to where `to` leads once it is out of its place, and every group out that is empty without it. */
export function movePart(data: Data, where: ConditionAt, part: Part, to: Part): Changed {
  if (part.length === 0 || to.length === 0) return refuse('NOT_ALLOWED', 'a whole condition cannot be moved')
  return inside(data, where, part, (path, whole) => {
    const moved = at(data, path) as Data
    const list = path.slice(0, -1)
    if (!isList(at(data, list))) return refuse('NOT_ALLOWED', 'a denied condition has no place to move from')
    return andThen(drop(data, path, leastDepth(whole)), (out) => insertMoved(out, where, to, moved))
  })
}

function insertMoved(data: Data, where: ConditionAt, to: Part, moved: Data): Changed {
  const index = to.at(-1) ?? 0
  return inside(data, where, to.slice(0, -1), (path) => {
    const group = groupOf(at(data, path))
    const items = group && itemsIn(at(data, [...path, group]))
    if (!group || !items || !(index >= 0 && index <= items.length))
      return refuse('NOTHING_THERE', 'there is no such place to move to')
    return good(replaced(data, [...path, group], () => items.toSpliced(index, 0, moved)))
  })
}

/** A condition under a name, new or in the place of what had the name. */
export const putCondition = (data: Data, name: string, condition: Data): Changed =>
  put(data, ['conditions', name], condition)

/** Another name for a condition, here and wherever it is used. */
export function renameCondition(data: Data, name: string, to: string): Changed {
  const conditions = fieldOf(data, 'conditions')
  if (!isMap(conditions) || !Object.hasOwn(conditions, name))
    return refuse('UNKNOWN_CONDITION', `unknown condition ${quote(name)}`)
  if (Object.hasOwn(conditions, to)) return refuse('NAME_TAKEN', `${quote(to)} is already a condition`)
  const under = mapOf(Object.entries(conditions).map(([key, value]) => [key === name ? to : key, value]))
  return good(
    conditionRenamed(
      replaced(data, ['conditions'], () => under),
      name,
      to
    )
  )
}

/** A condition that is not used any more, taken out. */
export function removeCondition(data: Data, name: string): Changed {
  if (fieldOf(fieldOf(data, 'conditions'), name) === undefined)
    return refuse('UNKNOWN_CONDITION', `unknown condition ${quote(name)}`)
  return andThen(drop(data, ['conditions', name], 0), (left) =>
    usesCondition(left, name)
      ? refuse('STILL_USED', `${quote(name)} is still used`, 'take it out of those conditions first')
      : good(left)
  )
}
