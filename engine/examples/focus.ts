import type { Procedure, RuleHistory } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { Condition } from '../model/condition.ts'
import type { Example } from '../model/example.ts'

/** The keys of the rules that an example's expectations turn on, directly or through other rules. */
export function rulesBehind({ gives, nextReview }: Example, { local, law }: Procedure): ReadonlySet<string> {
  const histories = [...local.rules, ...(law?.rules ?? [])]
  const asked = Object.keys(gives)
  const open = histories.filter((history) => isAsked(history, asked, nextReview !== undefined)).map(({ key }) => key)
  const byName = (name: string): readonly string[] =>
    histories.filter(({ key }) => isNamed(key, name)).map(({ key }) => key)
  const byKey = new Map(histories.map((history) => [history.key, history]))
  const behind = new Set<string>()
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (behind.has(key)) continue
    behind.add(key)
    open.push(...neededBy(byKey.get(key)).flatMap(byName), ...exclusionsOf(byKey.get(key), histories))
  }
  return behind
}

const isNamed = (key: string, name: string): boolean => key === name || key.startsWith(`${name}/`)

const rulesOf = (history: RuleHistory | undefined): readonly CompiledRule[] =>
  (history?.versions ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule]))

const floorOf = ({ body }: CompiledRule): string | undefined => (body.kind === 'timescale' ? body.floor : undefined)

function isAsked(history: RuleHistory, asked: readonly string[], nextReview: boolean): boolean {
  const rules = rulesOf(history)
  const floors = rules.flatMap((rule) => floorOf(rule) ?? [])
  if (asked.some((name) => isNamed(history.key, name) || floors.some((floor) => isNamed(floor, name)))) return true
  return nextReview && rules.some((rule) => rule.kind === 'timescale' && rule.isReview)
}

/** The rules that a rule asks after, and the law that it stands on. */
const neededBy = (history: RuleHistory | undefined): readonly string[] =>
  rulesOf(history).flatMap((rule) => [...conditionsOf(rule).flatMap(rulesIn), ...[floorOf(rule) ?? []].flat()])

const conditionsOf = ({ body }: CompiledRule): readonly Condition[] => [
  ...(body.when === undefined ? [] : [body.when]),
  ...(body.kind === 'check' ? [body.requires] : []),
  ...(body.kind === 'timescale' ? (body.met?.acts ?? []).flatMap(({ when }) => when ?? []) : [])
]

function rulesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(rulesIn)
    case 'not':
      return rulesIn(condition.of)
    case 'outcome':
      return [condition.rule]
    case 'compare':
      return condition.operand.is === 'dueOf' ? condition.operand.rules : []
  }
}

/** Keeping out outranks inviting, so that who is invited turns on every rule that keeps that role out. */
function exclusionsOf(history: RuleHistory | undefined, all: readonly RuleHistory[]): readonly string[] {
  const roles = rulesOf(history).flatMap((rule) => (rule.kind === 'invitee' ? [rule.body.role] : []))
  const excludes = (rule: CompiledRule): boolean =>
    rule.kind === 'invitee' && rule.body.attends === 'excluded' && roles.includes(rule.body.role)
  return roles.length === 0 ? [] : all.filter((other) => rulesOf(other).some(excludes)).map(({ key }) => key)
}

/** The procedure with only those rules to judge; asked after by others, all are still there. */
export const onlyRules = ({ local, law, floors }: Procedure, keys: ReadonlySet<string>): Procedure => ({
  local: { ...local, rules: local.rules.filter(({ key }) => keys.has(key)) },
  law: law && { ...law, rules: law.rules.filter(({ key }) => keys.has(key)) },
  floors
})
