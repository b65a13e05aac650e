import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Effective } from '../assess/floor.ts'
import type {
  AgendaVerdict,
  CheckVerdict,
  GuidanceVerdict,
  InviteeVerdict,
  State,
  TimescaleVerdict,
  TriggerVerdict,
  Verdict
} from '../assess/verdict.ts'
import { STATES } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import { type IsoDay, isoDay } from '../days/day.ts'
import type { About, Answer, AssessmentDocument } from '../model/assessment.ts'
import type { Scope } from '../model/vocabulary.ts'
import { ENGINE_VERSION } from '../version.ts'
import { aboutOf } from './about.ts'
import { agendaAnswer, checkAnswer, guidanceAnswer, inviteeAnswer, timescaleAnswer, triggerAnswer } from './answer.ts'
import { nameAndVersion, rulesetsUsed } from './explain.ts'
import { counting } from './outcome.ts'

/** What an outcome falls on, without the labels: whoever has many cases has the vocabulary once. */
export type StateAbout = Omit<About, 'event'> & Readonly<{ event?: Omit<NonNullable<About['event']>, 'label'> }>

/** Where one rule stands for one thing. `by` is the rule that binds, where that is the law that it stands on. */
export type StateOutcome = Readonly<{ rule: string; about: StateAbout; by?: string }> & Answer

/** The rules that have nothing but their state to say of one thing, by their states. */
export type PlainStates = Readonly<{ about: StateAbout }> & Readonly<Partial<Record<PlainState, readonly string[]>>>

/** Where everything stands, with its dates. */
export type StatesDocument = Pick<
  AssessmentDocument,
  'case' | 'ruleset' | 'law' | 'calendar' | 'vocabulary' | 'engine'
> &
  Readonly<{
    asOf: IsoDay
    counts: Readonly<Partial<Record<State, number>>>
    outcomes: readonly StateOutcome[]
    states: readonly PlainStates[]
  }>

/** What has nothing to say of a case: it is counted, and not listed. */
const SILENT: ReadonlySet<State> = new Set([
  'not-applicable',
  'not-called-for',
  'not-invited',
  'off',
  'not-to-the-point'
] as const)

/** What is as it should be, or open: where it has no day and nothing else beside it, its rule is listed by its name alone. */
export const PLAIN_STATES = [
  'cannot-tell',
  'satisfied',
  'shown',
  'on',
  'invited',
  'where-appropriate',
  'delegate',
  'excluded'
] as const satisfies readonly State[]

type PlainState = (typeof PLAIN_STATES)[number]

/** What is done with an outcome in each state, found by one look. */
type Place = Readonly<{ rank: number; isSilent: boolean; plain: number }>

const PLACES: ReadonlyMap<State, Place> = new Map(
  STATES.map((state, rank): [State, Place] => [
    state,
    { rank, isSilent: SILENT.has(state), plain: (PLAIN_STATES as readonly State[]).indexOf(state) }
  ])
)

/**
 * An assessment as states and dates alone: what takes long to make and to send of many cases, the sentences and the working, is left out, and
 * what falls on the same thing in the same state stands together.
 */
export function statesOf(assessment: Assessment): StatesDocument {
  const { procedure, told, asOf, outcomes } = assessment
  const things = makeThings()
  const counts: number[] = STATES.map(() => 0)
  const listed: StateOutcome[] = []
  for (const outcome of outcomes) {
    const headline = headlineOf(outcome)
    const { rank, isSilent, plain } = PLACES.get(headline.state) as Place
    counts[rank] = (counts[rank] as number) + 1
    if (isSilent) continue
    const thing = things.of(outcome)
    if (plain < 0 || byAnother(outcome) || hasMore(headline)) listed.push(shown(outcome, thing, assessment))
    else (thing.rules[plain] ??= []).push(outcome.key)
  }
  const { reference } = told.facts
  const [newest] = procedure.local.versions
  return {
    ...(reference === undefined ? {} : { case: reference }),
    asOf: isoDay(asOf),
    ...rulesetsUsed(assessment),
    calendar: nameAndVersion(newest.calendar),
    vocabulary: nameAndVersion(newest.ruleset.vocabulary),
    engine: ENGINE_VERSION,
    counts: named(counts),
    outcomes: listed,
    states: things.all.filter(({ rules }) => rules.length > 0).map(statesOfThing)
  }
}

/** Those that there are, worst first. */
function named(counts: readonly number[]): Partial<Record<State, number>> {
  const all: Partial<Record<State, number>> = {}
  for (const [rank, state] of STATES.entries()) if (counts[rank] !== 0) all[state] = counts[rank] as number
  return all
}

const headlineOf = ({ verdict, effective }: Outcome): Verdict => (effective === undefined ? verdict : effective.verdict)

/** One thing that outcomes fall on, and the rules that only have a state to say of it, by the place of the state. */
type Thing = Readonly<{ about: StateAbout; rules: (string[] | undefined)[] }>

/** Many rules fall on the same: each thing once, in the order in which they come up. */
function makeThings(): Readonly<{ of: (outcome: Outcome) => Thing; all: readonly Thing[] }> {
  const all: Thing[] = []
  // Where there is nothing for a rule to fall on, its scope stands for it.
  const known = new Map<Instance | Scope, Thing>()
  const of = ({ instance, rule, version }: Outcome): Thing => {
    const scope = rule.body.per
    let thing = known.get(instance ?? scope)
    if (thing === undefined) {
      thing = { about: withoutLabel(aboutOf(instance, scope, version.ruleset.vocabulary)), rules: [] }
      known.set(instance ?? scope, thing)
      all.push(thing)
    }
    return thing
  }
  return { of, all }
}

function withoutLabel({ event, ...about }: About): StateAbout {
  if (event === undefined) return about
  const { name, place, on } = event
  return { ...about, event: { name, place, on } }
}

function statesOfThing({ about, rules }: Thing): PlainStates {
  const states: Partial<Record<PlainState, readonly string[]>> = {}
  for (const [place, state] of PLAIN_STATES.entries()) {
    const names = rules[place]
    if (names !== undefined) states[state] = names
  }
  return { about, ...states }
}

/** The law may bind where the council's own rule does not, so that there is more to say than the state. */
const byAnother = ({ rule, effective }: Outcome): boolean => effective !== undefined && effective.by !== rule

type More = Readonly<{ dueOn?: unknown; on?: unknown; gets?: readonly unknown[]; exceptPart?: unknown }>

/** Whether there is anything beside the state. */
function hasMore(verdict: Verdict): boolean {
  const { dueOn, on, gets, exceptPart } = verdict as More
  return dueOn !== undefined || on !== undefined || (gets?.length ?? 0) > 0 || exceptPart !== undefined
}

function shown(outcome: Outcome, { about }: Thing, assessment: Assessment): StateOutcome {
  const answer = answerOf(outcome, assessment)
  return byAnother(outcome)
    ? { rule: outcome.key, about, by: (outcome.effective as Effective).by.rule.key, ...answer }
    : { rule: outcome.key, about, ...answer }
}

/** Where the headline of an outcome stands. */
function answerOf(outcome: Outcome, assessment: Assessment): Answer {
  const { rule, verdict, effective } = outcome
  switch (rule.kind) {
    case 'timescale':
      return timescaleAnswer(effective?.verdict ?? (verdict as TimescaleVerdict), counting(outcome, assessment))
    case 'check':
      return checkAnswer(verdict as CheckVerdict, counting(outcome, assessment))
    case 'trigger':
      return triggerAnswer(verdict as TriggerVerdict)
    case 'invitee':
      return inviteeAnswer(verdict as InviteeVerdict)
    case 'agenda':
      return agendaAnswer(verdict as AgendaVerdict)
    case 'guidance':
      return guidanceAnswer(verdict as GuidanceVerdict)
  }
}
