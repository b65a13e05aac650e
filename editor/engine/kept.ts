/** What has been made, kept under a name. */
export type Kept = Readonly<{
  /** Made again once it is older than is good. */
  fresh: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /** For what never changes under its name. */
  always: <T>(key: string, make: () => Promise<T>) => Promise<T>
}>

/** How many things that never change are kept: published versions are few, drafts change with every keystroke. */
const MOST = 60

type One = Readonly<{ at: number; value: Promise<unknown> }>

/** Keeps what is made, and forgets what failed, so that it is tried again. */
export function makeKept(freshFor: number, now: () => number = () => performance.now()): Kept {
  const things = new Map<string, One>()
  const keep = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const value = make()
    things.set(key, { at: now(), value })
    value.catch(() => things.delete(key))
    for (const oldest of things.keys()) {
      if (things.size <= MOST) break
      things.delete(oldest)
    }
    return value
  }
  return {
    fresh: <T>(key: string, make: () => Promise<T>) => {
      const there = things.get(key)
      return there !== undefined && now() - there.at < freshFor ? (there.value as Promise<T>) : keep(key, make)
    },
    always: <T>(key: string, make: () => Promise<T>) => {
      const there = things.get(key)
      if (there === undefined) return keep(key, make)
      // What is used stays; what is not, goes.
      things.delete(key)
      things.set(key, there)
      return there.value as Promise<T>
    }
  }
}
