import { addDays, type Day, longDay, parseDay } from '../../engine/days/day.ts'
import type { PublishedVersion, VersionState } from '../api/versions.ts'
import { dayWords } from '../sentences/days.ts'
import { londonDay } from '../sentences/instants.ts'

/** One version on a line of time: from which day, until which, and the days on which something was done about it. */
export type Lane = Readonly<{
  key: string
  label: string
  state: VersionState
  urgent: boolean
  from: Day
  /** Nothing: it goes on. */
  to: Day | undefined
  approvedOn: Day | undefined
  says: string
}>

export const STATE_WORDS: Readonly<Record<VersionState, string>> = {
  scheduled: 'comes into force',
  'in-force': 'in force',
  superseded: 'no longer in force',
  withdrawn: 'withdrawn'
}

/** A lane to each version that holds from a day, the newest first. */
export const lanesOf = (versions: readonly PublishedVersion[]): readonly Lane[] => versions.flatMap(laneOf)

function laneOf(one: PublishedVersion): readonly Lane[] {
  const from = one.from === undefined ? undefined : parseDay(one.from)
  if (from === undefined) return []
  const to = one.to === undefined ? undefined : parseDay(one.to)
  const approved = one.approved === undefined ? undefined : parseDay(londonDay(one.approved.at))
  return [
    {
      key: one.version,
      label: `Version ${one.version}`,
      state: one.state,
      urgent: one.urgent,
      from,
      to,
      approvedOn: approved,
      says: spanSays(one)
    }
  ]
}

/** In force from 15 March 2024; until when, if another follows. */
export function spanSays({ state, from, to }: Pick<PublishedVersion, 'state' | 'from' | 'to'>): string {
  if (from === undefined) return STATE_WORDS[state]
  const last = to === undefined ? undefined : parseDay(to)
  if (state === 'withdrawn') return `withdrawn; it was to hold from ${dayWords(from)}`
  if (state === 'superseded' && last === undefined) return `from ${dayWords(from)}, replaced by a correction`
  const until = last === undefined ? '' : `, until ${longDay(addDays(last, -1))}`
  return `${state === 'in-force' ? 'in force since' : state === 'scheduled' ? 'comes into force on' : 'in force from'} ${dayWords(from)}${until}`
}

/** From a little before the first day that counts until a little after the last. */
export function spanOf(lanes: readonly Lane[], now: Day): Readonly<{ from: Day; to: Day }> {
  const days = lanes.flatMap(({ from, to, approvedOn }) => [from, to, approvedOn]).filter((day) => day !== undefined)
  const [first, last] = [Math.min(...days, now), Math.max(...days, now)]
  const air = Math.max(20, Math.round((last - first) / 25))
  return { from: addDays(first as Day, -air), to: addDays(last as Day, air * 3) }
}
