import type { WorkingDayCalendar } from '../../../../engine/days/calendar.ts'
import type { Day } from '../../../../engine/days/day.ts'
import type { Conflict } from '../../../../engine/edit/merge.ts'
import type { Edit } from '../../../../engine/edit/edit.ts'
import type { FloorFinding } from '../../../../engine/floor/finding.ts'
import type { FactType, Scope } from '../../../../engine/model/vocabulary.ts'
import type { Strength } from '../../../../engine/model/ruleset.ts'
import type { BodyKind, WrittenCondition, WrittenProvision, WrittenRuleset } from '../../../../engine/read/written.ts'
import type { Or } from '../../protocol.ts'

/** What a draft holds, and the published version that it is held against. */
export type Desk = Readonly<{
  ruleset: string
  text: string
  examples: string
  /** The version that the draft began from, if it began from one. */
  base: string | undefined
}>

export type Texts = Readonly<{ text: string; examples: string }>

/** Something wrong, at the field of the provision that it is about where it is about one. */
export type DeskProblem = Readonly<{
  code: string
  message: string
  help?: string
  provision?: string
  /** The way from there, as `rules/1/timescale/atLeast`; from the beginning of the text where no provision is named. */
  field: string
}>

export type RuleSays = Readonly<{ key: string; kind: BodyKind; strength: Strength; says: string }>

export type BoardProvision = Readonly<{
  id: string
  section: string
  title: string
  strength: Strength
  /** One sentence for each rule; none where it cannot be read as it stands. */
  rules: readonly RuleSays[]
  /** What it said before the draft, where that is something else. */
  before?: readonly RuleSays[]
  mark: 'same' | 'new' | 'changed'
  problems: number
  written: WrittenProvision
}>

export type Word = Readonly<{
  name: string
  label: string
  scope?: Scope
  type?: FactType
  values?: Readonly<Record<string, string>>
  unit?: string
  derived?: boolean
  /** Whether it is this procedure's own, and not the shared vocabulary's. */
  own: boolean
}>

export type Words = Readonly<Record<'facts' | 'events' | 'milestones' | 'roles' | 'items' | 'anchors', readonly Word[]>>

export type NamedCondition = Readonly<{
  name: string
  says: string
  written: WrittenCondition
  usedBy: readonly string[]
}>

export type LawRule = Readonly<{ key: string; title: string; says: string; binding: 'law' | 'guidance' | undefined }>

/** Everything that the forms of a draft are made of. */
export type Board = Readonly<{
  /** Whether the text can be read to its end; nothing else is known where it cannot. */
  yaml: boolean
  problems: readonly DeskProblem[]
  head: Pick<WrittenRuleset, 'title' | 'version' | 'issuedBy' | 'floor' | 'calendar'> | undefined
  sections: readonly Readonly<{ id: string; title: string }>[]
  provisions: readonly BoardProvision[]
  retired: readonly Readonly<{ id: string; title: string; before: readonly RuleSays[] }>[]
  words: Words
  conditions: readonly NamedCondition[]
  law: readonly LawRule[]
  calendarName: string
}>

/** A duty on the line of days, as the pictures draw it. */
export type PreviewDuty = Readonly<{
  key: string
  label: string
  strength: Strength
  day: Day | undefined
  before: Day | undefined
  law: Day | undefined
  note?: string
}>

/** One rule's clock, counted from a day. */
export type Counted = Readonly<{
  key: string
  from: string
  start: Day
  day: Day | undefined
  before: Day | undefined
  law: Day | undefined
}>

export type Preview = Readonly<{
  problems: readonly DeskProblem[]
  rules: readonly RuleSays[]
  /** Conditions in words, by where they stand in the provision: `timescale/when`. */
  conditions: Readonly<Record<string, string>>
  duties: readonly PreviewDuty[]
  counted: readonly Counted[]
  meetingDay: Day
  calendar: WorkingDayCalendar
  floor: readonly FloorFinding[]
}>

export type ProvisionAsked = Desk & Readonly<{ provision: WrittenProvision }>

export type WhatIf = Readonly<{ cases: number; changed: number; first?: Readonly<{ before: string; after: string }> }>

export type ExampleAnswer = Readonly<{ key: string; expected: string; got: string; pointer: string }>

export type ExampleRun = Readonly<{
  index: number
  it: string
  from?: string
  working?: string
  asOf: string
  given: readonly string[]
  gives: readonly Readonly<{ key: string; expected: string }>[]
  outcome: 'as-expected' | 'otherwise' | 'cannot-run'
  answers: readonly ExampleAnswer[]
  problems: readonly string[]
  nextReview?: string
}>

export type Runs = Readonly<{
  problems: readonly DeskProblem[]
  runs: readonly ExampleRun[]
  /** By provision, how many examples speak of it. */
  spoken: Readonly<Record<string, number>>
}>

export type Facts = Readonly<Record<string, boolean | number | string>>

export type Guest = Readonly<{ rule: string; role: string; says: string; comes: 'yes' | 'no' | 'perhaps'; why: string }>

export type DraftChange = Readonly<{
  key: string
  about: string
  says: string
  kind: string
  before?: string
  after?: string
}>

type ChangeList = Readonly<{ summary: string; changes: readonly DraftChange[] }>

/** What the policy lead's desk asks of the engine. */
export type DeskQuestions = Readonly<{
  /** Edits made on one text. */
  edited: Readonly<{
    asked: Readonly<{ text: string; edits: readonly Edit[] }>
    answer: Or<Readonly<{ text: string }>>
  }>
  board: Readonly<{ asked: Desk; answer: Board }>
  /** One provision as it is being written, before it is in the text. */
  preview: Readonly<{ asked: ProvisionAsked & Readonly<{ meetingDay: string }>; answer: Preview }>
  whatIf: Readonly<{ asked: ProvisionAsked & Readonly<{ asAt: string }>; answer: WhatIf | null }>
  runs: Readonly<{ asked: Desk; answer: Runs }>
  accepted: Readonly<{
    asked: Desk & Readonly<{ names: readonly string[] | 'all' }>
    answer: Or<Readonly<{ examples: string; changed: number; left: readonly string[] }>>
  }>
  otherSide: Readonly<{
    asked: Desk & Readonly<{ index: number }>
    answer: Or<Readonly<{ edits: readonly Edit[]; says: string }>>
  }>
  guests: Readonly<{
    asked: Desk & Readonly<{ provision?: WrittenProvision; meetingDay: string; facts: Facts }>
    answer: readonly Guest[]
  }>
  /** The time limits that fall later than the law on some day. */
  breaches: Readonly<{ asked: Desk; answer: readonly Readonly<{ rule: string; says: string; before: boolean }>[] }>
  draftChanges: Readonly<{ asked: Desk; answer: Or<ChangeList> }>
  merged: Readonly<{
    asked: Readonly<{ base: Texts; mine: Texts; theirs: Texts }>
    answer: Or<Readonly<{ texts: Texts; conflicts: readonly (Conflict & Readonly<{ in: keyof Texts }>)[] }>>
  }>
  begun: Readonly<{
    asked: Readonly<{
      id: string
      title: string
      issuedBy: string
      inForceFrom: string
      from: 'empty' | Readonly<{ copyOf: string }> | Readonly<{ law: string }>
    }>
    answer: Or<Readonly<{ text: string }>>
  }>
}>
