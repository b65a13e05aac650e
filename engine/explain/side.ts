import type { Assessment } from '../assess/assess.ts'
import type { AskCondition } from '../assess/timescale.ts'
import { appliesOn, isBeforeFirstVersion, type Judged } from '../assess/judged.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledCondition } from '../compile/condition.ts'
import { dayReader } from '../compile/days.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { isoDay, longDay } from '../days/day.ts'
import type { ConditionTree, ShownDay, VersionWorking } from '../model/assessment.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { dayLabel } from './condition-words.ts'
import { answered, treeOf } from './tree.ts'

/** One side of an outcome, to be shown in full. */
export type Side = Readonly<{ judged: Judged; version: CompiledRuleset; instance: Instance; ask: AskCondition }>

export const sideOf = (judged: Judged, instance: Instance, { ask }: Assessment): Side => ({
  judged,
  version: judged.version,
  instance,
  ask
})

export function conditionTree(condition: CompiledCondition, { version, instance, ask }: Side): ConditionTree {
  return treeOf(answered(condition, instance, ask), { version, instance })
}

export const whenTree = (when: CompiledCondition | undefined, side: Side): Readonly<{ when?: ConditionTree }> =>
  when === undefined ? {} : { when: conditionTree(when, side) }

/** A day that a rule names, with what is known of it. */
export function shownDay(ref: DayRef, { version, instance }: Side): ShownDay {
  const { conventions, vocabulary } = version.ruleset
  const day = dayReader(ref, conventions)(instance)
  return {
    name: ref.from === 'latest' ? 'latest' : ref.name,
    label: dayLabel(ref, vocabulary),
    day: day === undefined ? 'not-known' : day === null ? null : isoDay(day)
  }
}

/** Which version answered, and why that one. */
export function versionWorking({ judged, version, instance }: Side): VersionWorking {
  const { id, version: name } = version.ruleset
  return { ruleset: id, version: name, why: whyVersion(judged, version, instance) }
}

function whyVersion(judged: Judged, version: CompiledRuleset, instance: Instance): string {
  const from = `in force from ${longDay(version.from)}`
  if (judged.versionOpen)
    return `${from}; the day that decides is not known, and the versions that may hold do not say the same`
  const day = longDay(appliesOn(version, judged.rule, instance, judged.verdict))
  if (isBeforeFirstVersion(judged))
    return `${from}; ${day} is older than the first version at hand, which answers all the same`
  return version.ruleset.appliesBy === 'due'
    ? `${from}; the day the duty falls due decides: ${day}`
    : `${from}; the day that decides: ${day}`
}
