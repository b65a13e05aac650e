import type { Provision, Rule, RuleBody, Ruleset } from '../model/ruleset.ts'
import type { Change, ChangeClass, Changed, Paragraph, Place, Side, Words } from './change.ts'
import type { Ordering } from './counts.ts'
import { same } from './same.ts'

/** Two versions of one text, where every word counts; or two councils' texts, where only what they ask does. */
export type Mode = 'versions' | 'councils'

export type Both<T> = Readonly<{ before: T; after: T }>

/** What finding changes needs to know of the two rulesets. */
export type Context = Readonly<{ mode: Mode; rulesets: Both<Ruleset>; names: Both<string>; ordering: Ordering }>

/** Where changes are being looked for. */
export type At = Readonly<{
  context: Context
  place: Place
  provisions?: Both<Provision>
  rules?: Both<Rule>
  bodies?: Both<RuleBody>
}>

export const change = (at: At, is: ChangeClass, words: Words, changed: Changed): Change => ({
  class: is,
  place: at.place,
  words,
  ...changed
})

/** How a part of something is compared: only asked where the two are not the same, and then never without an answer. */
export type Differ<T> = (at: At, before: T, after: T) => readonly [Change, ...Change[]]

/** Every part of something with how it is compared: a part that is added to the model is missing here, and does not compile. */
export type Differs<T, Left extends keyof T = never> = Readonly<{ [K in Exclude<keyof T, Left>]-?: Differ<T[K]> }>

/** Compares two of a kind part by part. */
export function diffParts<T extends object>(
  differs: Readonly<Partial<Record<keyof T, unknown>>>,
  at: At,
  before: T,
  after: T
): readonly Change[] {
  return (Object.keys(differs) as (keyof T)[]).flatMap((part) => {
    const differ = differs[part] as Differ<unknown>
    return same(before[part], after[part]) ? [] : differ(at, before[part], after[part])
  })
}

/** The parts of a table that say what is asked, without those that belong to one text only. */
export const without = <T extends object, K extends keyof T>(differs: T, ...parts: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(differs).filter(([part]) => !(parts as readonly string[]).includes(part))) as Omit<
    T,
    K
  >

export const sideOf = ({ id, version, title, issuedBy, inForceFrom }: Ruleset): Side => ({
  ruleset: id,
  version,
  title,
  issuedBy,
  inForceFrom
})

export const paragraphOf = ({ id, title, section, cite }: Provision, rule?: Rule): Paragraph => ({
  provision: id,
  ...(rule === undefined ? {} : { rule: rule.key }),
  title,
  section,
  cite
})

/** York, of City of York Council; Brighton & Hove, of Brighton & Hove City Council. */
export const shortName = ({ issuedBy }: Ruleset): string =>
  issuedBy
    .replace(/ \(.*\)$/, '')
    .replace(/^(City of|London Borough of|Royal Borough of|County of) /, '')
    .replace(/ (City |County |Borough |Metropolitan |District )*Council$/, '')
