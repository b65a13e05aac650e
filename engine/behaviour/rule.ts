import { procedureOf } from '../compile/procedure.ts'
import type { CompiledRule } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import { addDays, type Day } from '../days/day.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleBody } from '../model/ruleset.ts'
import { isNonEmpty, type NonEmpty } from '../problem.ts'
import { conventionsMatter } from './conventions.ts'
import { ALWAYS, analyse } from './diff.ts'
import type { Region } from './model.ts'
import { onSameEvents, partsOf, type RulePart } from './parts.ts'
import { type ExampleFor, examplesIn, type Rulesets } from './region-examples.ts'
import { statesIn } from './states.ts'
import type { Asked } from './trial.ts'
import { bothVocabularies } from './vocabularies.ts'

type PartName = Readonly<{ part: RulePart['part']; act?: string }>

export type RuleRegion = Region & PartName & Readonly<{ example: ExampleFor }>

/** A part of a rule that was not analysed, and why. */
export type PartNotAnalysed = PartName & Readonly<{ why: string }>

/** How a rule decides otherwise in one version than in another. A rule that only one of them has is not compared. */
export type RuleBehaviour =
  | Readonly<{ kind: 'same' | 'only-before' | 'only-after' }>
  | Readonly<{ kind: 'differs'; regions: NonEmpty<RuleRegion>; notAnalysed: readonly PartNotAnalysed[] }>
  | Readonly<{ kind: 'not-analysed'; notAnalysed: NonEmpty<PartNotAnalysed> }>

export type RuleOptions = Readonly<{
  /** The law that both versions stand on, for conditions that ask after its rules. */
  law?: readonly CompiledRuleset[]
  /** Left out, regions come without examples, which are most of the work. */
  examples?: boolean
  /** The day on which examples are asked about. */
  asOf?: Day
}>

/** How one rule behaves otherwise in one version of a ruleset than in another: in which cases, with a case for each. */
export function ruleBehaviour(
  before: CompiledRuleset,
  after: CompiledRuleset,
  rule: string,
  options: RuleOptions = {}
): RuleBehaviour {
  const [one, other] = [before.byKey.get(rule), after.byKey.get(rule)]
  if (one === undefined || other === undefined) return { kind: onlyOne(one, other) }
  const rulesets = ready(before, after, options)
  const compared = differentKind(one.body, other.body)
  if (compared !== undefined) return { kind: 'not-analysed', notAnalysed: [{ part: 'when', why: compared }] }
  const parts = pairsOf(one, other, rulesets).map((pair) => comparePart(pair, rule, other, rulesets))
  const regions = parts.flatMap((part) => part.regions)
  const notAnalysed = parts.flatMap((part) => part.notAnalysed)
  if (isNonEmpty(regions)) return { kind: 'differs', regions, notAnalysed }
  return isNonEmpty(notAnalysed) ? { kind: 'not-analysed', notAnalysed } : { kind: 'same' }
}

const onlyOne = (
  before: CompiledRule | undefined,
  after: CompiledRule | undefined
): 'same' | 'only-before' | 'only-after' =>
  before === undefined ? (after === undefined ? 'same' : 'only-after') : 'only-before'

/** Long enough after both versions came into force for a few reviews, within the days that the calendar reaches. */
const LATER = 200

function ready(before: CompiledRuleset, after: CompiledRuleset, { law, examples, asOf }: RuleOptions): Rulesets {
  const versions = law as readonly [CompiledRuleset, ...CompiledRuleset[]] | undefined
  return {
    before,
    after,
    procedure: procedureOf([after], versions?.length ? versions : undefined),
    vocabulary: bothVocabularies(before.ruleset.vocabulary, after.ruleset.vocabulary),
    asOf: asOf ?? (Math.min(addDays(Math.max(before.from, after.from) as Day, LATER), after.calendar.to) as Day),
    examples: examples ?? true
  }
}

function differentKind(before: RuleBody, after: RuleBody): string | undefined {
  if (before.kind !== after.kind) return `it was a rule of another kind: ${before.kind}, now ${after.kind}`
  return before.per === after.per
    ? undefined
    : `it falls on something else: per ${before.per} before, per ${after.per} now`
}

type PartPair = PartName & Readonly<{ before: RulePart; after: RulePart; given: Condition }>

const namesOf = ({ part, act }: RulePart): string => `${part} ${act ?? ''}`

/** The parts that both have. What is required matters only where both versions apply. */
function pairsOf(before: CompiledRule, after: CompiledRule, { vocabulary }: Rulesets): readonly PartPair[] {
  const withEvents = !onSameEvents(before.body, after.body)
  const [befores, afters] = [partsOf(before.body, vocabulary, withEvents), partsOf(after.body, vocabulary, withEvents)]
  const applies: Condition = {
    kind: 'all',
    of: [befores, afters].flatMap((parts) =>
      parts.filter(({ part }) => part === 'when').map(({ condition }) => condition)
    )
  }
  return afters.flatMap((one) => {
    const match = befores.find((other) => namesOf(other) === namesOf(one))
    const { part, act } = one
    return match === undefined
      ? []
      : [
          {
            part,
            ...(act === undefined ? {} : { act }),
            before: match,
            after: one,
            given: part === 'when' ? ALWAYS : applies
          }
        ]
  })
}

type Compared = Readonly<{ regions: readonly RuleRegion[]; notAnalysed: readonly PartNotAnalysed[] }>

function comparePart(
  { part, act, before, after, given }: PartPair,
  key: string,
  rule: CompiledRule,
  rulesets: Rulesets
): Compared {
  const name: PartName = { part, ...(act === undefined ? {} : { act }) }
  const asked: Asked = { before: before.condition, after: after.condition, given }
  const { procedure, vocabulary } = rulesets
  const histories = [procedure.local, ...(procedure.law === undefined ? [] : [procedure.law])]
  const analysis = analyse(asked.before, asked.after, vocabulary, {
    per: rule.body.per,
    given,
    statesOf: statesIn(histories),
    verbs: after.verbs
  })
  if (analysis.kind === 'not-analysed') return { regions: [], notAnalysed: [{ ...name, why: analysis.why }] }
  const otherwise = conventionsMatter(
    rulesets.before.ruleset.conventions,
    rulesets.after.ruleset.conventions,
    analysis.variables
  )
  if (otherwise !== undefined) return { regions: [], notAnalysed: [{ ...name, why: otherwise }] }
  const exampleFor = examplesIn(asked, key, act, analysis.variables, rulesets)
  const regions = analysis.regions.map((region, i) => ({
    ...region,
    ...name,
    example: exampleFor(region, analysis.cases[i] ?? [])
  }))
  return { regions, notAnalysed: [] }
}
