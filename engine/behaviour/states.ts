import type { State } from '../assess/verdict.ts'
import { STATES } from '../assess/verdict.ts'
import type { RulesetHistory } from '../compile/procedure.ts'
import type { RuleBody } from '../model/ruleset.ts'

/** The states in which rules of each kind can be. */
const STATES_OF: Readonly<Record<RuleBody['kind'], readonly State[]>> = {
  timescale: [
    'overdue',
    'met-late',
    'too-early',
    'cannot-tell',
    'due',
    'no-date',
    'deemed',
    'not-achievable',
    'met',
    'not-required',
    'not-applicable'
  ],
  check: ['breached', 'cannot-tell', 'not-yet', 'satisfied', 'not-applicable'],
  trigger: ['called-for', 'cannot-tell', 'answered', 'not-called-for'],
  invitee: ['cannot-tell', 'excluded', 'invited', 'where-appropriate', 'delegate', 'not-invited', 'not-applicable'],
  agenda: ['cannot-tell', 'on', 'off'],
  guidance: ['shown', 'not-to-the-point']
}

/** The states in which a rule of some rulesets can be, by its key or the id of its provision; any, where none has it. */
export const statesIn =
  (rulesets: readonly RulesetHistory[]) =>
  (name: string): readonly string[] => {
    const kinds = rulesets.flatMap(({ byName }) =>
      (byName.get(name) ?? []).flatMap(({ versions }) => versions.flatMap(({ rule }) => rule?.body.kind ?? []))
    )
    return kinds.length === 0 ? STATES : [...new Set(kinds.flatMap((kind) => STATES_OF[kind]))]
  }
