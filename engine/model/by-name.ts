/** A name made ready for being looked up in many cases. The same name always makes the same key. */
export type Key = Readonly<{ name: string; hash: number }>

/** FNV-1a. */
export function keyOf(name: string): Key {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return { name, hash: (hash ^ (hash >>> 15)) & 0x3fffffff }
}

/**
 * What is known by name, as a map that is never changed. It is read with keys: rules ask thousands of times for the same names, so that a name
 * is hashed once, where the rule is compiled, and looking it up is little more than reading an array.
 */
export class ByName<T> {
  readonly all: ReadonlyMap<string, T>
  /** Names and values in turn; half of the room is left empty, so that a name stands where its hash says or just behind. */
  readonly #slots: (string | T | undefined)[]
  readonly #mask: number

  constructor(entries: Iterable<readonly [string, T]>) {
    this.all = entries instanceof Map ? entries : new Map(entries)
    let room = 4
    while (room < this.all.size * 2) room *= 2
    this.#mask = room * 2 - 2
    this.#slots = []
    for (let i = 0; i < room * 2; i++) this.#slots.push(undefined)
    for (const [name, value] of this.all) this.#put(name, value)
  }

  #put(name: string, value: T): void {
    let at = keyOf(name).hash & this.#mask
    while (this.#slots[at] !== undefined) at = (at + 2) & this.#mask
    this.#slots[at] = name
    this.#slots[at + 1] = value
  }

  has(name: string): boolean {
    return this.all.has(name)
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
