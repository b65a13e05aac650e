import type { ComponentType } from 'react'

export type Fetched = Readonly<{ default: ComponentType }>

/** What a screen is made of: fetched when it is needed, or ahead of that. */
export type Piece = Readonly<{ fetch: () => Promise<Fetched>; fetched: () => Fetched | undefined }>

export function piece(load: () => Promise<ComponentType>): Piece {
  let there: Fetched | undefined
  const fetch = async (): Promise<Fetched> => (there = { default: await load() })
  return { fetch, fetched: () => there }
}
