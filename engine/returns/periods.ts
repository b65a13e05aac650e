import { type Day, isoDay } from '../days/day.ts'
import type { SentCare } from '../read/case-shape.ts'
import type { Reading } from './child-rows.ts'
import { doubtful, on } from './faults.ts'
import { firstDay, isPeriod, type Spell } from './spells.ts'

/** What is told of a child's care: its periods, and the spells whose placements and legal statuses are told. */
export type Told = Readonly<{ periods: readonly Spell[]; shown: readonly Spell[] }>

const NOTHING: Told = { periods: [], shown: [] }

/**
 * The spells that are told as periods of care: those with a recorded start and end. While the child is in care that began on a day nobody
 * knows, no period is told at all, for an earlier one would say that care has ended.
 */
export function toldOf(reading: Reading, spells: readonly Spell[], born: Day | undefined): Told {
  const last = spells.at(-1)
  if (last === undefined || spells.some((spell) => beginsBeforeBirth(reading, spell, born))) return NOTHING
  const whole = spells.filter((spell) => isPeriod(spell) && !isSingleBreak(reading, spell))
  if (whole.some((spell, i) => overlaps(whole[i - 1], spell))) return overlapping(reading, last)
  const open = typeof last.end !== 'number' && !whole.includes(last)
  const periods = open ? [] : whole
  return { periods, shown: open && last.end === 'goes-on' ? [last] : periods }
}

const overlaps = (before: Spell | undefined, spell: Spell): boolean =>
  before !== undefined && (typeof before.end !== 'number' || before.end > (spell.start ?? 0))

function overlapping({ faults }: Reading, { episodes }: Spell): Told {
  const place = episodes[0]?.row.place
  if (place !== undefined) {
    const help = 'which of them is right cannot be told, so none is used'
    faults.push(doubtful(place, 'CARE_OVERLAPS', 'two periods of care of one child overlap', { help }))
  }
  return NOTHING
}

function beginsBeforeBirth({ faults }: Reading, spell: Spell, born: Day | undefined): boolean {
  const from = spell.start ?? firstDay(spell)
  if (born === undefined || from >= born) return false
  const place = spell.episodes[0]?.row.place
  const message = `care that began on ${on(from)}, before the child was born`
  if (place !== undefined)
    faults.push(doubtful(place, 'CARE_BEFORE_BIRTH', message, { help: 'no care of the child is used' }))
  return true
}

/**
 * A break that is recorded by itself. When its series began and ended, nothing says; told as a period of care of its own, it would start a
 * clock that the series does not have.
 */
function isSingleBreak({ faults, format }: Reading, { start, end, episodes }: Spell): boolean {
  const single = episodes.every(({ status }) => status?.single === true)
  if (!single || start === undefined || typeof end !== 'number' || end - start > format.longestBreak) return false
  const place = episodes[0]?.row.place
  const message = `a short break from ${on(start)} to ${on(end)}, recorded by itself`
  const help = 'when the series began and ended is not recorded, so its reviews cannot be told'
  if (place !== undefined) faults.push(doubtful(place, 'SHORT_BREAK_BY_ITSELF', message, { help }))
  return true
}

/** A period of care as a case has it. */
export function careOf({ start, end, episodes }: Spell): SentCare {
  const breaks = episodes.map(({ status }) => status?.shortBreaks)
  const kind = breaks.every((one) => one === true)
    ? ('short-breaks' as const)
    : breaks.every((one) => one === false)
      ? ('ordinary' as const)
      : undefined
  return {
    from: isoDay(start as Day),
    ...(typeof end === 'number' && { to: isoDay(end) }),
    ...(kind !== undefined && { kind })
  }
}
