import { MINUTE } from './moments.ts'

/** How long somebody counts as seen lately. */
const LATELY = 10 * MINUTE
const MOST = 10_000

/** What was known of somebody when they were last seen, for a few minutes. */
export function recently<T>() {
  const seen = new Map<string, Readonly<{ known: T; at: number }>>()
  return {
    see: (id: string, known: T, at: number): void => {
      seen.delete(id)
      seen.set(id, { known, at })
      const [oldest] = seen.size > MOST ? seen.keys() : []
      if (oldest !== undefined) seen.delete(oldest)
    },
    forget: (id: string): void => void seen.delete(id),
    last: (id: string, at: number): T | undefined => {
      const found = seen.get(id)
      return found !== undefined && at - found.at < LATELY ? found.known : undefined
    }
  }
}
