import type { IsoDay } from '../days/day.ts'
import type { Binding, Strength, Verified } from '../model/ruleset.ts'

/** A rule by its key, with how strongly it is said and its whole sentence. */
export type FloorSide = Readonly<{ rule: string; title: string; strength: Strength; says: string }>

/** One start day with both last days; the law by the version that applies. */
export type LaterDate = Readonly<{ start: IsoDay; local: IsoDay; law: IsoDay; days: number; version: string }>

/** The start days from which the local last day lies after the law's. */
export type Later = Readonly<{
  dates: number
  /** Of all start days that were compared, from 0 to 1. */
  share: number
  /** The first of them from the day the local version is in force, then from the start of the calendar. */
  first: readonly LaterDate[]
  /** One from which it is later by most days. */
  worst: LaterDate
}>

/** How the start days of the calendar's span came out. */
export type Checked = Readonly<{
  from: IsoDay
  to: IsoDay
  /** Start days on which both give a last day, and how those lie. */
  compared: number
  earlier: number
  same: number
  later: number
  /** Start days from which a count runs past the end of the calendar. */
  beyondCalendar: number
  /** Start days for which the version of the law that applies gives no last day. */
  lawGivesNone: number
}>

export type NotCompared = 'different-anchors' | 'different-acts' | 'no-number' | 'no-such-rule' | 'calendar-too-short'

export type Beside = Readonly<{ kind: 'strength' | 'condition' | 'acts'; says: string }>

type Head = Readonly<{
  rule: FloorSide
  floor: FloorSide & Readonly<{ binding?: Binding; verified?: Verified }>
  beside: readonly Beside[]
  says: string
}>

/** How one timescale stands to its floor: never later on any start day, later on some, or not to be compared. */
export type FloorFinding =
  | (Head & Readonly<{ outcome: 'keeps'; checked: Checked }>)
  | (Head &
      Readonly<{
        outcome: 'later-than-law' | 'later-than-guidance'
        checked: Checked
        laterThanLaw?: Later
        laterThanGuidance?: Later
      }>)
  | (Head & Readonly<{ outcome: 'not-compared'; because: NotCompared }>)

/** Every timescale that has a floor, with how it stands to it. */
export type FloorCheck = Readonly<{
  ruleset: string
  version: string
  law?: string
  calendar: Readonly<{ name: string; version: string; from: IsoDay; to: IsoDay }>
  /** Whether no timescale is later than what binds as law on any start day. */
  passed: boolean
  findings: readonly FloorFinding[]
  /** Timescales that bind as law and that no local rule stands on: they are answered on their own. */
  notNamed: readonly FloorSide[]
  says: string
}>
