/** A name made ready for being looked up in many cases. The same name always makes the same key. */
export type Key = Readonly<{ name: string; hash: number }>

/** FNV-1a. */
export function keyOf(name: string): Key {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return { name, hash: (hash ^ (hash >>> 15)) & 0x3fffffff }
}

/** Empty slots, by how many names there are room for: a copy of them is made in one go, where a list that grows is copied again and again. */
const empty = new Map<number, readonly undefined[]>()

function emptySlots<T>(names: number): (string | T | undefined)[] {
  let room = 4
  while (room < names * 2) room *= 2
  const known = empty.get(room)
  if (known !== undefined) return known.slice()
  const made: undefined[] = Array.from({ length: room * 2 }, () => undefined)
  empty.set(room, made)
  return made.slice()
}

/**
 * What is known by name, as a map that is never changed. It is read with keys: rules ask thousands of times for the same names, so that a name
 * is hashed once, where the rule is compiled, and looking it up is little more than reading an array.
 */
export class ByName<T> {
  /** What is known, without its names. */
  readonly values: readonly T[]
  readonly #keys: readonly Key[]
  /** Names and values in turn; half of the room is left empty, so that a name stands where its hash says or just behind. */
  readonly #slots: (string | T | undefined)[]
  readonly #mask: number
  #all: ReadonlyMap<string, T> | undefined

  /** Of keys that are all different, each with its value at the same place. */
  constructor(keys: readonly Key[], values: readonly T[]) {
    this.#keys = keys
    this.values = values
    const slots = emptySlots<T>(keys.length)
    this.#mask = slots.length - 2
    this.#slots = slots
    for (let i = 0; i < keys.length; i++) this.#put(keys[i] as Key, values[i] as T)
  }

  static from<T>(entries: Iterable<readonly [string, T]>): ByName<T> {
    const all = new Map(entries)
    return new ByName([...all.keys()].map(keyOf), [...all.values()])
  }

  /** Names and values, in the order in which they were given. */
  get all(): ReadonlyMap<string, T> {
    this.#all ??= new Map(this.#keys.map(({ name }, i) => [name, this.values[i] as T]))
    return this.#all
  }

  #put({ name, hash }: Key, value: T): void {
    let at = hash & this.#mask
    while (this.#slots[at] !== undefined) at = (at + 2) & this.#mask
    this.#slots[at] = name
    this.#slots[at + 1] = value
  }

  has(name: string): boolean {
    return this.at(keyOf(name)) !== undefined
  }

  at({ name, hash }: Key): T | undefined {
    const slots = this.#slots
    const mask = this.#mask
    let at = hash & mask
    while (slots[at] !== undefined) {
      if (slots[at] === name) return slots[at + 1] as T
      at = (at + 2) & mask
    }
    return undefined
  }
}
