import type { Scope } from '../model/vocabulary.ts'
import type { CompiledRule } from './rule.ts'
import type { CompiledRuleset } from './ruleset.ts'

/** One rule in one version; nothing where that version does not have it. What it falls on lies at hand, since every outcome asks for it. */
export type RuleVersion = Readonly<{ version: CompiledRuleset; rule: CompiledRule | undefined; per: Scope | undefined }>

/** One rule through the versions, newest first; a version without it has retired it, or is older than it. */
export type RuleHistory = Readonly<{
  key: string
  versions: readonly RuleVersion[]
  /** One rule for each sort of thing that the rule falls on, in any of its versions. */
  fallsOn: readonly CompiledRule[]
  /** Whether it stands on a rule of the law, in any of its versions. */
  hasFloor: boolean
}>

/** A ruleset in all its versions, newest first. */
export type RulesetHistory = Readonly<{
  id: string
  versions: readonly [CompiledRuleset, ...CompiledRuleset[]]
  rules: readonly RuleHistory[]
  byKey: ReadonlyMap<string, RuleHistory>
  /** By the rule's own key, or by the id of its provision, for all of the provision's rules. */
  byName: ReadonlyMap<string, readonly RuleHistory[]>
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
  const rules = keys.map((key) => ruleHistoryOf(key, newestFirst))
  const byKey = new Map(rules.map((rule) => [rule.key, rule]))
  return { id: newestFirst[0].ruleset.id, versions: newestFirst, rules, byKey, byName: byNameOf(rules) }
}

function ruleHistoryOf(key: string, newestFirst: readonly CompiledRuleset[]): RuleHistory {
  const versions = newestFirst.map((version): RuleVersion => {
    const rule = version.byKey.get(key)
    return { version, rule, per: rule?.per }
  })
  return {
    key,
    versions,
    fallsOn: fallsOn(versions),
    hasFloor: versions.some(({ rule }) => rule?.floor !== undefined)
  }
}

/** What a retired rule fell on once, in other scopes than at last, is nothing any more. */
function fallsOn([newest, ...older]: readonly RuleVersion[]): readonly CompiledRule[] {
  const all = [newest, ...older].flatMap((one) => one?.rule ?? [])
  const byScope = new Map<Scope, CompiledRule>()
  for (const rule of all) if (!byScope.has(rule.body.per)) byScope.set(rule.body.per, rule)
  return newest?.rule === undefined ? all.slice(0, 1) : [...byScope.values()]
}

function byNameOf(rules: readonly RuleHistory[]): ReadonlyMap<string, readonly RuleHistory[]> {
  const several = Map.groupBy(rules, ({ key }) => key.split('/')[0] ?? key)
  return new Map([...several, ...rules.map((rule): [string, readonly RuleHistory[]] => [rule.key, [rule]])])
}

export const procedureOf = (
  local: readonly [CompiledRuleset, ...CompiledRuleset[]],
  law?: readonly [CompiledRuleset, ...CompiledRuleset[]]
): Procedure => ({ local: historyOf(local), law: law && historyOf(law), floors: floorsOf(local) })

const floorsOf = (versions: readonly CompiledRuleset[]): ReadonlySet<string> =>
  new Set(versions.flatMap(({ rules }) => rules.flatMap(({ floor }) => floor ?? [])))
