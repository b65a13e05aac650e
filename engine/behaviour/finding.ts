import type { BehaviourDiff } from './model.ts'

/** How two conditions stand to each other, and where they part, in words. */
export type Finding = Readonly<{ relation: 'same' | 'wider' | 'narrower' | 'different'; says: readonly string[] }>

/** What a behaviour diff says of the order of two conditions; nothing where it was not worked out. */
export function findingOf(diff: BehaviourDiff): Finding | undefined {
  if (diff.kind === 'not-analysed') return undefined
  if (diff.kind === 'same') return { relation: 'same', says: [] }
  const says = diff.regions.map((region) => region.says)
  const directions = new Set(diff.regions.map(({ direction }) => direction))
  const only = (direction: string): boolean => directions.size === 1 && directions.has(direction as 'now-applies')
  return { relation: only('now-applies') ? 'wider' : only('no-longer-applies') ? 'narrower' : 'different', says }
}
