import type { Binding, Strength } from '../model/ruleset.ts'
import type { Change, ChangeClass } from './change.ts'
import { type At, change } from './context.ts'
import { fromTo, words } from './phrases.ts'

const ORDER: Readonly<Record<Strength, number>> = { may: 0, should: 1, will: 2, must: 3 }

/** Must is stronger than will, will than should, should than may; the stronger is the tighter. */
export function strengthChange(at: At, before: Strength, after: Strength): Change {
  const is = ORDER[after] > ORDER[before] ? 'tightened' : ORDER[after] < ORDER[before] ? 'loosened' : 'wording-only'
  return strengthAs(at, is, before, after)
}

/** A strength that no rule takes any more, or takes only from here, changes nothing that is asked. */
export const strengthAs = (at: At, is: ChangeClass, before: Strength, after: Strength): Change =>
  change(at, is, words('strength', fromTo(at, before, after), before, after), { kind: 'strength', before, after })

/** Law binds, guidance does not; where nothing is said of it there is no order. */
export function bindingClass(before: Binding | undefined, after: Binding | undefined): ChangeClass {
  if (before === after) return 'wording-only'
  if (before === undefined || after === undefined) return 'different'
  return after === 'law' ? 'tightened' : 'loosened'
}
