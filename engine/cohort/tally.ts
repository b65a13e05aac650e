import type { Assessment, Outcome } from '../assess/assess.ts'
import { dueOnOf, type Verdict } from '../assess/verdict.ts'
import type { Day } from '../days/day.ts'
import { countsIn, dayOf, headline, headOf, isDuty, isIdle } from './duties.ts'
import {
  CALENDAR,
  DUTIES_LENGTH,
  dutyFrom,
  LATENESS,
  measureAt,
  MEASURES_LENGTH,
  OUTSIDE,
  PARTS,
  type PartOf,
  type ReviewPart,
  stateAt
} from './layout.ts'
import {
  type Asked,
  BASES,
  type Basis,
  type DutyHead,
  type GroupTally,
  type MeasureName,
  type Tally,
  type Window
} from './model.ts'
import { overduePart } from './on-the-day.ts'
import { reviewDuties, type ReviewDuty } from './reviews.ts'
import { isWithin, reviewPart, settle } from './standing.ts'

/** Nothing counted yet. */
export const emptyTally = (asked: Asked): Tally => ({
  asked,
  groups: new Map(),
  heads: new Map(),
  calendar: new Map(),
  lateness: new Map()
})

/** Counts one child in. Called once a child, hundreds of thousands of times: it makes no text and no documents. */
export function addTo(tally: Tally, assessment: Assessment, group: string | undefined): void {
  const counts = groupOf(tally, group ?? '')
  counts.children++
  const reviews = reviewDuties(assessment)
  addMeasures(tally, counts, assessment, reviews)
  addPictures(tally, reviews)
  addDuties(tally, counts, assessment)
}

function groupOf({ groups }: Tally, name: string): GroupTally {
  const known = groups.get(name)
  if (known !== undefined) return known
  const fresh: GroupTally = { children: 0, measures: new Int32Array(MEASURES_LENGTH), duties: new Map() }
  groups.set(name, fresh)
  return fresh
}

/** An index that is there by construction. */
const bump = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}

// --- the three measures

type Places<M extends MeasureName> = Readonly<Record<PartOf<M>, number>>

/** Where each part is counted, looked up by name alone: making a key of several takes longer than the counting. */
const AT = {
  local: placesBy('local'),
  law: placesBy('law'),
  effective: placesBy('effective')
} as const satisfies Readonly<Record<Basis, unknown>>

function placesBy(basis: Basis) {
  const placesOf = <M extends MeasureName>(name: M): Places<M> =>
    Object.fromEntries(PARTS[name].map((part) => [part, measureAt(name, basis, part)])) as Places<M>
  return {
    reviews: placesOf('reviews-on-time'),
    children: placesOf('children-all-on-time'),
    overdue: placesOf('overdue-on-the-day')
  }
}

function addMeasures(
  { asked }: Tally,
  { measures }: GroupTally,
  assessment: Assessment,
  reviews: readonly ReviewDuty[]
): void {
  for (const basis of BASES) {
    const parts = reviews.map((duty) => reviewPart(duty, basis, asked)).filter((part) => part !== undefined)
    const at = AT[basis]
    for (const part of parts) bump(measures, at.reviews[part])
    bump(measures, at.children[childPart(parts)])
    bump(measures, at.overdue[overduePart(assessment, reviews, basis)])
  }
}

const FAILED: ReadonlySet<ReviewPart> = new Set(['late', 'not-held', 'too-early'])

/** One review known not to be on time settles it, whatever is not known of the others. */
function childPart(parts: readonly ReviewPart[]): PartOf<'children-all-on-time'> {
  if (parts.some((part) => FAILED.has(part))) return 'not-all-on-time'
  if (parts.includes('cannot-tell')) return 'cannot-tell'
  if (parts.includes('on-time')) return 'all-on-time'
  return parts.includes('short-breaks') ? 'short-breaks' : 'none-due'
}

// --- the pictures

/** Reviews by the day they fall due on and by how late they were, by the day that counts. Series of short breaks are left out, as in the measures. */
function addPictures(tally: Tally, reviews: readonly ReviewDuty[]): void {
  for (const { period, sides } of reviews) {
    if (period?.shortBreaks === true) continue
    const settled = settle(sides.effective)
    if (settled === undefined) continue
    const day = dueOnOf(settled.verdict)
    if (day !== undefined) addToCalendar(tally, settled.verdict, day, CALENDAR.reviews)
    addLateness(tally, settled.verdict)
  }
}

function addToCalendar({ asked, calendar }: Tally, { state }: Verdict, day: Day, column: number): void {
  if (state === 'not-required' || state === 'not-achievable') return
  if (state !== 'due' && !isWithin(day, asked.window)) return
  const counts = countsFor(calendar, day, 4)
  bump(counts, column)
  if (state === 'due' || state === 'overdue') bump(counts, column + 1)
}

function addLateness({ asked: { asOf, window }, lateness }: Tally, verdict: Verdict): void {
  const { state } = verdict
  if (state !== 'met' && state !== 'met-late' && state !== 'overdue') return
  const { dueOn } = verdict
  if (!isWithin(dueOn, window) || dueOn > asOf) return
  if (state === 'overdue') bump(countsFor(lateness, asOf - dueOn, 2), LATENESS.overdue)
  else bump(countsFor(lateness, verdict.doneOn - dueOn, 2), LATENESS.held)
}

function countsFor(all: Map<number, Int32Array>, key: number, width: number): Int32Array {
  const known = all.get(key)
  if (known !== undefined) return known
  const fresh = new Int32Array(width)
  all.set(key, fresh)
  return fresh
}

// --- every duty

function addDuties(tally: Tally, group: GroupTally, assessment: Assessment): void {
  let key: string | undefined
  let duty: DutyCounts | undefined
  for (const outcome of assessment.outcomes) {
    if (isIdle(outcome.verdict) && (outcome.effective === undefined || isIdle(outcome.effective.verdict))) continue
    if (!isDuty(outcome)) continue
    // The outcomes of one rule stand together.
    if (outcome.key !== key || duty === undefined) {
      key = outcome.key
      duty = dutyCounts(tally, group, outcome, assessment)
    }
    addDuty(tally, duty, outcome)
  }
}

type DutyCounts = Readonly<{ head: DutyHead; counts: Int32Array }>

function dutyCounts(tally: Tally, { duties }: GroupTally, outcome: Outcome, assessment: Assessment): DutyCounts {
  const { key } = outcome
  let head = tally.heads.get(key)
  if (head === undefined) tally.heads.set(key, (head = headOf(outcome, assessment)))
  let counts = duties.get(key)
  if (counts === undefined) duties.set(key, (counts = new Int32Array(DUTIES_LENGTH)))
  return { head, counts }
}

/** Most duties do not stand on the law, and have one verdict and one place for it. */
function addDuty(tally: Tally, { head, counts }: DutyCounts, outcome: Outcome): void {
  const { statutory, verdict, rule } = outcome
  const { window } = tally.asked
  const ours = head.from === 'local' ? LOCAL : LAW
  const on = dayOf(rule, verdict)
  if (statutory === undefined) {
    const place = placeOf(outcome, verdict, on, window)
    bump(counts, ours + place)
    bump(counts, EFFECTIVE + place)
    if (on !== undefined && isOnCalendar(head)) addToCalendar(tally, verdict, on, CALENDAR.duties)
    return
  }
  const main = headline(outcome)
  const mainOn = dayOf(rule, main)
  const isLaw = statutory.rule.provision.binding === 'law'
  count(counts, ours, outcome, verdict, on, window)
  if (isLaw) count(counts, LAW, outcome, statutory.verdict, dayOf(statutory.rule, statutory.verdict), window)
  count(counts, EFFECTIVE, outcome, main, mainOn, window)
  if (mainOn !== undefined && isOnCalendar(head)) addToCalendar(tally, main, mainOn, CALENDAR.duties)
}

const isOnCalendar = ({ kind, isReview }: DutyHead): boolean => kind === 'timescale' && !isReview

const [LOCAL, LAW, EFFECTIVE] = [dutyFrom('local'), dutyFrom('law'), dutyFrom('effective')]

const placeOf = (outcome: Outcome, verdict: Verdict, on: Day | undefined, window: Window): number =>
  countsIn(outcome, verdict, on, window) ? stateAt(verdict.state) : OUTSIDE

function count(
  counts: Int32Array,
  from: number,
  outcome: Outcome,
  verdict: Verdict,
  on: Day | undefined,
  window: Window
): void {
  if (!isIdle(verdict)) bump(counts, from + placeOf(outcome, verdict, on, window))
}

// --- adding up

/** Adds one tally to another. In which order tallies are added up makes no difference. */
export function mergeTallies(into: Tally, other: Tally): void {
  const { window, asOf } = into.asked
  if (asOf !== other.asked.asOf || window.from !== other.asked.window.from || window.to !== other.asked.window.to)
    throw new Error('tallies of different days cannot be added up')
  for (const [rule, head] of other.heads) if (!into.heads.has(rule)) into.heads.set(rule, head)
  for (const [name, group] of other.groups) mergeGroup(groupOf(into, name), group)
  mergeCounts(into.calendar, other.calendar)
  mergeCounts(into.lateness, other.lateness)
}

function mergeGroup(into: GroupTally, { children, measures, duties }: GroupTally): void {
  into.children += children
  addUp(into.measures, measures)
  mergeCounts(into.duties, duties)
}

function mergeCounts<K>(into: Map<K, Int32Array>, other: ReadonlyMap<K, Int32Array>): void {
  for (const [key, counts] of other) {
    const known = into.get(key)
    if (known === undefined) into.set(key, counts.slice())
    else addUp(known, counts)
  }
}

function addUp(into: Int32Array, other: Int32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + (other[i] ?? 0)
}
