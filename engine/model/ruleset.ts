import type { IsoDay } from '../days/day.ts'
import type { Period } from '../days/period.ts'
import type { Condition } from './condition.ts'
import type { DayRef, Scope, Vocabulary } from './vocabulary.ts'

export type Strength = 'must' | 'will' | 'should' | 'may'
export type Binding = 'law' | 'guidance'
export type Verified = 'text' | 'corroborated' | 'memory'

/** Choices about words that run through a whole text, each of which changes dates. */
export type Conventions = Readonly<{
  reviewCountsOn: 'completed' | 'opened'
  clearDays: boolean
  afterTheMeeting: 'completed' | 'opened'
}>

/** How long, in which direction, from which day. */
export type Clock =
  | Readonly<{ kind: 'within'; period: Period; notBefore?: Period; of: DayRef }>
  | Readonly<{ kind: 'at-least'; period: Period; before: DayRef }>
  | Readonly<{ kind: 'by'; day: DayRef }>
  /** "As soon as": the text gives no number, and none is invented. A window may still say from when. */
  | Readonly<{ kind: 'none-given'; notBefore?: Period; of: DayRef }>
  /** Stands for the authority as a whole; no case can meet or breach it. */
  | Readonly<{ kind: 'every'; period: Period }>

export type NeededAct = Readonly<{ milestone: DayRef; when?: Condition }>

/** What meets a timescale: all of several acts, or any one of them. */
export type Met =
  | Readonly<{ kind: 'all'; acts: readonly NeededAct[] }>
  | Readonly<{ kind: 'any'; acts: readonly NeededAct[] }>

export type Recurs = Readonly<{ act: string; from: DayRef; until: DayRef }>

export type Timescale = Readonly<{
  kind: 'timescale'
  per: Scope
  /** For what falls on an event: which events; empty for every event. Likewise in checks and guidance. */
  events: readonly string[]
  when?: Condition
  clock: Clock
  met?: Met
  recurs?: Recurs
  floor?: string
  silence?: 'agreed'
}>

export type CallsFor = 'earlier-review' | 'review' | 'review-before' | 'exit-review' | 'notification'

export type Trigger = Readonly<{
  kind: 'trigger'
  per: Scope
  events: readonly string[]
  when?: Condition
  on?: DayRef
  callsFor: CallsFor
  before?: DayRef
  met?: DayRef
}>

export type InviteeRule = Readonly<{
  kind: 'invitee'
  per: Scope
  role: string
  attends: 'invited' | 'where-appropriate' | 'excluded' | 'delegate' | 'not-invited'
  gets: readonly ('consulted' | 'record')[]
  extent: 'whole' | 'part'
  when?: Condition
}>

export type Check = Readonly<{
  kind: 'check'
  per: Scope
  events: readonly string[]
  when?: Condition
  requires: Condition
  by?: DayRef
}>

export type AgendaRule = Readonly<{ kind: 'agenda'; per: Scope; item: string; when?: Condition }>

export type GuidanceKind =
  | 'principle'
  | 'duty'
  | 'decision'
  | 'record'
  | 'escalation'
  | 'timescale'
  | 'trigger'
  | 'invitee'
  | 'agenda'

export type Guidance = Readonly<{
  kind: 'guidance'
  per: Scope
  events: readonly string[]
  sort: GuidanceKind
  undecidable: string
  when?: Condition
}>

export type RuleBody = Timescale | Trigger | InviteeRule | Check | AgendaRule | Guidance

/** One rule of a provision. `key` is the provision's id, or `id/name` where the provision has several. */
export type Rule = Readonly<{
  key: string
  name?: string
  /** Where the text says this rule more or less strongly than the rest of its provision. */
  strength?: Strength
  binding?: Binding
  body: RuleBody
}>

/** How a doubtful text was taken. `key` is what a caller asks for: `Y2.2/three-months`, or `clear-days` for the whole text. */
export type Reading = Readonly<{
  key: string
  provision?: string
  provisions: readonly string[]
  doubt: string
  taken: string
  by: string
  on: IsoDay
  alternative: string
}>

export type Provision = Readonly<{
  id: string
  section: string
  cite: Readonly<{ line?: number; source?: string; quote?: string }>
  strength: Strength
  binding: Binding | undefined
  verified: Verified | undefined
  title: string
  who: readonly string[]
  with: readonly string[]
  seeAlso: readonly string[]
  conflictsWith: readonly string[]
  gap?: string
  readings: readonly Reading[]
  rules: readonly [Rule, ...Rule[]]
}>

export type Elsewhere = Readonly<{ when: Condition; procedure: string; provision: string }>

/** A procedure in one version, every name of which means something. */
export type Ruleset = Readonly<{
  id: string
  version: IsoDay
  title: string
  issuedBy: string
  inForceFrom: IsoDay
  source: Readonly<{ edition: string; updated?: IsoDay; url?: string }>
  calendar: string
  floor?: string
  appliesBy: 'anchor' | 'due'
  conventions: Conventions
  readings: readonly Reading[]
  /** The shared vocabulary with this ruleset's own words added. */
  vocabulary: Vocabulary
  elsewhere: readonly Elsewhere[]
  sections: readonly Readonly<{ id: string; title: string }>[]
  provisions: readonly Provision[]
}>

/** A provision as one of its rules has it. */
export const asRuled = (provision: Provision, { strength, binding }: Rule): Provision => ({
  ...provision,
  strength: strength ?? provision.strength,
  binding: binding ?? provision.binding
})
