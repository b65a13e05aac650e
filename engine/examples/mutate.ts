import { assess } from '../assess/assess.ts'
import { compileCondition, instanceReaders } from '../compile/condition.ts'
import { type Procedure, procedureOf } from '../compile/procedure.ts'
import { type CompiledInvitee, type CompiledRule, compileRule, type Workshop } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleBody } from '../model/ruleset.ts'
import { onlyRules, rulesBehind } from './focus.ts'
import { judgeExample, type ReadyExample } from './run.ts'
import { bodyVariants } from './variants.ts'

/** A ruleset with one small mistake in one rule, in every version that has that rule alike. */
export type Mutant = Readonly<{ rule: string; mutant: string; from: RuleBody; to: RuleBody }>

/** Every mutant of a ruleset in all its versions, newest first. Where versions differ in a rule, each form of it is mutated on its own. */
export function mutantsOf(versions: readonly CompiledRuleset[]): readonly Mutant[] {
  const keys = new Set(versions.flatMap(({ rules }) => rules.map(({ rule }) => rule.key)))
  return [...keys].flatMap((key) => mutantsOfRule(key, versions))
}

function mutantsOfRule(key: string, versions: readonly CompiledRuleset[]): readonly Mutant[] {
  const forms = Map.groupBy(
    versions.filter(({ byKey }) => byKey.has(key)),
    ({ byKey }) => JSON.stringify(byKey.get(key)?.body)
  )
  return [...forms.values()].flatMap(([newest], i) => {
    const body = newest?.byKey.get(key)?.body
    if (newest === undefined || body === undefined) return []
    const version = i === 0 ? '' : ` (version ${newest.ruleset.version})`
    return bodyVariants(body).map(({ what, value }) => ({
      rule: key,
      mutant: `${what}${version}`,
      from: body,
      to: value
    }))
  })
}

/** An example beside the rules that it turns on. */
type Witness = ReadyExample & Readonly<{ behind: ReadonlySet<string> }>

/** The mutants that every one of the examples, all of which come out as expected, lets live. */
export function living(mutants: readonly Mutant[], examples: readonly ReadyExample[]): readonly Mutant[] {
  const witnesses = examples
    .map((ready) => ({ ...ready, behind: rulesBehind(ready.example, ready.procedure) }))
    .filter(comesOut)
  const byRule = Map.groupBy(
    witnesses.flatMap((witness) => [...witness.behind].map((rule) => ({ rule, witness }))),
    ({ rule }) => rule
  )
  return mutants.filter(
    (mutant) =>
      !isNoticed(
        mutant,
        (byRule.get(mutant.rule) ?? []).map(({ witness }) => witness)
      )
  )
}

const comesOut = (witness: Witness): boolean => isAsExpected(witness, witness.procedure)

const isAsExpected = ({ example, facts, asOf, behind }: Witness, procedure: Procedure): boolean =>
  judgeExample(example, assess(onlyRules(procedure, behind), facts, asOf)).outcome === 'as-expected'

function isNoticed(mutant: Mutant, witnesses: readonly Witness[]): boolean {
  const made = new Map<Procedure, Procedure | undefined>()
  const mutated = (procedure: Procedure): Procedure | undefined => {
    if (!made.has(procedure)) made.set(procedure, mutatedProcedure(procedure, mutant))
    return made.get(procedure)
  }
  return witnesses.some((witness) => {
    const procedure = mutated(witness.procedure)
    return procedure !== undefined && !isAsExpected(witness, procedure)
  })
}

/** The procedure with the mistake in it; nothing where a reading has put another rule in that place. */
function mutatedProcedure({ local, law }: Procedure, mutant: Mutant): Procedure | undefined {
  const text = JSON.stringify(mutant.from)
  const versions = local.versions.map((version) => mutatedVersion(version, mutant, text))
  if (versions.every((version, i) => version === local.versions[i])) return undefined
  const mutated = procedureOf(versions as [CompiledRuleset, ...CompiledRuleset[]])
  return { ...mutated, law }
}

function mutatedVersion(version: CompiledRuleset, { rule: key, to }: Mutant, from: string): CompiledRuleset {
  const rule = version.byKey.get(key)
  if (rule === undefined || JSON.stringify(rule.body) !== from) return version
  const mutated = compileRule(shopOf(version), rule.provision, { ...rule.rule, body: to })
  return {
    ...version,
    rules: version.rules.with(version.rules.indexOf(rule), mutated),
    byKey: new Map(version.byKey).set(key, mutated),
    exclusions: rule.kind === 'invitee' ? exclusionsWith(version, rule, mutated) : version.exclusions
  }
}

const shopOf = ({ ruleset: { conventions }, calendar, conditions }: CompiledRuleset): Workshop => ({
  conventions,
  calendar,
  condition: (condition: Condition) => compileCondition(conditions.length, condition, instanceReaders(conventions))
})

const exclusionsWith = (
  { exclusions }: CompiledRuleset,
  rule: CompiledRule,
  mutated: CompiledRule
): CompiledRuleset['exclusions'] =>
  new Map(
    [...exclusions].map(([role, list]) => [
      role,
      list.map((one) => (one === rule ? (mutated as CompiledInvitee) : one))
    ])
  )
