import type { FactRef } from '../model/vocabulary.ts'
import { KNOWN_AT_LEAST, LEAST, LEAST_OF_ALL } from './always.ts'
import { MOST_CELLS, MOST_LENGTHS, NotAnalysed, type Setting } from './context.ts'
import { type Compare, type Gap, gapKey, wantedOf } from './leaves.ts'
import type { Cell, Length, Term, Variable } from './model.ts'
import { canAllHold, gapBounds, monthBounds } from './order.ts'
import { canBeAbsent, canBeUnknown } from './terms.ts'

const UNKNOWN: Cell = { is: 'unknown' }
const ABSENT: Cell = { is: 'absent' }
const NONE: Cell = { is: 'none' }
const YES_NO: readonly Cell[] = [{ is: 'yes' }, { is: 'no' }]

const unknownOf = (name: string, { per }: Setting): readonly Cell[] => (canBeUnknown(name, per) ? [UNKNOWN] : [])

function notTooMany(cells: readonly Cell[], of: string): readonly Cell[] {
  if (cells.length > MOST_CELLS)
    throw new NotAnalysed(`too many: more than ${MOST_CELLS} values of \`${of}\` are told apart`)
  return cells
}

export const yesNoVariable = (fact: FactRef, setting: Setting): Variable => ({
  kind: 'yes-no',
  key: `is ${fact.name}`,
  fact,
  cells: [...unknownOf(fact.name, setting), ...YES_NO]
})

/** Values that no comparison tells apart are one. */
function alike(values: readonly string[], wanted: readonly (readonly string[])[]): readonly Cell[] {
  const sets = wanted.map((one) => new Set(one))
  const groups = Map.groupBy(values, (value) => sets.map((set) => (set.has(value) ? '1' : '0')).join(''))
  return [...groups.values()].map((group) => ({ is: 'values', values: group }))
}

export function oneOfVariable(all: readonly Compare[], setting: Setting): Variable {
  const fact = (all[0] as Compare).fact
  const values = valuesOf(fact, setting)
  const cells = [...unknownOf(fact.name, setting), ...alike(values, all.map(wantedOf))]
  return { kind: 'one-of', key: `is ${fact.name}`, fact, cells: notTooMany(cells, fact.name) }
}

/** What kind of event it is, for rules that fall on some kinds and not on others. */
export const EVENT_KIND = 'event-kind'

function valuesOf({ name }: FactRef, { vocabulary: { facts, events } }: Setting): readonly string[] {
  const values = name === EVENT_KIND ? [...events.keys()] : Object.keys(facts.get(name)?.values ?? {})
  if (values.length === 0) throw new NotAnalysed(`the vocabulary lists no values of \`${name}\``)
  return values
}

export function listVariable(leaf: Compare, setting: Setting): Variable {
  const { fact } = leaf
  const value = wantedOf(leaf)[0] ?? ''
  const cells = [...unknownOf(fact.name, setting), ...YES_NO]
  return { kind: 'list', key: `${fact.name} has ${value}`, fact, value, cells }
}

/** That it cannot be told where a rule stands is a state among the others, but it is also what is not known. */
export function outcomeVariable(rule: string, wanted: readonly (readonly string[])[], setting: Setting): Variable {
  const told = setting.statesOf(rule).filter((state) => state !== 'cannot-tell')
  return { kind: 'outcome', key: `outcome of ${rule}`, rule, cells: [UNKNOWN, ...alike(told, wanted)] }
}

export function termVariable(term: Term, cuts: readonly number[], setting: Setting): Variable {
  const absent = canBeAbsent(term, setting.per) ? [ABSENT] : []
  const ranges = rangesOf(term, cuts)
  const unknown = unknownOf(term.key, setting)
  const more = unknown.length > 0 && KNOWN_AT_LEAST.has(term.key) ? ranges.slice(1).map(atLeastOf) : []
  const cells = [...unknown, ...more, ...absent, ...ranges]
  return { kind: 'term', key: `is ${term.key}`, term, cells: notTooMany(cells, term.key) }
}

/** What is not known, but is no smaller than a range begins. */
const atLeastOf = (range: Cell): Cell => ({
  is: 'unknown',
  ...(range.is === 'range' && range.from !== undefined ? { from: range.from } : {})
})

/** The ranges between the cuts, from the least that there can be. */
function rangesOf({ key, type }: Term, cuts: readonly number[]): readonly Cell[] {
  const least = type === 'date' ? Number.NEGATIVE_INFINITY : (LEAST[key]?.least ?? LEAST_OF_ALL)
  const sorted = [...new Set(cuts)].filter((cut) => cut >= least).sort((a, b) => a - b)
  return [...sorted, Number.POSITIVE_INFINITY].map((to, i) => {
    const from = i === 0 ? least : (sorted[i - 1] as number) + 1
    return { is: 'range', ...(Number.isFinite(from) ? { from } : {}), ...(Number.isFinite(to) ? { to } : {}) }
  })
}

/** Nothing lies between two days of which one does not exist; of which one is not known, it is not known what. */
export function pairVariable(gap: Gap, setting: Setting): Variable {
  const { earlier, later, lengths } = gap
  if (lengths.length > MOST_LENGTHS)
    throw new NotAnalysed(`too many: more than ${MOST_LENGTHS} lengths of time between the same two days`)
  const ends = [earlier, later]
  const cells = [
    ...(ends.some(({ key }) => canBeUnknown(key, setting.per)) ? [UNKNOWN] : []),
    ...(ends.some((end) => canBeAbsent(end, setting.per)) ? [NONE] : []),
    ...gapCells(lengths)
  ]
  return { kind: 'pair', key: gapKey(gap), earlier, later, lengths, cells: notTooMany(cells, gapKey(gap)) }
}

/** Every way in which some lengths can be passed: a shorter one whenever a longer one is, where they can be ordered at all. */
function gapCells(lengths: readonly Length[]): readonly Cell[] {
  const ways = lengths.reduce<readonly (readonly boolean[])[]>(
    (before, _, i) =>
      before.flatMap((way) =>
        [false, true].map((more) => [...way, more]).filter((one) => canBe(lengths.slice(0, i + 1), one))
      ),
    [[]]
  )
  return ways.map((more) => ({ is: 'gap', more }))
}

const canBe = (lengths: readonly Length[], way: readonly boolean[]): boolean =>
  canAllHold([
    ...lengths.flatMap((length, i) => gapBounds('one', 'other', length, way[i] === true)),
    ...monthBounds('one', lengths)
  ])
