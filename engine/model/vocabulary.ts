export const SCOPES = [
  'child',
  'care-period',
  'review',
  'meeting',
  'adjournment',
  'event',
  'recommendation',
  'decision',
  'adoption-review',
  'occurrence',
  'authority'
] as const

export type Scope = (typeof SCOPES)[number]

export type FactType = 'yes-no' | 'number' | 'date' | 'one-of' | 'list'

export type Fact = Readonly<{
  name: string
  label: string
  otherwise?: string
  type: FactType
  values?: Readonly<Record<string, string>>
  unit?: string
  scope: Scope
  knownBy: string
  derived: boolean
}>

export type EventKind = Readonly<{ name: string; label: string; knownBy: string }>
export type Milestone = Readonly<{
  name: string
  label: string
  /** The act as a clause: invitations are sent. */
  clause?: string
  scope: Scope
  knownBy: string
  derived: boolean
}>
export type Role = Readonly<{ name: string; label: string }>
export type Item = Readonly<{ name: string; label: string }>
export type Anchor = Readonly<{ name: string; label: string; scope: Scope }>

/** Every name that a ruleset may use, typed, labelled and scoped. */
export type Vocabulary = Readonly<{
  name: string
  version: string
  facts: ReadonlyMap<string, Fact>
  events: ReadonlyMap<string, EventKind>
  milestones: ReadonlyMap<string, Milestone>
  roles: ReadonlyMap<string, Role>
  items: ReadonlyMap<string, Item>
  anchors: ReadonlyMap<string, Anchor>
}>

/** A name in a condition, found: a fact, or a milestone taken as the date of its act. An anchor only where `longerThan` measures `on` it. */
export type FactRef = Readonly<{
  from: 'fact' | 'milestone' | 'anchor'
  name: string
  type: FactType
  scope: Scope
  derived: boolean
}>

/** A name in a clock, found: the day of an anchor, of a milestone, or of a date fact. */
export type DayRef =
  | Readonly<{ from: 'anchor' | 'milestone' | 'fact'; name: string; scope: Scope; derived: boolean }>
  | Readonly<{ from: 'latest'; of: readonly DayRef[] }>

/** From which scopes a rule of each scope may take its facts: its own, and what contains it. */
export const REACHES: Readonly<Record<Scope, readonly Scope[]>> = {
  child: ['child'],
  'care-period': ['care-period', 'child'],
  review: ['review', 'care-period', 'child'],
  meeting: ['meeting', 'review', 'care-period', 'child'],
  adjournment: ['adjournment', 'review', 'care-period', 'child'],
  event: ['event', 'care-period', 'child'],
  recommendation: ['recommendation', 'child'],
  decision: ['decision', 'child'],
  'adoption-review': ['adoption-review', 'review', 'care-period', 'child'],
  occurrence: ['occurrence', 'care-period', 'child'],
  authority: ['child']
}
