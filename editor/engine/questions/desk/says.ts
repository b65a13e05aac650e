import { ruleSentence } from '../../../../engine/index.ts'
import { asRuled, type Provision, type Ruleset } from '../../../../engine/model/ruleset.ts'
import type { RuleSays } from './asked.ts'

/** A provision as its sentences, without the names of its rules, which the page shows beside them. */
export const saysOf = (provision: Provision, ruleset: Ruleset): readonly RuleSays[] =>
  provision.rules.map((rule) => ({
    key: rule.key,
    kind: rule.body.kind,
    strength: rule.strength ?? provision.strength,
    says: ruleSentence(rule, asRuled(provision, rule), ruleset).replace(` (${rule.key}).`, '.')
  }))
