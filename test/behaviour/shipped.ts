import { readFileSync } from 'node:fs'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import { bodyVariants } from '../../engine/examples/variants.ts'
import type { Provision, Rule, RuleBody, Ruleset } from '../../engine/model/ruleset.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { calendar, vocabulary } from '../explain/setup.ts'

const RULESETS = new URL('../../rulesets/', import.meta.url)

const LAW_VERSIONS = ['2020-09-26', '2020-04-24', '2015-04-01', '2012-12-03', '2011-04-01', '1991-10-14']

function compiled(path: string): CompiledRuleset {
  const read = readRuleset(readFileSync(new URL(`${path}.yaml`, RULESETS), 'utf8'), { vocabulary })
  if (!read.ok) throw new Error(`${path}: ${read.problems.map(({ message }) => message).join('\n')}`)
  return compileRuleset(read.value.ruleset, calendar)
}

export const law = LAW_VERSIONS.map((version) => compiled(`england/${version}`))
export const york = compiled('york/2024-03-15')
export const brighton = compiled('brighton-and-hove/2018-11-01')

/** A ruleset with another body for one rule; only that provision is compiled anew. */
export function withBody(version: CompiledRuleset, key: string, body: RuleBody): CompiledRuleset {
  const provisions = version.ruleset.provisions.map((one) => withRule(one, key, body))
  const ruleset: Ruleset = { ...version.ruleset, provisions }
  const changed = provisions.filter((one, i) => one !== version.ruleset.provisions[i])
  const { byKey } = compileRuleset({ ...ruleset, provisions: changed }, calendar)
  return {
    ...version,
    ruleset,
    rules: version.rules.map((rule) => byKey.get(rule.rule.key) ?? rule),
    byKey: new Map([...version.byKey, ...byKey])
  }
}

function withRule(provision: Provision, key: string, body: RuleBody): Provision {
  if (!provision.rules.some((rule) => rule.key === key)) return provision
  return {
    ...provision,
    rules: provision.rules.map(
      (rule): Rule => (rule.key === key ? { ...rule, body } : rule)
    ) as unknown as Provision['rules']
  }
}

export type Edit = Readonly<{ rule: string; what: string; after: CompiledRuleset }>

/** Every small edit of every rule of a version. */
export const editsOf = (version: CompiledRuleset): readonly Edit[] =>
  version.rules.flatMap(({ rule, body }) =>
    bodyVariants(body).map(({ what, value }) => ({ rule: rule.key, what, after: withBody(version, rule.key, value) }))
  )

/** Edits of a clock are no edits of a condition. */
export const isOfCondition = ({ what }: Edit): boolean => !/^(within|atLeast|notBefore) /.test(what)
