import { andThen, good, type Result } from '../problem.ts'
import { applyEdits } from './apply.ts'

/** A ruleset's text with another day to come into force, which is its version's name too. Nothing else in it changes. */
export const setInForce = (text: string, day: string): Result<string> =>
  andThen(applyEdits(text, [{ do: 'setInForce', day }]), (applied) => good(applied.text))
