import { conditionWords } from '../explain/condition-words.ts'
import { listed } from '../explain/words.ts'
import type { Condition } from '../model/condition.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Change, ChangeClass, ConditionChange, ConditionFinding, ConditionPart, RulesetDiff } from './change.ts'
import { partsOf, type Relation, relate } from './conditions.ts'
import { type At, change, type Differ } from './context.ts'
import { fromTo, onlyAfter, onlyBefore, words } from './phrases.ts'
import { wordsOf } from './rule-differs.ts'
import { same } from './same.ts'

/** What two conditions' standing to each other makes of the change. What is required of more cases is asked more strictly. */
export function classOfRelation(part: ConditionPart, relation: Relation): ChangeClass {
  if (relation === 'same') return 'wording-only'
  if (relation === 'different' || part !== 'requires') return relation
  return relation === 'wider' ? 'loosened' : 'tightened'
}

const WHAT: Readonly<Record<ConditionPart, string>> = {
  when: 'when it applies',
  requires: 'what is required',
  act: 'when an act is needed',
  elsewhere: 'when another procedure applies'
}

/** Compares two conditions by their form; what their form does not prove is left open. `about` says of which act or procedure, where there are several. */
export function condition(part: ConditionPart, about = ''): Differ<Condition | undefined> {
  return (at, before, after) => {
    const { before: was, after: is } = wordsOf(at)
    const [left, right] = [wholeWords(part, before, was), wholeWords(part, after, is)]
    const relation = relate(before, after)
    const says = `${about}${relation === 'same' ? 'the same condition, written otherwise' : phrase(at, part, before, after)}`
    const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
    const per = at.bodies === undefined ? {} : { per: at.bodies.after.per }
    const told = words(WHAT[part], says, left, right)
    return [change(at, classOfRelation(part, relation), told, { kind: 'condition', part, ...per, ...sides })]
  }
}

const wholeWords = (part: ConditionPart, one: Condition | undefined, vocabulary: Vocabulary): string =>
  one === undefined ? 'always' : `${part === 'requires' ? '' : 'when '}${conditionWords(one, vocabulary)}`

/** What is added and left out where the two have something in common, else the whole of both. */
function phrase(at: At, part: ConditionPart, before: Condition | undefined, after: Condition | undefined): string {
  const { before: was, after: is } = wordsOf(at)
  const joined = part === 'requires' ? 'required that' : 'only when'
  return (
    partsPhrase(at, 'all', before, after, joined, 'and') ??
    partsPhrase(at, 'any', before, after, part === 'requires' ? 'enough that' : 'also when', 'or') ??
    fromTo(at, wholeWords(part, before, was), wholeWords(part, after, is))
  )
}

function partsPhrase(
  at: At,
  kind: 'all' | 'any',
  before: Condition | undefined,
  after: Condition | undefined,
  joined: string,
  word: 'and' | 'or'
): string | undefined {
  const [old, fresh] = [before, after].map((one) => (one === undefined ? [] : partsOf(one, kind))) as [Parts, Parts]
  const [gone, added] = [lacking(old, fresh), lacking(fresh, old)]
  const inCommon = old.length - gone.length
  if (inCommon === 0 && (kind === 'any' || (before !== undefined && after !== undefined))) return undefined
  const { before: was, after: is } = wordsOf(at)
  const said = (parts: Parts, vocabulary: Vocabulary): string =>
    listed(
      parts.map((one) => conditionWords(one, vocabulary)),
      word
    )
  const [lost, gained] = [gone[0], added[0]]
  if (gone.length === 1 && added.length === 1 && isOneFact(lost, gained))
    return fromTo(
      at,
      `${joined} ${said(gone, was)}`,
      `${at.context.mode === 'versions' ? '' : `${joined} `}${said(added, is)}`
    )
  return [
    ...(gone.length === 0 ? [] : [onlyBefore(at, `${joined} ${said(gone, was)}`)]),
    ...(added.length === 0 ? [] : [onlyAfter(at, `${joined} ${said(added, is)}`)])
  ].join('; ')
}

type Parts = readonly Condition[]

const isOneFact = (a: Condition | undefined, b: Condition | undefined): boolean =>
  a?.kind === 'compare' && b?.kind === 'compare' && same(a.fact, b.fact)

function lacking(parts: Parts, others: Parts): Parts {
  const there = new Set(others.map((one) => JSON.stringify(one)))
  return parts.filter((one) => !there.has(JSON.stringify(one)))
}

/**
 * Lays what an analysis of behaviour found over the changes of conditions: it may prove an order where form alone did not, or that two conditions are one, and
 * says in words where they part. Where it finds nothing, the change stays as it is.
 */
export const withFindings = (
  diff: RulesetDiff,
  look: (change: ConditionChange) => ConditionFinding | undefined
): RulesetDiff => ({ ...diff, changes: looked(diff.changes, look) })

/** The same for any list of changes, such as those of one duty of two councils. */
export const looked = (
  changes: readonly Change[],
  look: (change: ConditionChange) => ConditionFinding | undefined
): readonly Change[] =>
  changes.map((one) => {
    const finding = one.kind === 'condition' ? look(one) : undefined
    return one.kind !== 'condition' || finding === undefined
      ? one
      : { ...one, class: classOfRelation(one.part, finding.relation), looked: finding }
  })
