import { type RuleBehaviour, type RuleRegion, ruleBehaviour } from '../behaviour/rule.ts'
import { type AnalysableShare, analysableShare } from '../behaviour/share.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Change } from '../diff/change.ts'
import { type TwoSides, wholeSentence } from './look.ts'

/*
 * The public document of what a change makes a procedure do otherwise: every region of facts in which a rule decides otherwise than before, with
 * a case that shows it.
 */

type Part = Pick<RuleRegion, 'part' | 'act'>

/** One region, in words, and a case in which the rule really comes out otherwise; or why none was found. */
export type RegionDocument = Part &
  Pick<RuleRegion, 'direction' | 'before' | 'after'> &
  Readonly<{
    says: string
    example?: Readonly<{
      case: object
      asOf: string
      about: object
      outcome: Readonly<{ before: string; after: string }>
    }>
    noExample?: string
  }>

/** One rule that decides otherwise, or that could not be looked at. */
export type RuleBehaviourDocument = Readonly<{
  rule: string
  title: string
  regions: readonly RegionDocument[]
  notAnalysed: readonly (Part & Readonly<{ why: string }>)[]
}>

/** How much of each side can be analysed at all, and every rule that decides otherwise. */
export type BehaviourDocument = Readonly<{
  analysed: Readonly<{ before: AnalysableShare; after: AnalysableShare }>
  rules: readonly RuleBehaviourDocument[]
}>

/** What the changes of a diff make the rules that both versions have do otherwise. */
export const behaviourOf = (sides: TwoSides, changes: readonly Change[]): BehaviourDocument => ({
  analysed: { before: analysableShare(sides.before, sides.law), after: analysableShare(sides.after, sides.law) },
  rules: rulesIn(changes).flatMap((key) => ruleDocument(sides, key))
})

/** The rules in which something was changed that could make them decide otherwise. */
const rulesIn = (changes: readonly Change[]): readonly string[] => [
  ...new Set(
    changes.flatMap(({ kind, place: { before, after } }) =>
      after?.rule !== undefined && before?.rule === after.rule && DECIDING.has(kind) ? [after.rule] : []
    )
  )
]

const DECIDING: ReadonlySet<Change['kind']> = new Set(['condition', 'acts', 'list', 'value', 'rule-kind'])

function ruleDocument({ before, after, law }: TwoSides, key: string): readonly RuleBehaviourDocument[] {
  const behaviour = ruleBehaviour(before, after, key, { law })
  if (!('notAnalysed' in behaviour)) return []
  const regions = regionsOf(behaviour).map(regionDocument)
  return [{ rule: key, title: titleOf(after, key), regions, notAnalysed: behaviour.notAnalysed }]
}

const titleOf = ({ byKey }: CompiledRuleset, key: string): string => byKey.get(key)?.provision.title ?? ''

const regionsOf = (behaviour: RuleBehaviour): readonly RuleRegion[] =>
  behaviour.kind === 'differs' ? behaviour.regions : []

function regionDocument({ part, act, direction, before, after, says, example: found }: RuleRegion): RegionDocument {
  const head = { part, ...(act === undefined ? {} : { act }), direction, before, after, says: wholeSentence(says) }
  if (found.kind === 'no-example') return { ...head, noExample: found.why }
  const { case: facts, asOf, about } = found.example
  return { ...head, example: { case: facts, asOf, about, outcome: found.outcome } }
}
