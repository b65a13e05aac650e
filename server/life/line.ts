import type { IsoDay } from '../../engine/index.ts'
import type { Draft } from './life.ts'
import { isOf, latestOf, type PublishedRow, standing } from './publications.ts'

/** How a publication lies to a draft. */
export type Beside = Readonly<{
  row: PublishedRow
  /** The last publication that both stand on; none, where they have nothing in common. */
  since: PublishedRow | undefined
  /**
   * `replaced`: the draft takes its place, and does not stand on it. `later`: it takes the place of the draft. `ended`: it was published since the
   * draft was begun, and something else has taken its place before the draft does.
   */
  is: 'replaced' | 'later' | 'ended'
  /** Whether the draft stands on it, as one does that brings forward what it began from. */
  own: boolean
}>

type Placed = Pick<Draft, 'subject' | 'base' | 'inForceFrom' | 'opened'>

/** A publication and everything that it stands on: what it began from, what that began from, and so on to the first. */
export function lineOf(rows: readonly PublishedRow[], id: string | null | undefined): readonly PublishedRow[] {
  const line: PublishedRow[] = []
  for (let at = rows.find((row) => row.id === id); at !== undefined && !line.includes(at); at = parentOf(rows, at))
    line.push(at)
  return line
}

/** What came with the program, or was written anew, began from nothing: it took the place of the version before it. */
function parentOf(rows: readonly PublishedRow[], row: PublishedRow): PublishedRow | undefined {
  const begun = rows.find(({ id }) => id === row.begun_from)
  return begun ?? latestOf(rows.filter((one) => comesBefore(one, row)))
}

const comesBefore = (one: PublishedRow, other: PublishedRow): boolean =>
  one.in_force_from === other.in_force_from ? one.revision < other.revision : one.in_force_from < other.in_force_from

/** The version that holds on the day from which a draft is to be in force, and whose place it takes. */
export function replacedBy(
  { subject, inForceFrom = '' }: Placed,
  published: readonly PublishedRow[]
): PublishedRow | undefined {
  return latestOf(standing(published).filter((row) => isOf(subject, row) && row.in_force_from <= inForceFrom))
}

/**
 * The publications that a draft has to be held against, whenever they were published: also one that was there already when the draft was begun
 * from another. What it takes the place of answers for everything before that.
 */
export function besideOf(draft: Placed, published: readonly PublishedRow[]): readonly Beside[] {
  const rows = published.filter((row) => isOf(draft.subject, row))
  const own = lineOf(rows, draft.base)
  const replaced = replacedBy(draft, rows)
  const lie = (is: Beside['is']) => (row: PublishedRow) => ({
    row,
    is,
    since: shared(rows, row, own),
    own: own.includes(row)
  })
  const before = replaced === undefined || own.includes(replaced) ? [] : [replaced]
  return [
    ...before.map(lie('replaced')),
    ...endedSince(draft, rows, [...own, ...lineOf(rows, replaced?.id)]).map(lie('ended')),
    ...laterThan(draft, rows).map(lie('later'))
  ]
}

const shared = (
  rows: readonly PublishedRow[],
  row: PublishedRow,
  own: readonly PublishedRow[]
): PublishedRow | undefined => lineOf(rows, row.id).find((one) => own.includes(one))

const endedSince = (
  { inForceFrom = '', opened }: Placed,
  rows: readonly PublishedRow[],
  accounted: readonly PublishedRow[]
): readonly PublishedRow[] =>
  standing(rows).filter(
    (row) => row.in_force_from <= inForceFrom && row.published_at >= opened.at && !accounted.includes(row)
  )

/** Of several for one day, the last. */
const laterThan = ({ inForceFrom = '' }: Placed, rows: readonly PublishedRow[]): readonly PublishedRow[] =>
  standing(rows).filter(
    (row, _, all) =>
      row.in_force_from > inForceFrom &&
      row === latestOf(all.filter(({ in_force_from }) => in_force_from === row.in_force_from))
  )

/**
 * Whether a draft still has the past day of the version that it began from, which nobody has given it. A correction may be meant from that very
 * day.
 */
export const isDayOfBase = (draft: Draft, published: readonly PublishedRow[], today: IsoDay): boolean =>
  draft.inForceFrom !== undefined &&
  draft.inForceFrom < today &&
  draft.inForceFrom === published.find(({ id }) => id === draft.base)?.in_force_from
