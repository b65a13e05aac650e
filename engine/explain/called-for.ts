import type { Assessment, Outcome } from '../assess/assess.ts'
import type { TriggerVerdict } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledTrigger } from '../compile/rule.ts'
import { type Day, isoDay, longDay } from '../days/day.ts'
import type { ReviewCalledFor } from '../model/assessment.ts'
import type { Strength } from '../model/ruleset.ts'
import { aboutOf, aboutWords } from './about.ts'
import { listed } from './words.ts'

/** A trigger that calls for a review which has not been held since. */
type Call = Outcome &
  Readonly<{
    rule: CompiledTrigger
    instance: Instance
    verdict: Extract<TriggerVerdict, { state: 'called-for' }>
  }>

/** What happened calls for a review sooner than its clock does, and none has been held since: once for each thing and strength, by day. */
export function reviewsCalledFor(assessment: Assessment): readonly ReviewCalledFor[] {
  const calls = assessment.outcomes.filter((outcome): outcome is Call => isCall(outcome, assessment))
  const groups = Map.groupBy(calls, ({ rule, instance, verdict }) =>
    JSON.stringify([rule.body.callsFor, rule.provision.strength, verdict.on, instance.event?.index])
  )
  return [...groups.values()].map(calledFor).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function isCall({ rule, instance, verdict }: Outcome, { told: { periods } }: Assessment): boolean {
  if (rule.kind !== 'trigger' || verdict.state !== 'called-for' || rule.provision.binding === 'guidance') return false
  if (instance?.period !== undefined && instance.period !== periods.at(-1)) return false
  return rule.body.callsFor === 'earlier-review' || rule.body.callsFor === 'review'
}

function calledFor(calls: readonly Call[]): ReviewCalledFor {
  const [{ rule, instance, verdict, version }] = calls as [Call]
  const { vocabulary } = version.ruleset
  const callsFor = rule.body.callsFor === 'review' ? ('review' as const) : ('earlier-review' as const)
  const { strength } = rule.provision
  const rules = calls.map((call) => call.rule.rule.key)
  const about = aboutOf(instance, rule.body.per, vocabulary)
  const says = `${callWords(callsFor, strength)} ${causeWords(aboutWords(instance, vocabulary), verdict.on)} (${listed(rules, 'and')}), and none has been held since.`
  return { callsFor, strength, rules, on: isoDay(verdict.on), about, says }
}

const callWords = (callsFor: ReviewCalledFor['callsFor'], strength: Strength): string =>
  callsFor === 'review'
    ? `A review ${strength} be held as soon as possible`
    : `The next review ${strength} be brought forward`

const causeWords = (about: string | undefined, on: Day): string =>
  about === undefined ? `from ${longDay(on)} on` : `after ${about}`
