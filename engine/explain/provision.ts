import type { Named, ProvisionDocument, ReadingDocument, RuleDocument } from '../model/assessment.ts'
import { asRuled, type Provision, type Reading, type Rule, type Ruleset } from '../model/ruleset.ts'
import { ruleSentence } from './sentence.ts'
import { roleLabel } from './structural.ts'
import { listed, ukDay } from './words.ts'

/** What one provision says and where it stands; nothing where the ruleset has none of that id (or rule of that key). */
export function explainProvision(ruleset: Ruleset, id: string, law?: Ruleset): ProvisionDocument | undefined {
  const provision = ruleset.provisions.find((one) => one.id === id || one.rules.some(({ key }) => key === id))
  if (provision === undefined) return undefined
  const told = {
    ...headOf(provision, ruleset),
    rules: provision.rules.map((rule) => ruleDocument(rule, provision, ruleset, law))
  }
  return { ...told, lines: linesOf(told) }
}

type Told = Omit<ProvisionDocument, 'lines'>

function headOf(provision: Provision, ruleset: Ruleset): Omit<Told, 'rules'> {
  const { vocabulary, sections } = ruleset
  const named = (name: string): Named => ({ name, label: roleLabel(vocabulary, name) })
  return {
    provision: provision.id,
    ruleset: ruleset.id,
    version: ruleset.version,
    section: sections.find(({ id }) => id === provision.section) ?? { id: provision.section, title: '' },
    cite: provision.cite,
    strength: provision.strength,
    ...(provision.binding === undefined ? {} : { binding: provision.binding }),
    ...(provision.verified === undefined ? {} : { verified: provision.verified }),
    title: provision.title,
    who: provision.who.map(named),
    with: provision.with.map(named),
    readings: readingsOf(provision, ruleset).map(readingDocument),
    seeAlso: provision.seeAlso,
    conflictsWith: provision.conflictsWith,
    ...(provision.gap === undefined ? {} : { gap: provision.gap })
  }
}

/** Its own readings, and those of the whole text that bear on it. */
const readingsOf = (provision: Provision, { readings }: Ruleset): readonly Reading[] => [
  ...provision.readings,
  ...readings.filter(({ provisions }) => provisions.includes(provision.id))
]

const readingDocument = ({ key, doubt, taken, by, on, alternative }: Reading): ReadingDocument => ({
  key,
  doubt,
  taken,
  by,
  on,
  alternative
})

function ruleDocument(rule: Rule, provision: Provision, ruleset: Ruleset, law: Ruleset | undefined): RuleDocument {
  const { body } = rule
  const floor = body.kind === 'timescale' ? body.floor : undefined
  return {
    rule: rule.key,
    kind: body.kind,
    per: body.per,
    says: ruleSentence(rule, asRuled(provision, rule), ruleset),
    ...(floor === undefined ? {} : { floor: floorDocument(floor, law) }),
    ...(body.kind === 'guidance' ? { undecidable: body.undecidable.trim() } : {})
  }
}

function floorDocument(key: string, law: Ruleset | undefined): NonNullable<RuleDocument['floor']> {
  const whole = law?.provisions.find(({ rules }) => rules.some((rule) => rule.key === key))
  const rule = whole?.rules.find((one) => one.key === key)
  if (law === undefined || whole === undefined || rule === undefined) return { rule: key }
  const provision = asRuled(whole, rule)
  return {
    rule: key,
    says: ruleSentence(rule, provision, law),
    ...(provision.binding === undefined ? {} : { binding: provision.binding }),
    ...(provision.verified === undefined ? {} : { verified: provision.verified }),
    ...(provision.cite.source === undefined ? {} : { source: provision.cite.source })
  }
}

const VERIFIED = {
  text: 'read in the text of the law',
  corroborated: 'found in a second source, not in the text of the law',
  memory: 'from memory, to be checked against the text of the law'
} as const

function linesOf(told: Told): readonly string[] {
  return [
    `${told.provision}: ${told.title}`,
    ...told.rules.map(({ says }) => `  ${says}`),
    `  ${whereWords(told)}`,
    ...told.rules.flatMap(floorLines),
    ...told.readings.flatMap(readingLines),
    ...(told.gap === undefined ? [] : [`  The text leaves out: ${told.gap}`]),
    ...(told.conflictsWith.length === 0 ? [] : [`  Conflicts with ${listed(told.conflictsWith, 'and')}`]),
    ...(told.seeAlso.length === 0 ? [] : [`  See also ${listed(told.seeAlso, 'and')}`])
  ]
}

function whereWords({ section, cite, strength, binding, verified, ruleset, version }: Told): string {
  const place = cite.line === undefined ? (cite.source ?? '') : `line ${cite.line}`
  const part = `section ${section.id}${section.title === '' ? '' : ` (${section.title})`}`
  const parts = [`${ruleset} ${version}`, part, place, `strength: ${strength}`, binding, verified && VERIFIED[verified]]
  return parts.filter((one) => one !== undefined && one !== '').join('; ')
}

const floorLines = ({ floor }: RuleDocument): readonly string[] =>
  floor === undefined
    ? []
    : [
        `  Stands on ${floor.rule}${floor.says === undefined ? '' : `: ${floor.says}`}${floor.verified === 'memory' ? ` (${VERIFIED.memory})` : ''}`
      ]

const readingLines = ({ key, doubt, taken, by, on, alternative }: ReadingDocument): readonly string[] => [
  `  Doubt (${key}): ${doubt}`,
  `    taken: ${taken} (${by}; ${ukDay(on)})`,
  `    alternative: ${alternative}`
]
