import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import type { IsoDay } from '../../engine/days/day.ts'
import type { AssessmentDocument, ScheduleDocument } from '../../engine/model/assessment.ts'
import type { Problem } from '../../engine/problem.ts'
import type { Sinces } from './questions/case.ts'
import type { CoverageAnswer } from './questions/coverage.ts'
import type { DeskQuestions } from './questions/desk/asked.ts'
import type { ExamplesAnswer } from './questions/examples.ts'
import type { Overview } from './questions/overview.ts'
import type { ProvisionAnswer } from './questions/provision.ts'
import type { ReadingLine } from './questions/readings.ts'
import type { SampleCycle } from './questions/cycle.ts'
import type { BookQuestions } from './questions/book/asked.ts'
import type { CaseloadQuestions } from './questions/caseload/asked.ts'
import type { SourceQuestions } from './questions/source/asked.ts'
import type { FirstYearAnswer } from './questions/first-year.ts'
import type { FloorCheck } from '../../engine/floor/finding.ts'
import type { BehaviourAnswer } from './questions/changes/behaviour.ts'
import type { OriginsAnswer } from './questions/changes/origins.ts'
import type { ChangesAnswer } from './questions/changes/told.ts'
import type { WantedFact } from './wanted.ts'

/** A text that has not been published, looked at as if it were. */
export type DraftText = Readonly<{ text: string; examples?: string }>

/** Which text is meant: a council's procedure as at a day, one version of it, or a draft of it. */
export type Place = Readonly<{
  ruleset: string
  asAt: IsoDay
  version?: string | undefined
  draft?: DraftText | undefined
  /** The alternatives taken, by their keys. */
  readings?: readonly string[] | undefined
}>

/** A procedure as `/v1/rulesets` lists it. */
export type VersionHead = Readonly<{ version: string; inForceFrom: IsoDay; sha256: string; href: string }>
export type RulesetHead = Readonly<{
  id: string
  title: string
  issuedBy: string
  floor?: string
  inForce: VersionHead | null
  versions: readonly VersionHead[]
}>

/** What cannot be answered because of what was asked is no fault: it comes back as problems. */
export type Or<T> = T | Readonly<{ problems: readonly Problem[] }>

type CaseAnswer = Readonly<{
  document: AssessmentDocument
  wanted: readonly WantedFact[]
  calendar: WorkingDayCalendar
  /** What of the versions that answered is not as the published text has it. */
  sinces: Sinces
}>

/** Every question that the pages put to the engine, and what it answers. */
export type Questions = PageQuestions & DeskQuestions & SourceQuestions & BookQuestions & CaseloadQuestions

type PageQuestions = Readonly<{
  overview: Readonly<{ asked: Place; answer: Overview }>
  provision: Readonly<{ asked: Place & Readonly<{ provision: string }>; answer: ProvisionAnswer | null }>
  readings: Readonly<{ asked: Place; answer: readonly ReadingLine[] }>
  coverage: Readonly<{ asked: Place; answer: CoverageAnswer }>
  /** Every worked example, run. */
  examples: Readonly<{ asked: Place & Readonly<{ provision?: string }>; answer: ExamplesAnswer }>
  /** The duties around one review of a sample child. */
  cycle: Readonly<{ asked: Place & Readonly<{ meetingDay: IsoDay }>; answer: SampleCycle }>
  firstYear: Readonly<{ asked: Place & Readonly<{ from: IsoDay }>; answer: FirstYearAnswer }>
  assess: Readonly<{ asked: Place & Readonly<{ case: unknown; asOf: IsoDay }>; answer: Or<CaseAnswer> }>
  schedule: Readonly<{
    asked: Place & Readonly<{ case: unknown; meetingDay: IsoDay; asOf?: IsoDay }>
    answer: Or<Readonly<{ document: ScheduleDocument; calendar: WorkingDayCalendar }>>
  }>
  /** What differs between two versions, a draft and what it is based on, or two councils. */
  changes: Readonly<{ asked: Readonly<{ left: Place; right: Place }>; answer: Or<ChangesAnswer> }>
  /** In which cases the two decide otherwise. */
  behaviour: Readonly<{ asked: Readonly<{ left: Place; right: Place }>; answer: Or<BehaviourAnswer> }>
  /** In which version each provision came to be as it is. */
  origins: Readonly<{ asked: Place; answer: OriginsAnswer }>
  /** How each timescale stands to the law. */
  floor: Readonly<{ asked: Place; answer: Or<FloorCheck> }>
  /** What is wrong with a draft's text, all at once; nothing for one that can be read. */
  problems: Readonly<{ asked: Place; answer: readonly Problem[] }>
}>

export type Name = keyof Questions
export type Asked<N extends Name> = Questions[N]['asked']
export type AnswerTo<N extends Name> = Questions[N]['answer']

/** From the page to the worker. A question that is no longer wanted is called off. */
export type ToWorker =
  | Readonly<{ kind: 'ask'; id: number; name: Name; asked: Asked<Name> }>
  | Readonly<{ kind: 'call-off'; id: number }>

/** From the worker to the page. */
export type FromWorker =
  | Readonly<{ id: number; kind: 'answer'; answer: unknown }>
  /** Not answered: what the server refused, or a fault of ours. */
  | Readonly<{ id: number; kind: 'trouble'; title: string; status: number }>
