import type { Instant } from '../database/tables.ts'
import type { Catalogue, Volume } from './catalogue.ts'

/** What is known at an instant of what has been published; now, where none is named. */
export const knownBy = (catalogue: Catalogue, knownAt: Instant | undefined): Catalogue =>
  knownAt === undefined ? catalogue : catalogue.filter(({ publishedAt }) => publishedAt <= knownAt)

const isWithdrawn = ({ withdrawnAt }: Volume, knownAt: Instant | undefined): boolean =>
  withdrawnAt !== undefined && (knownAt === undefined || withdrawnAt <= knownAt)

/** The highest revision for each day that has not been withdrawn, in the order of publishing. */
export function holdingIn(known: Catalogue, knownAt: Instant | undefined): Catalogue {
  const holding = new Map<string, Volume>()
  for (const volume of known) {
    if (isWithdrawn(volume, knownAt)) continue
    const key = `${volume.kind} ${volume.name} ${volume.inForceFrom}`
    const other = holding.get(key)
    if (other === undefined || other.revision < volume.revision) holding.set(key, volume)
  }
  return [...holding.values()].sort((a, b) => a.seq - b.seq)
}

/** By how many publications and withdrawals an instant is reached: two instants with none between them know the same. */
export function knownCount(catalogue: Catalogue, knownAt: Instant | undefined): number {
  const known = knownBy(catalogue, knownAt)
  return known.length + known.filter((volume) => isWithdrawn(volume, knownAt)).length
}

/** When something was published or withdrawn last. */
export const latestIn = (catalogue: Catalogue): Instant | undefined =>
  catalogue
    .flatMap(({ publishedAt, withdrawnAt }) => [publishedAt, withdrawnAt ?? ''])
    .reduce<Instant | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined)
