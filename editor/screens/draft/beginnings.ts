import type { PublishedVersion } from '../../api/versions.ts'
import { dayWords } from '../../sentences/days.ts'

/** The versions that a draft can sensibly begin from: what is in force, and what is to come; the latest first. */
export const beginnings = (versions: readonly PublishedVersion[]): readonly PublishedVersion[] =>
  versions
    .filter(({ state }) => state === 'in-force' || state === 'scheduled')
    .toSorted((a, b) => (dayOf(a) === dayOf(b) ? b.revision - a.revision : dayOf(a) < dayOf(b) ? 1 : -1))
    .filter((one, place, all) => place === 0 || dayOf(one) !== dayOf(all[place - 1]))

const dayOf = (version: PublishedVersion | undefined): string => version?.from ?? ''

/** In force now, or from when; the latest is called so. */
export function beginningWords({ state, from = '' }: PublishedVersion, isLatest: boolean): string {
  const says = state === 'in-force' ? `In force now, from ${dayWords(from)}` : `Comes into force on ${dayWords(from)}`
  return isLatest ? `${says} (latest)` : says
}
