import type { Instance } from '../chronology/chronology.ts'
import { longDay } from '../days/day.ts'
import type {
  CompiledCheck,
  CompiledInvitee,
  CompiledRule,
  CompiledTimescale,
  CompiledTrigger
} from '../compile/rule.ts'
import type { CheckAnswer, InviteeAnswer, TimescaleAnswer, TriggerAnswer } from '../model/assessment.ts'
import type { CallsFor } from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { aboutWords, reviewWords } from './about.ts'
import { conditionWords } from './condition-words.ts'
import { isOrAre } from './sentence-parts.ts'
import { actLabel, listedActs } from './sentence-timescale.ts'
import { roleLabel } from './structural.ts'
import { capital, listed, spanWords, ukDay } from './words.ts'

/** What a sentence about an outcome is made from. */
export type Telling = Readonly<{
  instance: Instance | undefined
  vocabulary: Vocabulary
  /** What is left of the condition, where that is what cannot be told. */
  onlyIf?: string | undefined
}>

const SHORT_ENOUGH = 2

/** What is to be done, and for what; for a review, which one it is. */
export function actWords(rule: CompiledTimescale, { instance, vocabulary }: Telling): string {
  if (rule.isReview && instance !== undefined)
    return capital(`${reviewWords(instance)}${rule.body.per === 'meeting' ? ' with a meeting' : ''}`)
  return `${actOf(rule, vocabulary)}${forWhat({ instance, vocabulary })}`
}

/** The acts that meet a timescale, or the matter where they are many. */
export function actOf({ body: { met, recurs }, provision }: CompiledTimescale, vocabulary: Vocabulary): string {
  const acts = met?.acts ?? []
  if (acts.length === 0 || acts.length > SHORT_ENOUGH || recurs !== undefined) return provision.title
  return capital(
    listedActs(
      acts.map(({ milestone }) => actLabel(milestone, vocabulary)),
      met?.kind === 'any' ? 'or' : 'and'
    )
  )
}

function forWhat({ instance, vocabulary }: Telling): string {
  const about = aboutWords(instance, vocabulary)
  return about === undefined ? '' : `${instance?.scope === 'event' ? ', after' : ' for'} ${about}`
}

const ENDED = {
  'care-ended': 'care ended',
  'eighteenth-birthday': 'the child reaches 18',
  'placed-for-adoption': 'the child was placed with prospective adopters',
  'returned-from-adoption': 'the prospective adopters returned the child',
  'no-longer-called-for': 'it is called for no longer'
} as const

/** Nothing for a day that falls on a working day. */
const latest = (day: string | undefined): string => (day === undefined ? '' : ` (latest working day ${ukDay(day)})`)

/** One sentence on where a timescale stands, leading with the act and its day. */
export function timescaleSays(rule: CompiledTimescale, answer: TimescaleAnswer, telling: Telling): string {
  const act = actWords(rule, telling)
  switch (answer.outcome) {
    case 'due':
      return `${act}: due by ${ukDay(answer.dueOn)}${latest(answer.latestWorkingDay)}${windowWords(rule, telling)}, ${leftWords(answer.daysLeft, answer.workingDaysLeft)}.`
    case 'overdue':
      return `${act}: was due by ${ukDay(answer.dueOn)}${windowWords(rule, telling)} and is ${spanWords(answer.daysOver, answer.workingDaysOver)} overdue.`
    case 'met':
      return `${act}: done on ${ukDay(answer.doneOn)}, in time for ${ukDay(answer.dueOn)}.`
    case 'met-late':
      return `${act}: done on ${ukDay(answer.doneOn)}, ${spanWords(answer.daysLate, answer.workingDaysLate)} after ${ukDay(answer.dueOn)}.`
    case 'too-early':
      return `${act}: done on ${ukDay(answer.doneOn)}, too early: not before ${ukDay(answer.notBefore)}.`
    case 'deemed':
      return `${act}: nothing was done by ${ukDay(answer.dueOn)}, and silence counts as agreement.`
    case 'not-achievable':
      return `${act}: ${ukDay(answer.dueOn)} ${achievableWords(answer.because, answer.since)}${doneToo(answer.doneOn)}.`
    case 'not-required':
      return `${act}: not required, because ${ENDED[answer.because]} on ${ukDay(answer.endedOn)}${answer.dueOn === undefined ? '' : ` and the last day would have been ${ukDay(answer.dueOn)}`}.`
    case 'no-date':
      return answer.because === 'none-given'
        ? `${act}: ${answer.doneOn === undefined ? 'the text gives no number of days' : `done on ${ukDay(answer.doneOn)}; the text gives no number of days`}.`
        : `${act}: no day can be given, because the calendar of working days does not reach so far${doneToo(answer.doneOn)}.`
    case 'cannot-tell':
      return `${act}: ${unknownWords(answer.dueOn, answer.latestWorkingDay, telling.onlyIf)}.`
    case 'not-applicable':
      return `${act}: does not apply${NOT_APPLICABLE[answer.because]}.`
  }
}

/** For a window: the day before which it would be too early. */
export function windowWords({ clock }: CompiledTimescale, { instance }: Pick<Telling, 'instance'>): string {
  const anchor = instance === undefined ? undefined : clock?.anchor(instance)
  const opens = typeof anchor === 'number' ? clock?.firstDay?.(anchor) : undefined
  return opens === undefined ? '' : `, not before ${longDay(opens)},`
}

function unknownWords(dueOn: string | undefined, advice: string | undefined, onlyIf: string | undefined): string {
  const day = dueOn === undefined ? '' : `last day ${ukDay(dueOn)}${latest(advice)}`
  if (onlyIf !== undefined) return `${day === '' ? 'called for' : day} only if ${onlyIf}, which is not known`
  return day === '' ? 'cannot be told' : `${day}; whether it was kept to cannot be told`
}

const NOT_APPLICABLE = {
  condition: '',
  'not-happened': ', because what it counts from has not happened',
  authority: ' to a single case: it is a duty of the authority as a whole',
  'nothing-there': ', because there is nothing in the case that it is about'
} as const

const doneToo = (doneOn: string | undefined): string => (doneOn === undefined ? '' : ` (done on ${ukDay(doneOn)})`)

export const leftWords = (days: number, workingDays: number | undefined): string =>
  days === 0 ? 'which is today' : `${spanWords(days, workingDays)} left`

const achievableWords = (because: 'came-into-care' | 'arranged', since: string): string =>
  because === 'came-into-care'
    ? `was before the child came into care on ${ukDay(since)}, so that it could not be done in time`
    : `was before the review was arranged on ${ukDay(since)}, so that it could not be done in time`

const CALLED_FOR: Readonly<Record<CallsFor, string>> = {
  'earlier-review': 'An earlier review',
  review: 'A review as soon as possible',
  'review-before': 'A review held first',
  'exit-review': 'An exit review',
  notification: 'Word'
}

function triggerAct({ body }: CompiledTrigger, { vocabulary }: Telling): string {
  if (body.callsFor !== 'notification' || body.met === undefined) return CALLED_FOR[body.callsFor]
  return capital(actLabel(body.met, vocabulary))
}

export function triggerSays(rule: CompiledTrigger, answer: TriggerAnswer, telling: Telling): string {
  const act = `${triggerAct(rule, telling)}${causeWords(telling)}`
  switch (answer.outcome) {
    case 'called-for':
      return rule.body.callsFor === 'review-before'
        ? `${act}: called for on ${ukDay(answer.on)}, and not held.`
        : `${act}: called for since ${ukDay(answer.on)}.`
    case 'answered':
      return `${act}: called for on ${ukDay(answer.on)} and done on ${ukDay(answer.answeredOn)}.`
    case 'not-called-for':
      return `${act}: not called for${answer.because === 'nothing-there' ? ', nothing of the kind has happened' : ''}.`
    case 'cannot-tell':
      return `${act}: whether it is called for${answer.on === undefined ? '' : ` since ${ukDay(answer.on)}`} cannot be told.`
  }
}

const causeWords = (telling: Telling): string => {
  const about = aboutWords(telling.instance, telling.vocabulary)
  return about === undefined ? '' : `, after ${about}`
}

const byWhen = (dueOn: string | undefined): string => (dueOn === undefined ? '' : ` by ${ukDay(dueOn)}`)

/** Leads with the matter, since what is required is a clause of its own. */
export function checkSays(rule: CompiledCheck, answer: CheckAnswer, telling: Telling): string {
  const matter = `${rule.provision.title}${forWhat(telling)}`
  const required = conditionWords(rule.body.requires, telling.vocabulary)
  switch (answer.outcome) {
    case 'satisfied':
      return `${matter}: as required, ${required}.`
    case 'breached':
      return `${matter}: required${byWhen(answer.dueOn)}, and not so: ${required}.`
    case 'not-yet':
      return `${matter}: required${byWhen(answer.dueOn)}, and not so yet: ${required}.`
    case 'cannot-tell':
      return `${matter}: it cannot be told whether ${required}.`
    case 'not-applicable':
      return `${matter}: does not apply.`
  }
}

const GETS = { consulted: 'consulted', record: 'sent the record' } as const

/** Who comes to which review. */
export function inviteeSays({ body }: CompiledInvitee, answer: InviteeAnswer, telling: Telling): string {
  const who = roleLabel(telling.vocabulary, body.role)
  const review = aboutWords(telling.instance, telling.vocabulary) ?? 'the review'
  const is = isOrAre(who)
  const gets = (answer.gets ?? []).map((one) => GETS[one])
  const beside = gets.length === 0 ? '' : `, and ${is} ${listed(gets, 'and')}`
  const says =
    body.attends === 'excluded'
      ? exclusion(answer, who, is, body.extent === 'part' ? `part of ${review}` : review)
      : attendance(answer, who, is, review)
  return `${capital(says)}${answer.outcome === 'cannot-tell' ? '' : beside}.`
}

/** What a rule that keeps somebody out comes to, of all of the review or of part of it. */
function exclusion({ outcome }: InviteeAnswer, who: string, is: string, of: string): string {
  if (outcome === 'cannot-tell') return `whether ${who} ${is} kept out of ${of} cannot be told`
  return outcome === 'excluded' ? `${who} ${is} kept out of ${of}` : `${who} ${is} not kept out of ${of} by this`
}

function attendance({ outcome, exceptPart }: InviteeAnswer, who: string, is: string, review: string): string {
  const part = exceptPart === true ? ', but kept out of part of it' : ''
  switch (outcome) {
    case 'invited':
      return `${who} ${is} invited to ${review}${part}`
    case 'where-appropriate':
      return `${who} ${is} invited to ${review} where appropriate${part}`
    case 'excluded':
      return `${who} ${is} kept out of ${review}`
    case 'delegate':
      return `${who} may send somebody instead to ${review}`
    case 'not-invited':
    case 'not-applicable':
      return `${who} ${is} not invited to ${review} by this`
    case 'cannot-tell':
      return `whether ${who} ${is} invited to ${review} cannot be told`
  }
}

const AGENDA = { on: 'On', off: 'Not on', 'cannot-tell': 'Not known whether on' } as const

export function agendaSays(item: string, outcome: keyof typeof AGENDA, { instance, vocabulary }: Telling): string {
  const review = aboutWords(instance, vocabulary) ?? 'the review'
  return `${AGENDA[outcome]} the agenda of ${review}: ${vocabulary.items.get(item)?.label ?? item}.`
}

export const guidanceSays = (rule: CompiledRule, shown: boolean, telling: Telling): string =>
  `${rule.provision.title}${forWhat(telling)}: ${shown ? 'left to judgement' : 'not to the point here'}.`
