import type { Binding, Strength } from '../model/ruleset.ts'
import { quote, step } from './problems.ts'
import { type Report, tell } from './report.ts'
import type { BodyKind } from './written.ts'

/** One rule as it stands in the text, whole or with an alternative laid over it. `at` tells where each of its parts stands. */
export type RuleAt = Readonly<{
  key: string
  provision: string
  name: string | undefined
  /** What a rule among several says of its own, over its provision. */
  own: Readonly<{ strength?: Strength; binding?: Binding }>
  kind: BodyKind
  written: Readonly<Record<string, unknown>>
  at: (pointer: string) => string
  /** Where the rule itself stands. */
  place: string
}>

/** Every rule of a ruleset by its key, the keys of each provision, and what is known of the floor's. */
export type RuleIndex = Readonly<{
  rules: ReadonlyMap<string, RuleAt>
  provisions: ReadonlyMap<string, readonly string[]>
  /** The floor's rule keys and provision ids; nothing where the ruleset has a floor that was not given to the reader. */
  floor: ReadonlySet<string> | undefined
}>

/** The rules that a reference means: one, or all of a provision. */
export const rulesOf = ({ rules, provisions }: RuleIndex, reference: string): readonly RuleAt[] =>
  (provisions.get(reference) ?? [reference]).flatMap((key) => rules.get(key) ?? [])

/** What a rule of each kind can come to, beside `cannot-tell` and `not-applicable`. */
const STATES: Readonly<Record<BodyKind, readonly string[]>> = {
  timescale: ['not-required', 'not-achievable', 'deemed', 'too-early', 'no-date', 'due', 'overdue', 'met', 'met-late'],
  trigger: ['called-for', 'answered', 'not-called-for'],
  invitee: ['invited', 'where-appropriate', 'excluded', 'delegate', 'not-invited'],
  check: ['satisfied', 'breached', 'not-yet'],
  agenda: ['on', 'off'],
  guidance: ['shown', 'not-to-the-point']
}

const OF_ALL = ['cannot-tell', 'not-applicable']

const everyState = (): readonly string[] => [...OF_ALL, ...Object.values(STATES).flat()]

/** Looks up another rule, and whether it can come to the outcomes asked about. */
export function findOutcome(
  report: Report,
  index: RuleIndex,
  asked: Readonly<{ rule: string; is: readonly string[]; at: string }>
): boolean {
  const { rule, is, at } = asked
  if (!findRule(report, index, rule, `${at}/outcome`)) return false
  const found = rulesOf(index, rule)
  const states = found.length === 0 ? everyState() : [...OF_ALL, ...found.flatMap(({ kind }) => STATES[kind])]
  const wrong = is.filter((state) => !states.includes(state))
  for (const state of wrong)
    tell(report, unknownOutcome(report, state, states, rule, step(`${at}/is`, is.indexOf(state))))
  return wrong.length === 0
}

const unknownOutcome = (report: Report, state: string, states: readonly string[], rule: string, pointer: string) => ({
  code: 'UNKNOWN_OUTCOME',
  message: `${quote(rule)} never comes to ${quote(state)}`,
  help: report.suggest(state, states) ?? `it can come to ${states.map(quote).join(', ')}`,
  pointer
})

/** Looks whether there is such a rule or provision, here or in the floor. */
export function findRule(report: Report, index: RuleIndex, reference: string, pointer: string): boolean {
  const known = index.rules.has(reference) || index.provisions.has(reference)
  if (known || (index.floor?.has(reference) ?? true)) return true
  tell(report, unknownRule(report, index, reference, pointer))
  return false
}

export const unknownRule = (
  report: Report,
  { rules, provisions, floor }: RuleIndex,
  reference: string,
  pointer: string
) => ({
  code: 'UNKNOWN_RULE',
  message: `unknown rule ${quote(reference)}`,
  help: report.suggest(reference, [...provisions.keys(), ...rules.keys(), ...(floor ?? [])]),
  pointer
})

/** Looks up the rules whose last day is asked for: only timescales have one. */
export function findRules(report: Report, index: RuleIndex, references: readonly string[], pointer: string): void {
  for (const [position, reference] of references.entries()) {
    const at = step(pointer, position)
    if (!findRule(report, index, reference, at)) continue
    const found = rulesOf(index, reference)
    if (found.length > 0 && !found.some(({ kind }) => kind === 'timescale')) tell(report, noLastDay(reference, at))
  }
}

const noLastDay = (reference: string, pointer: string) => ({
  code: 'NOT_A_TIMESCALE',
  message: `${quote(reference)} has no last day`,
  help: 'name a timescale',
  pointer
})
