import { type ComponentType, lazy } from 'react'

/** A screen that is fetched when it is needed, or ahead of that. */
export type Piece = Readonly<{ Screen: ComponentType; fetch: () => Promise<unknown> }>

/**
 * One that has been fetched ahead is drawn at once: React shows what stands in for a screen for a third of a second at least, even where the
 * screen comes in the next moment.
 */
export function piece(load: () => Promise<ComponentType>): Piece {
  let there: ComponentType | undefined
  const fetch = async (): Promise<Drawn> => {
    there = await load()
    return { default: there }
  }
  return { Screen: lazy(() => (there === undefined ? fetch() : atOnce({ default: there }))), fetch }
}

type Drawn = Readonly<{ default: ComponentType }>

/** As a promise that has come true already, and says so without waiting for a turn. */
const atOnce = (drawn: Drawn): Promise<Drawn> =>
  // oxlint-disable-next-line unicorn/no-thenable -- what React looks at is `then` alone
  ({ then: (take: (drawn: Drawn) => void) => take(drawn) }) as unknown as Promise<Drawn>
