import { provisionSentence, ruleSentence } from '../../../engine/explain/sentence.ts'
import { roleLabel } from '../../../engine/explain/structural.ts'
import type { Provision, Ruleset } from '../../../engine/model/ruleset.ts'
import { didYouMean } from '../arguments.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { versionNamed, whichRulesets } from '../which.ts'

/** Says what one provision says, without any case. */
export const explainCommand: Command = {
  name: 'explain',
  says: 'say in plain English what a provision asks, and how its text was taken',
  usage: 'RULESET PROVISION',
  takes: { least: 2, most: 2 },
  published: true,
  options: { version: { value: 'DAY', says: 'this version, instead of the newest' }, json: JSON_OPTION },
  run: (given, shell) => {
    const [named = '', key = ''] = given.args
    const { id, version: pinned } = versionNamed(named)
    const store = shell.store()
    if (!store.ok) return refused(shell, store.problems)
    const which = whichRulesets(store.value, [id])
    if ('misuse' in which) return which
    const versions = store.value.versions(id)
    const version = given.value('version') ?? pinned ?? versions[0]?.version
    const ruleset = version === undefined ? undefined : store.value.version(id, version)?.ruleset
    if (ruleset === undefined)
      return misuse(
        `there is no version ${version} of ${id}; there are ${versions.map((one) => one.version).join(', ')}`
      )
    return tell(given, shell, ruleset, key)
  }
}

function tell(given: Given, { out }: Shell, ruleset: Ruleset, key: string): ExitCode | Misuse {
  const provision = ruleset.provisions.find(({ id, rules }) => id === key || rules.some((rule) => rule.key === key))
  if (provision === undefined) {
    const ids = ruleset.provisions.map(({ id }) => id)
    return misuse(`there is no provision ${key} in ${ruleset.id} ${ruleset.version}${didYouMean(key, ids)}`)
  }
  out(given.flag('json') ? JSON.stringify(jsonOf(ruleset, provision), null, 2) : linesOf(ruleset, provision).join('\n'))
  return 0
}

const sectionOf = ({ sections }: Ruleset, { section }: Provision): string =>
  sections.find(({ id }) => id === section)?.title ?? ''

function linesOf(ruleset: Ruleset, provision: Provision): readonly string[] {
  const { id, title, cite, strength, section, seeAlso, conflictsWith, gap, binding, verified } = provision
  const place = cite.line === undefined ? cite.source : `line ${cite.line}`
  return [
    `${id} ${title} (${ruleset.id} ${ruleset.version})`,
    `Section ${section}, ${sectionOf(ruleset, provision)}${place === undefined ? '' : `; ${place}`}; ${strength}`,
    ...(binding === undefined ? [] : [`Binding as ${binding}; source: ${verified ?? 'not looked at'}`]),
    '',
    provisionSentence(provision, ruleset),
    ...(gap === undefined ? [] : ['', `The text leaves out: ${gap}`]),
    ...provision.readings.flatMap((reading) => ['', ...readingLines(reading)]),
    ...(seeAlso.length === 0 ? [] : ['', `See also ${seeAlso.join(', ')}`]),
    ...(conflictsWith.length === 0 ? [] : ['', `In conflict with ${conflictsWith.join(', ')}`])
  ]
}

const readingLines = ({ key, doubt, taken, by, on, alternative }: Provision['readings'][number]): readonly string[] => [
  `Reading ${key}`,
  `  doubt: ${doubt}`,
  `  taken: ${taken}`,
  `  otherwise: ${alternative}`,
  `  by ${by}, ${on}`
]

const jsonOf = (ruleset: Ruleset, provision: Provision) => ({
  ruleset: ruleset.id,
  version: ruleset.version,
  provision: provision.id,
  title: provision.title,
  section: { id: provision.section, title: sectionOf(ruleset, provision) },
  cite: provision.cite,
  strength: provision.strength,
  who: provision.who.map((name) => ({ name, label: roleLabel(ruleset.vocabulary, name) })),
  says: provisionSentence(provision, ruleset),
  rules: provision.rules.map((rule) => ({
    rule: rule.key,
    kind: rule.body.kind,
    says: ruleSentence(rule, provision, ruleset)
  })),
  readings: provision.readings,
  seeAlso: provision.seeAlso,
  conflictsWith: provision.conflictsWith,
  ...(provision.binding === undefined ? {} : { binding: provision.binding }),
  ...(provision.verified === undefined ? {} : { verified: provision.verified }),
  ...(provision.gap === undefined ? {} : { gap: provision.gap })
})
