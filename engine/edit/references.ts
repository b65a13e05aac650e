import { andThen, good, type Result } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { type Data, isAtom, isList, mapOf } from './data.ts'
import { refuse } from './place.ts'

/** Fields that name a rule, and fields that name one only to point to it, which can do without. */
const NAMES_A_RULE = new Set(['sameAs', 'outcome', 'dueOf'])
const POINTS_TO = new Set(['seeAlso', 'conflictsWith', 'provisions'])

/** What rules and pointers are called from now on; a pointer without a new name goes. */
export type Renaming = Readonly<{
  rule?: (reference: string) => string
  pointer?: (reference: string) => string | undefined
}>

/** Data with the names of other rules and provisions changed. What has no such name in it stays the very same. */
export function renamed(data: Data, names: Renaming): Data {
  if (isAtom(data)) return data
  if (isList(data))
    return keeping(
      data,
      data.map((item) => renamed(item, names))
    )
  const fields = Object.entries(data).flatMap(([key, value]): readonly [string, Data][] => {
    if (NAMES_A_RULE.has(key)) return [[key, renamedIn(value, names.rule ?? ((name) => name))]]
    if (POINTS_TO.has(key) && isList(value) && value.every(isAtom)) return pointers(key, value, names)
    return [[key, renamed(value, names)]]
  })
  const unchanged = fields.length === Object.keys(data).length && fields.every(([key, value]) => data[key] === value)
  return unchanged ? data : mapOf(fields)
}

/** What has not changed stays the very same. */
const keeping = (old: readonly Data[], now: readonly Data[]): Data =>
  now.every((item, index) => item === old[index]) ? old : now

const renamedIn = (value: Data, rename: (name: string) => string): Data => {
  if (typeof value === 'string') return rename(value)
  return isList(value)
    ? keeping(
        value,
        value.map((item) => (typeof item === 'string' ? rename(item) : item))
      )
    : value
}

function pointers(key: string, value: readonly Data[], { pointer }: Renaming): readonly [string, Data][] {
  if (!pointer) return [[key, value]]
  const left = value.flatMap((name) => (typeof name === 'string' ? (pointer(name) ?? []) : name))
  if (left.length === value.length) return [[key, keeping(value, left)]]
  return left.length === 0 ? [] : [[key, left]]
}

/** By what a rule's name is needed: by a clock or a condition, or by what is left to another procedure. */
function usersOf(data: Data, isMeant: (reference: string) => boolean, from: string): readonly string[] {
  if (isAtom(data)) return []
  if (isList(data)) return data.flatMap((item, index) => usersOf(item, isMeant, `${from}/${nameOf(item) ?? index}`))
  return Object.entries(data).flatMap(([key, value]) => {
    const names = NAMES_A_RULE.has(key) || key === 'provision' ? [value].flat() : []
    const own = names.some((name) => typeof name === 'string' && isMeant(name)) ? [`${from}/${key}`] : []
    return [...own, ...usersOf(value, isMeant, `${from}/${key}`)]
  })
}

const nameOf = (item: Data): string | undefined => {
  const { id, name } = (isAtom(item) ? {} : item) as { id?: string; name?: string }
  return id ?? name
}

/** Refused while something else needs what is to go. */
export function unneeded(data: Data, what: string, isMeant: (reference: string) => boolean): Result<Data> {
  const users = usersOf(data, isMeant, '')
  if (users.length === 0) return good(data)
  const places = users.slice(0, 5).map((user) => quote(user.slice(1)))
  return refuse('STILL_USED', `${quote(what)} is still named by ${places.join(', ')}`, 'change those first')
}

/** Named conditions by their use: every `{ condition: name }` with another name. */
export function conditionRenamed(data: Data, from: string, to: string): Data {
  if (isAtom(data)) return data
  if (isList(data))
    return keeping(
      data,
      data.map((item) => conditionRenamed(item, from, to))
    )
  const fields = Object.entries(data).map(([key, value]): [string, Data] =>
    key === 'condition' && value === from ? [key, to] : [key, conditionRenamed(value, from, to)]
  )
  return fields.every(([key, value]) => data[key] === value) ? data : mapOf(fields)
}

/** Whether a condition's name is used anywhere in the data. */
export const usesCondition = (data: Data, name: string): boolean =>
  !isAtom(data) &&
  Object.entries(data).some(([key, value]) => (key === 'condition' && value === name) || usesCondition(value, name))

export const chain = (first: Result<Data>, ...next: readonly ((data: Data) => Result<Data>)[]): Result<Data> =>
  next.reduce((so, one) => andThen(so, one), first)
