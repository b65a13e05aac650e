import { STATES, type State } from '../assess/verdict.ts'
import { isoDay } from '../days/day.ts'
import { definitionOf, NOTES, PART_LABELS } from './definitions.ts'
import { DUTIES_LENGTH, dutyFrom, measureAt, MEASURES_LENGTH, OUTSIDE, PARTS } from './layout.ts'
import {
  BASES,
  type Basis,
  type Duty,
  type DutyFigure,
  type DutyHead,
  type Figure,
  type Measure,
  MEASURE_NAMES,
  type MeasureName,
  type Measures,
  type Part,
  type Tally
} from './model.ts'
import { calendarOf, latenessOf } from './pictures.ts'

/** The measures of a caseload, each with its exact definition, for all children and by group; and how each duty is kept. */
export function measuresOf(tally: Tally): Measures {
  const { asOf, window } = tally.asked
  const groups = namesOf(tally)
  return {
    asOf: isoDay(asOf),
    window: { from: isoDay(window.from), to: isoDay(window.to) },
    shared: false,
    children: [...tally.groups.values()].reduce((sum, { children }) => sum + children, 0),
    groups: groups.map(shownName),
    measures: BASES.flatMap((basis) => MEASURE_NAMES.map((name) => measureOf(tally, groups, name, basis))),
    duties: dutiesOf(tally, groups),
    calendar: { by: 'day', days: calendarOf(tally) },
    lateness: latenessOf(tally),
    notes: NOTES
  }
}

/** In order of their names, those without one last. None at all where nobody has one. */
function namesOf({ groups }: Tally): readonly string[] {
  const names = [...groups.keys()].filter((name) => name !== '').sort()
  return names.length > 0 && groups.has('') ? [...names, ''] : names
}

const shownName = (name: string): string | null => (name === '' ? null : name)

const sum = (lists: Iterable<Int32Array>, length: number): Int32Array => {
  const total = new Int32Array(length)
  for (const list of lists) for (let i = 0; i < length; i++) total[i] = (total[i] ?? 0) + (list[i] ?? 0)
  return total
}

function measureOf(tally: Tally, names: readonly string[], name: MeasureName, basis: Basis): Measure {
  const all = [...tally.groups.values()].map(({ measures }) => measures)
  return {
    name,
    by: basis,
    ...definitionOf(name, basis, tally.asked),
    total: figureOf(sum(all, MEASURES_LENGTH), name, basis),
    groups: names.map((group) => ({
      group: shownName(group),
      ...figureOf(tally.groups.get(group)?.measures ?? NO_COUNTS, name, basis)
    }))
  }
}

const NO_COUNTS = new Int32Array(0)

/** What each denominator is made of, its numerator first. */
const WITHIN: Readonly<Record<MeasureName, readonly [string, ...string[]]>> = {
  'reviews-on-time': ['on-time', 'late', 'not-held', 'too-early'],
  'children-all-on-time': ['all-on-time', 'not-all-on-time'],
  'overdue-on-the-day': ['overdue', 'not-overdue']
}

function figureOf(counts: Int32Array, name: MeasureName, basis: Basis): Figure {
  const within = WITHIN[name]
  const part = (one: string): Part & { count: number } => ({
    name: one,
    label: PART_LABELS[one] ?? one,
    count: counts[measureAt(name, basis, one)] ?? 0
  })
  const parts = within.map(part)
  const [numerator, denominator] = [parts[0]?.count ?? 0, parts.reduce((total, { count }) => total + count, 0)]
  const beside = PARTS[name].filter((one) => !within.includes(one) && one !== 'cannot-tell')
  return {
    numerator,
    denominator,
    rate: rateOf(numerator, denominator),
    parts,
    cannotTell: part('cannot-tell').count,
    leftOut: beside.map(part)
  }
}

const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator

function dutiesOf(tally: Tally, names: readonly string[]): readonly Duty[] {
  const heads = [...tally.heads.values()].sort((a, b) => a.order - b.order)
  return BASES.flatMap((basis) => heads.map((head) => dutyOf(tally, names, head, basis))).filter(isAsked)
}

/** By the law there is nothing to say of a duty that does not stand on it. */
const isAsked = ({ total }: Duty): boolean => total.outside !== 0 || Object.keys(total.states).length > 0

function dutyOf({ groups }: Tally, names: readonly string[], head: DutyHead, by: Basis): Duty {
  const all = [...groups.values()].flatMap(({ duties }) => duties.get(head.rule) ?? [])
  return {
    ...head,
    by,
    total: dutyFigure(sum(all, DUTIES_LENGTH), by),
    groups: names.map((name) => ({
      group: shownName(name),
      ...dutyFigure(groups.get(name)?.duties.get(head.rule) ?? NO_COUNTS, by)
    }))
  }
}

const KEPT: ReadonlySet<State> = new Set(['met', 'satisfied', 'answered'])
const FAILED: ReadonlySet<State> = new Set(['met-late', 'too-early', 'overdue', 'breached', 'called-for'])

function dutyFigure(counts: Int32Array, basis: Basis): DutyFigure {
  const from = dutyFrom(basis)
  const states: Partial<Record<State, number>> = {}
  let [kept, failed] = [0, 0]
  STATES.forEach((state, i) => {
    const count = counts[from + i] ?? 0
    if (count === 0) return
    states[state] = count
    if (KEPT.has(state)) kept += count
    if (FAILED.has(state)) failed += count
  })
  return {
    kept,
    failed,
    rate: rateOf(kept, kept + failed),
    cannotTell: states['cannot-tell'] ?? 0,
    states,
    outside: counts[from + OUTSIDE] ?? 0
  }
}
