import { type ComponentType, lazy } from 'react'
import type { Fetched, Piece } from './piece.ts'

/**
 * The screen that a piece holds. One that has been fetched ahead is drawn at once: React shows what stands in for a screen for a third of a
 * second at least, even where the screen comes in the next moment.
 */
export const screenOf = ({ fetch, fetched }: Piece): ComponentType =>
  lazy(() => {
    const there = fetched()
    return there === undefined ? fetch() : atOnce(there)
  })

/** As a promise that has come true already, and says so without waiting for a turn. */
const atOnce = (drawn: Fetched): Promise<Fetched> =>
  // oxlint-disable-next-line unicorn/no-thenable -- what React looks at is `then` alone
  ({ then: (take: (drawn: Fetched) => void) => take(drawn) }) as unknown as Promise<Fetched>
