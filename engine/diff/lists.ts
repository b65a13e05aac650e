/** Two lists of named things brought together: what both have, what only one has, and what has another place in the order. */
export type Paired<T> = Readonly<{
  both: readonly Readonly<{ key: string; before: T; after: T }>[]
  gone: readonly T[]
  added: readonly T[]
  /** Those of the later list that stand elsewhere than they did, each with what it stands after now. */
  moved: readonly Readonly<{ before: T; after: T; follows: T | undefined }>[]
}>

/** Pairs by key; where a key comes several times, the first with the first. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Paired<T> {
  const [old, fresh] = [keyed(before, keyOf), keyed(after, keyOf)]
  const both = [...old].flatMap(([key, one]) => {
    const other = fresh.get(key)
    return other === undefined ? [] : [{ key, before: one.item, after: other.item, at: one.at, now: other.at }]
  })
  return {
    both,
    gone: [...old].filter(([key]) => !fresh.has(key)).map(([, { item }]) => item),
    added: [...fresh].filter(([key]) => !old.has(key)).map(([, { item }]) => item),
    moved: movedOf(both).map(({ before: one, after: other, now }) => ({
      before: one,
      after: other,
      follows: after[now - 1]
    }))
  }
}

function keyed<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, Readonly<{ item: T; at: number }>> {
  const seen = new Map<string, number>()
  const entries = new Map<string, Readonly<{ item: T; at: number }>>()
  for (const [at, item] of list.entries()) {
    const key = keyOf(item)
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    entries.set(times === 0 ? key : `${key}\n${times}`, { item, at })
  }
  return entries
}

type Placed = Readonly<{ at: number; now: number }>

/** As few as can be: all but a longest run of those that kept their order. */
function movedOf<T extends Placed>(both: readonly T[]): readonly T[] {
  const order = [...both].sort((a, b) => a.at - b.at)
  const kept = longestRising(order.map(({ now }) => now))
  return order.filter((_, i) => !kept.has(i))
}

/** The places of a longest rising run (patience sorting). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = []
  const previous: (number | undefined)[] = []
  for (const [i, number] of numbers.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[i] = low === 0 ? undefined : tops[low - 1]
    tops[low] = i
  }
  const kept = new Set<number>()
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) kept.add(at)
  return kept
}
