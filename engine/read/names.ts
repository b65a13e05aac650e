import type { DayRef, FactRef, Scope, Vocabulary } from '../model/vocabulary.ts'
import { quote, step } from './problems.ts'
import { type Report, tell } from './report.ts'
import { dayReaches, reaches, SCOPE_WORDS } from './scopes.ts'
import type { WrittenDay } from './written.ts'

/** What every look-up of a name needs. */
export type Names = Readonly<{ vocabulary: Vocabulary; report: Report }>

/** What the rule falls on, by which it is known what it may name. Nothing: any name will do. */
export type Within = Scope | undefined

/** A name in a condition: a fact, or a milestone taken as the day of its act. */
export function findFact(names: Names, name: string, within: Within, pointer: string): FactRef | undefined {
  const found = factNamed(names.vocabulary, name)
  if (!found) tell(names.report, unknownFact(names, name, pointer))
  else if (within && !reaches(within, found.scope))
    tell(names.report, outOfScope('FACT_OUT_OF_SCOPE', found, within, pointer))
  return found
}

function factNamed({ facts, milestones }: Vocabulary, name: string): FactRef | undefined {
  const fact = facts.get(name)
  if (fact) return { from: 'fact', name, type: fact.type, scope: fact.scope, derived: fact.derived }
  const milestone = milestones.get(name)
  return milestone && { from: 'milestone', name, type: 'date', scope: milestone.scope, derived: milestone.derived }
}

const outOfScope = (
  code: string,
  { name, scope }: Readonly<{ name: string; scope: Scope }>,
  within: Scope,
  pointer: string
) => ({
  code,
  message: `${quote(name)} belongs to ${SCOPE_WORDS[scope]}, and this is about ${SCOPE_WORDS[within]}`,
  help: 'take something that belongs to the same or to what contains it, or give another `per`',
  pointer
})

function unknownFact({ vocabulary, report }: Names, name: string, pointer: string) {
  const { facts, milestones, anchors } = vocabulary
  const help = anchors.has(name)
    ? 'it is a day that clocks count from; a condition needs a fact'
    : report.suggest(name, [...facts.keys(), ...milestones.keys()])
  return { code: 'UNKNOWN_FACT', message: `unknown fact ${quote(name)}`, help, pointer }
}

/** The day of an anchor, a milestone or a date fact; or the latest of several. */
export function findDay(names: Names, written: WrittenDay, within: Within, pointer: string): DayRef | undefined {
  if (typeof written === 'string') return findOneDay(names, written, within, pointer)
  const found = written.latest.map((name, index) => findOneDay(names, name, within, step(`${pointer}/latest`, index)))
  return { from: 'latest', of: found.filter((one) => one !== undefined) }
}

type OneDay = Exclude<DayRef, { from: 'latest' }>

function findOneDay(names: Names, name: string, within: Within, pointer: string): OneDay | undefined {
  const { facts } = names.vocabulary
  const found = dayNamed(names.vocabulary, name)
  if (found) return inScope(names, found, within, pointer)
  const message = facts.has(name) ? `${quote(name)} is not a day` : `unknown day ${quote(name)}`
  const help = facts.has(name)
    ? 'a clock counts from an anchor, a milestone or a date'
    : names.report.suggest(name, daysOf(names.vocabulary))
  tell(names.report, { code: facts.has(name) ? 'WRONG_TYPE' : 'UNKNOWN_DAY', message, help, pointer })
  return undefined
}

function dayNamed({ facts, milestones, anchors }: Vocabulary, name: string): OneDay | undefined {
  const anchor = anchors.get(name)
  if (anchor) return { from: 'anchor', name, scope: anchor.scope, derived: true }
  const milestone = milestones.get(name)
  if (milestone) return { from: 'milestone', name, scope: milestone.scope, derived: milestone.derived }
  const fact = facts.get(name)
  return fact?.type === 'date' ? { from: 'fact', name, scope: fact.scope, derived: fact.derived } : undefined
}

const daysOf = ({ facts, milestones, anchors }: Vocabulary): readonly string[] => [
  ...anchors.keys(),
  ...milestones.keys(),
  ...[...facts.values()].filter(({ type }) => type === 'date').map(({ name }) => name)
]

function inScope(names: Names, found: OneDay, within: Within, pointer: string): OneDay {
  if (within && !dayReaches(within, found.scope)) {
    tell(names.report, outOfScope('DAY_OUT_OF_SCOPE', found, within, pointer))
  }
  return found
}

/** The act that meets a timescale or answers a notification. */
export function findMilestone(names: Names, name: string, within: Within, pointer: string): DayRef | undefined {
  const milestone = names.vocabulary.milestones.get(name)
  if (milestone)
    return inScope(
      names,
      { from: 'milestone', name, scope: milestone.scope, derived: milestone.derived },
      within,
      pointer
    )
  const help = names.report.suggest(name, names.vocabulary.milestones.keys())
  tell(names.report, { code: 'UNKNOWN_MILESTONE', message: `unknown milestone ${quote(name)}`, help, pointer })
  return undefined
}

/** For `longerThan`: the day on which a time is measured, as something a condition can ask for. */
export function findMeasure(names: Names, name: string, within: Within, pointer: string): FactRef | undefined {
  const found = findOneDay(names, name, within, pointer)
  return found && { ...found, type: 'date' }
}

const SINGULAR = { roles: 'role', events: 'event', items: 'item' } as const
const UNKNOWN = { roles: 'UNKNOWN_ROLE', events: 'UNKNOWN_EVENT', items: 'UNKNOWN_ITEM' } as const

/** Looks whether roles, events or items are there. */
export function checkNames(
  names: Names,
  section: keyof typeof SINGULAR,
  used: readonly string[],
  pointer: string
): void {
  for (const [index, name] of used.entries()) checkName(names, section, name, step(pointer, index))
}

/** Looks whether a role, an event or an item is there. */
export function checkName(
  { vocabulary, report }: Names,
  section: keyof typeof SINGULAR,
  name: string,
  pointer: string
): void {
  if (vocabulary[section].has(name)) return
  const help = report.suggest(name, vocabulary[section].keys())
  tell(report, { code: UNKNOWN[section], message: `unknown ${SINGULAR[section]} ${quote(name)}`, help, pointer })
}
