import type { RuleKind } from '../engine/questions/overview.ts'
import type { Strength } from '../../engine/model/ruleset.ts'

/** What each kind of rule is called on these pages. */
export const KINDS: Readonly<Record<RuleKind, string>> = {
  timescale: 'Time limit',
  trigger: 'What calls for a review',
  invitee: 'Who is invited',
  check: 'Requirement',
  agenda: 'On the agenda',
  guidance: 'Left to judgement'
}

export const KIND_NAMES = Object.keys(KINDS) as readonly RuleKind[]

export const STRENGTHS: Readonly<Record<Strength, string>> = {
  must: 'required by law or by the council, without exception',
  will: 'what the council says it does',
  should: 'expected, unless there is a good reason not to',
  may: 'allowed'
}

/** line 40; or the paragraph of the law. */
export const citeWords = ({ line, source }: Readonly<{ line?: number; source?: string }>): string =>
  source ?? (line === undefined ? 'no paragraph given' : `line ${line} of the chapter`)
