import type { BehaviourDocument, RegionDocument, RuleBehaviourDocument } from '../../engine/changes/behaviour.ts'
import { ukDay } from '../../engine/explain/words.ts'

/** What a procedure decides otherwise, rule by rule, each difference with a case that shows it. */
export const behaviourLines = ({ analysed, rules }: BehaviourDocument): readonly string[] => [
  '',
  'What is decided otherwise',
  ...(rules.length === 0 ? ['  Nothing: every rule that both have decides as it did.'] : rules.flatMap(ruleLines)),
  '',
  ...new Set([`${analysed.before.says}.`, `${analysed.after.says}.`])
]

const ruleLines = ({ rule, title, regions, notAnalysed }: RuleBehaviourDocument): readonly string[] => [
  `  ${title} (${rule})`,
  ...regions.flatMap(regionLines),
  ...notAnalysed.map(({ why }) => `    Not analysed: ${why}.`)
]

const regionLines = ({ says, example, noExample }: RegionDocument): readonly string[] => [
  `    ${says}`,
  example === undefined
    ? `      No example: ${noExample}.`
    : `      On ${ukDay(example.asOf)}: ${example.outcome.before} before, ${example.outcome.after} now, in ${JSON.stringify(example.case)}`
]
