/** Whether any place can come back to itself, found by going everywhere from everywhere. Slow, and plainly right. */
export function circularByHand(edges: readonly (readonly number[])[]): boolean {
  return edges.some((_, start) => {
    const reached = new Set<number>()
    const open = [...(edges[start] ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!reached.has(at)) open.push(...(edges[at] ?? []))
      reached.add(at)
    }
    return reached.has(start)
  })
}
