import { andThen, bad, good, goodUnless, type Problem, type Result } from '../problem.ts'
import { problem } from '../read/problems.ts'
import { changed } from './change.ts'
import { same } from './data.ts'
import type { Edit } from './edit.ts'
import { reconciled } from './reconcile.ts'
import { replaceIn, replacementOf, reversed } from './splice.ts'
import { type Tree, treeOf } from './tree.ts'

/** A text with edits made, and the edits that bring every letter of the old one back. */
export type Applied = Readonly<{ text: string; inverse: readonly Edit[] }>

/** All of the edits made one after another, or none of them and all that keeps them from being made. */
export function applyEdits(text: string, edits: readonly Edit[]): Result<Applied> {
  const problems: Problem[] = []
  const inverse: Edit[] = []
  let [now, tree]: [string, Tree | undefined] = [text, undefined]
  for (const [index, edit] of edits.entries()) {
    const made = applyOne(now, tree, edit)
    if (made.ok) {
      inverse.unshift({ do: 'splice', ...reversed(replacementOf(now, made.value.text)) })
      now = made.value.text
      tree = made.value.tree
    } else problems.push(...made.problems.map((one) => ({ ...one, pointer: `/${index}${one.pointer ?? ''}` })))
  }
  return goodUnless(problems, () => ({ text: now, inverse: inverse.filter(isChange) }))
}

const isChange = (edit: Edit): boolean => edit.do !== 'splice' || edit.was !== edit.is

type One = Readonly<{ text: string; tree: Tree | undefined }>

function applyOne(text: string, known: Tree | undefined, edit: Edit): Result<One> {
  if (typeof edit !== 'object' || edit === null) return bad([problem('UNKNOWN_EDIT', 'this is no edit')])
  if (edit.do === 'splice') return andThen(replaceIn(text, edit), (next) => good({ text: next, tree: undefined }))
  return andThen(known ? good(known) : remembered(text), (tree) => {
    const after = guarded(() => changed(tree.data, edit))
    return andThen(after, (data) => (same(data, tree.data) ? good({ text, tree }) : written(tree, data)))
  })
}

/** What the last edit left is what the next one starts from, so it is not read twice. Which text was last makes no difference to any answer. */
let last: Tree | undefined

const remembered = (text: string): Result<Tree> => (last?.text === text ? good(last) : treeOf(text))

/** An edit that was not made by our own hands may lack anything; it is refused like any other that is wrong. */
function guarded<T>(change: () => Result<T>): Result<T> {
  try {
    return change()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return bad([problem('UNKNOWN_EDIT', 'the edit lacks something that it needs')])
  }
}

/** The text is only taken if it says what it should, and is no less sound than it was. Folded lines are the first thing to do without. */
function written(tree: Tree, data: Tree['data']): Result<One> {
  for (const fold of [true, false]) {
    const text = reconciled(tree, data, fold)
    const again = treeOf(text)
    if (again.ok && same(again.value.data, data) && again.value.slips <= tree.slips)
      return good({ text, tree: (last = again.value) })
    if (!again.ok && !fold) return again
  }
  return bad([
    problem('CANNOT_BE_WRITTEN', 'the text cannot be changed in this way', {
      help: tree.slips > 0 ? 'mend what is wrong in the text first' : 'change it in the text itself'
    })
  ])
}
