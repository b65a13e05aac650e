import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import type { DayRef, Fact, FactRef, FactType, Milestone, Scope, Vocabulary } from '../../engine/model/vocabulary.ts'
import { REACHES } from '../../engine/model/vocabulary.ts'
import type { Result } from '../../engine/problem.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** For what the project itself holds: a reader that refuses it is a failure of the test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]))
  return result.value
}

const fileText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

export const CALENDAR: WorkingDayCalendar = must(readCalendar(fileText('rulesets/calendars/england-and-wales.json')))
export const SHARED: Vocabulary = must(readVocabulary(fileText('rulesets/vocabulary.yaml')))

/** The scopes in which a case keeps facts of its own. */
const KEPT = ['child', 'care-period', 'review', 'event', 'recommendation', 'decision'] as const
const TYPES: readonly FactType[] = ['yes-no', 'number', 'date', 'one-of', 'list']

export const CHOICES = ['red', 'green', 'blue'] as const

const factOf = (scope: Scope, type: FactType): Fact => ({
  name: `own-${scope}-${type}`,
  label: `${type} of the ${scope}`,
  type,
  ...(type === 'one-of' || type === 'list' ? { values: { red: 'red', green: 'green', blue: 'blue' } } : {}),
  scope,
  knownBy: 'social-worker',
  derived: false
})

const actOf = (scope: Scope, name: string): Milestone => ({
  name: `own-${scope}-${name}`,
  label: `${name} of the ${scope}`,
  scope,
  knownBy: 'social-worker',
  derived: false
})

/** Two facts that the engine reads by name: when a change was proposed and when it takes effect. */
const READ_BY_NAME: readonly Fact[] = ['proposed-on', 'takes-effect-on'].map((name) => ({
  ...factOf('event', 'date'),
  name,
  label: name
}))

export const SENT_FACTS: readonly Fact[] = [
  ...KEPT.flatMap((scope) => TYPES.map((type) => factOf(scope, type))),
  ...READ_BY_NAME
]
export const SENT_ACTS: readonly Milestone[] = KEPT.flatMap((scope) => [actOf(scope, 'sent'), actOf(scope, 'told')])
export const EVENTS = ['exclusion', 'move', 'visit'] as const

const byName = <T extends { name: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.name, one]))
const derived = <T extends { derived: boolean }>(words: ReadonlyMap<string, T>): readonly T[] =>
  [...words.values()].filter((word) => word.derived)

/** Everything that the engine works out for itself, from the shared vocabulary, and a few words of each sort to send. */
export const WORDS: Vocabulary = {
  name: 'test',
  version: '2026-11-22',
  facts: byName([...derived(SHARED.facts), ...SENT_FACTS]),
  events: byName(EVENTS.map((name) => ({ name, label: name, knownBy: 'social-worker' }))),
  milestones: byName([...derived(SHARED.milestones), ...SENT_ACTS]),
  roles: byName(['social-worker', 'parent', 'carer'].map((name) => ({ name, label: name }))),
  items: byName(['care-plan'].map((name) => ({ name, label: name }))),
  anchors: SHARED.anchors
}

const within = (per: Scope, scope: Scope): boolean => REACHES[per].includes(scope)

const factRef = ({ name, type, scope, derived: is }: Fact): FactRef => ({
  from: 'fact',
  name,
  type,
  scope,
  derived: is
})
const actRef = ({ name, scope, derived: is }: Milestone): FactRef => ({
  from: 'milestone',
  name,
  type: 'date',
  scope,
  derived: is
})

/** What a rule of a scope may compare. */
export const factsFor = (per: Scope): readonly FactRef[] => [
  ...[...WORDS.facts.values()].filter(({ scope }) => within(per, scope)).map(factRef),
  ...[...WORDS.milestones.values()].filter(({ scope }) => within(per, scope)).map(actRef)
]

/** What meets a timescale of a scope. */
export const actsFor = (per: Scope): readonly DayRef[] =>
  [...WORDS.milestones.values()]
    .filter(({ scope }) => within(per, scope))
    .map(({ name, scope, derived: is }) => ({ from: 'milestone', name, scope, derived: is }))

/** The days that a clock of a scope may start from. */
export const daysFor = (per: Scope): readonly DayRef[] => [
  ...[...WORDS.anchors.values()]
    .filter(({ scope }) => within(per, scope))
    .map(({ name, scope }): DayRef => ({ from: 'anchor', name, scope, derived: true })),
  ...actsFor(per),
  ...[...WORDS.facts.values()]
    .filter(({ scope, type }) => type === 'date' && within(per, scope))
    .map(({ name, scope, derived: is }): DayRef => ({ from: 'fact', name, scope, derived: is }))
]
