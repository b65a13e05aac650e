import type { Provision, Rule } from '../model/ruleset.ts'
import { checkNames, type Names } from './names.ts'
import { quote, step } from './problems.ts'
import { readingOf } from './readings.ts'
import { type Report, tell } from './report.ts'
import type { RuleAt, RuleIndex } from './rule-index.ts'
import {
  BODY_KINDS,
  type WrittenBody,
  type WrittenProvision,
  type WrittenRule,
  type WrittenRuleset
} from './written.ts'

/** Where a provision stands. */
export const provisionAt = (index: number): string => `/provisions/${index}`

/** Every rule as it stands in the text, by its key, and the keys of each provision. A key given twice is kept once. */
export function indexRules({ provisions }: WrittenRuleset, floor: ReadonlySet<string> | undefined): RuleIndex {
  const rules = new Map<string, RuleAt>()
  const keys = new Map<string, readonly string[]>()
  for (const [index, provision] of provisions.entries()) {
    const own = rulesIn(provision, provisionAt(index))
    for (const rule of own) if (!rules.has(rule.key)) rules.set(rule.key, rule)
    if (!keys.has(provision.id)) keys.set(provision.id, [...new Set(own.map(({ key }) => key))])
  }
  return { rules, provisions: keys, floor }
}

function rulesIn(provision: WrittenProvision, place: string): readonly RuleAt[] {
  if (!provision.rules) return [ruleAt(provision, provision.id, provision.id, undefined, place)]
  return provision.rules.map((rule, index) => ({
    ...ruleAt(rule, `${provision.id}/${rule.name}`, provision.id, rule.name, step(`${place}/rules`, index)),
    own: ownOf(rule)
  }))
}

const ownOf = ({ strength, binding }: WrittenRule): RuleAt['own'] => ({
  ...(strength === undefined ? {} : { strength }),
  ...(binding === undefined ? {} : { binding })
})

/** The shape says that there is exactly one body. */
function ruleAt(body: WrittenBody, key: string, provision: string, name: string | undefined, place: string): RuleAt {
  const kind = BODY_KINDS.find((one) => body[one] !== undefined) ?? 'guidance'
  return {
    key,
    provision,
    name,
    own: {},
    kind,
    written: body[kind] ?? {},
    at: (pointer) => `${place}/${kind}${pointer}`,
    place
  }
}

/** A provision with its rules in place. */
export function provisionOf(written: WrittenProvision, rules: readonly [Rule, ...Rule[]]): Provision {
  const { id, section, cite = {}, strength, binding, verified, title, gap } = written
  return {
    id,
    section,
    cite,
    strength,
    binding,
    verified,
    title,
    who: written.who ?? [],
    with: written.with ?? [],
    seeAlso: written.seeAlso ?? [],
    conflictsWith: written.conflictsWith ?? [],
    ...(gap === undefined ? {} : { gap }),
    readings: (written.readings ?? []).map((reading) => readingOf(reading, id)),
    rules
  }
}

/** What a provision says beside its rules: its section, who acts, and what it refers to. */
export function checkProvision(
  names: Names,
  index: RuleIndex,
  written: WrittenProvision,
  at: string,
  sections: ReadonlySet<string>
): void {
  const { section, who = [], with: others = [], seeAlso = [], conflictsWith = [] } = written
  if (!sections.has(section)) tell(names.report, unknownSection(names.report, section, sections, `${at}/section`))
  checkNames(names, 'roles', who, `${at}/who`)
  checkNames(names, 'roles', others, `${at}/with`)
  checkReferences(names.report, index, seeAlso, `${at}/seeAlso`)
  checkReferences(names.report, index, conflictsWith, `${at}/conflictsWith`)
}

const unknownSection = (report: Report, section: string, sections: ReadonlySet<string>, pointer: string) => ({
  code: 'UNKNOWN_SECTION',
  message: `unknown section ${quote(section)}`,
  help: report.suggest(section, sections) ?? 'add it to `sections`',
  pointer
})

/** Looks whether provisions that are referred to are there, here or in the floor. */
export function checkReferences(report: Report, index: RuleIndex, ids: readonly string[], pointer: string): void {
  for (const [position, id] of ids.entries()) checkReference(report, index, id, step(pointer, position))
}

/** Looks whether a provision that is referred to is there, here or in the floor. */
export function checkReference(report: Report, index: RuleIndex, id: string, pointer: string): void {
  if (index.provisions.has(id) || (index.floor?.has(id) ?? true)) return
  tell(report, {
    code: 'UNKNOWN_PROVISION',
    message: `unknown provision ${quote(id)}`,
    help: report.suggest(id, [...index.provisions.keys(), ...(index.floor ?? [])]),
    pointer
  })
}

/** Names that must be one of a kind within a list, each second one told. */
export function checkUnique(
  report: Report,
  names: readonly string[],
  what: string,
  at: (index: number) => string
): void {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name))
      tell(report, { code: 'DUPLICATE_ID', message: `${what} ${quote(name)} is given twice`, pointer: at(index) })
    seen.add(name)
  }
}
