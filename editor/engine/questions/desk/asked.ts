import type { WorkingDayCalendar } from '../../../../engine/days/calendar.ts'
import type { Day } from '../../../../engine/days/day.ts'
import type { ExampleChange } from '../../../../engine/diff/examples.ts'
import type { Conflict } from '../../../../engine/edit/merge.ts'
import type { DataOfExample, Edit, ExpectedAnswers } from '../../../../engine/edit/edit.ts'
import type { FloorFinding } from '../../../../engine/floor/finding.ts'
import type { FactType, Scope } from '../../../../engine/model/vocabulary.ts'
import type { Strength } from '../../../../engine/model/ruleset.ts'
import type {
  BodyKind,
  WrittenCondition,
  WrittenProvision,
  WrittenRuleset,
  WrittenRulesetReading
} from '../../../../engine/read/written.ts'
import type { Or } from '../../protocol.ts'
import type { BlockChange } from '../changes/blocks.ts'
import type { ChangesAnswer } from '../changes/told.ts'

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
  /** The line of the text, where no form leads to it. */
  line?: number
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
  otherwise?: string
  clause?: string
  knownBy?: string
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
  /** Doubts about the text as a whole. */
  readings: readonly WrittenRulesetReading[]
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
  written: DataOfExample
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

/** A worked example that differs from that of another version, its answers in words. */
export type ExampleDiffers = Omit<ExampleChange, 'answers'> &
  Readonly<{
    answers: readonly Readonly<{ key: string; before: string | undefined; after: string | undefined; flips: boolean }>[]
  }>

/** A time limit that falls later than the law on some day, with the limit of the law by its number, its title and its own words. */
export type LaterThanLaw = Readonly<{
  rule: string
  title: string
  says: string
  law: string
  limit: string
  limitSays: string
  /** Whether it was so before the draft. */
  before: boolean
}>

/** What a draft changes, as far as it can be told: in sentences what can be read, and as it is written what cannot. */
export type PartChanges = Readonly<{ found?: ChangesAnswer; texts: readonly BlockChange[] }>

/** What the policy lead's desk asks of the engine. */
export type DeskQuestions = Readonly<{
  /**
   * Nothing, but what a draft is read against is at hand then, while the draft itself is still being fetched; and so is its board, where the
   * server's answer with the draft is given as it came.
   */
  prepared: Readonly<{ asked: Readonly<{ ruleset: string; draft?: string }>; answer: null }>
  /** Edits made on one text. */
  edited: Readonly<{
    asked: Readonly<{ text: string; edits: readonly Edit[] }>
    answer: Or<Readonly<{ text: string }>>
  }>
  board: Readonly<{ asked: Desk; answer: Board }>
  /** What a draft changes that cannot be read whole. */
  partChanges: Readonly<{ asked: Desk; answer: PartChanges }>
  /** One provision as it is being written, before it is in the text. */
  preview: Readonly<{ asked: ProvisionAsked & Readonly<{ meetingDay: string }>; answer: Preview }>
  whatIf: Readonly<{ asked: ProvisionAsked & Readonly<{ asAt: string }>; answer: WhatIf | null }>
  runs: Readonly<{ asked: Desk; answer: Runs }>
  /** One example as it is being written, and the answers that would come out. */
  tried: Readonly<{
    asked: Desk & Readonly<{ example: DataOfExample }>
    answer: Or<Readonly<{ run: ExampleRun; gives: ExpectedAnswers }>>
  }>
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
  /** The worked examples that differ from those of a published version. */
  exampleChanges: Readonly<{
    asked: Pick<Desk, 'ruleset' | 'examples'> & Readonly<{ against: string | undefined }>
    answer: readonly ExampleDiffers[]
  }>
  /** The time limits that fall later than the law on some day. */
  breaches: Readonly<{ asked: Desk; answer: readonly LaterThanLaw[] }>
  /** The words of a text that is a vocabulary. */
  wordsIn: Readonly<{ asked: Readonly<{ text: string }>; answer: Or<Words> }>
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
