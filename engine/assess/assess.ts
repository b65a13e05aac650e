import type { Instance } from '../chronology/chronology.ts'
import { chronicle, emptyMeansNothing, type Told } from '../chronology/instances.ts'
import { knownOn } from '../chronology/known-on.ts'
import type { Procedure, RuleHistory, RulesetHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import type { CaseFacts } from '../model/case.ts'
import { type Effective, effectiveOf } from './floor.ts'
import { instancesFor } from './instances.ts'
import { judgeNothing } from './judge.ts'
import { othersOf } from './others.ts'
import type { AskCondition } from './timescale.ts'
import { type Judged, judgeByVersion } from './versions.ts'

/** Where one rule stands for one thing that it falls on: by itself, by its floor if it has one, and the headline of the two. */
export type Outcome = Judged & Readonly<{ statutory?: Judged | undefined; effective?: Effective | undefined }>

/** All outcomes of one procedure for one case on one day. The working of each is shown by `explain`. */
export type Assessment = Readonly<{
  procedure: Procedure
  told: Told
  asOf: Day
  ask: AskCondition
  outcomes: readonly Outcome[]
}>

/** The compiled evaluator: a closure for each condition. */
export const compiled: AskCondition = (condition, instance) => condition.ask(instance, condition.notes)

/**
 * What a procedure asks of a case, as of a day. The same things always give the same answer: there is no clock, no network and no memory here.
 * What lies after the day is cut away; the case is told in order; every rule of the council is judged for everything it falls on, beside the law
 * that it stands on; and the law that no local rule names is judged on its own.
 */
export function assess(procedure: Procedure, facts: CaseFacts, asOf: Day, ask: AskCondition = compiled): Assessment {
  const told = chronicle(knownOn(asOf, facts), asOf, othersOf(procedure, ask))
  const outcomes: Outcome[] = []
  for (const rule of procedure.local.rules) judgeEverywhere(rule, procedure.law, told, ask, outcomes)
  for (const rule of procedure.law?.rules ?? []) {
    if (!procedure.floors.has(rule.key)) judgeEverywhere(rule, undefined, told, ask, outcomes)
  }
  return { procedure, told, asOf, ask, outcomes }
}

function judgeEverywhere(
  history: RuleHistory,
  law: RulesetHistory | undefined,
  told: Told,
  ask: AskCondition,
  outcomes: Outcome[]
): void {
  const before = outcomes.length
  const floors = history.hasFloor ? law : undefined
  const instances = instancesFor(history, told)
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[i] as Instance
    const judged = judgeByVersion(history, instance, ask)
    if (judged === undefined) continue
    outcomes[outcomes.length] = floors === undefined ? judged : withFloor(judged, instance, floors, ask)
  }
  if (outcomes.length === before) noneThere(history, told, outcomes)
}

function withFloor(judged: Judged, instance: Instance, law: RulesetHistory, ask: AskCondition): Outcome {
  const floor = floorOf(judged.rule, law)
  const statutory = floor && judgeByVersion(floor, instance, ask)
  if (statutory === undefined) return judged
  const { key, version, rule, verdict, beforeFirstVersion, versionOpen } = judged
  const effective = effectiveOf(judged, statutory)
  return { key, instance, version, rule, verdict, beforeFirstVersion, versionOpen, statutory, effective }
}

const floorOf = ({ floor }: CompiledRule, law: RulesetHistory): RuleHistory | undefined =>
  floor === undefined ? undefined : law.byKey.get(floor)

function noneThere({ key, versions }: RuleHistory, told: Told, outcomes: Outcome[]): void {
  const present = versions.find(({ rule }) => rule !== undefined)
  if (present?.rule === undefined || versions[0]?.rule === undefined) return
  const { version, rule } = present
  const verdict = judgeNothing(rule, emptyMeansNothing(told.facts, rule.per))
  outcomes.push({ key, instance: undefined, version, rule, verdict, beforeFirstVersion: false, versionOpen: false })
}
