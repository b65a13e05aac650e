/** Keeps the values that were last asked for, and makes the others again. */
export function makeRecent<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const value = kept.has(key) ? (kept.get(key) as T) : make()
    // A map keeps the order in which its keys came, so that the first is the one that was not asked for longest.
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
    return value
  }
}

/** The same, and whatever somebody still holds is found again, however many others were asked for since. */
export function makeShared<T extends object>(most: number): (key: string, make: () => T) => T {
  const [recent, held] = [makeRecent<T>(most), new Map<string, WeakRef<T>>()]
  const gone = new FinalizationRegistry<string>((key) => {
    if (held.get(key)?.deref() === undefined) held.delete(key)
  })
  const makeNew = (key: string, make: () => T): T => {
    const value = make()
    held.set(key, new WeakRef(value))
    gone.register(value, key)
    return value
  }
  return (key, make) => recent(key, () => held.get(key)?.deref() ?? makeNew(key, make))
}
