import { applyEdits } from '../../../../engine/index.ts'
import type { Answering } from '../../answer.ts'

/** Edits made on a text, which keeps its comments and its order. */
export const edited: Answering<'edited'> = async ({ text, edits }) => {
  const applied = applyEdits(text, edits)
  return applied.ok ? { text: applied.value.text } : { problems: applied.problems }
}
