/**
 * What comes, and nothing in between where somebody waits and no more has come for so many milliseconds since they began to: they then have what
 * they hold go on without it.
 */
export async function* orNothing<T>(
  source: AsyncIterable<T>,
  patience: number,
  isWaiting: () => boolean
): AsyncGenerator<T | undefined, void, undefined> {
  const coming = source[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<T>> | undefined
  let since: number | undefined
  try {
    for (;;) {
      next ??= coming.next()
      since = isWaiting() ? (since ?? performance.now()) : undefined
      const came = since === undefined ? await next : await within(next, since + patience - performance.now())
      if (came === undefined) {
        since = undefined
        yield undefined
        continue
      }
      next = undefined
      if (came.done === true) return
      yield came.value
    }
  } finally {
    // A source that is still waiting comes to its end when whoever made it ends it; nobody waits for it here.
    next?.catch(() => undefined)
    coming.return?.().catch(() => undefined)
  }
}

/** What comes within so many milliseconds. What is there already comes, however late it is. */
async function within<T>(next: Promise<T>, patience: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, Math.max(patience, 0), undefined)))
  try {
    return await Promise.race([next, late])
  } finally {
    clearTimeout(timer)
  }
}
