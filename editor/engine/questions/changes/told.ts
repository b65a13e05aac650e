import type { Change, Side } from '../../../../engine/diff/change.ts'
import { type ChangeDocument, changeDocument } from '../../../../engine/diff/document.ts'
import { clauseOf } from '../../../../engine/diff/told.ts'
import { ruleSentence } from '../../../../engine/index.ts'
import type { Cite } from '../../../../engine/model/assessment.ts'
import { asRuled, type Provision, type Rule, type Ruleset, type Strength } from '../../../../engine/model/ruleset.ts'
import type { RuleKind } from '../overview.ts'
import { type Matter, mattersIn } from './matter.ts'

/** One rule on one side, as a sentence. */
export type Sentence = Readonly<{
  rule: string
  provision: string
  title: string
  section: string
  sectionTitle: string
  cite: Cite
  kind: RuleKind
  strength: Strength
  matter: Matter
  says: string
}>

/** One change, whole and without what it is about. The same change can stand at several rules of one provision. */
export type ChangeLine = ChangeDocument & Readonly<{ id: number; clause: string; provision: string; title: string }>

/** One rule, or one duty of two councils, with everything that differs in it. */
export type ChangeEntry = Readonly<{
  /** By which a link leads to it. */
  key: string
  is: 'changed' | 'added' | 'removed' | 'same'
  left?: Sentence
  right?: Sentence
  changes: readonly ChangeLine[]
}>

export type ChangesAnswer = Readonly<{
  of: 'versions' | 'councils'
  left: Side
  right: Side
  /** What the two are called beside each other. */
  names: Readonly<{ left: string; right: string }>
  /** What differs in the text as a whole. */
  around: readonly ChangeLine[]
  entries: readonly ChangeEntry[]
}>

type Names = Readonly<{ before: string; after: string }>

/** Numbers changes, so that one that stands in two places is counted once. */
export function makeLines(names?: Names): (change: Change) => ChangeLine {
  const ids = new Map<Change, number>()
  return (change) => {
    const id = ids.get(change) ?? ids.size
    ids.set(change, id)
    const { before, after } = change.place
    const keys = [...new Set([before, after].flatMap((one) => (one === undefined ? [] : [one.rule ?? one.provision])))]
    return {
      ...changeDocument(change, names),
      id,
      clause: clauseOf(change, true, names),
      provision: keys.join(', '),
      title: (after ?? before)?.title ?? ''
    }
  }
}

/** Every rule of a text as a sentence, in the order of the text. */
export function sentencesOf(ruleset: Ruleset): ReadonlyMap<string, Sentence> {
  const matterOf = mattersIn(ruleset)
  const titles = new Map(ruleset.sections.map(({ id, title }) => [id, title]))
  const told = (whole: Provision, rule: Rule): Sentence => {
    const provision = asRuled(whole, rule)
    return {
      rule: rule.key,
      provision: provision.id,
      title: provision.title,
      section: provision.section,
      sectionTitle: titles.get(provision.section) ?? '',
      cite: provision.cite,
      kind: rule.body.kind,
      strength: provision.strength,
      matter: matterOf(provision, rule),
      says: withoutKey(ruleSentence(rule, provision, ruleset), rule.key)
    }
  }
  return new Map(
    ruleset.provisions.flatMap((whole) => whole.rules.map((rule) => [rule.key, told(whole, rule)] as const))
  )
}

/** The page shows beside the sentence which rule it is. */
const withoutKey = (sentence: string, key: string): string => sentence.replace(` (${key}).`, '.')
