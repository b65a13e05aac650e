import { subjectsOf } from '../../../../engine/diff/subjects.ts'
import type { Provision, Rule, Ruleset, Timescale } from '../../../../engine/model/ruleset.ts'
import type { DayRef } from '../../../../engine/model/vocabulary.ts'

/** What a rule is about, in the order in which a review goes. */
export const MATTERS = [
  'reviews',
  'calls',
  'before',
  'invited',
  'agenda',
  'records',
  'after',
  'judgement',
  'other'
] as const

export type Matter = (typeof MATTERS)[number]

type Phase = 'before' | 'after' | 'unknown'

const ON_RECORDS = /^(record|decision)/i
const OF_RECORDS = /\b(records?|decisions?|outcome|in writing)\b/i
const CLOCKS_OF_REVIEWS: ReadonlySet<string> = new Set([
  'came-into-care',
  'previous-review',
  'previous-meeting',
  'previous-adoption-review',
  'authority-to-place',
  'placed-for-adoption',
  'adjournment'
])

/** Tells of each rule of a text what it is about: by its kind, by whether it counts to the review or from it, and by what it asks for. */
export function mattersIn(ruleset: Ruleset): (provision: Provision, rule: Rule) => Matter {
  const phaseOf = phasesIn(ruleset)
  const sections = new Map(ruleset.sections.map(({ id, title }) => [id, title]))
  const labels = (refs: readonly DayRef[]): string =>
    refs
      .map((ref) => (ref.from === 'latest' ? '' : (ruleset.vocabulary.milestones.get(ref.name)?.label ?? '')))
      .join(' ')
  return ({ section, title }, { body }) => {
    if (body.kind === 'invitee') return 'invited'
    if (body.kind === 'agenda') return 'agenda'
    if (body.kind === 'trigger' && body.callsFor !== 'notification') return 'calls'
    if (ON_RECORDS.test(sections.get(section) ?? '')) return 'records'
    if (body.kind === 'guidance') return 'judgement'
    if (body.kind === 'timescale' && isOfReviews(body, ruleset)) return 'reviews'
    if (body.per === 'decision' || body.per === 'recommendation') return 'records'
    const phase = body.kind === 'timescale' ? phaseOf(body) : body.kind === 'check' ? phaseOf(body.by) : 'unknown'
    if (phase === 'before') return 'before'
    if (phase === 'unknown') return 'other'
    const acts = body.kind === 'timescale' ? labels(body.met?.acts.map(({ milestone }) => milestone) ?? []) : ''
    return OF_RECORDS.test(`${title} ${acts}`) ? 'records' : 'after'
  }
}

function isOfReviews({ clock, met }: Timescale, { vocabulary }: Ruleset): boolean {
  const ref = dayOf(clock)
  const counts = ref !== undefined && ref.from === 'anchor' && CLOCKS_OF_REVIEWS.has(ref.name)
  const acts = met?.acts.map(({ milestone }) => milestone) ?? []
  return (
    counts &&
    acts.some(
      (one) =>
        one.from !== 'latest' && /review|meeting|reconvened/.test(one.name) && vocabulary.milestones.has(one.name)
    )
  )
}

function dayOf(clock: Timescale['clock']): DayRef | undefined {
  if (clock.kind === 'every') return undefined
  return clock.kind === 'at-least' ? clock.before : clock.kind === 'by' ? clock.day : clock.of
}

/** Whether something is done before the review or after it, followed from act to act where it is counted from another act. */
function phasesIn(ruleset: Ruleset): (of: Timescale | DayRef | undefined) => Phase {
  const byAct = new Map<string, Timescale>()
  for (const { body } of subjectsOf(ruleset))
    if (body.kind === 'timescale')
      for (const { milestone } of body.met?.acts ?? [])
        if (milestone.from === 'milestone' && !byAct.has(milestone.name)) byAct.set(milestone.name, body)
  const ofRef = (ref: DayRef | undefined, seen: readonly string[]): Phase => {
    if (ref === undefined || ref.from !== 'milestone' || seen.includes(ref.name)) return 'unknown'
    const rule = byAct.get(ref.name)
    return rule === undefined ? 'unknown' : ofRule(rule, [...seen, ref.name])
  }
  const ofRule = ({ clock }: Timescale, seen: readonly string[]): Phase => {
    const ref = dayOf(clock)
    if (ref?.from !== 'anchor') return ofRef(ref, seen)
    if (ref.name === 'meeting' || ref.name === 'last-meeting')
      return clock.kind === 'at-least' || clock.kind === 'by' ? 'before' : 'after'
    if (ref.name === 'review-day') return clock.kind === 'by' ? 'before' : 'after'
    return 'unknown'
  }
  return (of) => (of !== undefined && 'kind' in of ? ofRule(of, []) : ofRef(of, []))
}
