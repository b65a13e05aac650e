import type { Day } from '../days/day.ts'
import type { Reading } from './child-rows.ts'
import { type Episode, inOrder, startsCare } from './episode.ts'
import { doubtful, on } from './faults.ts'
import type { Window } from './window.ts'
import { windowOf } from './years.ts'

/** How a spell of care ended: on a day; it goes on; or nobody can say. */
export type SpellEnd = Day | 'goes-on' | 'not-known'

/** Episodes that follow one another in one period of care. Its start is known only where a return records it. */
export type Spell = { start: Day | undefined; end: SpellEnd; readonly episodes: Episode[] }

/** A spell whose start, and whose end if it has one, are recorded: a period of care. */
export const isPeriod = ({ start, end }: Spell): boolean => start !== undefined && end !== 'not-known'

export const firstDay = ({ episodes }: Spell): Day => (episodes[0] as Episode).from

/** Episodes to spells of care: one starts with an episode that starts care, and ends with one after which care does not go on. */
export function spellsOf(reading: Reading, episodes: readonly Episode[], window: Window | undefined): readonly Spell[] {
  const named = episodes.some(({ period }) => period !== undefined)
  const spells = named ? namedSpells(reading, episodes) : chain(reading, episodes)
  for (const [i, spell] of spells.entries()) {
    if (spell.end === 'goes-on') spell.end = endOf(reading, spell, i === spells.length - 1, window)
  }
  return spells
}

/** The spells of a source that names the period of care of each episode. */
function namedSpells({ faults }: Reading, episodes: readonly Episode[]): Spell[] {
  const byPeriod = new Map<string, Episode[]>()
  for (const episode of episodes) {
    const period = episode.period ?? ''
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), episode])
  }
  return [...byPeriod.values()]
    .map((list): Spell => {
      const sorted = list.sort(inOrder)
      const first = sorted[0] as Episode
      const start = first.entered ?? (startsCare(first) ? first.from : undefined)
      const fits = start === undefined || start <= first.from
      if (!fits) faults.push(doubtful(first.row.place, 'STARTS_DISAGREE', 'care began after its first episode did'))
      return { start: fits ? start : undefined, end: 'goes-on', episodes: sorted }
    })
    .sort((a, b) => firstDay(a) - firstDay(b))
}

function chain(reading: Reading, episodes: readonly Episode[]): Spell[] {
  const spells: Spell[] = []
  for (const episode of episodes) {
    const spell = spells.at(-1)
    if (spell === undefined || !goesOnWith(reading, spell, episode)) {
      spells.push({ start: startOf(reading, spell, episode), end: 'goes-on', episodes: [episode] })
    } else spell.episodes.push(episode)
  }
  return spells
}

const lastOf = ({ episodes }: Spell): Episode => episodes.at(-1) as Episode

/** Whether an episode carries on the spell before it. Where the two contradict, the end of the one before is not known. */
function goesOnWith({ faults }: Reading, spell: Spell, episode: Episode): boolean {
  const before = lastOf(spell)
  const ended = before.to !== undefined && before.ends?.continues === false
  const overlaps = before.to !== undefined && before.to > episode.from
  if (overlaps) faults.push(overlap(before, episode))
  if (startsCare(episode)) {
    spell.end = ended && !overlaps ? before.to : 'not-known'
    if (before.to === undefined) faults.push(leftOpen(before))
    return false
  }
  if (ended) {
    spell.end = overlaps ? 'not-known' : before.to
    return false
  }
  if (before.to === undefined) faults.push(leftOpen(before))
  else if (before.to < episode.from) faults.push(gap(before, episode))
  return true
}

/** The day on which a spell began: only an episode that starts care tells it, and only if the one before does not contradict. */
function startOf({ faults }: Reading, before: Spell | undefined, episode: Episode): Day | undefined {
  if (!startsCare(episode)) {
    faults.push(notRecorded(episode))
    return undefined
  }
  if (before === undefined) return episode.from
  const last = lastOf(before)
  const contradicts = last.to !== undefined && (last.ends?.continues !== false || last.to > episode.from)
  if (contradicts) faults.push(startWhileInCare(episode))
  return contradicts ? undefined : episode.from
}

/** How a spell ends by its last episode. */
function endOf({ faults }: Reading, spell: Spell, isLast: boolean, window: Window | undefined): SpellEnd {
  const last = lastOf(spell)
  const { to, ends, row } = last
  if (to !== undefined && ends !== undefined && !ends.continues) return to
  if (to !== undefined) {
    faults.push(noNext(last))
    return 'not-known'
  }
  if (ends !== undefined && !ends.continues) {
    faults.push(noLastDay(last))
    return 'not-known'
  }
  const gone = row.year !== undefined && window !== undefined && windowOf(row.year).to < window.to
  if (gone) faults.push(notInLaterYears(last))
  return isLast && !gone ? 'goes-on' : 'not-known'
}

const overlap = (before: Episode, { row, from }: Episode) =>
  doubtful(
    row.place,
    'EPISODES_OVERLAP',
    `this episode began on ${on(from)}, before the one before it ended on ${on(before.to ?? from)}`
  )

const gap = (before: Episode, { row, from }: Episode) =>
  doubtful(
    row.place,
    'EPISODES_APART',
    `nothing is recorded between ${on(before.to ?? from)}, when an episode ended after which care goes on, and ${on(from)}`,
    { help: 'care is taken as going on, as both episodes say' }
  )

const leftOpen = ({ row, from }: Episode) =>
  doubtful(
    row.place,
    'EPISODE_LEFT_OPEN',
    `the episode that began on ${on(from)} has no end, though another follows it`
  )

const notRecorded = ({ row, from }: Episode) =>
  doubtful(
    row.place,
    'START_OF_CARE_NOT_RECORDED',
    `no episode says when the care began that went on from ${on(from)}`,
    {
      help: 'give the year in which care began too; until then what counts from that day cannot be told'
    }
  )

const startWhileInCare = ({ row, from }: Episode) =>
  doubtful(
    row.place,
    'START_WHILE_IN_CARE',
    `care is said to start on ${on(from)}, while the episode before it says that care goes on`,
    { help: 'one of the two is wrong, so the start of this care is taken as not known' }
  )

const noNext = ({ row, to }: Episode) =>
  doubtful(
    row.place,
    'NO_NEXT_EPISODE',
    `the episode that ended on ${on(to as Day)} says that care goes on, but no other follows`,
    { help: 'whether care ended is taken as not known' }
  )

const noLastDay = ({ row }: Episode) =>
  doubtful(row.place, 'NO_LAST_DAY', 'care is said to have ended, but not on which day', {
    help: 'the end of this care is taken as not known'
  })

const notInLaterYears = ({ row, from }: Episode) =>
  doubtful(
    row.place,
    'NOT_IN_LATER_YEARS',
    `the episode that began on ${on(from)} had not ended when its year did, and no later year has it`,
    { help: 'whether care ended is taken as not known' }
  )
