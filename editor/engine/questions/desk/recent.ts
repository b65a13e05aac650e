/** What has been made lately, by a name under which it never changes. What failed is tried again. */
export type Recent = <T>(key: string, make: () => Promise<T>) => Promise<T>

export function makeRecent(most: number): Recent {
  const things = new Map<string, Promise<unknown>>()
  return <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const there = (things.get(key) as Promise<T> | undefined) ?? make()
    things.delete(key)
    things.set(key, there)
    there.catch(() => things.delete(key))
    for (const oldest of things.keys()) {
      if (things.size <= most) break
      things.delete(oldest)
    }
    return there
  }
}
