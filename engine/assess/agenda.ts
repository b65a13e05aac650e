import type { Instance } from '../chronology/chronology.ts'
import { type Answer, both, CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { CompiledAgenda, CompiledGuidance } from '../compile/rule.ts'
import { takesPlace } from './ended.ts'
import type { AskCondition } from './timescale.ts'
import type { AgendaVerdict, GuidanceVerdict } from './verdict.ts'

const ON_AGENDA: Readonly<Record<Answer, AgendaVerdict>> = {
  [NO]: { state: 'off' },
  [CANNOT_TELL]: { state: 'cannot-tell' },
  [YES]: { state: 'on' }
}

export const judgeAgenda = (rule: CompiledAgenda, instance: Instance, ask: AskCondition): AgendaVerdict =>
  ON_AGENDA[both(takesPlace(instance), rule.when === undefined ? YES : ask(rule.when, instance))]

const SHOWN: GuidanceVerdict = { state: 'shown' }
const NOT_TO_THE_POINT: GuidanceVerdict = { state: 'not-to-the-point' }

/** Guidance is shown unless it is known not to be to the point. */
export const judgeGuidance = (rule: CompiledGuidance, instance: Instance, ask: AskCondition): GuidanceVerdict =>
  rule.when !== undefined && ask(rule.when, instance) === NO ? NOT_TO_THE_POINT : SHOWN
