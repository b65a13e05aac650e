import type { Instance } from '../chronology/chronology.ts'
import { CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { CompiledCheck } from '../compile/rule.ts'
import type { Check } from '../model/ruleset.ts'
import { takesPlace } from './ended.ts'
import type { AskCondition } from './timescale.ts'
import type { CheckVerdict } from './verdict.ts'

const CANNOT: CheckVerdict = { state: 'cannot-tell' }
const SATISFIED: CheckVerdict = { state: 'satisfied' }
const CONDITION_IS_NO: CheckVerdict = { state: 'not-applicable', because: 'condition' }
const ENDED: CheckVerdict = { state: 'not-applicable', because: 'ended' }

/** Satisfied or breached by facts; not yet, while its day is not past. */
export function judgeCheck(rule: CompiledCheck, instance: Instance, ask: AskCondition): CheckVerdict {
  const isThere = takesPlace(instance)
  if (isThere === NO) return ENDED
  const applies = rule.when === undefined ? YES : ask(rule.when, instance)
  if (applies === NO) return CONDITION_IS_NO
  const answer = ask(rule.requires, instance)
  if (applies === CANNOT_TELL || isThere === CANNOT_TELL || answer === CANNOT_TELL) return CANNOT
  return answer === YES ? SATISFIED : unsatisfied(rule, instance)
}

function unsatisfied(rule: CompiledCheck, instance: Instance): CheckVerdict {
  const by = rule.by(instance)
  if (by === null) return { state: 'not-yet' }
  if (by === undefined) return liesAhead(rule, instance) ? { state: 'not-yet' } : CANNOT
  return by < instance.chronology.asOf ? { state: 'breached', by } : { state: 'not-yet', by }
}

/** The meeting of a review that nobody has planned yet lies ahead, whenever that may be. */
const liesAhead = ({ body }: CompiledCheck, { entry }: Instance): boolean =>
  entry !== undefined && entry.review === undefined && entry.completed === false && isByMeeting(body)

const isByMeeting = ({ by }: Check): boolean => by === undefined || (by.from === 'anchor' && by.name === 'meeting')
