import { beforeAll, describe, expect, test } from 'vitest'
import { compiled } from '../../engine/assess/assess.ts'
import { instancesFor } from '../../engine/assess/instances.ts'
import { othersOf } from '../../engine/assess/others.ts'
import type { BehaviourExample } from '../../engine/behaviour/model.ts'
import { type RuleBehaviour, type RuleRegion, ruleBehaviour } from '../../engine/behaviour/rule.ts'
import { analysableShare } from '../../engine/behaviour/share.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import { chronicle } from '../../engine/chronology/instances.ts'
import { knownOn } from '../../engine/chronology/known-on.ts'
import { ANSWER_NAMES, type Answer, type AnswerName, NO, YES } from '../../engine/compile/answer.ts'
import type { CompiledCondition } from '../../engine/compile/condition.ts'
import { procedureOf } from '../../engine/compile/procedure.ts'
import type { CompiledRule } from '../../engine/compile/rule.ts'
import type { CompiledRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import { vocabulary } from '../explain/setup.ts'
import { brighton, type Edit, editsOf, isOfCondition, law, york } from './shipped.ts'

describe.each([
  ['York', york, law],
  ['Brighton and Hove', brighton, law],
  ...law.map((version) => [`the law of ${version.ruleset.version}`, version, []] as const)
] as const)('%s', (_, version, floor) => {
  test('is analysed in full', () => {
    const { notAnalysed, conditions, analysed, says } = analysableShare(version, floor)
    expect(notAnalysed).toEqual([])
    expect(conditions).toBeGreaterThan(2)
    expect(says).toBe(
      `${version.ruleset.title}, ${version.ruleset.version}: ${analysed} of ${analysed} conditions analysed, 0 not`
    )
  })
})

const [newest] = law as [CompiledRuleset]

/** Every region of every edit, with what it belongs to. */
const behaviours = (version: CompiledRuleset): readonly Readonly<{ edit: Edit; behaviour: RuleBehaviour }>[] =>
  editsOf(version).map((edit) => ({
    edit,
    behaviour: ruleBehaviour(version, edit.after, edit.rule, { law: version === newest ? [] : law })
  }))

const regionsOf = (behaviour: RuleBehaviour): readonly RuleRegion[] =>
  behaviour.kind === 'differs' ? behaviour.regions : []

describe.each([
  ['York', york, 700],
  ['Brighton and Hove', brighton, 700],
  ['the law', newest, 200]
] as const)('every small edit of %s', (_, version, least) => {
  let all: ReturnType<typeof behaviours> = []

  beforeAll(() => {
    all = behaviours(version)
  }, 600_000)

  test('is found where it is one of a condition, and nowhere else', () => {
    const wrong = all.filter(({ edit, behaviour }) => behaviour.kind !== (isOfCondition(edit) ? 'differs' : 'same'))
    expect(wrong.map(({ edit }) => `${edit.rule}: ${edit.what}`)).toEqual([])
    expect(all.filter(({ behaviour }) => behaviour.kind === 'differs').length).toBeGreaterThan(least)
  })

  test('is analysed in every part', () => {
    const left = all.flatMap(({ behaviour }) => (behaviour.kind === 'differs' ? behaviour.notAnalysed : []))
    expect(left).toEqual([])
  })

  test('has an example for each of its regions', () => {
    const without = all.flatMap(({ edit, behaviour }) =>
      regionsOf(behaviour)
        .filter(({ example }) => example.kind === 'no-example')
        .map(({ says }) => `${edit.rule}: ${edit.what}: ${says}`)
    )
    expect(without).toEqual([])
  })

  test('really shows in each of its examples', () => {
    const wrong = all.flatMap(({ edit, behaviour }) =>
      regionsOf(behaviour).flatMap((region) => {
        if (region.example.kind !== 'example') return []
        const got = {
          before: answered(version, region, region.example.example),
          after: answered(edit.after, region, region.example.example)
        }
        return got.before === region.before && got.after === region.after
          ? []
          : [{ rule: edit.rule, what: edit.what, says: region.says, got }]
      })
    )
    expect(wrong).toEqual([])
  })

  test('is said in words that end nowhere', () => {
    const said = all.flatMap(({ behaviour }) => regionsOf(behaviour).map(({ says }) => says))
    expect(said.filter((words) => /undefined|  |when$|when and|and $|\[object/.test(words))).toEqual([])
  })
})

/** How one version answers what a region is about, for the thing that the example names. */
function answered(
  version: CompiledRuleset,
  { part, act }: RuleRegion,
  { case: sent, asOf, rule: key, about }: BehaviourExample
): AnswerName {
  const read = readCase(sent, vocabulary)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const procedure = procedureOf([version], version === newest ? undefined : (law as [CompiledRuleset]))
  const told = chronicle(knownOn(day(asOf), read.value), day(asOf), othersOf(procedure, compiled))
  const history = procedure.local.byKey.get(key)
  const rule = version.byKey.get(key)
  if (history === undefined || rule === undefined) throw new Error(`no rule ${key}`)
  const instance = instancesFor(history, told).find((one) => isAbout(one, about))
  if (instance === undefined) return 'no'
  return ANSWER_NAMES[answerOf(rule, part, act, instance)]
}

const isAbout = (instance: Instance, { per, review, event, item }: BehaviourExample['about']): boolean =>
  instance.scope === per &&
  (review === undefined ||
    (review === 'next' ? instance.entry?.review === undefined : instance.entry?.review?.index === review - 1)) &&
  (event === undefined || instance.event?.index === event - 1) &&
  (item === undefined ||
    (instance.tracked?.index ?? (per === 'care-period' ? instance.period?.care.index : instance.place)) === item - 1)

const asked = (condition: CompiledCondition | undefined, instance: Instance): Answer =>
  condition === undefined ? YES : compiled(condition, instance)

function answerOf(rule: CompiledRule, part: RuleRegion['part'], act: string | undefined, instance: Instance): Answer {
  if (part === 'requires') return rule.kind === 'check' ? asked(rule.requires, instance) : NO
  const acts = rule.kind === 'timescale' ? (rule.met?.acts ?? []) : []
  if (part === 'met') return asked(acts.find(({ name }) => name === act)?.when, instance)
  const whens = acts.length === 0 ? [undefined] : acts.map(({ when }) => when)
  return Math.min(asked(rule.when, instance), Math.max(...whens.map((when) => asked(when, instance)))) as Answer
}
