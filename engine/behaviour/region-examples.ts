import { compiled } from '../assess/assess.ts'
import { judge } from '../assess/judge.ts'
import type { State } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { type Day, isoDay } from '../days/day.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { aboutOf } from './about.ts'
import { actsBehind, anchorsOf, ownDaysOf } from './acts-behind.ts'
import { findCase } from './find-case.ts'
import type { BehaviourExample, Cell, Region, Variable } from './model.ts'
import { type Asked, type Ground, trialOf } from './trial.ts'

/** A case for a region, or that none was found by trying: the region may then be one in which no case can lie. */
export type ExampleFor =
  | Readonly<{ kind: 'example'; example: BehaviourExample; outcome: Readonly<{ before: State; after: State }> }>
  | Readonly<{ kind: 'no-example'; why: string }>

/** Two versions of a ruleset, and where examples are tried out. */
export type Rulesets = Readonly<{
  before: CompiledRuleset
  after: CompiledRuleset
  procedure: Procedure
  vocabulary: Vocabulary
  asOf: Day
  examples: boolean
}>

/** Finds a case for each region of one part of a rule. */
export function examplesIn(
  asked: Asked,
  key: string,
  act: string | undefined,
  variables: readonly Variable[],
  rulesets: Rulesets
): (region: Region, cells: readonly Cell[]) => ExampleFor {
  const { before, after, procedure, vocabulary, asOf, examples } = rulesets
  const [one, other] = [before.byKey.get(key), after.byKey.get(key)]
  if (!examples || one === undefined || other === undefined)
    return () => ({ kind: 'no-example', why: 'none was asked for' })
  const ground: Ground = { procedure, rule: key, per: other.body.per, vocabulary, asOf }
  const states = (instance: Instance) => ({
    before: stateOf(before, one, instance),
    after: stateOf(after, other, instance)
  })
  const otherwise = (instance: Instance): boolean => states(instance).before !== states(instance).after
  const trial = trialOf(ground, asked, otherwise)
  const events = [...new Set([...other.events, ...one.events, ...vocabulary.events.keys()])]
  const acts = actsBehind(variables, procedure)
  const [ownDays, anchors] = [ownDaysOf(other.body), anchorsOf(other.body)]
  return (region, cells) => {
    const found = findCase(region, { variables, cells, asOf, events, acts, ownDays, anchors, act }, trial(region))
    if (found === undefined)
      return { kind: 'no-example', why: 'no case was found that lies there; it may be that none can' }
    const { sent, instance } = found
    const example: BehaviourExample = {
      case: sent,
      asOf: isoDay(asOf),
      rule: key,
      about: aboutOf(instance),
      before: region.before,
      after: region.after
    }
    return { kind: 'example', example, outcome: states(instance) }
  }
}

/** Where the rule stands; what falls on other kinds of events does not fall on this one. */
const stateOf = (version: CompiledRuleset, rule: CompiledRule, instance: Instance): State =>
  rule.events.size > 0 && instance.event !== undefined && !rule.events.has(instance.event.event)
    ? rule.kind === 'trigger'
      ? 'not-called-for'
      : 'not-applicable'
    : judge(version, rule, instance, compiled).state
