import { isoDay } from '../days/day.ts'
import type { SentPlacement, SentStatus } from '../read/case-shape.ts'
import type { Episode } from './episode.ts'
import type { Spell } from './spells.ts'

/**
 * The legal statuses of some spells, each from the first episode that has it. One holds until the next; so where an episode's is not known, those
 * before it are left out, which would else go on through it.
 */
export function statusesOf(spells: readonly Spell[]): readonly SentStatus[] {
  const list: SentStatus[] = []
  for (const { from, status } of spells.flatMap(({ episodes }) => episodes)) {
    if (status === undefined) list.length = 0
    else if (list.at(-1)?.code !== status.code) list.push({ from: isoDay(from), code: status.code })
  }
  return list
}

/**
 * The placements of some spells; where one is of a kind that cannot be told, those before it are left out, which would else go on. A change of legal status alone starts none; the placement in which a spell was when its episodes begin to
 * be recorded began on a day that nobody knows, and is left out.
 */
export function placementsOf(spells: readonly Spell[]): readonly SentPlacement[] {
  const begun = spells.flatMap(({ start, episodes }) =>
    episodes.filter((episode, i) => startsPlacement(episode, episodes[i - 1], start !== undefined))
  )
  const notKnown = begun.findLastIndex(({ place }) => place === undefined)
  return begun.slice(notKnown + 1).flatMap((episode) => placementOf(episode))
}

function startsPlacement({ starts, place }: Episode, before: Episode | undefined, startIsKnown: boolean): boolean {
  if (starts !== undefined && starts.starts !== 'status') return true
  return before === undefined ? startIsKnown : before.place !== place
}

const placementOf = ({ from, place }: Episode): readonly SentPlacement[] => {
  if (place === undefined) return []
  const longTerm = place.longTerm ? isoDay(from) : false
  const type = place.placement
  return [{ from: isoDay(from), type, ...(type === 'foster' && { longTermFrom: longTerm }) }]
}
