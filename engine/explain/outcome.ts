import type { Assessment, Outcome } from '../assess/assess.ts'
import { isBeforeFirstVersion } from '../assess/judged.ts'
import type { CompiledRule, CompiledTimescale } from '../compile/rule.ts'
import type {
  AgendaVerdict,
  CheckVerdict,
  GuidanceVerdict,
  InviteeVerdict,
  TimescaleVerdict,
  TriggerVerdict
} from '../assess/verdict.ts'
import { type Day, isoDay } from '../days/day.ts'
import type { Named, OutcomeDocument, StatutorySide, TimescaleOutcome, Working } from '../model/assessment.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { aboutOf } from './about.ts'
import {
  agendaAnswer,
  checkAnswer,
  type Counting,
  guidanceAnswer,
  inviteeAnswer,
  timescaleAnswer,
  triggerAnswer
} from './answer.ts'
import { conditionWords } from './condition-words.ts'
import { missingOf } from './missing.ts'
import { agendaSays, checkSays, guidanceSays, inviteeSays, type Telling, timescaleSays, triggerSays } from './says.ts'
import { roleLabel } from './structural.ts'
import { answered, residual } from './tree.ts'
import { ukDay } from './words.ts'
import { statutoryWorking, workingOf } from './working.ts'

/** How much is shown: everything, or all but the working. */
export type View = 'full' | 'summary'

/** One lean outcome as it is shown outside. */
export function outcomeDocument(outcome: Outcome, assessment: Assessment, view: View): OutcomeDocument {
  const { rule, verdict, version } = outcome
  const { vocabulary } = version.ruleset
  const head = { ...headOf(outcome, vocabulary), ...missingPart(outcome, assessment) }
  const telling: Telling = { instance: outcome.instance, vocabulary }
  const working = view === 'full' ? workingPart(workingOf(outcome, assessment)) : {}
  switch (rule.kind) {
    case 'timescale':
      return { ...head, ...timescalePart(rule, outcome, assessment, view), ...working }
    case 'check': {
      const answer = checkAnswer(verdict as CheckVerdict, counting(outcome, assessment))
      return { ...head, kind: 'check', ...answer, says: checkSays(rule, answer, telling), ...working }
    }
    case 'trigger': {
      const answer = triggerAnswer(verdict as TriggerVerdict)
      return {
        ...head,
        kind: 'trigger',
        callsFor: rule.body.callsFor,
        ...answer,
        says: triggerSays(rule, answer, telling),
        ...working
      }
    }
    case 'invitee': {
      const answer = inviteeAnswer(verdict as InviteeVerdict)
      const { role, attends, extent } = rule.body
      const who = { role: { name: role, label: roleLabel(vocabulary, role) }, attends, extent }
      return { ...head, kind: 'invitee', ...who, ...answer, says: inviteeSays(rule, answer, telling), ...working }
    }
    case 'agenda': {
      const answer = agendaAnswer(verdict as AgendaVerdict)
      const item = { name: rule.body.item, label: vocabulary.items.get(rule.body.item)?.label ?? rule.body.item }
      return {
        ...head,
        kind: 'agenda',
        item,
        ...answer,
        says: agendaSays(rule.body.item, answer.outcome, telling),
        ...working
      }
    }
    case 'guidance': {
      const answer = guidanceAnswer(verdict as GuidanceVerdict)
      const { sort, undecidable } = rule.body
      const says = guidanceSays(rule, answer.outcome === 'shown', telling)
      return { ...head, kind: 'guidance', sort, undecidable: undecidable.trim(), ...answer, says, ...working }
    }
  }
}

export const counting = ({ version }: Outcome, { asOf }: Assessment): Counting => ({ calendar: version.calendar, asOf })

const workingPart = (working: Working | undefined): Readonly<{ working?: Working }> =>
  working === undefined ? {} : { working }

function missingPart(outcome: Outcome, assessment: Assessment) {
  const missing = missingOf(assessment, outcome)
  return missing.length === 0 ? {} : { missing }
}

/** Where a rule stands in its text. */
export const citationOf = ({ rule: { key }, provision }: CompiledRule) => ({
  rule: key,
  provision: provision.id,
  section: provision.section,
  cite: provision.cite,
  strength: provision.strength
})

/** What a rule is about, and who acts. */
export const matterOf = ({ provision }: CompiledRule, vocabulary: Vocabulary) => ({
  ...(provision.binding === undefined ? {} : { binding: provision.binding }),
  title: provision.title,
  who: provision.who.map((name): Named => ({ name, label: roleLabel(vocabulary, name) }))
})

function headOf(outcome: Outcome, vocabulary: Vocabulary) {
  const { rule, instance } = outcome
  return {
    ...citationOf(rule),
    ...matterOf(rule, vocabulary),
    ...(rule.provision.verified === undefined ? {} : { verified: rule.provision.verified }),
    about: aboutOf(instance, rule.body.per, vocabulary),
    ...(isBeforeFirstVersion(outcome) ? ({ beforeFirstVersion: true } as const) : {})
  }
}

type TimescalePart = Pick<TimescaleOutcome, 'kind' | 'by' | 'byStrength' | 'says' | 'local' | 'statutory' | 'isReview'>

function timescalePart(rule: CompiledTimescale, outcome: Outcome, assessment: Assessment, view: View) {
  const { effective, statutory, version } = outcome
  const counted = counting(outcome, assessment)
  const answer = timescaleAnswer(effective?.verdict ?? (outcome.verdict as TimescaleVerdict), counted)
  const by = effective?.by ?? rule
  const sides =
    statutory === undefined
      ? {}
      : {
          local: timescaleAnswer(outcome.verdict as TimescaleVerdict, counted),
          statutory: statutorySide(outcome, assessment, view)
        }
  const onlyIf = answer.outcome === 'cannot-tell' ? openCondition(rule, outcome, assessment) : undefined
  const says = timescaleSays(rule, answer, {
    instance: outcome.instance,
    vocabulary: version.ruleset.vocabulary,
    onlyIf
  })
  const part: TimescalePart = {
    kind: 'timescale',
    by: by.rule.key,
    byStrength: by.provision.strength,
    ...(rule.isReview ? { isReview: true as const } : {}),
    ...('local' in sides && sides.statutory !== undefined ? { local: sides.local, statutory: sides.statutory } : {}),
    says: says.replace(/\.$/, besideWords(outcome))
  }
  return { ...part, ...answer } as TimescalePart & typeof answer & { kind: 'timescale' }
}

/** What is left of the condition once everything known has been put in. */
function openCondition(
  { when }: CompiledTimescale,
  { instance, version }: Outcome,
  { ask }: Assessment
): string | undefined {
  if (when === undefined || instance === undefined) return undefined
  const left = residual(answered(when, instance, ask))
  return left && conditionWords(left, version.ruleset.vocabulary)
}

function statutorySide(outcome: Outcome, assessment: Assessment, view: View): StatutorySide | undefined {
  const { statutory, instance } = outcome
  if (statutory === undefined || instance === undefined) return undefined
  const { provision, rule } = statutory.rule
  const working = view === 'full' ? statutoryWorking(statutory, instance, assessment) : undefined
  return {
    rule: rule.key,
    strength: provision.strength,
    ...(provision.binding === undefined ? {} : { binding: provision.binding }),
    ...(provision.verified === undefined ? {} : { verified: provision.verified }),
    ...(provision.cite.source === undefined ? {} : { source: provision.cite.source }),
    ...(isBeforeFirstVersion(statutory) ? { beforeFirstVersion: true as const } : {}),
    ...timescaleAnswer(statutory.verdict as TimescaleVerdict, {
      calendar: statutory.version.calendar,
      asOf: assessment.asOf
    }),
    ...(working === undefined ? {} : { working })
  }
}

/** Where the two sides give different days, the other one stands in the sentence too. */
function besideWords({ rule, verdict, statutory, effective }: Outcome): string {
  if (statutory === undefined || effective === undefined) return '.'
  const [ours, theirs, headline] = [dueOf(verdict), dueOf(statutory.verdict), dueOf(effective.verdict)]
  if (ours === undefined || theirs === undefined || ours === theirs) return '.'
  const law = statutory.rule.rule.key
  if (headline === theirs) return `, by ${law}; ${rule.rule.key} alone would give ${ukDay(isoDay(ours))}.`
  const what = statutory.rule.provision.binding === 'guidance' ? 'the guidance' : 'the law'
  return `; ${what} (${law}) gives ${ukDay(isoDay(theirs))}.`
}

const dueOf = (verdict: Outcome['verdict']): Day | undefined => ('dueOn' in verdict ? verdict.dueOn : undefined)
