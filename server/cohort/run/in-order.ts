/**
 * Works on what comes, several at a time, and gives what came of each in the order in which it came. No more is taken in than is being worked
 * on, and nothing is begun for a reader who does not read: what is slow at either end holds up the other. What is ready is given even while
 * nothing more comes, so that somebody can wait for one answer before asking the next question.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  work: (one: In) => Promise<Out>,
  most: number
): AsyncGenerator<Out, void, undefined> {
  const coming = source[Symbol.asyncIterator]()
  const under: Promise<Out>[] = []
  let next: Promise<IteratorResult<In>> | undefined
  let isOver = false
  try {
    for (;;) {
      if (!isOver && under.length < most) next ??= coming.next()
      const came = next === undefined ? undefined : await firstOf(next, under[0])
      if (came !== undefined) {
        next = undefined
        if (came.done === true) isOver = true
        else under.push(begun(work, came.value))
        continue
      }
      const first = under.shift()
      if (first === undefined) return
      yield await first
    }
  } finally {
    // A source that is still waiting comes to its end when whoever made it ends it; nobody waits for it here.
    coming.return?.().catch(() => undefined)
  }
}

/** What comes next, or nothing where what is to be given first is ready before. */
const firstOf = <In>(
  next: Promise<IteratorResult<In>>,
  ready: Promise<unknown> | undefined
): Promise<IteratorResult<In> | undefined> =>
  ready === undefined ? next : Promise.race([ready.then(() => undefined), next])

/** What fails is told when its turn comes. */
function begun<In, Out>(work: (one: In) => Promise<Out>, one: In): Promise<Out> {
  const under = work(one)
  under.catch(() => undefined)
  return under
}
