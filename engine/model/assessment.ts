import type { IsoDay } from '../days/day.ts'
import type { Period, Unit } from '../days/period.ts'
import type { ReviewClock } from './case.ts'
import type { Operator } from './condition.ts'
import type { Binding, CallsFor, GuidanceKind, InviteeRule, Strength, Verified } from './ruleset.ts'
import type { Scope } from './vocabulary.ts'

/*
 * The public documents: what an assessment, and a schedule, look like outside the engine. Every day is an ISO date, every name one of the
 * vocabulary's with its label beside it. Each case of a union carries only what makes sense for it.
 */

/** A name of the vocabulary (or of the case schema) with the words that people know it by. */
export type Named = Readonly<{ name: string; label: string }>

export type Cite = Readonly<{ line?: number; source?: string; quote?: string }>

/** What an outcome falls on. Places count from 1, in the lists as the caller sent them. */
export type About = Readonly<{
  scope: Scope
  /** The review's place in the case's list, or `next` for one that nobody has put there yet. */
  review?: number | 'next'
  /** The review's number on its clock, where that is known. */
  number?: number
  period?: number
  event?: Readonly<{ name: string; label: string; place: number; on: IsoDay }>
  /** The place of the recommendation or decision. */
  item?: number
  stage?: 'authority' | 'placed' | 'returned'
  adjournedOn?: IsoDay
  /** Which time, of an act that recurs. */
  occurrence?: number
}>

// --- answers

type DueDay = Readonly<{ dueOn: IsoDay; latestWorkingDay?: IsoDay }>
type MaybeDueDay = Readonly<{ dueOn?: IsoDay; latestWorkingDay?: IsoDay }>

export type WhyNotRequired =
  | 'care-ended'
  | 'eighteenth-birthday'
  | 'placed-for-adoption'
  | 'returned-from-adoption'
  | 'no-longer-called-for'

/** Where a timescale stands. Working days are left out where the calendar does not reach. */
export type TimescaleAnswer =
  | Readonly<{ outcome: 'not-applicable'; because: 'condition' | 'not-happened' | 'authority' | 'nothing-there' }>
  | (Readonly<{ outcome: 'not-required'; because: WhyNotRequired; endedOn: IsoDay }> & MaybeDueDay)
  | (Readonly<{ outcome: 'cannot-tell' }> & MaybeDueDay)
  | (Readonly<{ outcome: 'not-achievable'; because: 'came-into-care' | 'arranged'; since: IsoDay; doneOn?: IsoDay }> &
      DueDay)
  | (Readonly<{ outcome: 'deemed'; deemed: 'agreed' }> & DueDay)
  | (Readonly<{ outcome: 'too-early'; notBefore: IsoDay; doneOn: IsoDay }> & MaybeDueDay)
  | Readonly<{ outcome: 'no-date'; because: 'none-given' | 'calendar'; doneOn?: IsoDay }>
  | (Readonly<{ outcome: 'due'; daysLeft: number; workingDaysLeft?: number }> & DueDay)
  | (Readonly<{ outcome: 'overdue'; daysOver: number; workingDaysOver?: number }> & DueDay)
  | (Readonly<{ outcome: 'met'; doneOn: IsoDay }> & DueDay)
  | (Readonly<{ outcome: 'met-late'; doneOn: IsoDay; daysLate: number; workingDaysLate?: number }> & DueDay)

/** The day of a check is the day by which it is to be satisfied. */
export type CheckAnswer =
  | Readonly<{ outcome: 'not-applicable'; because: 'condition' | 'nothing-there' | 'ended' }>
  | Readonly<{ outcome: 'satisfied' | 'cannot-tell' }>
  | Readonly<{ outcome: 'breached'; dueOn?: IsoDay; daysOver?: number; workingDaysOver?: number }>
  | Readonly<{ outcome: 'not-yet'; dueOn?: IsoDay; daysLeft?: number; workingDaysLeft?: number }>

export type TriggerAnswer =
  | Readonly<{ outcome: 'not-called-for'; because: 'condition' | 'nothing-there' | 'not-happened' }>
  | Readonly<{ outcome: 'cannot-tell'; on?: IsoDay }>
  | Readonly<{ outcome: 'called-for'; on: IsoDay }>
  | Readonly<{ outcome: 'answered'; on: IsoDay; answeredOn: IsoDay }>

export type InviteeAnswer = Readonly<{
  outcome: 'invited' | 'where-appropriate' | 'excluded' | 'delegate' | 'not-invited' | 'cannot-tell' | 'not-applicable'
  /** What they get beside; left out when that cannot be told. */
  gets?: readonly ('consulted' | 'record')[]
  exceptPart?: true
}>

export type AgendaAnswer = Readonly<{ outcome: 'on' | 'off' | 'cannot-tell' }>
export type GuidanceAnswer = Readonly<{ outcome: 'shown' | 'not-to-the-point' }>

export type Answer = TimescaleAnswer | CheckAnswer | TriggerAnswer | InviteeAnswer | AgendaAnswer | GuidanceAnswer
export type OutcomeName = Answer['outcome']

// --- working

export type AnswerWord = 'yes' | 'no' | 'cannot-tell'

/** A value as it stands in a document: days are ISO dates. */
export type Value = boolean | number | string | readonly (string | number)[]

/** What a fact is compared with, as data. */
export type Wanted =
  | Readonly<{ value: Value }>
  | Readonly<{ fact: string; label: string; found: Found }>
  | Readonly<{ dueOf: readonly string[]; found: Found }>
  | Readonly<{ period: string; on: string; onLabel: string; found: Found }>

/** What was found: a value; `at-least` where only that much is known of a number; `none` where it is known that there is none; `unknown`. */
export type Found =
  | Readonly<{ is: 'value'; value: Value }>
  | Readonly<{ is: 'at-least'; value: number }>
  | Readonly<{ is: 'none' }>
  | Readonly<{ is: 'unknown' }>

/** How a condition came out, and each of its parts. */
export type ConditionTree = Readonly<{ answer: AnswerWord; says: string }> &
  (
    | Readonly<{ all: readonly ConditionTree[] }>
    | Readonly<{ any: readonly ConditionTree[] }>
    | Readonly<{ not: ConditionTree }>
    | Readonly<{ fact: string; label: string; operator: Operator; wanted: Wanted; found: Found }>
    | Readonly<{ ofRule: string; is: readonly string[]; found: Found }>
  )

export type WorkingDay = Readonly<{ day: IsoDay; why: string }>

/** An ISO day, or `not-known`. */
export type DayIfKnown = string

/** A day that a clock needs; null where it is known not to have come. */
export type ShownDay = Readonly<{ name: string; label: string; day: DayIfKnown | null }>

export type ClockWorking =
  | Readonly<{ form: 'within'; count: number; unit: Unit; notBefore?: Period }>
  | Readonly<{ form: 'at-least'; count: number; unit: Unit; clearDays: boolean }>
  | Readonly<{ form: 'by' }>
  | Readonly<{ form: 'none-given'; notBefore?: Period }>
  | Readonly<{ form: 'every'; count: number; unit: Unit }>

export type ActWorking = Readonly<{
  milestone: string
  label: string
  /** Whether this act was called for at all. */
  needed: AnswerWord
  done: IsoDay | false | null
  when?: ConditionTree
}>

export type VersionWorking = Readonly<{ ruleset: string; version: IsoDay; why: string }>

export type TimescaleWorking = Readonly<{
  kind: 'timescale'
  version: VersionWorking
  when?: ConditionTree
  clock: ClockWorking
  /** Left out for what stands for the authority as a whole. */
  anchor?: ShownDay
  /** With `latest` of several days, each of them. */
  anchors?: readonly ShownDay[]
  notBefore?: IsoDay
  /** Days between the anchor and the last day that a count of working days did not count. */
  skipped: readonly WorkingDay[]
  lastDay?: IsoDay
  met: 'all' | 'any' | 'nothing-named'
  acts: readonly ActWorking[]
  achievability?: Readonly<{ cameIntoCare: DayIfKnown; arranged?: DayIfKnown }>
  ended?: Readonly<{ on: IsoDay; because: WhyNotRequired }>
}>

export type CheckWorking = Readonly<{
  kind: 'check'
  version: VersionWorking
  when?: ConditionTree
  requires?: ConditionTree
  by?: ShownDay
}>

export type TriggerWorking = Readonly<{
  kind: 'trigger'
  version: VersionWorking
  when?: ConditionTree
  on?: ShownDay
  before?: ShownDay
  /** What would answer it, or did. */
  answer?: ShownDay
}>

export type InviteeWorking = Readonly<{
  kind: 'invitee'
  version: VersionWorking
  when?: ConditionTree
  /** The exclusions of the same role that were asked. */
  exclusions: readonly Readonly<{ rule: string; extent: 'whole' | 'part'; when?: ConditionTree }>[]
}>

export type PlainWorking = Readonly<{ kind: 'agenda' | 'guidance'; version: VersionWorking; when?: ConditionTree }>

export type Working = TimescaleWorking | CheckWorking | TriggerWorking | InviteeWorking | PlainWorking

// --- outcomes

/** A fact that still matters, and who could tell it. Its name is one of the vocabulary's or of the case schema's. */
export type MissingFact = Readonly<{ name: string; label: string; knownBy: string; knownByLabel: string }>

type OutcomeHead = Readonly<{
  rule: string
  provision: string
  section: string
  cite: Cite
  strength: Strength
  binding?: Binding
  verified?: Verified
  title: string
  who: readonly Named[]
  about: About
  /** One plain-English sentence, leading with the act and its day. */
  says: string
  missing?: readonly MissingFact[]
  /** Answered by the oldest version at hand, though the duty is older than that. */
  beforeFirstVersion?: true
  /** The same, for the law that it stands on. Only in timescales. */
  working?: Working
}>

/** The statutory side of a duty that stands on the law. */
export type StatutorySide = Readonly<{
  rule: string
  binding?: Binding
  verified?: Verified
  source?: string
  strength: Strength
  beforeFirstVersion?: true
  working?: TimescaleWorking
}> &
  TimescaleAnswer

/** The headline answer is the effective one; `local` and `statutory` stand beside it where the duty has a floor. `by` is the rule that binds. */
export type TimescaleOutcome = OutcomeHead &
  Readonly<{
    kind: 'timescale'
    by: string
    byStrength: Strength
    local?: TimescaleAnswer
    statutory?: StatutorySide
    /** Whether it is the review itself that is to be held. */
    isReview?: true
  }> &
  TimescaleAnswer

export type CheckOutcome = OutcomeHead & Readonly<{ kind: 'check' }> & CheckAnswer
export type TriggerOutcome = OutcomeHead & Readonly<{ kind: 'trigger'; callsFor: CallsFor }> & TriggerAnswer
export type InviteeOutcome = OutcomeHead &
  Readonly<{ kind: 'invitee'; role: Named; attends: InviteeRule['attends']; extent: 'whole' | 'part' }> &
  InviteeAnswer
export type AgendaOutcome = OutcomeHead & Readonly<{ kind: 'agenda'; item: Named }> & AgendaAnswer
export type GuidanceOutcome = OutcomeHead &
  Readonly<{ kind: 'guidance'; sort: GuidanceKind; undecidable: string }> &
  GuidanceAnswer

export type OutcomeDocument =
  | TimescaleOutcome
  | CheckOutcome
  | TriggerOutcome
  | InviteeOutcome
  | AgendaOutcome
  | GuidanceOutcome

// --- the next review

export type NextReviewClock = Readonly<{
  clock: 'ordinary' | 'adoption'
  outcome: 'due' | 'overdue' | 'not-required' | 'cannot-tell' | 'no-date'
  rule: string
  /** The rule that binds: the statutory one where the law is earlier. */
  by: string
  byStrength: Strength
  about: About
  dueOn?: IsoDay
  latestWorkingDay?: IsoDay
  /** How the day comes about, in a sentence. */
  basis: string
  plannedFor?: IsoDay
  /** Whether the planned day keeps the limit. */
  planKeeps?: boolean
  missing?: readonly MissingFact[]
}>

/** Something that calls for a review sooner than its clock does, with no review held since. */
export type ReviewCalledFor = Readonly<{
  callsFor: 'earlier-review' | 'review'
  strength: Strength
  /** Every rule that calls for it with that strength. */
  rules: readonly string[]
  on: IsoDay
  about: About
  says: string
}>

/** The clocks on which a review is still open, earliest first. */
export type NextReview = Readonly<{
  dueOn?: IsoDay
  says: string
  clocks: readonly NextReviewClock[]
  /** Left out where nothing calls for a review any sooner. */
  calledFor?: readonly ReviewCalledFor[]
}>

// --- the document

export type MissingGroupItem = MissingFact & Readonly<{ neededFor: readonly string[] }>

export type UsedRuleset = Readonly<{
  id: string
  version: IsoDay
  versions: readonly IsoDay[]
  title: string
  issuedBy: string
}>

export type Evaluator = 'compiled' | 'reference'

export type AssessmentDocument = Readonly<{
  case?: string
  asOf: IsoDay
  /** Where a version was asked for by the day on which it was in force. */
  inForceOn?: IsoDay
  /** The instant (ISO, in UTC) as of which was asked what had been published. */
  knownAt?: string
  ruleset: UsedRuleset
  law?: Readonly<{ id: string; versions: readonly IsoDay[] }>
  calendar: Readonly<{ name: string; version: string }>
  vocabulary: Readonly<{ name: string; version: string }>
  engine: string
  evaluator: Evaluator
  /** The alternatives taken, by key; empty where every text is read as its ruleset takes it. */
  readings: readonly string[]
  /** How many outcomes stand where, by headline state, and a sentence. */
  summary: Readonly<{ counts: Readonly<Partial<Record<OutcomeName, number>>>; says: string }>
  nextReview: NextReview | null
  /** The worst outcome of each provision. */
  provisions: readonly Readonly<{ provision: string; outcome: OutcomeName }>[]
  outcomes: readonly OutcomeDocument[]
  /** In order of who could tell it. */
  missing: readonly MissingGroupItem[]
  elsewhere: readonly Readonly<{ provision: string; procedure: string; holds: AnswerWord }>[]
  notices: readonly string[]
}>

// --- the schedule

export type ScheduleEntry = Readonly<{
  rule: string
  provision: string
  section: string
  cite: Cite
  strength: Strength
  binding?: Binding
  title: string
  who: readonly Named[]
  /** The effective last day: null where the text gives none, or the calendar does not reach. */
  dueOn: IsoDay | null
  latestWorkingDay?: IsoDay
  noDate?: 'none-given' | 'calendar' | 'not-known'
  notBefore?: IsoDay
  by: string
  byStrength: Strength
  local?: Readonly<{ dueOn: IsoDay | null }>
  /** What the duty stands on. */
  statutory?: Readonly<{
    rule: string
    dueOn: IsoDay | null
    binding?: Binding
    verified?: Verified
    source?: string
    /** Guidance is shown beside and never effective. */
    effective: boolean
  }>
  /** Under which condition, where that is not known: "if …". */
  onlyIf?: string
  doneOn?: IsoDay
  /** Left out where it can be done in time. */
  notAchievable?: Readonly<{ because: 'came-into-care' | 'arranged' | 'past'; since: IsoDay }>
  missing?: readonly MissingFact[]
  says: string
}>

export type ScheduleInvitee = Readonly<{
  rule: string
  provision: string
  section: string
  cite: Cite
  strength: Strength
  role: Named
  outcome: InviteeAnswer['outcome']
  gets?: readonly ('consulted' | 'record')[]
  exceptPart?: true
  onlyIf?: string
  says: string
}>

export type ScheduleItem = Readonly<{
  rule: string
  provision: string
  section: string
  cite: Cite
  strength: Strength
  item: Named
  outcome: 'on' | 'cannot-tell'
  onlyIf?: string
  says: string
}>

export type ScheduleLimit = Readonly<{
  rule: string
  clock: 'ordinary' | 'adoption'
  strength: Strength
  binding?: Binding
  dueOn: IsoDay
  notBefore?: IsoDay
  kept: boolean
  says: string
}>

/** Every duty around one planned review, with its day. */
export type ScheduleDocument = Readonly<{
  case?: string
  /** Left out where nothing is asked as of a day. */
  asOf?: IsoDay
  /** Where a version was asked for by the day on which it was in force. */
  inForceOn?: IsoDay
  /** The instant (ISO, in UTC) as of which was asked what had been published. */
  knownAt?: string
  ruleset: UsedRuleset
  law?: Readonly<{ id: string; versions: readonly IsoDay[] }>
  calendar: Readonly<{ name: string; version: string }>
  engine: string
  readings: readonly string[]
  meetingDay: IsoDay
  review: Readonly<{ place: number | 'next'; number?: number; clocks: readonly ReviewClock[] }>
  /** Whether the meeting day keeps the limits for holding the review. */
  limits: Readonly<{
    kept: AnswerWord
    says: string
    limits: readonly ScheduleLimit[]
    missing?: readonly MissingFact[]
  }>
  before: readonly ScheduleEntry[]
  after: readonly ScheduleEntry[]
  invitees: readonly ScheduleInvitee[]
  agenda: readonly ScheduleItem[]
  notices: readonly string[]
}>

// --- a provision

/** How a doubtful text was taken, and the other way. */
export type ReadingDocument = Readonly<{
  key: string
  doubt: string
  taken: string
  by: string
  on: IsoDay
  alternative: string
}>

export type RuleDocument = Readonly<{
  rule: string
  kind: 'timescale' | 'trigger' | 'invitee' | 'check' | 'agenda' | 'guidance'
  per: Scope
  says: string
  /** The national provision that it may not be laxer than, with what that one says where the law is at hand. */
  floor?: Readonly<{ rule: string; says?: string; binding?: Binding; verified?: Verified; source?: string }>
  undecidable?: string
}>

/** One provision, told: what it says, who acts, where it stands, and what is in doubt. */
export type ProvisionDocument = Readonly<{
  provision: string
  ruleset: string
  version: IsoDay
  section: Readonly<{ id: string; title: string }>
  cite: Cite
  strength: Strength
  binding?: Binding
  verified?: Verified
  title: string
  who: readonly Named[]
  with: readonly Named[]
  rules: readonly RuleDocument[]
  readings: readonly ReadingDocument[]
  seeAlso: readonly string[]
  conflictsWith: readonly string[]
  gap?: string
  /** The same, in lines for people. */
  lines: readonly string[]
}>
