import type { Assessment, Outcome } from '../assess/assess.ts'
import { rankOf, type State, type Verdict } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { type Day, isoDay } from '../days/day.ts'
import type { ExpectedFields } from '../model/example.ts'

/** One answer that an example may speak of: the headline of an outcome, with the rule that it comes from. */
export type Found = Readonly<{ outcome: Outcome; verdict: Verdict; rule: CompiledRule; version: CompiledRuleset }>

/** What an outcome comes to, with the rule that it comes from. */
export const headlineOf = (outcome: Outcome): Found => ({
  outcome,
  verdict: outcome.effective?.verdict ?? outcome.verdict,
  rule: outcome.effective?.by ?? outcome.rule,
  version:
    outcome.effective?.by === outcome.statutory?.rule
      ? (outcome.statutory?.version ?? outcome.version)
      : outcome.version
})

/** What the law says beside a council's own rule. */
const statutoryOf = (outcome: Outcome): readonly Found[] =>
  outcome.statutory === undefined ? [] : [{ outcome, ...outcome.statutory }]

const isOf = (key: string, rule: CompiledRule): boolean => rule.rule.key === key || rule.provision.id === key

/** Every answer of a provision or rule. A rule of the law that a council's rule stands on is found there. */
export function foundFor({ outcomes }: Assessment, key: string): readonly Found[] {
  const own = outcomes.filter(({ rule }) => isOf(key, rule)).map(headlineOf)
  return own.length > 0 ? own : outcomes.flatMap(statutoryOf).filter(({ rule }) => isOf(key, rule))
}

const isReview = (instance: Instance, wanted: number | 'next'): boolean =>
  instance.entry !== undefined &&
  (wanted === 'next' ? instance.entry.review === undefined : instance.entry.review?.index === wanted - 1)

/** The place in the case's list; of what has no list of its own, the place in the order of days. */
const itemOf = ({ scope, tracked, period, place }: Instance): number =>
  (tracked?.index ?? (scope === 'care-period' ? period?.care.index : undefined) ?? place) + 1

/** Those that fall on the review, event or item that is meant. */
export const pick = (found: readonly Found[], { review, event, item }: ExpectedFields): readonly Found[] =>
  found.filter(
    ({ outcome: { instance } }) =>
      (review === undefined || (instance !== undefined && isReview(instance, review))) &&
      (event === undefined || instance?.event?.index === event - 1) &&
      (item === undefined || (instance !== undefined && itemOf(instance) === item))
  )

/** States of what does not apply: they stand for a provision only where there is nothing else. */
const BESIDE: ReadonlySet<State> = new Set([
  'not-applicable',
  'not-required',
  'not-called-for',
  'off',
  'not-invited',
  'not-to-the-point'
])

/** The day that is written after a state. */
export function dayOf(verdict: Verdict): Day | undefined {
  if ('dueOn' in verdict) return verdict.dueOn
  if (verdict.state === 'called-for' || verdict.state === 'answered') return verdict.on
  if (verdict.state === 'cannot-tell' && 'on' in verdict) return verdict.on
  return 'by' in verdict ? verdict.by : undefined
}

/** The worst of several, leaving out what does not apply; of equals the one with the earliest day. */
export function worstOf(found: readonly Found[]): Found | undefined {
  const applying = found.filter(({ verdict }) => !BESIDE.has(verdict.state))
  const [worst] = (applying.length > 0 ? applying : [...found]).sort(byRankAndDay)
  return worst
}

const LATEST = Number.MAX_SAFE_INTEGER

const byRankAndDay = (a: Found, b: Found): number =>
  rankOf(a.verdict.state) - rankOf(b.verdict.state) || (dayOf(a.verdict) ?? LATEST) - (dayOf(b.verdict) ?? LATEST)

/** `due 2026-05-09 by E33.2a`, as an example would write it. */
export function stateText({ outcome, verdict, rule }: Found): string {
  const on = dayOf(verdict)
  const by = rule === outcome.rule ? '' : ` by ${rule.rule.key}`
  return `${verdict.state}${on === undefined ? '' : ` ${isoDay(on)}`}${by}`
}

/** Which thing it falls on, in an example's words. */
export function aboutText(instance: Instance | undefined): string {
  if (instance === undefined) return 'nothing there'
  const { scope, entry, event } = instance
  if (event !== undefined) return `event ${event.index + 1}`
  if (entry === undefined) return scope === 'child' || scope === 'authority' ? 'the case' : `item ${itemOf(instance)}`
  const review = entry.review === undefined ? 'review next' : `review ${entry.review.index + 1}`
  return scope === 'review' ? review : `${review}, item ${itemOf(instance)}`
}
