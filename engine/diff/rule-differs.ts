import { dayLabel } from '../explain/condition-words.ts'
import { actLabel } from '../explain/sentence-timescale.ts'
import { roleLabel } from '../explain/structural.ts'
import { listed } from '../explain/words.ts'
import type { DayRef, Scope, Vocabulary } from '../model/vocabulary.ts'
import type { ChangeClass, DayPart, ListPart } from './change.ts'
import { type At, change, type Differ } from './context.ts'
import { fromTo, onlyAfter, onlyBefore, words } from './phrases.ts'

/** The two vocabularies: a word may have another label on the other side. */
export const wordsOf = ({ context: { rulesets } }: At): Readonly<{ before: Vocabulary; after: Vocabulary }> => ({
  before: rulesets.before.vocabulary,
  after: rulesets.after.vocabulary
})

type Label = (name: string, vocabulary: Vocabulary) => string

export const roleName: Label = (name, vocabulary) => roleLabel(vocabulary, name)
export const eventName: Label = (name, { events }) => events.get(name)?.label ?? name.replaceAll('-', ' ')
export const itemName: Label = (name, { items }) => items.get(name)?.label ?? name
export const asIs: Label = (name) => name

/** What a list of names gaining and losing some makes of the change. */
type Judge = (at: At, added: readonly string[], removed: readonly string[]) => ChangeClass

/** Words that are the same but in another order. */
const reordered = (at: At, part: ListPart, what: string) =>
  change(at, 'wording-only', words(what, `${what} in another order`), { kind: 'list', part, added: [], removed: [] })

/** Compares two lists of names whose order has no meaning. */
export function names(
  part: ListPart,
  what: string,
  label: Label,
  judge: Judge,
  none = 'none'
): Differ<readonly string[]> {
  return (at, before, after) => {
    const [old, fresh] = [new Set(before), new Set(after)]
    const added = [...fresh].filter((name) => !old.has(name))
    const removed = [...old].filter((name) => !fresh.has(name))
    if (added.length + removed.length === 0) return [reordered(at, part, what)]
    const { before: was, after: is } = wordsOf(at)
    const named = (list: readonly string[], vocabulary: Vocabulary): string =>
      list.length === 0
        ? none
        : listed(
            list.map((name) => label(name, vocabulary)),
            'and'
          )
    const [left, right] = [named(before, was), named(after, is)]
    const short = left.length + right.length < LONG
    const says = short
      ? fromTo(at, left, right)
      : [
          ...(added.length === 0 ? [] : [onlyAfter(at, `also ${named(added, is)}`)]),
          ...(removed.length === 0 ? [] : [onlyBefore(at, named(removed, was))])
        ].join('; ')
    return [
      change(at, judge(at, added, removed), words(what, `${what}: ${says}`, left, right), {
        kind: 'list',
        part,
        added,
        removed
      })
    ]
  }
}

/** Short lists are shown whole; of long ones only what is added and left out. */
const LONG = 120

/** More names mean more cases, fewer names fewer; some of each mean neither. */
export const byMore =
  (more: ChangeClass, fewer: ChangeClass): Judge =>
  (_, added, removed) =>
    removed.length === 0 ? more : added.length === 0 ? fewer : 'different'

export const noOrder: Judge = () => 'different'
export const onlyWords: Judge = () => 'wording-only'

/** Compares two days that something is counted from or done by: days have an order in a case, not in a text. */
export function dayOf(part: DayPart, what: string, none: string): Differ<DayRef | undefined> {
  return (at, before, after) => {
    const label = part === 'met' ? actLabel : dayLabel
    const said = (ref: DayRef | undefined, vocabulary: Vocabulary): string =>
      ref === undefined ? none : label(ref, vocabulary)
    const [left, right] = [said(before, wordsOf(at).before), said(after, wordsOf(at).after)]
    const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
    return [
      change(at, 'different', words(what, `${what}: ${fromTo(at, left, right)}`, left, right), {
        kind: 'day',
        part,
        ...sides
      })
    ]
  }
}

/** Compares two values of a closed list, or two texts. */
export function value<T extends string | undefined>(
  part: string,
  what: string,
  judge: (before: T, after: T, at: At) => ChangeClass,
  label: (one: T) => string = (one) => one ?? 'none'
): Differ<T> {
  return (at, before, after) => {
    const [left, right] = [label(before), label(after)]
    const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
    const says = left.length + right.length > 160 ? `${what} changed` : `${what}: ${fromTo(at, left, right)}`
    return [change(at, judge(before, after, at), words(what, says, left, right), { kind: 'value', part, ...sides })]
  }
}

export const always = (is: ChangeClass) => (): ChangeClass => is

/** What a rule falls on, in words. */
export const scopeWords = (scope: Scope): string => `each ${scope.replaceAll('-', ' ')}`
