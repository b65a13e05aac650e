import { type Day, isoDay } from '../days/day.ts'
import type { SentAdoption } from '../read/case-shape.ts'
import { dayIn, type Reading, rowsOf } from './child-rows.ts'
import type { Episode } from './episode.ts'
import { doubtful, on } from './faults.ts'
import type { Spell } from './spells.ts'
import type { Row } from './unit.ts'

/** The authority to place that a legal status gives: from the first episode that has it, if that episode says that the status changed. */
function authorityIn({ start, episodes }: Spell): Day | undefined {
  const at = episodes.findIndex(({ status }) => status?.authority === true)
  const episode = episodes[at]
  if (episode === undefined || (at === 0 && start === undefined)) return undefined
  return episode.from
}

/** Whether the status that gave the authority was replaced by another that does not give it, before any placing. */
function authorityEnded({ episodes }: Spell): Episode | undefined {
  const last = episodes.findLastIndex(({ status }) => status?.authority === true)
  const after = last < 0 ? undefined : episodes[last + 1]
  return after?.status === undefined || episodes.some(({ place }) => place?.adoptive === true) ? undefined : after
}

type Placing = { placed: Day; returned: Day | undefined }

/**
 * Each placing with prospective adopters, and the day the child left them for other carers. A temporary absence ends none, and coming back
 * from one is no new placing.
 */
function placingsIn({ episodes }: Spell): readonly Placing[] {
  const placings: Placing[] = []
  let open: Placing | undefined
  for (const [i, episode] of episodes.entries()) {
    const { from, place } = episode
    if (place === undefined || place.temporary) continue
    if (open !== undefined && (!place.adoptive || isOtherCarer(episode, episodes[i - 1]))) {
      open.returned = from
      open = undefined
    }
    if (open === undefined && place.adoptive) placings.push((open = { placed: from, returned: undefined }))
  }
  return placings
}

/** P and B: a placement with other carers than the one before. T, U and L stay with the same. */
const isOtherCarer = ({ starts }: Episode, before: Episode | undefined): boolean =>
  starts?.otherCarer === true && before?.place?.temporary !== true

/**
 * Authority to place and placing, as the episodes tell them: a placement order or freeing order, and the placements A3 to A6. The table of
 * children who should be placed has the day of that decision, which is neither.
 */
export function adoptionOf(reading: Reading, spells: readonly Spell[], rows: readonly Row[]): readonly SentAdoption[] {
  const list = spells.flatMap((spell) => adoptionsIn(reading, spell))
  checkDecisions(reading, rows, spells)
  return list
}

function adoptionsIn({ faults }: Reading, spell: Spell): readonly SentAdoption[] {
  const ended = authorityEnded(spell)
  if (ended !== undefined) {
    const message = `the order that gave authority to place was replaced on ${on(ended.from)}, and the child was not placed`
    faults.push(doubtful(ended.row.place, 'AUTHORITY_ENDED', message, { help: 'the adoption clock is left out' }))
    return []
  }
  const authority = authorityIn(spell)
  const [first, ...others] = placingsIn(spell)
  if (first === undefined) return authority === undefined ? [] : [{ authorityOn: isoDay(authority), placedOn: false }]
  const early = authority !== undefined && authority <= first.placed
  return [{ ...(early && { authorityOn: isoDay(authority) }), ...placing(first) }, ...others.map(placing)]
}

const placing = ({ placed, returned }: Placing): SentAdoption => ({
  placedOn: isoDay(placed),
  ...(returned !== undefined && { returnedOn: isoDay(returned) })
})

/** A child is not placed before it was decided that the child should be. */
function checkDecisions(reading: Reading, rows: readonly Row[], spells: readonly Spell[]): void {
  const placed = spells.flatMap(placingsIn).map((one) => one.placed)
  for (const row of rowsOf(rows, 'PLACED_FOR_ADOPTION')) {
    const decided = dayIn(reading, row, 'DATE_PLACED')
    if (typeof decided !== 'number' || placed.length === 0 || placed.some((day) => day >= decided)) continue
    const message = `the decision that the child should be placed, on ${on(decided)}, came after the placing`
    reading.faults.push(doubtful(row.place, 'DECISION_AFTER_PLACING', message, { column: 'DATE_PLACED' }))
  }
}
