import { behaviourDiff } from '../behaviour/diff.ts'
import { findingOf } from '../behaviour/finding.ts'
import { statesIn } from '../behaviour/states.ts'
import { actVerbs, VERBS, type Verbs } from '../behaviour/verbs.ts'
import { bothVocabularies } from '../behaviour/vocabularies.ts'
import { procedureOf } from '../compile/procedure.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { ConditionChange, ConditionFinding } from '../diff/change.ts'
import type { Both } from '../diff/context.ts'
import { capital } from '../explain/words.ts'
import type { RuleBody } from '../model/ruleset.ts'

/** Two versions, or two councils' texts, and the law that they stand on. */
export type TwoSides = Readonly<{ before: CompiledRuleset; after: CompiledRuleset; law: readonly CompiledRuleset[] }>

type Finder = (change: ConditionChange) => ConditionFinding | undefined

/** What an analysis of behaviour finds of a changed condition; nothing where it cannot be analysed. Between two councils, with their names. */
export function finderFor({ before, after, law }: TwoSides, names?: Both<string>): Finder {
  const vocabulary = bothVocabularies(before.ruleset.vocabulary, after.ruleset.vocabulary)
  const [newest, ...older] = law
  const { local, law: floor } = procedureOf([after], newest && [newest, ...older])
  const statesOf = statesIn(floor === undefined ? [local] : [local, floor])
  return (change) => {
    const body = bodyOf(change, after)
    const verbs = names === undefined ? verbsOf(change, body) : asIs(verbsOf(change, body))
    const options = { statesOf, verbs, ...(change.per === undefined ? {} : { per: change.per }) }
    const finding = findingOf(behaviourDiff(change.before, change.after, vocabulary, options))
    return finding && { ...finding, says: finding.says.map((says) => wholeSentence(says, names)) }
  }
}

const bodyOf = ({ place }: ConditionChange, { byKey }: CompiledRuleset): RuleBody | undefined =>
  byKey.get(place.after?.rule ?? place.after?.provision ?? '')?.body

function verbsOf({ part }: ConditionChange, body: RuleBody | undefined): Verbs {
  if (part === 'requires') return VERBS.satisfied
  if (part === 'act') return actVerbs('the act')
  return body?.kind === 'agenda' || body?.kind === 'guidance' ? VERBS[body.kind] : VERBS.applies
}

/** Two councils stand beside each other: nothing has become of anything. */
function asIs({ does, also, no, whether }: Verbs): Verbs {
  const [plain, more, not] = [does, also, no].map((words) => words.replace(/\bnow /, ''))
  return { does: plain ?? does, also: more ?? also, not: not ?? no, no: not ?? no, whether }
}

/** It now also applies when the child is 16 years old at the review. */
export function wholeSentence(says: string, names?: Both<string>): string {
  const sentence = says.startsWith('it ') ? says : `it ${says}`
  if (names === undefined) return `${capital(sentence)}.`
  return `In ${names.after} ${sentence.replace('; before, that was so', `; in ${names.before} that is so`).replace('can no longer', 'cannot')}.`
}
