import type { IsoDay } from '../days/day.ts'
import type { Cite } from '../model/assessment.ts'
import type { Condition } from '../model/condition.ts'
import type { Clock, Met, Provision, Rule, RuleBody, Strength } from '../model/ruleset.ts'
import type { DayRef, Scope } from '../model/vocabulary.ts'

/** What a change does. What has no order, or whose order is not proved, is never given one. */
export const CLASSES = [
  'tightened',
  'loosened',
  'wider',
  'narrower',
  'new',
  'gone',
  'different',
  'not-comparable',
  'moved',
  'wording-only',
  'source-only'
] as const

export type ChangeClass = (typeof CLASSES)[number]

/** One ruleset of the two, by its head. */
export type Side = Readonly<{ ruleset: string; version: string; title: string; issuedBy: string; inForceFrom: IsoDay }>

/** Where in a text a change stands: a provision, or one of its rules. */
export type Paragraph = Readonly<{ provision: string; rule?: string; title: string; section: string; cite: Cite }>

/** The paragraph on each side that has one; neither for what is said of the ruleset as a whole. */
export type Place = Readonly<{ before?: Paragraph; after?: Paragraph }>

/** A start day with the last day that each of two clocks gives from there. */
export type Dated = Readonly<{ start: IsoDay; before: IsoDay; after: IsoDay }>

/** On what an order of two counts rests: arithmetic alone, all 146,097 days of the calendar's 400-year cycle, or every day that a calendar knows. */
export type Proof =
  | Readonly<{ by: 'arithmetic' }>
  | Readonly<{ by: 'gregorian-cycle'; dates: number }>
  | Readonly<{ by: 'calendar'; from: IsoDay; to: IsoDay; dates: number }>

export type Incomparable =
  | 'different-anchors'
  | 'window-and-last-day'
  | 'for-the-authority'
  | 'no-calendar'
  | 'calendar-too-short'

/** How the last day of the second clock lies to that of the first, over every start day. */
export type ClockOrder =
  | Readonly<{ order: 'same'; proof: Proof }>
  | Readonly<{ order: 'sooner' | 'later'; proof: Proof; sometimesTheSame: boolean }>
  | Readonly<{ order: 'neither'; proof: Proof; sooner: Dated; later: Dated; soonerOn: number; laterOn: number }>
  /** One side gives no last day at all. */
  | Readonly<{ order: 'only-before' | 'only-after' }>
  | Readonly<{ order: 'not-comparable'; because: Incomparable }>

/** Where a condition stands in a rule, and so what its getting wider means. */
export type ConditionPart = 'when' | 'requires' | 'act' | 'elsewhere'

export type ListPart = 'who' | 'with' | 'events' | 'gets' | 'seeAlso' | 'conflictsWith' | 'provisions'

export type DayPart = 'on' | 'before' | 'by' | 'met'

export type Word = Readonly<{
  sort: 'fact' | 'event' | 'milestone' | 'role' | 'item' | 'anchor'
  name: string
  part: string
}>

/** What is changed, with what it was and what it is. */
export type Changed =
  | Readonly<{ kind: 'clock'; before: Clock; after: Clock; order: ClockOrder }>
  /** A side without a condition applies always. `per` is what the later rule falls on; `looked` what an analysis of behaviour found, where one was asked for. */
  | Readonly<{
      kind: 'condition'
      part: ConditionPart
      per?: Scope
      before?: Condition
      after?: Condition
      looked?: ConditionFinding
    }>
  | Readonly<{ kind: 'strength'; before: Strength; after: Strength }>
  | Readonly<{ kind: 'acts'; before?: Met; after?: Met }>
  | Readonly<{ kind: 'list'; part: ListPart; added: readonly string[]; removed: readonly string[] }>
  | Readonly<{ kind: 'day'; part: DayPart; before?: DayRef; after?: DayRef }>
  | Readonly<{ kind: 'value'; part: string; before?: string; after?: string }>
  | Readonly<{ kind: 'rule-kind'; before: RuleBody['kind']; after: RuleBody['kind'] }>
  | Readonly<{ kind: 'provision'; provision: Provision }>
  | Readonly<{ kind: 'rule'; rule: Rule }>
  /** A place in the order of a list: after which one it stands now, or first. */
  | Readonly<{ kind: 'position'; of: string; follows?: string }>
  | Readonly<{ kind: 'section'; before: string; after: string }>
  | Readonly<{ kind: 'reading' | 'elsewhere' | 'heading'; key: string }>
  | Readonly<{ kind: 'word'; word: Word }>

/** What an analysis of two conditions found: how they stand to each other, and the regions in words. */
export type ConditionFinding = Readonly<{
  relation: 'same' | 'wider' | 'narrower' | 'different'
  says: readonly string[]
}>

/** A change in words: what it is about, how it was and is, the phrase that a sentence is made of, and what is to be said after it. */
export type Words = Readonly<{ what: string; says: string; before?: string; after?: string; more?: string }>

export type Change = Readonly<{ class: ChangeClass; place: Place; words: Words }> & Changed

export type ConditionChange = Extract<Change, { kind: 'condition' }>

/** Everything that differs between two versions of a ruleset. */
export type RulesetDiff = Readonly<{ before: Side; after: Side; changes: readonly Change[] }>
