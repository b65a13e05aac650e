import { actLabel } from '../explain/sentence-timescale.ts'
import { listed } from '../explain/words.ts'
import type { Met, NeededAct } from '../model/ruleset.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Change, ChangeClass } from './change.ts'
import { condition } from './condition-changes.ts'
import { type At, change, type Differ } from './context.ts'
import { pairUp } from './lists.ts'
import { fromTo, onlyAfter, onlyBefore, words } from './phrases.ts'
import { wordsOf } from './rule-differs.ts'
import { same } from './same.ts'

/** Compares what meets a timescale: which acts, whether all or any one of them, and when each is needed. */
export const acts: Differ<Met | undefined> = (at, before, after) => {
  if (before === undefined || after === undefined) return [wholeChange(at, 'different', before, after)]
  const { both, gone, added } = pairUp(before.acts, after.acts, ({ milestone }) => JSON.stringify(milestone))
  const found: readonly Change[] = [
    ...(before.kind !== after.kind || gone.length + added.length > 0
      ? [listChange(at, before, after, gone, added)]
      : []),
    ...both
      .filter((one) => !same(one.before.when, one.after.when))
      .flatMap((one) => conditions(at, one.before, one.after, before.kind === 'all' && after.kind === 'all'))
  ]
  const [first, ...rest] = found
  return first === undefined ? [wholeChange(at, 'wording-only', before, after)] : [first, ...rest]
}

/** A condition on one of several ways to do a thing has no plain meaning, so that no order is claimed for it. */
function conditions(at: At, before: NeededAct, after: NeededAct, ordered: boolean): readonly Change[] {
  const about = `${actLabel(after.milestone, wordsOf(at).after)}: `
  const found = condition('act', about)(at, before.when, after.when)
  return ordered ? found : found.map((one): Change => ({ ...one, class: 'different' }))
}

function wholeChange(at: At, is: ChangeClass, before: Met | undefined, after: Met | undefined): Change {
  const { before: was, after: now } = wordsOf(at)
  const [left, right] = [metWords(before, was), metWords(after, now)]
  const says = is === 'wording-only' ? 'the same acts in another order' : `what meets it: ${fromTo(at, left, right)}`
  return change(at, is, words('what meets it', says, left, right), metSides(before, after))
}

const metSides = (before: Met | undefined, after: Met | undefined) => ({
  kind: 'acts' as const,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after })
})

type Acts = readonly NeededAct[]

function listChange(at: At, before: Met, after: Met, gone: Acts, added: Acts): Change {
  const { before: was, after: now } = wordsOf(at)
  const [left, right] = [metWords(before, was), metWords(after, now)]
  const shared = before.acts.length > gone.length && before.kind === after.kind
  const parts = [
    ...(gone.length === 0
      ? []
      : [
          onlyBefore(
            at,
            `${at.context.mode === 'versions' ? '' : `${ALSO[before.kind]} `}${actsWords(gone, 'and', was)}`
          )
        ]),
    ...(added.length === 0 ? [] : [onlyAfter(at, `${ALSO[after.kind]} ${actsWords(added, 'and', now)}`)])
  ]
  const says = shared ? `what meets it: ${parts.join('; ')}` : `what meets it: ${fromTo(at, left, right)}`
  return change(
    at,
    classOf(before, after, gone, added),
    words('what meets it', says, left, right),
    metSides(before, after)
  )
}

const ALSO = { all: 'also', any: 'or else' } as const

/** One more act to be done is stricter, one more way to do it is not; all of several is stricter than any one of them. */
function classOf(before: Met, after: Met, gone: Acts, added: Acts): ChangeClass {
  const [was, is] = [kindOf(before), kindOf(after)]
  const plain = [...before.acts, ...after.acts].every(({ when }) => when === undefined)
  if (gone.length > 0 && added.length > 0) return 'different'
  if (was === 'any' || is === 'any') return plain ? withAny(was, is, gone, added) : 'different'
  return added.length > 0 ? 'tightened' : gone.length > 0 ? 'loosened' : 'wording-only'
}

type MetKind = Met['kind'] | 'one'

const kindOf = ({ kind, acts: of }: Met): MetKind => (of.length === 1 ? 'one' : kind)

/** Where the one set of acts holds the other: any of more is easier, all of more is harder, and any one is easier than all. */
function withAny(was: MetKind, is: MetKind, gone: Acts, added: Acts): ChangeClass {
  const more = added.length > 0
  const fewer = gone.length > 0
  if (is === 'any' && was !== 'any') return fewer ? 'different' : 'loosened'
  if (was === 'any' && is !== 'any') return more ? 'different' : 'tightened'
  return more ? 'loosened' : fewer ? 'tightened' : 'wording-only'
}

/** What meets a timescale, in words. */
export function metWords(met: Met | undefined, vocabulary: Vocabulary): string {
  return met === undefined
    ? 'nothing that a case records'
    : actsWords(met.acts, met.kind === 'any' ? 'or' : 'and', vocabulary)
}

const actsWords = (of: Acts, word: 'and' | 'or', vocabulary: Vocabulary): string =>
  listed(
    of.map(({ milestone }) => actLabel(milestone, vocabulary)),
    word
  )
