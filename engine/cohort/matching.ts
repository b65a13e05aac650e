import type { Assessment, Outcome } from '../assess/assess.ts'
import { dueOnOf, rankOf } from '../assess/verdict.ts'
import type { Instance } from '../chronology/chronology.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleBody } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { headline, isDuty, isIdle } from './duties.ts'

/** How duties of two sides are known to be the same one: rules of one ruleset by their key, those of two councils by what is to be done. */
export type KeyOf = (outcome: Outcome) => string

/** Rules of two councils have nothing in common but their matter. */
export const keyFor = (left: Assessment, right: Assessment): KeyOf =>
  left.procedure.local.id === right.procedure.local.id ? ({ key }) => key : ({ rule }) => matterOf(rule)

/** The duties of one child, by what they are and then by what they fall on. */
export type DutiesBy = ReadonlyMap<string, ReadonlyMap<string, Outcome>>

/** The duties of one child that the case calls for. Several rules of one matter come to the one that binds. */
export function dutiesBy(keyOf: KeyOf, { outcomes }: Assessment): DutiesBy {
  const found = new Map<string, Map<string, Outcome>>()
  let [key, mine] = ['', new Map<string, Outcome>()]
  for (const outcome of outcomes) {
    if (!isDuty(outcome) || isIdle(headline(outcome))) continue
    const next = keyOf(outcome)
    // The outcomes of one rule stand together.
    if (next !== key) {
      key = next
      mine = found.get(key) ?? new Map<string, Outcome>()
      found.set(key, mine)
    }
    const place = placeOf(outcome.instance)
    const other = mine.get(place)
    if (other === undefined || binds(outcome, other)) mine.set(place, outcome)
  }
  return found
}

/** Both sides tell the same case, so that the same thing has the same place. */
const placeOf = (instance: Instance | undefined): string =>
  instance === undefined ? '' : `${instance.scope} ${instance.period?.care.index ?? ''} ${instance.place}`

const LATER = Number.MAX_SAFE_INTEGER

/** The earlier last day, else the worse state. */
function binds(a: Outcome, b: Outcome): boolean {
  const [one, other] = [headline(a), headline(b)]
  const days = (dueOnOf(one) ?? LATER) - (dueOnOf(other) ?? LATER)
  return days < 0 || (days === 0 && rankOf(one.state) < rankOf(other.state))
}

const matters = new WeakMap<CompiledRule, string>()

/** The same for every child, so that it is written once. */
function matterOf(rule: CompiledRule): string {
  const known = matters.get(rule)
  if (known !== undefined) return known
  const { body } = rule.rule
  const matter = JSON.stringify([body.kind, body.per, ...partsOf(body)])
  matters.set(rule, matter)
  return matter
}

function partsOf(body: RuleBody): readonly unknown[] {
  switch (body.kind) {
    case 'timescale':
      return [body.recurs?.act ?? '', ...(body.met?.acts ?? []).map(({ milestone }) => dayName(milestone)).sort()]
    case 'trigger':
      return [body.callsFor, body.met === undefined ? '' : dayName(body.met), ...[...body.events].sort()]
    case 'check':
      return [...[...body.events].sort(), wordsOf(body.requires)]
    default:
      return []
  }
}

const dayName = (ref: DayRef): string => (ref.from === 'latest' ? JSON.stringify(ref) : ref.name)
const wordsOf = (condition: Condition): string => JSON.stringify(condition)
