import type { IsoDay } from '../../engine/index.ts'
import type { Instant } from '../database/tables.ts'
import type { Publication } from '../life/life.ts'

/** Where a version stands on a day, as it was known at an instant. */
export type Standing = Readonly<{
  state: 'scheduled' | 'in-force' | 'superseded' | 'withdrawn'
  /** The first day on which the next version holds: it is never written down, and moves when another is published. */
  to?: IsoDay
}>

export type Stood = Readonly<{ publication: Publication; standing: Standing }>

/** What had been published by an instant, each with where it stood on the day, the newest first. */
export function standings(all: readonly Publication[], day: IsoDay, knownAt: Instant | undefined): readonly Stood[] {
  const known = all.filter(({ published }) => isBy(published.at, knownAt)).map((one) => asKnown(one, knownAt))
  const holding = holdingIn(known)
  const places = new Map(holding.map((one, place) => [one, place]))
  const nextAfter = (one: Publication): IsoDay | undefined =>
    holding[(places.get(one) ?? holding.length) + 1]?.inForceFrom
  return known
    .map((one) => ({ publication: one, standing: standingOf(one, places.has(one), nextAfter(one), day) }))
    .sort((a, b) => order(b.publication, a.publication))
}

const isBy = (at: Instant, knownAt: Instant | undefined): boolean => knownAt === undefined || at <= knownAt

/** Nobody knew yet of what was done about it later. Where nothing was, it is the same one. */
function asKnown(publication: Publication, knownAt: Instant | undefined): Publication {
  const { withdrawn, lookedAt } = publication
  const known = <A extends Readonly<{ at: Instant }>>(act: A | undefined): A | undefined =>
    act !== undefined && isBy(act.at, knownAt) ? act : undefined
  if (known(withdrawn) === withdrawn && known(lookedAt) === lookedAt) return publication
  return { ...publication, withdrawn: known(withdrawn), lookedAt: known(lookedAt) }
}

const dayOf = ({ inForceFrom = '' }: Publication): string => inForceFrom

/** By the day from which they hold, then by revision. Without a day of its own, a version holds from its publication. */
const order = (a: Publication, b: Publication): number =>
  dayOf(a) === dayOf(b) ? a.revision - b.revision : dayOf(a) < dayOf(b) ? -1 : 1

/** The highest revision for each day that has not been withdrawn, the earliest day first. */
function holdingIn(known: readonly Publication[]): readonly Publication[] {
  const holding = new Map<string, Publication>()
  for (const one of [...known].sort(order)) if (one.withdrawn === undefined) holding.set(dayOf(one), one)
  return [...holding.values()]
}

function standingOf(publication: Publication, holds: boolean, to: IsoDay | undefined, day: IsoDay): Standing {
  if (publication.withdrawn !== undefined) return { state: 'withdrawn' }
  if (!holds) return { state: 'superseded' }
  if (dayOf(publication) > day) return { state: 'scheduled', ...(to !== undefined && { to }) }
  if (to === undefined) return { state: 'in-force' }
  return { state: to <= day ? 'superseded' : 'in-force', to }
}
