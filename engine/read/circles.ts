/** What refers to what, by name. A name that is referred to and not there refers to nothing. */
export type References = ReadonlyMap<string, readonly string[]>

/** Circles are told one by one until somebody has enough to mend. */
const MOST_CIRCLES = 10

type Frame = { readonly name: string; readonly to: readonly string[]; next: number }

/**
 * Circles of references, each as the names along it, the first again at the end. There is at least one if and only if there is any.
 * A walk in depth that keeps its own stack, so that no length of chain overflows.
 */
export function findCircles(references: References): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  for (const start of references.keys()) {
    if (circles.length >= MOST_CIRCLES) break
    if (!done.has(start)) walk(references, start, done, circles)
  }
  return circles
}

function walk(references: References, start: string, done: Set<string>, circles: (readonly string[])[]): void {
  const onPath = new Map<string, number>()
  const path: Frame[] = []
  const enter = (name: string): void => {
    onPath.set(name, path.length)
    path.push({ name, to: references.get(name) ?? [], next: 0 })
  }
  enter(start)
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const name = top.to[top.next++]
    if (name === undefined) leave(path, onPath, done)
    else if (onPath.has(name)) note(circles, path, onPath.get(name) ?? 0, name)
    else if (!done.has(name)) enter(name)
  }
}

function leave(path: Frame[], onPath: Map<string, number>, done: Set<string>): void {
  const left = path.pop()
  if (!left) return
  onPath.delete(left.name)
  done.add(left.name)
}

function note(circles: (readonly string[])[], path: readonly Frame[], from: number, name: string): void {
  if (circles.length < MOST_CIRCLES) circles.push([...path.slice(from).map((frame) => frame.name), name])
}
