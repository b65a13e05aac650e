/** The names of a list or map in the order that it has after two changes to it. */
export type MergedOrder = Readonly<{ names: readonly string[]; conflict: boolean }>

/** The order of the one that changed it, with what the other added after what it stands after there. Where both did: mine, and a conflict. */
export function mergedOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): MergedOrder {
  const common = new Set(base.filter((name) => mine.includes(name) && theirs.includes(name)))
  const orderOf = (names: readonly string[]): string => names.filter((name) => common.has(name)).join('\n')
  const [b, m, t] = [orderOf(base), orderOf(mine), orderOf(theirs)]
  return m === b && t !== b
    ? { names: withAdded(theirs, mine), conflict: false }
    : { names: withAdded(mine, theirs), conflict: m !== b && t !== b && m !== t }
}

/** Names with those of another list that are not among them, each after the one that it follows there. */
function withAdded(names: readonly string[], others: readonly string[]): readonly string[] {
  const all = [...names]
  const there = new Set(names)
  for (const [index, name] of others.entries()) {
    if (there.has(name)) continue
    const before = others[index - 1]
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, name)
    there.add(name)
  }
  return all
}
