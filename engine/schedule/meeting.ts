import type { Assessment, Outcome } from '../assess/assess.ts'
import type { InviteeVerdict } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import { CANNOT_TELL } from '../compile/answer.ts'
import type { CompiledCondition } from '../compile/condition.ts'
import type { CompiledAgenda, CompiledInvitee } from '../compile/rule.ts'
import { conditionWords } from '../explain/condition-words.ts'
import { exclusionsOf } from '../explain/missing.ts'
import { citationOf } from '../explain/outcome.ts'
import { roleLabel } from '../explain/structural.ts'
import { answered, residual } from '../explain/tree.ts'
import { capital } from '../explain/words.ts'
import type { Condition } from '../model/condition.ts'
import type { ScheduleInvitee, ScheduleItem } from '../model/assessment.ts'

type On<R> = Outcome & Readonly<{ rule: R; instance: Instance }>

const left = (
  condition: CompiledCondition | undefined,
  instance: Instance,
  { ask }: Assessment
): Condition | undefined => (condition === undefined ? undefined : residual(answered(condition, instance, ask)))

const OUT: ReadonlySet<string> = new Set(['not-invited', 'not-applicable'])

/** Who comes to the review, how, and under which condition where that is not known. Nothing for those who are not to come. */
export function inviteeOf(outcome: On<CompiledInvitee>, assessment: Assessment): ScheduleInvitee | undefined {
  const { rule, version } = outcome
  const verdict = outcome.verdict as InviteeVerdict
  if (rule.body.attends === 'excluded' || OUT.has(verdict.state)) return undefined
  const { vocabulary } = version.ruleset
  const condition = openInvitation(outcome, assessment)
  const onlyIf = condition && conditionWords(condition, vocabulary)
  const role = { name: rule.body.role, label: roleLabel(vocabulary, rule.body.role) }
  const gets = verdict.gets ?? rule.body.gets
  const facts = {
    outcome: verdict.state,
    ...(gets.length === 0 ? {} : { gets }),
    ...(verdict.exceptPart === undefined ? {} : { exceptPart: verdict.exceptPart }),
    ...(onlyIf === undefined ? {} : { onlyIf })
  }
  return { ...citationOf(rule), role, ...facts, says: inviteeWords(role.label, rule.body.attends, facts) }
}

/** What still has to hold: the rule's own condition, and that nobody keeps them out altogether. */
function openInvitation(
  { rule, version, instance }: On<CompiledInvitee>,
  assessment: Assessment
): Condition | undefined {
  const own = left(rule.when, instance, assessment)
  const kept = exclusionsOf(rule, version)
    .filter(
      ({ when, body }) =>
        body.extent === 'whole' && when !== undefined && assessment.ask(when, instance) === CANNOT_TELL
    )
    .map(({ when }) => left(when, instance, assessment))
    .filter((one) => one !== undefined)
  const parts: readonly Condition[] = [
    ...(own === undefined ? [] : [own]),
    ...kept.map((of): Condition => ({ kind: 'not', of }))
  ]
  const [only] = parts
  return parts.length > 1 ? { kind: 'all', of: parts } : only
}

const HOW = {
  invited: 'is invited',
  'where-appropriate': 'is invited where appropriate',
  excluded: 'is kept out',
  delegate: 'may send somebody instead',
  'not-invited': 'is not invited'
} as const

type Facts = Pick<ScheduleInvitee, 'outcome' | 'exceptPart' | 'onlyIf'>

function inviteeWords(label: string, attends: keyof typeof HOW, { outcome, exceptPart, onlyIf }: Facts): string {
  const how = outcome === 'excluded' ? HOW.excluded : HOW[attends]
  const part = exceptPart === true ? ', but kept out of part of the meeting' : ''
  const open = outcome === 'cannot-tell' && onlyIf === undefined ? '; whether for all of the meeting is not known' : ''
  return `${capital(label)}: ${how.replace(/^is /, '')}${part}${onlyIf === undefined ? '' : `, if ${onlyIf}`}${open}.`
}

/** What is on the agenda, or would be under a condition that is not known. */
export function itemOf(outcome: On<CompiledAgenda>, assessment: Assessment): ScheduleItem | undefined {
  const { rule, version, instance, verdict } = outcome
  if (verdict.state !== 'on' && verdict.state !== 'cannot-tell') return undefined
  const { vocabulary } = version.ruleset
  const condition = left(rule.when, instance, assessment)
  const onlyIf = condition && conditionWords(condition, vocabulary)
  const item = { name: rule.body.item, label: vocabulary.items.get(rule.body.item)?.label ?? rule.body.item }
  const says = `${capital(item.label)}${onlyIf === undefined ? '' : `, if ${onlyIf}`}.`
  return { ...citationOf(rule), item, outcome: verdict.state, ...(onlyIf === undefined ? {} : { onlyIf }), says }
}
