import type { RuleBehaviourDocument } from '../../../../engine/changes/behaviour.ts'
import { behaviourOf } from '../../../../engine/changes/behaviour.ts'
import { compareLooked, diffLooked } from '../../../../engine/changes/changes.ts'
import type { TwoSides } from '../../../../engine/changes/look.ts'
import { compileRuleset } from '../../../../engine/index.ts'
import type { Duty } from '../../../../engine/diff/compare.ts'
import type { Rule, RuleBody, Ruleset } from '../../../../engine/model/ruleset.ts'
import type { Answering } from '../../answer.ts'
import { bothSides } from './sides.ts'

export type BehaviourAnswer = Readonly<{
  rules: readonly RuleBehaviourDocument[]
  /** How many conditions of each side can be looked at like this. */
  analysed: Readonly<{ left: Share; right: Share }>
}>

type Share = Readonly<{ conditions: number; analysed: number }>

/** In which cases the later text, or the other council's, decides otherwise, with a case for each. */
export const behaviour: Answering<'behaviour'> = async (asked, library, turn) => {
  const both = await bothSides(asked, library)
  if (!both.ok) return { problems: both.problems }
  const { sides, calendar, ofOne } = both.value
  const whole = behaviourOf(sides, ofOne ? diffLooked(sides, calendar).changes : [])
  const analysed = { left: whole.analysed.before, right: whole.analysed.after }
  if (ofOne) return { rules: whole.rules, analysed }
  const rules: RuleBehaviourDocument[] = []
  const { duties, names } = compareLooked(sides, calendar)
  for (const duty of duties) {
    await turn()
    if (duty.changes.some(({ kind }) => kind === 'condition' || kind === 'acts'))
      rules.push(...between(sides, duty, names))
  }
  return { rules, analysed }
}

/** One duty of two councils: what the right text would decide otherwise if it had the left one's rule in this place. */
function between(sides: TwoSides, { left, right, changes }: Duty, names: Names): readonly RuleBehaviourDocument[] {
  const rule = ruleIn(sides.before.ruleset, left.rule ?? left.provision)
  const key = right.rule ?? right.provision
  if (rule === undefined) return []
  const before = compileRuleset(withBody(sides.after.ruleset, key, rule.body), sides.after.calendar)
  const here = changes.map((change) => ({
    ...change,
    place: { before: { ...right, rule: key }, after: { ...right, rule: key } }
  }))
  return behaviourOf({ ...sides, before }, here).rules.map((one) => asIs(one, names))
}

/** Two councils stand beside each other: nothing has become of anything. */
const asIs = (rule: RuleBehaviourDocument, names: Names): RuleBehaviourDocument => ({
  ...rule,
  regions: rule.regions.map((region) => ({ ...region, says: besideWords(region.says, names) }))
})

type Names = Readonly<{ before: string; after: string }>

const besideWords = (says: string, { before, after }: Names): string =>
  `In ${after} ${says.charAt(0).toLowerCase()}${says.slice(1)}`
    .replace('; before, that was so', `; in ${before} that is so`)
    .replace('can no longer', 'cannot')
    .replace('is no longer', 'is not')
    .replace(
      /\bno longer (applies|goes|needs)/,
      (_, verb: string) => `does not ${verb === 'applies' ? 'apply' : verb === 'goes' ? 'go' : 'need'}`
    )
    .replace(/\bnow /, '')

const ruleIn = ({ provisions }: Ruleset, key: string): Rule | undefined =>
  provisions.flatMap(({ rules }) => rules).find((one) => one.key === key)

const withBody = (ruleset: Ruleset, key: string, body: RuleBody): Ruleset => ({
  ...ruleset,
  provisions: ruleset.provisions.map((provision) => ({
    ...provision,
    rules: provision.rules.map((rule) =>
      rule.key === key ? { ...rule, body } : rule
    ) as unknown as typeof provision.rules
  }))
})
