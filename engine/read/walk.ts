import { quote, step, stepsOf } from './problems.ts'
import { inside, isField, type SchemaPlace } from './schema.ts'

/** What is looked at: data, what the schema says of it, and which of a sender's own names may be said back (all, if not given). */
export type Looked = Readonly<{ root: SchemaPlace; data: unknown; sayable: ((name: string) => boolean) | undefined }>

/** One place in data. `pointer` goes only as far as may be said, and `words` is how a sentence calls the place. */
export type Found = Readonly<{
  place: SchemaPlace | undefined
  value: unknown
  pointer: string
  words: string
  whole: boolean
}>

type Data = Readonly<Record<string, unknown>>

/** Follows a JSON pointer through data and schema side by side. */
export function find({ root, data, sayable }: Looked, pointer: string): Found {
  let found: Found = { place: root, value: data, pointer: '', words: 'the whole', whole: true }
  for (const key of stepsOf(pointer)) found = next(found, key, sayable)
  return found
}

function next(from: Found, key: string, sayable: Looked['sayable']): Found {
  const inList = Array.isArray(from.value)
  const place = from.place && inside(from.place, key, inList)
  const value = typeof from.value === 'object' && from.value !== null ? (from.value as Data)[key] : undefined
  const whole = from.whole && (inList || (from.place && isField(from.place, key)) || (sayable?.(key) ?? true))
  if (!whole) return { place, value, pointer: from.pointer, words: 'something here', whole }
  const words = inList ? itemWords(value, key, from.words, sayable) : quote(key)
  return { place, value, pointer: step(from.pointer, key), words, whole }
}

/** An item by its own id or name, if it has one and it may be said; else by its place in the list. */
function itemWords(value: unknown, key: string, list: string, sayable: Looked['sayable']): string {
  const { id, name } = (typeof value === 'object' && value !== null ? value : {}) as Data
  const own = id ?? name
  return typeof own === 'string' && !sayable ? quote(own) : `item ${Number(key) + 1} of ${list}`
}
