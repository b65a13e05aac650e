import type { Instance } from '../chronology/chronology.ts'
import { type Answer, both, CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { CompiledInvitee } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { takesPlace } from './ended.ts'
import type { AskCondition } from './timescale.ts'
import type { InviteeVerdict } from './verdict.ts'

const CANNOT: InviteeVerdict = { state: 'cannot-tell' }
const NOT_INVITED: InviteeVerdict = { state: 'not-invited' }

/** Keeping out outranks inviting; while it is not known whether to keep someone out, they are not said to be invited. */
export function judgeInvitee(
  version: CompiledRuleset,
  rule: CompiledInvitee,
  instance: Instance,
  ask: AskCondition
): InviteeVerdict {
  const applies = both(takesPlace(instance), rule.when === undefined ? YES : ask(rule.when, instance))
  if (rule.body.attends === 'excluded') return EXCLUDES[applies]
  if (applies !== YES) return applies === NO ? NOT_INVITED : CANNOT
  const { gets } = rule.body
  const kept = keptOut(version, rule, instance, ask)
  if (kept.whole === YES) return { state: 'excluded', gets }
  if (kept.whole === CANNOT_TELL || kept.part === CANNOT_TELL) return { state: 'cannot-tell', gets }
  return kept.part === YES ? { state: rule.body.attends, gets, exceptPart: true } : { state: rule.body.attends, gets }
}

const EXCLUDES: Readonly<Record<Answer, InviteeVerdict>> = {
  [NO]: { state: 'not-applicable' },
  [CANNOT_TELL]: CANNOT,
  [YES]: { state: 'excluded' }
}

function keptOut(
  { exclusions }: CompiledRuleset,
  { body }: CompiledInvitee,
  instance: Instance,
  ask: AskCondition
): Readonly<{ whole: Answer; part: Answer }> {
  let [whole, part]: [Answer, Answer] = [NO, NO]
  for (const exclusion of exclusions.get(body.role) ?? []) {
    if (exclusion.body.per !== body.per) continue
    const answer = exclusion.when === undefined ? YES : ask(exclusion.when, instance)
    if (exclusion.body.extent === 'whole' && answer > whole) whole = answer
    if (exclusion.body.extent === 'part' && answer > part) part = answer
  }
  return { whole, part }
}
