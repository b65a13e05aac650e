import type { State } from '../assess/verdict.ts'
import type { Day, IsoDay } from '../days/day.ts'
import type { OutcomeName } from '../model/assessment.ts'
import type { Strength } from '../model/ruleset.ts'

/*
 * What a whole caseload comes to, as data: lines, tallies, measures, pictures and comparisons. Days that people see are ISO dates; days that are
 * counted with are day numbers. Everything here can be cloned to and from a worker.
 */

/** The days that are counted, both included. */
export type Window = Readonly<{ from: Day; to: Day }>

/** What is asked of every child alike. */
export type Asked = Readonly<{ asOf: Day; window: Window }>

// --- lines

/** Where a duty stands in its text. `line` is of the text as it is stored, `source` a citation of the law. */
export type Paragraph = Readonly<{
  ruleset: string
  version: IsoDay
  section: string
  line?: number
  source?: string
}>

/** One side of a duty that stands on the law. */
export type LineSide = Readonly<{
  rule: string
  state: OutcomeName
  dueOn?: IsoDay
  daysLate?: number
}>

/** One duty of one child: where it stands. The headline is by the earlier of the two dates where the duty stands on the law. */
export type DutyLine = Readonly<{
  child: string
  group?: string
  provision: string
  rule: string
  title: string
  strength: Strength
  paragraph: Paragraph
  /** What it falls on, in plain words: the review of 9 February 2026. */
  about: string
  /** Of a review that is to be held: its place in the case's list, or the next. A review on two clocks has a duty of each, and is one review. */
  review?: number | 'next'
  state: OutcomeName
  /** The rule by which the headline stands: the law's where the law is earlier. */
  by: string
  dueOn?: IsoDay
  /** Where the due day is not a working day. */
  latestWorkingDay?: IsoDay
  doneOn?: IsoDay
  /** Of what was done late, or is overdue. */
  daysLate?: number
  workingDaysLate?: number
  /** One sentence, leading with the act and its day. */
  reason: string
  /** What is not known and could still change the answer, in words. */
  missing?: readonly string[]
  local?: LineSide
  statutory?: LineSide
}>

/** `worklist`: what is overdue and what falls due within so many working days. `late`: what is overdue, was done late or too early, or is not as required. */
export type WhichLines = 'all' | 'late' | 'worklist'

export type LineOptions = Readonly<{
  which?: WhichLines
  /** For a worklist: how many working days ahead. */
  days?: number
  /** Only what falls due in these days, where it has a day. */
  window?: Window
}>

// --- tallies

/** By what a review is judged: the council's own text, the law, or the earlier date of the two. */
export const BASES = ['local', 'law', 'effective'] as const
export type Basis = (typeof BASES)[number]

export const MEASURE_NAMES = ['reviews-on-time', 'children-all-on-time', 'overdue-on-the-day'] as const
export type MeasureName = (typeof MEASURE_NAMES)[number]

/** What a duty is, so that its counts can be named: the same for every child of one procedure. */
export type DutyHead = Readonly<{
  rule: string
  provision: string
  title: string
  strength: Strength
  kind: 'timescale' | 'check' | 'trigger'
  from: 'local' | 'law'
  /** Whether its act is the holding of a review. */
  isReview: boolean
  /** Its place in its text; the law stands after the council's own. */
  order: number
}>

/** Counts for one group. Each list is laid out by `engine/cohort/layout.ts`. */
export type GroupTally = {
  children: number
  /** measure × basis × part */
  measures: Int32Array
  /** By rule: basis × state. */
  duties: Map<string, Int32Array>
}

/** Counts only, nothing of any one child. Merging two is adding them up. */
export type Tally = {
  asked: Asked
  /** The empty text stands for children without a group. */
  groups: Map<string, GroupTally>
  heads: Map<string, DutyHead>
  /** By day number: how many reviews and how many other duties fall due on it, and how many of each are still open. */
  calendar: Map<number, Int32Array>
  /** By days from the last day to the day of the review (below 0 early, above 0 late); of reviews held, and of those overdue. */
  lateness: Map<number, Int32Array>
}

// --- measures

/** `withheld`: a small count, or one from which a small count could be worked out. */
export type Count = number | 'withheld'

export type Part = Readonly<{ name: string; label: string; count: Count }>

/** One measure for everybody or for one group. */
export type Figure = Readonly<{
  /** Null for children without one. Left out where the figure is for all children. */
  group?: string | null
  numerator: Count
  denominator: Count
  /** The numerator by the denominator, from 0 to 1; null where there is nothing to divide by. */
  rate: number | null | 'withheld'
  /** What the denominator is made of. */
  parts: readonly Part[]
  /** Beside the denominator, never in it. */
  cannotTell: Count
  leftOut: readonly Part[]
}>

/** One measure by one basis, with the sentences that say exactly what is counted. */
export type Measure = Readonly<{
  name: MeasureName
  by: Basis
  title: string
  /** What the numerator counts. */
  counts: string
  /** What the denominator counts. */
  of: string
  /** What stands beside, and why. */
  beside: string
  total: Figure
  /** Empty where no child has a group. */
  groups: readonly Figure[]
}>

/** One duty for everybody or for one group. */
export type DutyFigure = Readonly<{
  group?: string | null
  /** Done in time, satisfied, answered. */
  kept: Count
  /** Done late or too early, overdue, not as required, called for and not answered. */
  failed: Count
  rate: number | null | 'withheld'
  cannotTell: Count
  /** Every state that somebody is in; in what is shared, only those above. */
  states: Readonly<Partial<Record<State, number>>>
  /** Due on a day outside the window, whatever its state. */
  outside: Count
}>

/** A row of the heat map: one duty, by group. */
export type Duty = DutyHead & Readonly<{ by: Basis; total: DutyFigure; groups: readonly DutyFigure[] }>

/** Due dates on one day, or in one month where small counts are withheld (its first day). */
export type CalendarDay = Readonly<{
  day: IsoDay
  reviews: Count
  /** Of those, not held yet. */
  reviewsOpen: Count
  duties: Count
  dutiesOpen: Count
}>

/** So many reviews between so many days early (below 0) and late. Nothing at an open end. */
export type LatenessBin = Readonly<{ label: string; from?: number; to?: number; held: Count; overdue: Count }>

export type Measures = Readonly<{
  asOf: IsoDay
  window: Readonly<{ from: IsoDay; to: IsoDay }>
  /** Whether small counts are withheld. */
  shared: boolean
  children: Count
  groups: readonly (string | null)[]
  measures: readonly Measure[]
  duties: readonly Duty[]
  calendar: Readonly<{ by: 'day' | 'month'; days: readonly CalendarDay[] }>
  lateness: readonly LatenessBin[]
  /** What has to be said wherever the figures are shown. */
  notes: readonly string[]
}>

// --- what-if

/** Where a duty stands on one side; nothing where that side does not ask it. */
export type WhatIfSide = Readonly<{ rule: string; provision: string; state: State; dueOn?: IsoDay; doneOn?: IsoDay }>

export type WhatIfKind = 'state' | 'day' | 'state-and-day' | 'only-left' | 'only-right'

/** One duty of one child that does not stand alike on the two sides. */
export type WhatIfChange = Readonly<{
  child: string
  group?: string
  kind: WhatIfKind
  title: string
  about: string
  left?: WhatIfSide
  right?: WhatIfSide
  /** What changes, in a line. */
  says: string
}>

/** How many children and duties change, and into what; mergeable like a tally. */
export type WhatIfTally = {
  children: number
  changedChildren: number
  /** By kind of change. */
  kinds: Map<WhatIfKind, number>
  /** By `left state → right state`; nothing where a side does not ask it. */
  moves: Map<string, number>
  /** By the provision of the right side, else the left: how many duties change. */
  provisions: Map<string, number>
}

/** The same, as it may be given away: what is not listed is nought, or withheld. */
export type SharedWhatIf = Readonly<{
  children: 'withheld'
  changedChildren: Count
  kinds: ReadonlyMap<WhatIfKind, number>
  moves: ReadonlyMap<string, number>
  provisions: ReadonlyMap<string, number>
}>

/** One measure on both sides. */
export type MeasureChange = Readonly<{
  name: MeasureName
  by: Basis
  title: string
  group?: string | null
  left: Figure
  right: Figure
  /** Percentage points from left to right; null where one side has nothing to divide by. */
  points: number | null | 'withheld'
}>

// --- faults of the data

/** What a fault has to have to be counted. `engine/returns/unit.ts` gives such. */
export type CountedFault = Readonly<{
  code: string
  rule?: string
  severity: 'unusable' | 'doubtful'
  message: string
  help?: string
  place: Readonly<{ file: string; line: number; column?: string }>
}>

/** The words are those of the first place. */
export type FaultGroup = {
  code: string
  rule?: string
  severity: 'unusable' | 'doubtful'
  message: string
  help?: string
  count: number
  /** The first few, in order of file and line. */
  places: { file: string; line: number; column?: string }[]
}

/** By code and rule; mergeable. */
export type FaultTally = Map<string, FaultGroup>
