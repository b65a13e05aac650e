import { ruleSentence } from '../../../engine/index.ts'
import type { Binding, Provision, Rule, Ruleset, Strength } from '../../../engine/model/ruleset.ts'
import { asRuled } from '../../../engine/model/ruleset.ts'
import type { Cite, Named } from '../../../engine/model/assessment.ts'
import { isDecided } from '../../../engine/coverage/coverage.ts'
import { readExamples } from '../../../engine/read/examples.ts'
import type { Answering } from '../answer.ts'
import type { Opened } from '../library.ts'
import { encodedOf, type Since } from './encoded.ts'
import { needs } from './needs.ts'

export type RuleKind = 'timescale' | 'trigger' | 'invitee' | 'check' | 'agenda' | 'guidance'

export type RuleLine = Readonly<{
  key: string
  kind: RuleKind
  strength: Strength
  says: string
  /** The events that it speaks of. */
  events: readonly string[]
}>

/** One provision as the overview shows it. */
export type ProvisionLine = Readonly<{
  id: string
  section: string
  title: string
  strength: Strength
  binding?: Binding
  cite: Cite
  who: readonly Named[]
  rules: readonly RuleLine[]
  decided: boolean
  readings: number
  gap?: string
  /** How many worked examples speak of it; left out where no examples are at hand. */
  examples?: number
  /** Where it is not as the published text has it, though the paragraph is still cited. */
  since?: Since
}>

export type Overview = Readonly<{
  id: string
  version: string
  title: string
  issuedBy: string
  inForceFrom: string
  source: Ruleset['source']
  floor?: string
  sections: Ruleset['sections']
  provisions: readonly ProvisionLine[]
  /** How many provisions of the published text this version does not have any more. */
  takenOut: number
}>

/** Everything that a text says, a sentence to each rule. */
export const overview: Answering<'overview'> = async (place, library) => {
  const opened = needs(await library.open(place))
  const { ruleset } = opened.shown
  const { id, version, title, issuedBy, inForceFrom, source, floor, sections } = ruleset
  const spoken = await spokenOf(opened)
  const { since, removed } = await encodedOf(ruleset, opened, library)
  return {
    id,
    version,
    title,
    issuedBy,
    inForceFrom,
    source,
    ...(floor !== undefined && { floor }),
    sections,
    provisions: ruleset.provisions.map((provision) => lineOf(provision, ruleset, spoken, since)),
    takenOut: removed.length
  }
}

type Spoken = ReadonlyMap<string, number> | undefined

/** How many worked examples speak of each provision. */
export async function spokenOf({ examples }: Opened): Promise<Spoken> {
  const text = await examples()
  const read = text === undefined ? undefined : readExamples(text)
  if (read?.ok !== true) return undefined
  const counts = new Map<string, number>()
  for (const { gives } of read.value.examples)
    for (const provision of new Set(Object.keys(gives).map((key) => key.split('/')[0] ?? key)))
      counts.set(provision, (counts.get(provision) ?? 0) + 1)
  return counts
}

type Sinces = ReadonlyMap<string, Since>

export function lineOf(provision: Provision, ruleset: Ruleset, spoken: Spoken, sinces: Sinces): ProvisionLine {
  const { id, section, title, strength, binding, cite, who, gap, readings } = provision
  const since = sinces.get(id)
  const about = ruleset.readings.filter(({ provisions }) => provisions.includes(id)).length
  return {
    id,
    section,
    title,
    strength,
    cite,
    ...(binding !== undefined && { binding }),
    who: who.map((name) => ({ name, label: ruleset.vocabulary.roles.get(name)?.label ?? name })),
    rules: provision.rules.map((rule) => ruleLine(rule, provision, ruleset)),
    decided: isDecided(provision),
    readings: readings.length + about,
    ...(gap !== undefined && { gap }),
    ...(spoken !== undefined && { examples: spoken.get(id) ?? 0 }),
    ...(since !== undefined && { since })
  }
}

function ruleLine(rule: Rule, provision: Provision, ruleset: Ruleset): RuleLine {
  const { body } = rule
  const events = 'events' in body ? body.events : []
  return {
    key: rule.key,
    kind: body.kind,
    strength: rule.strength ?? provision.strength,
    says: withoutKey(ruleSentence(rule, asRuled(provision, rule), ruleset), rule.key),
    events: events.map((name) => ruleset.vocabulary.events.get(name)?.label ?? name)
  }
}

/** The page shows beside the sentence which rule it is. */
const withoutKey = (sentence: string, key: string): string => sentence.replace(` (${key}).`, '.')
