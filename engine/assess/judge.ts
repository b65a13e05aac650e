import type { Instance } from '../chronology/chronology.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { judgeAgenda, judgeGuidance } from './agenda.ts'
import { judgeCheck } from './check.ts'
import { judgeInvitee } from './invitee.ts'
import { type AskCondition, judgeTimescale } from './timescale.ts'
import { judgeTrigger } from './trigger.ts'
import type { Verdict } from './verdict.ts'

/** Where one rule of one version stands for one thing that it falls on. */
export function judge(version: CompiledRuleset, rule: CompiledRule, instance: Instance, ask: AskCondition): Verdict {
  switch (rule.kind) {
    case 'timescale':
      return judgeTimescale(rule, instance, ask)
    case 'trigger':
      return judgeTrigger(rule, instance, ask)
    case 'invitee':
      return judgeInvitee(version, rule, instance, ask)
    case 'check':
      return judgeCheck(rule, instance, ask)
    case 'agenda':
      return judgeAgenda(rule, instance, ask)
    case 'guidance':
      return judgeGuidance(rule, instance, ask)
  }
}

/** Where nothing is there for a rule to fall on: no event, no adjournment. Whether that is known decides the answer. */
export function judgeNothing(rule: CompiledRule, nothingThere: boolean): Verdict {
  switch (rule.kind) {
    case 'timescale':
      return nothingThere ? { state: 'not-applicable', because: 'nothing-there' } : { state: 'cannot-tell' }
    case 'check':
      return nothingThere ? { state: 'not-applicable', because: 'nothing-there' } : { state: 'cannot-tell' }
    case 'trigger':
      return nothingThere ? { state: 'not-called-for', because: 'nothing-there' } : { state: 'cannot-tell' }
    case 'invitee':
      return { state: nothingThere ? 'not-invited' : 'cannot-tell' }
    case 'agenda':
      return { state: nothingThere ? 'off' : 'cannot-tell' }
    case 'guidance':
      return { state: 'shown' }
  }
}
