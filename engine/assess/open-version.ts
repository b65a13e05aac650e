import type { Instance } from '../chronology/chronology.ts'
import type { RuleHistory, RuleVersion } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import { judge } from './judge.ts'
import { deciding, type Judged } from './judged.ts'
import type { AskCondition } from './timescale.ts'
import type { Verdict } from './verdict.ts'

const CANNOT: Verdict = { state: 'cannot-tell' }

const ASKS_NOTHING: ReadonlySet<string> = new Set([
  'not-applicable',
  'not-required',
  'not-called-for',
  'not-invited',
  'off',
  'not-to-the-point'
])

/** Whether it comes to the same as if there were no such rule. */
export const asksNothing = ({ state }: Verdict): boolean => ASKS_NOTHING.has(state)

/**
 * Where the day that decides which version holds is not known, any version of that time may be the one. As long as all say the same there is
 * nothing to tell; where they differ it cannot be told. What is left to judgement is shown as the version at hand has it.
 */
export function unlessOpen(
  judged: Judged | undefined,
  { key, versions }: RuleHistory,
  instance: Instance,
  ask: AskCondition
): Judged | undefined {
  const rule = judged?.rule ?? versions.find(({ per }) => per === instance.scope)?.rule
  if (rule === undefined || rule.kind === 'guidance' || deciding(rule, instance) !== undefined) return judged
  const span = spanOf(rule, instance)
  const all = candidates(versions, span).map((one) => judgedIn(one, key, span, instance, ask))
  const there = all.find((one) => one !== undefined)
  if (all.every((one) => told(one) === told(judged))) return judged
  if (there === undefined || all.every((one) => told(one) === told(there))) return there
  return { ...there, verdict: CANNOT, versionOpen: true }
}

function judgedIn(
  { version, rule, per }: RuleVersion,
  key: string,
  { to }: Span,
  instance: Instance,
  ask: AskCondition
): Judged | undefined {
  if (rule === undefined || per !== instance.scope) return undefined
  const verdict = judge(version, rule, instance, ask)
  return { key, instance, version, rule, verdict, beforeFirstVersion: to < version.from, versionOpen: false }
}

const told = (judged: Judged | undefined): string =>
  judged === undefined || asksNothing(judged.verdict) ? 'nothing' : JSON.stringify(judged.verdict)

type Span = Readonly<{ from: number; to: number }>

/**
 * When the day may have been: a review that is still to come meets from now on, one that was completed met by then, and only a child protection
 * conference is held before any care.
 */
function spanOf({ kind }: CompiledRule, { entry, chronology: { asOf, periods } }: Instance): Span {
  if (kind === 'timescale' || kind === 'trigger' || entry === undefined) return { from: -Infinity, to: Infinity }
  const { review, completed } = entry
  const to = typeof completed === 'number' ? completed : Infinity
  if (review === undefined && completed === false) return { from: asOf, to }
  return { from: review?.kind === 'child-protection-conference' ? -Infinity : (periods[0]?.from ?? -Infinity), to }
}

/** The versions in force at some time of a span; the oldest also holds for what lies before it. */
const candidates = (newestFirst: readonly RuleVersion[], { from, to }: Span): readonly RuleVersion[] =>
  newestFirst.filter(({ version }, i) => {
    const ends: Day | undefined = newestFirst[i - 1]?.version.from
    const begins = i === newestFirst.length - 1 ? -Infinity : version.from
    return begins <= to && (ends === undefined || ends > from)
  })
