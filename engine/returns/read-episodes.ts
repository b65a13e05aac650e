import type { Day } from '../days/day.ts'
import { cell, dayIn, distinct, type Reading, rowsOf } from './child-rows.ts'
import { type HeldIn, heldIn, leadingCode } from './dataset-spans.ts'
import { type Episode, type Episodes, inOrder } from './episode.ts'
import { doubtful, on, unusable } from './faults.ts'
import type { Code } from './format.ts'
import type { Row } from './unit.ts'
import { wasIn } from './years.ts'

type Columns = Readonly<{
  from: string
  to: string
  start: string
  end: string
  status?: string
  place?: string
  /** Where both stand in tables of their own. */
  held?: HeldIn
  period?: string
  entered?: string
}>

const NATIONAL: Columns = { from: 'DECOM', to: 'DEC', start: 'RNE', end: 'REC', status: 'LS', place: 'PLACE' }

const DATASET: Omit<Columns, 'held'> = {
  from: 'clae_cla_episode_start_date',
  to: 'clae_cla_episode_ceased',
  start: 'clae_cla_episode_start_reason',
  end: 'clae_cla_episode_ceased_reason',
  period: 'clae_cla_id',
  entered: 'clae_entered_care_date'
}

/** A child's episodes from all years, each once, in order. */
export function readEpisodes(reading: Reading, rows: readonly Row[]): Episodes {
  const national = read(reading, rowsOf(rows, 'EPISODES'), NATIONAL)
  const ofDataset = rowsOf(rows, 'ssd_cla_episodes')
  const held = ofDataset.length === 0 ? undefined : heldIn(reading, rows)
  const dataset = read(reading, ofDataset, { ...DATASET, ...(held !== undefined && { held }) })
  return {
    list: [...national.list, ...dataset.list].sort(inOrder),
    sound: national.sound && dataset.sound
  }
}

function read(reading: Reading, rows: readonly Row[], columns: Columns): Episodes {
  const whole = rows.filter(({ broken }) => broken !== true)
  const told = [
    ...distinct(
      whole,
      Object.values(columns).filter((one) => typeof one === 'string')
    ).values()
  ].map(latest)
  const episodes = told.map((row) => episodeIn(reading, row, columns))
  const usable = episodes.filter((episode) => episode !== undefined)
  const { list, sound } = oneForEachDay(reading, usable)
  return { list, sound: sound && usable.length === episodes.length && whole.length === rows.length }
}

const latest = (same: readonly Row[]): Row => same.reduce((a, b) => ((b.year ?? 0) > (a.year ?? 0) ? b : a))

function episodeIn(reading: Reading, row: Row, columns: Columns): Episode | undefined {
  const from = dayIn(reading, row, columns.from)
  const to = dayIn(reading, row, columns.to)
  if (from === undefined)
    reading.faults.push(
      unusable(row.place, 'NO_START', 'an episode without the day on which it began', { column: columns.from })
    )
  if (from === undefined || from === null || to === null) return undefined
  if (to !== undefined && to < from) {
    const message = `an episode that ended on ${on(to)}, before it began on ${on(from)}`
    reading.faults.push(unusable(row.place, 'ENDS_BEFORE_START', message, { column: columns.to }))
    return undefined
  }
  return {
    row,
    from,
    to,
    ...codesIn(reading, row, columns),
    ...(columns.held !== undefined && heldBy(columns.held, { row, from, to })),
    period: columns.period === undefined ? undefined : cell(row, columns.period),
    entered: columns.entered === undefined ? undefined : (dayIn(reading, row, columns.entered) ?? undefined)
  }
}

const codesIn = (reading: Reading, row: Row, columns: Columns) => ({
  starts: codeIn(reading, row, columns.start, reading.format.starts),
  status: columns.status === undefined ? undefined : codeIn(reading, row, columns.status, reading.format.statuses),
  place: columns.place === undefined ? undefined : codeIn(reading, row, columns.place, reading.format.places),
  ends: cell(row, columns.end) === undefined ? undefined : codeIn(reading, row, columns.end, reading.format.ends)
})

const heldBy = ({ status, place }: HeldIn, episode: Pick<Episode, 'row' | 'from' | 'to'>) => ({
  status: status(episode),
  place: place(episode)
})

/** The code in a cell; what is none of the list's is told, and is not known. */
function codeIn<T extends Code>(
  { faults }: Reading,
  row: Row,
  column: string,
  codes: ReadonlyMap<string, T>
): T | undefined {
  const text = (cell(row, column) ?? '').toUpperCase()
  const code = codes.get(row.table === 'ssd_cla_episodes' ? leadingCode(text) : text)
  if (code === undefined) {
    const message = cell(row, column) === undefined ? 'there is no code' : 'a code that the return does not have'
    faults.push(
      doubtful(row.place, 'UNKNOWN_CODE', message, { column, help: 'what it would say is taken as not known' })
    )
  } else if (!wasIn(code.years, row.year)) {
    const message = `the code ${code.code} is none of the year ending in ${row.year}`
    faults.push(doubtful(row.place, 'CODE_OF_ANOTHER_YEAR', message, { column, help: 'it is taken as what it meant' }))
  }
  return code
}

/** An episode is known by its first day: a later year's telling of it replaces an earlier one. */
function oneForEachDay(reading: Reading, episodes: readonly Episode[]): Episodes {
  const byDay = new Map<Day, Episode[]>()
  for (const episode of episodes) byDay.set(episode.from, [...(byDay.get(episode.from) ?? []), episode])
  const list: Episode[] = []
  let sound = true
  for (const told of byDay.values()) {
    const episode = lastTelling(reading, told)
    if (episode === undefined) sound = false
    else list.push(episode)
  }
  return { list, sound }
}

/** The later year's; of one year or of years not known, one that has ended tells more than one that goes on. Nothing where two contradict. */
function lastTelling({ faults }: Reading, told: readonly Episode[]): Episode | undefined {
  const [first, ...others] = [...told].sort((a, b) => yearOf(b) - yearOf(a) || endOf(b) - endOf(a))
  if (first === undefined) return undefined
  for (const other of others) {
    const changed = other.to !== undefined && !(other.to === first.to && other.ends?.code === first.ends?.code)
    if (!sameKind(first, other) || changed) {
      const isCorrection = yearOf(first) > yearOf(other)
      const message = `two episodes that began on ${on(first.from)} and do not agree`
      if (!isCorrection) {
        faults.push(unusable(first.row.place, 'EPISODES_DISAGREE', message, { help: 'give the one that is right' }))
        return undefined
      }
      faults.push(doubtful(other.row.place, 'EPISODES_DISAGREE', message, { help: 'that of the later year is used' }))
    }
  }
  return first
}

const yearOf = ({ row }: Episode): number => row.year ?? 0
const endOf = ({ to }: Episode): number => to ?? Number.NEGATIVE_INFINITY

const sameKind = (a: Episode, b: Episode): boolean =>
  a.starts === b.starts && a.status === b.status && a.place === b.place && a.period === b.period
