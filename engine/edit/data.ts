import { type Problem } from '../problem.ts'
import { CONTROL_CHARACTER, FORBIDDEN_KEYS } from '../read/forbidden.ts'
import { problem, quote } from '../read/problems.ts'

/** What a text can hold: text, numbers, true and false, nothing; lists and maps of them. */
export type Atom = string | number | boolean | null
export type DataList = readonly Data[]
export type DataMap = Readonly<{ [key: string]: Data }>
export type Data = Atom | DataList | DataMap

/** The way to a place in data: the names of fields, and positions in lists. */
export type Path = readonly (string | number)[]

export const isList = (data: Data | undefined): data is DataList => Array.isArray(data)

export const isMap = (data: Data | undefined): data is DataMap =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

export const isAtom = (data: Data): data is Atom => typeof data !== 'object' || data === null

/** A field of a map, if the data is one that has it. */
export const fieldOf = (data: Data | undefined, key: string): Data | undefined =>
  isMap(data) && Object.hasOwn(data, key) ? data[key] : undefined

/** Text, and nothing for what is no text. */
export const textIn = (data: Data | undefined): string => (typeof data === 'string' ? data : '')

/** The items of a list, and none where there is no list. */
export const itemsIn = (data: Data | undefined): DataList => (isList(data) ? data : [])

/** A map made of its fields in this order. It has no prototype, so that no name means anything but itself. */
export const mapOf = (fields: Iterable<readonly [string, Data]>): DataMap => {
  const map = Object.create(null) as Record<string, Data>
  for (const [key, value] of fields) map[key] = value
  return map
}

export const without = (map: DataMap, ...keys: readonly string[]): DataMap =>
  mapOf(Object.entries(map).filter(([key]) => !keys.includes(key)))

/** Whether two pieces of data say the same, whatever the order of the fields. */
export function same(one: Data | undefined, other: Data | undefined): boolean {
  if (one === other) return true
  if (isList(one)) return isList(other) && one.length === other.length && one.every((item, i) => same(item, other[i]))
  if (!isMap(one) || !isMap(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}

/** The ways to the least pieces in which two pieces of data differ. */
export function differences(one: Data | undefined, other: Data | undefined, path: Path = []): readonly Path[] {
  if (same(one, other)) return []
  if (isList(one) && isList(other) && one.length === other.length)
    return one.flatMap((item, i) => differences(item, other[i], [...path, i]))
  if (!isMap(one) || !isMap(other)) return [path]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) => differences(fieldOf(one, key), fieldOf(other, key), [...path, key]))
}

/** What stands at the end of a path. */
export const at = (data: Data | undefined, path: Path): Data | undefined =>
  path.reduce<Data | undefined>(
    (here, step) => (typeof step === 'number' ? itemsIn(here)[step] : fieldOf(here, step)),
    data
  )

/** The same data with something else at the end of a path that is there. All that is not on the way stays the very same. */
export function replaced(data: Data, path: Path, change: (old: Data) => Data): Data {
  const [first, ...rest] = path
  if (first === undefined) return change(data)
  if (isList(data)) return data.map((item, index) => (index === first ? replaced(item, rest, change) : item))
  if (!isMap(data)) return data
  return mapOf(Object.entries(data).map(([key, value]) => [key, key === first ? replaced(value, rest, change) : value]))
}

const MOST_DEPTH = 40

/** What about a value keeps it from being written. It may come from anywhere, so nothing is taken for granted. */
export function dataProblem(value: unknown, depth = 0): Problem | undefined {
  if (depth > MOST_DEPTH) return problem('TOO_DEEP', `lists and maps stand more than ${MOST_DEPTH} deep in one another`)
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : notData(value)
  if (typeof value === 'string') return textProblem(value)
  if (Array.isArray(value)) return firstProblem(value, depth)
  if (typeof value !== 'object') return notData(typeof value)
  const forbidden = Object.keys(value).find((key) => FORBIDDEN_KEYS.has(key) || key === '<<' || textProblem(key))
  if (forbidden !== undefined) return problem('FORBIDDEN_KEY', `${quote(forbidden)} cannot be a key`)
  return firstProblem(Object.values(value), depth)
}

const firstProblem = (values: readonly unknown[], depth: number): Problem | undefined => {
  for (const value of values) {
    const found = dataProblem(value, depth + 1)
    if (found) return found
  }
  return undefined
}

const textProblem = (text: string): Problem | undefined =>
  CONTROL_CHARACTER.test(text) || !text.isWellFormed() || text.includes('\ufeff')
    ? problem('CONTROL_CHARACTER', 'a control character inside a text', { help: 'take it out' })
    : undefined

const notData = (what: unknown): Problem =>
  problem('NOT_DATA', `${quote(what)} cannot be written down`, {
    help: 'a value is text, a number, true or false, empty, or a list or map of them'
  })
