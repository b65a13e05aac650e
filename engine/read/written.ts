import type { CallsFor, GuidanceKind, InviteeRule, Strength } from '../model/ruleset.ts'
import type { FactType, Scope } from '../model/vocabulary.ts'

/**
 * What stands in a text once its shape is known to be right, by the names of the YAML. No name in it has been looked up yet.
 * A map written here has no prototype, and no names but its own.
 */
export type Written<T> = Readonly<Record<string, T>>

export type WrittenFact = Readonly<{
  label: string
  otherwise?: string
  type: FactType
  values?: Written<string>
  unit?: string
  scope: Scope
  knownBy: string
  derived?: boolean
}>

export type WrittenEvent = Readonly<{ label: string; knownBy: string }>
export type WrittenMilestone = Readonly<{
  label: string
  clause?: string
  scope: Scope
  knownBy: string
  derived?: boolean
}>
export type WrittenLabel = Readonly<{ label: string }>
export type WrittenAnchor = Readonly<{ label: string; scope: Scope }>

/** The words that a vocabulary has, and that a ruleset may add. */
export type WrittenWords = Readonly<{
  facts?: Written<WrittenFact>
  events?: Written<WrittenEvent>
  milestones?: Written<WrittenMilestone>
  roles?: Written<WrittenLabel>
  items?: Written<WrittenLabel>
  anchors?: Written<WrittenAnchor>
}>

export type WrittenVocabulary = Required<WrittenWords> & Readonly<{ vocabulary: string; version: string }>

export type WrittenOperand =
  | boolean
  | number
  | string
  | readonly (string | number)[]
  | Readonly<{ fact: string; dueOf?: undefined }>
  | Readonly<{ dueOf: readonly string[]; fact?: undefined }>

/** Exactly one of `all`, `any`, `not`, `condition`, `outcome` and `fact` is there. */
export type WrittenCondition = Readonly<{
  all?: readonly WrittenCondition[]
  any?: readonly WrittenCondition[]
  not?: WrittenCondition
  condition?: string
  outcome?: string
  is?: readonly string[]
  fact?: string
  operator?: string
  value?: WrittenOperand
  on?: string
}>

export type WrittenDay = string | Readonly<{ latest: readonly string[] }>

export type WrittenAct = string | Readonly<{ milestone: string; when: WrittenCondition }>

export type WrittenMet = string | readonly WrittenAct[] | Readonly<{ any: readonly string[] }>

export type WrittenTimescale = Readonly<{
  per?: Scope
  events?: readonly string[]
  when?: WrittenCondition
  within?: string
  of?: WrittenDay
  notBefore?: string
  atLeast?: string
  before?: WrittenDay
  by?: WrittenDay
  every?: string
  sameAs?: string
  recurs?: Readonly<{ act: string; from: WrittenDay; until: WrittenDay }>
  met?: WrittenMet
  floor?: string
  silence?: 'agreed'
}>

export type WrittenTrigger = Readonly<{
  per?: Scope
  events?: readonly string[]
  when?: WrittenCondition
  on?: WrittenDay
  callsFor: CallsFor
  before?: WrittenDay
  met?: string
}>

export type WrittenInvitee = Readonly<{
  per?: Scope
  role: string
  attends: InviteeRule['attends']
  gets?: readonly ('consulted' | 'record')[]
  extent?: 'whole' | 'part'
  when?: WrittenCondition
}>

export type WrittenCheck = Readonly<{
  per?: Scope
  events?: readonly string[]
  when?: WrittenCondition
  requires: WrittenCondition
  by?: WrittenDay
}>
export type WrittenAgenda = Readonly<{ per?: Scope; item: string; when?: WrittenCondition }>
export type WrittenGuidance = Readonly<{
  per?: Scope
  events?: readonly string[]
  kind: GuidanceKind
  undecidable: string
  when?: WrittenCondition
}>

/** Exactly one of them is there. */
export type WrittenBody = Readonly<{
  timescale?: WrittenTimescale
  trigger?: WrittenTrigger
  invitee?: WrittenInvitee
  check?: WrittenCheck
  agenda?: WrittenAgenda
  guidance?: WrittenGuidance
}>

export type BodyKind = keyof WrittenBody

/** The six things that a rule can be. */
export const BODY_KINDS = [
  'timescale',
  'trigger',
  'invitee',
  'check',
  'agenda',
  'guidance'
] as const satisfies readonly BodyKind[]

export type WrittenRule = WrittenBody & Readonly<{ name: string }> & Stand

/** The parts of a rule that would differ, whose own shape is not known before they are laid over it. */
/** How strongly something is said, and whether it binds. */
export type Stand = Readonly<{ strength?: Strength; binding?: 'law' | 'guidance' }>

export type WrittenAlternative = Readonly<{ says: string; rule?: string }> &
  Stand &
  Readonly<Partial<Record<BodyKind, Written<unknown>>>>

export type WrittenReading = Readonly<{
  id: string
  doubt: string
  taken: string
  by: string
  on: string
  alternative: WrittenAlternative
}>

export type WrittenConventions = Readonly<{
  reviewCountsOn?: 'completed' | 'opened'
  clearDays?: boolean
  afterTheMeeting?: 'completed' | 'opened'
}>

export type WrittenRulesetReading = Readonly<{
  id: string
  provisions?: readonly string[]
  doubt: string
  taken: string
  by: string
  on: string
  alternative: Readonly<{ says: string; conventions?: WrittenConventions }>
}>

export type WrittenProvision = WrittenBody &
  Readonly<{
    id: string
    section: string
    cite?: Readonly<{ line?: number; source?: string; quote?: string }>
    strength: Strength
    binding?: 'law' | 'guidance'
    verified?: 'text' | 'corroborated' | 'memory'
    title: string
    who?: readonly string[]
    with?: readonly string[]
    seeAlso?: readonly string[]
    conflictsWith?: readonly string[]
    gap?: string
    readings?: readonly WrittenReading[]
    rules?: readonly WrittenRule[]
  }>

export type WrittenElsewhere = Readonly<{ when: WrittenCondition; procedure: string; provision: string }>

export type WrittenRuleset = Omit<WrittenWords, 'anchors'> &
  Readonly<{
    ruleset: string
    version: string
    title: string
    issuedBy: string
    inForce: Readonly<{ from: string }>
    source: Readonly<{ edition: string; updated?: string; url?: string }>
    calendar: string
    floor?: string
    appliesBy?: 'anchor' | 'due'
    conventions?: WrittenConventions
    readings?: readonly WrittenRulesetReading[]
    conditions?: Written<WrittenCondition>
    elsewhere?: readonly WrittenElsewhere[]
    sections: readonly Readonly<{ id: string; title: string }>[]
    provisions: readonly WrittenProvision[]
  }>
