import { ruleSentence } from '../explain/sentence.ts'
import { provisionSentence } from '../explain/sentence.ts'
import { asRuled, type Provision, type Rule, type Ruleset, type Strength } from '../model/ruleset.ts'
import { diffBodies, whoDiffers, withDiffers } from './bodies.ts'
import type { Change } from './change.ts'
import { type At, change, type Context, diffParts, type Differ, type Differs, paragraphOf, without } from './context.ts'
import { pairUp } from './lists.ts'
import { fromTo, words } from './phrases.ts'
import { readings, standsWords } from './readings.ts'
import { always, asIs, names, onlyWords, value } from './rule-differs.ts'
import { bindingClass, strengthAs, strengthChange } from './strengths.ts'
import { same } from './same.ts'

/** A rule's own strength stands above its provision's, which then says nothing. */
const strength: Differ<Strength> = (at, before, after) => {
  const taken = at.provisions === undefined || inherits(at.provisions.before, at.provisions.after, 'strength')
  return [taken ? strengthChange(at, before, after) : strengthAs(at, 'wording-only', before, after)]
}

/** Whether some rule has it from the provision on both sides. */
const inherits = (before: Provision, after: Provision, part: 'strength' | 'binding'): boolean =>
  pairUp(before.rules, after.rules, ({ key }) => key).both.some(
    (one) => one.before[part] === undefined && one.after[part] === undefined
  )

const binding: Differ<Provision['binding']> = (at, before, after) => {
  const taken = at.provisions === undefined || inherits(at.provisions.before, at.provisions.after, 'binding')
  return bindingDiffers(taken)(at, before, after)
}

const bindingDiffers = (taken: boolean): Differ<Provision['binding']> =>
  value('binding', 'how it binds', taken ? bindingClass : always('wording-only'), (one) => one ?? 'not said')

const section: Differ<string> = (at, before, after) => {
  const title = ({ sections }: Ruleset, id: string): string => sections.find((one) => one.id === id)?.title ?? id
  const { before: was, after: is } = at.context.rulesets
  const [left, right] = [`${before} ${title(was, before)}`, `${after} ${title(is, after)}`]
  const told = words('section', `section: ${fromTo(at, left, right)}`, left, right)
  return [change(at, 'moved', told, { kind: 'section', before, after })]
}

const cite: Differ<Provision['cite']> = (at, before, after) =>
  value('cite', 'where the text has it', always('source-only'))(at, citeWords(before), citeWords(after))

const citeWords = ({ line, source, quote }: Provision['cite']): string =>
  [line === undefined ? '' : `line ${line}`, source ?? '', quote === undefined ? '' : `“${quote}”`]
    .filter((part) => part !== '')
    .join(', ') || 'not said'

const PROVISION: Differs<Provision, 'id'> = {
  section,
  cite,
  strength,
  binding,
  verified: value('verified', 'how the source was checked', always('source-only'), (one) => one ?? 'not said'),
  title: value('title', 'title', always('wording-only')),
  who: whoDiffers,
  with: withDiffers,
  seeAlso: names('seeAlso', 'what it refers to', asIs, onlyWords),
  conflictsWith: names('conflictsWith', 'what it conflicts with', asIs, onlyWords),
  gap: value('gap', 'what the text leaves out', always('wording-only')),
  readings,
  rules: (at, before, after) => diffRules(at, before, after) as [Change, ...Change[]]
}

/** What a provision asks, without where it stands and how it is put. */
const ASKED = without(
  PROVISION,
  'section',
  'cite',
  'verified',
  'title',
  'seeAlso',
  'conflictsWith',
  'gap',
  'readings',
  'rules'
)

/** Everything that differs between two versions of a provision. */
export function diffProvisions(context: Context, before: Provision, after: Provision): readonly Change[] {
  if (before === after) return []
  const place = { before: paragraphOf(before), after: paragraphOf(after) }
  return diffParts(PROVISION, { context, place, provisions: { before, after } }, before, after)
}

/** What two rules of two councils ask differently. */
export function diffAsked(context: Context, before: Standing, after: Standing): readonly Change[] {
  const [was, is] = [asRuled(before.provision, before.rule), asRuled(after.provision, after.rule)]
  const place = { before: paragraphOf(was, before.rule), after: paragraphOf(is, after.rule) }
  const at: At = { context, place }
  return [...diffParts(ASKED, at, was, is), ...bodiesAt(at, before.rule, after.rule)]
}

/** A rule in its provision. */
export type Standing = Readonly<{ provision: Provision; rule: Rule }>

const bodiesAt = (at: At, before: Rule, after: Rule): readonly Change[] =>
  same(before.body, after.body) ? [] : diffBodies(at, { before: before.body, after: after.body })

function diffRules(at: At, before: Provision['rules'], after: Provision['rules']): readonly Change[] {
  const { both, gone, added, moved } = pairUp<Rule>(before, after, ({ key }) => key)
  return [
    ...gone.map((rule) => ruleChange(at, 'gone', rule)),
    ...added.map((rule) => ruleChange(at, 'new', rule)),
    ...moved.map(({ after: rule, follows }) => movedRule(at, rule, follows)),
    ...both.flatMap((one) => diffOneRule(at, one.before, one.after))
  ]
}

/** A provision's name for a rule is a part of its key, by which rules are paired. */
const RULE: Differs<Rule, 'key' | 'name' | 'strength' | 'binding'> = {
  body: (at, before, after) => diffBodies(at, { before, after }) as [Change, ...Change[]]
}

function diffOneRule(at: At, before: Rule, after: Rule): readonly Change[] {
  const { provisions } = at
  if (provisions === undefined) return []
  const place = { before: paragraphOf(provisions.before, before), after: paragraphOf(provisions.after, after) }
  const here = { ...at, place, rules: { before, after } }
  return [
    ...(before.strength === after.strength ? [] : [ownStrength(here, before, after)]),
    ...(before.binding === after.binding ? [] : ownBinding(here, before, after)),
    ...(before.name === after.name
      ? []
      : value('name', 'the name of the rule', always('wording-only'))(here, before.name, after.name)),
    ...diffParts(RULE, here, before, after)
  ]
}

function ownStrength(at: At, before: Rule, after: Rule): Change {
  const { provisions } = at
  const [was, is] = [before.strength ?? provisions?.before.strength, after.strength ?? provisions?.after.strength]
  return strengthChange(at, was ?? 'must', is ?? 'must')
}

function ownBinding(at: At, before: Rule, after: Rule): readonly Change[] {
  const { provisions } = at
  const [was, is] = [before.binding ?? provisions?.before.binding, after.binding ?? provisions?.after.binding]
  return bindingDiffers(true)(at, was, is)
}

function ruleChange(at: At, is: 'new' | 'gone', rule: Rule): Change {
  const { rulesets } = at.context
  const provision = is === 'new' ? at.provisions?.after : at.provisions?.before
  const sentence =
    provision === undefined
      ? rule.key
      : ruleSentence(rule, asRuled(provision, rule), is === 'new' ? rulesets.after : rulesets.before)
  const place =
    provision === undefined ? at.place : { [is === 'new' ? 'after' : 'before']: paragraphOf(provision, rule) }
  const sides = is === 'new' ? words('rule', sentence, undefined, sentence) : words('rule', sentence, sentence)
  return change({ ...at, place }, is, sides, { kind: 'rule', rule })
}

const movedRule = (at: At, { key }: Rule, follows: Rule | undefined): Change =>
  change(at, 'moved', words('order', `${key} ${standsWords(follows?.key)}`), {
    kind: 'position',
    of: key,
    ...(follows === undefined ? {} : { follows: follows.key })
  })

/** A provision that only one of the versions has, with all that it says. */
export function provisionChange(context: Context, is: 'new' | 'gone', provision: Provision): Change {
  const { before, after } = context.rulesets
  const sentence = provisionSentence(provision, is === 'new' ? after : before)
  const place = { [is === 'new' ? 'after' : 'before']: paragraphOf(provision) }
  const sides =
    is === 'new' ? words('provision', sentence, undefined, sentence) : words('provision', sentence, sentence)
  return change({ context, place }, is, sides, { kind: 'provision', provision })
}

/** A provision that stands elsewhere in the text than it did. */
export const movedProvision = (
  context: Context,
  before: Provision,
  after: Provision,
  follows: Provision | undefined
): Change =>
  change(
    { context, place: { before: paragraphOf(before), after: paragraphOf(after) } },
    'moved',
    words('order', standsWords(follows?.id)),
    { kind: 'position', of: after.id, ...(follows === undefined ? {} : { follows: follows.id }) }
  )
