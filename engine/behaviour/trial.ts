import { compiled } from '../assess/assess.ts'
import { instancesFor } from '../assess/instances.ts'
import { othersOf } from '../assess/others.ts'
import type { Instance } from '../chronology/chronology.ts'
import { chronicle, type Told } from '../chronology/instances.ts'
import { knownOn } from '../chronology/known-on.ts'
import type { AnswerName } from '../compile/answer.ts'
import { ANSWER_NAMES } from '../compile/answer.ts'
import { type CompiledCondition, compileCondition } from '../compile/condition.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { Day } from '../days/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Scope, Vocabulary } from '../model/vocabulary.ts'
import { readCase } from '../read/case.ts'
import type { SentCase } from '../read/case-shape.ts'
import type { Trial } from './find-case.ts'
import { locator, regionReaders } from './located.ts'
import type { Region } from './model.ts'

/** Where cases are tried out: by which procedure other rules are asked after, and which rule is looked at. */
export type Ground = Readonly<{ procedure: Procedure; rule: string; per: Scope; vocabulary: Vocabulary; asOf: Day }>

/** The two conditions, and what must be so besides. */
export type Asked = Readonly<{ before: Condition; after: Condition; given: Condition }>

/** How a case is told and asked, to find one for a region. */
export function trialOf(
  ground: Ground,
  asked: Asked,
  comesOutOtherwise: Trial['comesOutOtherwise']
): (region: Region) => Trial {
  const { conventions } = ground.procedure.local.versions[0].ruleset
  const readers = regionReaders(conventions)
  const ready = (condition: Condition): CompiledCondition => compileCondition(0, condition, readers)
  const [before, after, given] = [ready(asked.before), ready(asked.after), ready(asked.given)]
  const locate = locator(conventions)
  return (region) => ({
    per: ground.per,
    vocabulary: ground.vocabulary,
    locate,
    comesOutOtherwise,
    tell: (sent) => tell(ground, sent),
    answers: 3,
    rightAnswers: (instance) =>
      Number(answer(before, instance) === region.before) +
      Number(answer(after, instance) === region.after) +
      Number(answer(given, instance) === 'yes')
  })
}

const answer = (condition: CompiledCondition, instance: Instance): AnswerName =>
  ANSWER_NAMES[condition.ask(instance, condition.notes)]

/** A case, told in order, and the things in it that the rule falls on. */
export function tell(
  { procedure, rule, per, vocabulary, asOf }: Ground,
  sent: SentCase
): Readonly<{ told: Told; instances: readonly Instance[] }> | undefined {
  const read = readCase(sent, vocabulary)
  if (!read.ok) return undefined
  const told = chronicle(knownOn(asOf, read.value), asOf, othersOf(procedure, compiled))
  const history = procedure.local.byKey.get(rule)
  // Events of every kind: which of them a rule falls on is part of the question.
  if (per !== 'occurrence') return { told, instances: told.instances[per] }
  return { told, instances: history === undefined ? [] : instancesFor(history, told) }
}
