import type { CompiledRule } from './rule.ts'
import type { CompiledRuleset } from './ruleset.ts'

/** One rule through the versions that have it, newest first; a version without it has retired it. */
export type RuleHistory = Readonly<{
  key: string
  versions: readonly Readonly<{ version: CompiledRuleset; rule: CompiledRule | undefined }>[]
}>

/** A ruleset in all its versions, newest first. */
export type RulesetHistory = Readonly<{
  id: string
  versions: readonly [CompiledRuleset, ...CompiledRuleset[]]
  rules: readonly RuleHistory[]
  byKey: ReadonlyMap<string, RuleHistory>
}>

/** A council's procedure with the law that it stands on: everything that an assessment needs beside the case and the day. */
export type Procedure = Readonly<{
  local: RulesetHistory
  law: RulesetHistory | undefined
  /** The statutory rules that a local rule stands on: they are answered there, not a second time on their own. */
  floors: ReadonlySet<string>
}>

export function historyOf(versions: readonly [CompiledRuleset, ...CompiledRuleset[]]): RulesetHistory {
  const newestFirst = [...versions].sort((a, b) => b.from - a.from) as [CompiledRuleset, ...CompiledRuleset[]]
  const keys = [...new Set(newestFirst.flatMap(({ rules }) => rules.map(({ rule }) => rule.key)))]
  const rules = keys.map((key) => ({
    key,
    versions: newestFirst.map((version) => ({ version, rule: version.byKey.get(key) }))
  }))
  return { id: newestFirst[0].ruleset.id, versions: newestFirst, rules, byKey: new Map(rules.map((rule) => [rule.key, rule])) }
}

export const procedureOf = (
  local: readonly [CompiledRuleset, ...CompiledRuleset[]],
  law?: readonly [CompiledRuleset, ...CompiledRuleset[]]
): Procedure => ({ local: historyOf(local), law: law && historyOf(law), floors: floorsOf(local) })

const floorsOf = (versions: readonly CompiledRuleset[]): ReadonlySet<string> =>
  new Set(
    versions.flatMap(({ rules }) =>
      rules.flatMap(({ body }) => (body.kind === 'timescale' && body.floor !== undefined ? [body.floor] : []))
    )
  )
