import type { DayRef, FactRef, Scope } from '../model/vocabulary.ts'
import { ALWAYS_KNOWN, ANCHORS_THAT_EXIST, EXISTS_OR_NOT, SAME_DAY } from './always.ts'
import type { Term } from './model.ts'

/** What a fact, a milestone or an anchor is called among terms: two names for one day are one term. */
export function termOf(ref: FactRef): Term {
  const name = SAME_DAY[ref.name] ?? ref.name
  const isAlias = name !== ref.name
  return {
    key: name,
    type: ref.type === 'number' ? 'number' : 'date',
    is: { from: 'ref', ref: isAlias ? { ...ref, from: 'fact', name, derived: true } : ref }
  }
}

/** The day that something is measured on; nothing for the later of several days. */
export const dayTerm = (ref: DayRef): Term | undefined =>
  ref.from === 'latest' ? undefined : termOf({ ...ref, type: 'date' })

export const dueTerm = (rules: readonly string[]): Term => {
  const sorted = [...new Set(rules)].sort()
  return { key: `due of ${sorted.join(', ')}`, type: 'date', is: { from: 'due', rules: sorted } }
}

/** Whether something may be known not to exist, for a rule of a scope. */
export function canBeAbsent({ is }: Term, per: Scope | undefined): boolean {
  if (is.from === 'due' || is.ref.from === 'milestone') return true
  if (is.ref.from === 'anchor') return !ANCHORS_THAT_EXIST.has(is.ref.name)
  const where = EXISTS_OR_NOT[is.ref.name]
  return where === 'anywhere' || (where !== undefined && (per === undefined || where.includes(per)))
}

/** Whether something may be left unknown, by its name, for a rule of a scope. */
export function canBeUnknown(name: string, per: Scope | undefined): boolean {
  const where = ALWAYS_KNOWN[name]
  return where === undefined || (where !== 'anywhere' && (per === undefined || !where.includes(per)))
}
