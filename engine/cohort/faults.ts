import type { CountedFault, FaultGroup, FaultTally } from './model.ts'

const MOST_PLACES = 5

/** No faults yet. */
export const emptyFaults = (): FaultTally => new Map()

/** Counts a fault of the data in, and keeps its place if it is among the first of its kind. */
export function addFault(tally: FaultTally, { place, ...kind }: CountedFault): void {
  mergeGroup(tally, { ...kind, count: 1, places: [place] })
}

/** Adds the faults of one part of the data to those of another. The order makes no difference. */
export function mergeFaults(into: FaultTally, other: FaultTally): void {
  for (const group of other.values()) mergeGroup(into, group)
}

const keyOf = ({ severity, rule, code }: Pick<FaultGroup, 'severity' | 'rule' | 'code'>): string =>
  JSON.stringify([severity, rule ?? '', code])

function mergeGroup(tally: FaultTally, group: FaultGroup): void {
  const known = tally.get(keyOf(group))
  if (known === undefined) {
    tally.set(keyOf(group), { ...group, places: [...group.places] })
    return
  }
  known.count += group.count
  // The same kind of fault may be told with the words of its row: those of the first place stand for all.
  if (isBefore(group, known)) takeWords(known, group)
  known.places = [...known.places, ...group.places].sort(byPlace).slice(0, MOST_PLACES)
}

function isBefore(a: FaultGroup, b: FaultGroup): boolean {
  const [first, other] = [a.places[0], b.places[0]]
  const places = first === undefined || other === undefined ? 0 : byPlace(first, other)
  return places < 0 || (places === 0 && wordsOf(a) < wordsOf(b))
}

const wordsOf = ({ message, help }: FaultGroup): string => JSON.stringify([message, help ?? ''])

function takeWords(into: FaultGroup, { message, help }: FaultGroup): void {
  into.message = message
  if (help === undefined) delete into.help
  else into.help = help
}

type Place = FaultGroup['places'][number]

const byPlace = (a: Place, b: Place): number =>
  compare(a.file, b.file) || a.line - b.line || compare(a.column ?? '', b.column ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What could not be used first, then what is doubtful; within each, the most frequent first. */
export const faultReport = (tally: FaultTally): readonly FaultGroup[] =>
  [...tally.values()].sort(
    (a, b) => compare(b.severity, a.severity) || b.count - a.count || compare(keyOf(a), keyOf(b))
  )
