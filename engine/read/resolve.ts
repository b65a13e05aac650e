import type { Elsewhere, Rule, RuleBody, Ruleset } from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { bodyOf } from './bodies.ts'
import { checkUnused, circularConditions, conditionOf } from './conditions.ts'
import { checkCircles, references } from './dependencies.ts'
import type { Bodies } from './parts.ts'
import { step } from './problems.ts'
import {
  checkProvision,
  checkReference,
  checkReferences,
  checkUnique,
  indexRules,
  provisionAt,
  provisionOf
} from './provisions.ts'
import { conventionsOf, rulesetReadingOf } from './readings.ts'
import type { Report } from './report.ts'
import type { RuleAt, RuleIndex } from './rule-index.ts'
import { circularSameAs } from './same-as.ts'
import { addWords, refuseDerived } from './words.ts'
import type { Stand, WrittenConventions, WrittenProvision, WrittenRuleset } from './written.ts'

/** What a ruleset is read against. Without `floor`, what a ruleset says of its floor's provisions is taken at its word. */
export type RulesetContext = Readonly<{
  vocabulary: Vocabulary
  /** The rule keys and provision ids of the ruleset that this one stands on. */
  floor?: ReadonlySet<string>
}>

/** What is laid over a ruleset before its names are looked up. */
export type Laid = Readonly<{
  rules: ReadonlyMap<string, RuleAt>
  stands: ReadonlyMap<string, Stand>
  conventions: readonly WrittenConventions[]
}>

export const NOTHING_LAID: Laid = { rules: new Map(), stands: new Map(), conventions: [] }

/** A ruleset with every name looked up, as far as that went; and what is needed to look up more. */
export type Resolved = Readonly<{ context: Bodies; bodies: ReadonlyMap<string, RuleBody>; ruleset: () => Ruleset }>

/** Looks up every name of a ruleset. What is wrong goes into the report; the ruleset may only be asked for if nothing was. */
export function resolve(
  written: WrittenRuleset,
  given: RulesetContext,
  report: Report,
  laid: Laid = NOTHING_LAID
): Resolved {
  const context = contextOf(written, given, report, laid)
  checkAround(written, context)
  const bodies = new Map<string, RuleBody>()
  for (const [key, rule] of context.rules.rules) {
    const body = bodyOf(context, rule)
    if (body) bodies.set(key, body)
  }
  const elsewhere = elsewhereOf(written, context)
  checkUnused(context)
  checkCircles(report, context.rules, references(context.rules, bodies))
  return { context, bodies, ruleset: () => rulesetOf(written, context, bodies, elsewhere, laid) }
}

function contextOf(written: WrittenRuleset, given: RulesetContext, report: Report, laid: Laid): Bodies {
  const words = addWords(given.vocabulary, written, report)
  refuseDerived(written, report)
  const vocabulary = { name: given.vocabulary.name, version: given.vocabulary.version, ...words }
  const own = indexRules(written, floorOf(written, given))
  const rules: RuleIndex = { ...own, rules: new Map([...own.rules, ...laid.rules]) }
  const named = written.conditions ?? {}
  const circular = circularConditions({ vocabulary, report }, named)
  const conditions = { vocabulary, report, rules, named, circular, resolved: new Map(), budget: { used: 0 } }
  return { ...conditions, circularSameAs: circularSameAs(report, rules) }
}

/** A ruleset that names no floor stands on nothing. */
const floorOf = ({ floor }: WrittenRuleset, given: RulesetContext): ReadonlySet<string> | undefined =>
  floor === undefined ? new Set() : given.floor

/** Sections, ids and references. */
function checkAround(written: WrittenRuleset, context: Bodies): void {
  const { report, rules } = context
  const { sections, provisions, readings = [], elsewhere = [] } = written
  const sectionIds = sections.map(({ id }) => id)
  checkUnique(report, sectionIds, 'section', (index) => `/sections/${index}/id`)
  checkUnique(
    report,
    provisions.map(({ id }) => id),
    'provision',
    (index) => `${provisionAt(index)}/id`
  )
  checkUnique(
    report,
    readings.map(({ id }) => id),
    'reading',
    (index) => `/readings/${index}/id`
  )
  for (const [index, reading] of readings.entries()) {
    checkReferences(report, rules, reading.provisions ?? [], `/readings/${index}/provisions`)
  }
  for (const [index, { provision }] of elsewhere.entries())
    checkReference(report, rules, provision, `/elsewhere/${index}/provision`)
  const known = new Set(sectionIds)
  for (const [index, provision] of provisions.entries()) {
    checkProvision(context, rules, provision, provisionAt(index), known)
    checkInside(report, provision, provisionAt(index))
  }
}

function checkInside(report: Report, { rules = [], readings = [] }: WrittenProvision, at: string): void {
  checkUnique(
    report,
    rules.map(({ name }) => name),
    'rule',
    (index) => `${at}/rules/${index}/name`
  )
  checkUnique(
    report,
    readings.map(({ id }) => id),
    'reading',
    (index) => `${at}/readings/${index}/id`
  )
}

/** What is left to another procedure is asked of the child and the period of care that runs. */
function elsewhereOf({ elsewhere = [] }: WrittenRuleset, context: Bodies): readonly Elsewhere[] {
  const found = elsewhere.map(({ when, procedure, provision }, index) => {
    const condition = conditionOf(context, when, 'care-period', `${step('/elsewhere', index)}/when`)
    return condition && { when: condition, procedure, provision }
  })
  return found.filter((one) => one !== undefined)
}

function rulesetOf(
  written: WrittenRuleset,
  { vocabulary, rules }: Bodies,
  bodies: ReadonlyMap<string, RuleBody>,
  elsewhere: readonly Elsewhere[],
  laid: Laid
): Ruleset {
  const { floor, appliesBy = 'anchor', readings = [] } = written
  return {
    id: written.ruleset,
    version: written.version,
    title: written.title,
    issuedBy: written.issuedBy,
    inForceFrom: written.inForce.from,
    source: written.source,
    calendar: written.calendar,
    ...(floor === undefined ? {} : { floor }),
    appliesBy,
    conventions: conventionsOf(written.conventions, ...laid.conventions),
    readings: readings.map(rulesetReadingOf),
    vocabulary,
    elsewhere,
    sections: written.sections,
    provisions: written.provisions.map((provision) => {
      return provisionOf({ ...provision, ...laid.stands.get(provision.id) }, rulesFor(provision, rules, bodies))
    })
  }
}

/** Nothing was wrong, so every rule has its body. */
function rulesFor(
  { id }: WrittenProvision,
  index: RuleIndex,
  bodies: ReadonlyMap<string, RuleBody>
): readonly [Rule, ...Rule[]] {
  const rules = (index.provisions.get(id) ?? []).map((key): Rule => {
    const [at, body] = [index.rules.get(key), bodies.get(key)]
    if (!body) throw new Error(`no body for ${key}, and no problem either`)
    return { key, body, ...at?.own, ...(at?.name === undefined ? {} : { name: at.name }) }
  })
  return rules as unknown as readonly [Rule, ...Rule[]]
}
