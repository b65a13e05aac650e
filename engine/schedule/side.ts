import type { Outcome } from '../assess/assess.ts'
import type { Judged } from '../assess/versions.ts'
import type { Instance } from '../chronology/chronology.ts'
import { type Answer, NO, YES } from '../compile/answer.ts'
import type { KnownDay } from '../compile/days.ts'
import type { CompiledTimescale } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { AskCondition } from '../assess/timescale.ts'
import type { Day } from '../days/day.ts'

/** A timescale as it falls on the planned review. */
export type Planned = Outcome & Readonly<{ rule: CompiledTimescale; instance: Instance }>

/** One side of it, the council's or the law's, with its last day whatever was done. */
export type Side = Readonly<{
  rule: CompiledTimescale
  version: CompiledRuleset
  applies: Answer
  anchor: KnownDay
  firstDay: Day | undefined
  lastDay: Day | undefined
  guidance: boolean
}>

export function sidesOf(
  { rule, version, instance, statutory }: Planned,
  ask: AskCondition
): readonly [Side, Side | undefined] {
  return [sideOf(rule, version, instance, ask), statutory && lawSide(statutory, instance, ask)]
}

const lawSide = ({ rule, version }: Judged, instance: Instance, ask: AskCondition): Side | undefined =>
  rule.kind === 'timescale' ? sideOf(rule, version, instance, ask) : undefined

function sideOf(rule: CompiledTimescale, version: CompiledRuleset, instance: Instance, ask: AskCondition): Side {
  const anchor = rule.clock?.anchor(instance)
  const known = typeof anchor === 'number'
  return {
    rule,
    version,
    applies: rule.when === undefined ? YES : ask(rule.when, instance),
    anchor,
    firstDay: known ? rule.clock?.firstDay?.(anchor) : undefined,
    lastDay: known ? rule.clock?.lastDay(anchor) : undefined,
    guidance: rule.provision.binding === 'guidance'
  }
}

/** The side whose day counts: the earlier one, where the law binds. One that does not apply, or gives no day, leaves it to the other. */
export function binding([local, law]: readonly [Side, Side | undefined]): Side {
  if (law === undefined || law.guidance || law.applies === NO || law.lastDay === undefined) return local
  if (local.applies === NO || local.lastDay === undefined) return law
  return law.lastDay < local.lastDay ? law : local
}
