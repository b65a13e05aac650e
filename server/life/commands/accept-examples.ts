import type { Actor } from '../../people/actor.ts'
import { shelfOf } from '../checks/check.ts'
import { type Context, onDraft } from '../context.ts'
import { changed, done, notFound, wrongInput, wrongState } from '../done.ts'
import { readDraft } from '../drafts.ts'
import type { AcceptedExamples, Done } from '../life.ts'
import { publishedRows } from '../publications.ts'
import { CLOSED, isOpen, writeInto } from './save.ts'

/** Takes the answers of a draft over into its own worked examples: of those named by their sentences, or of all of them. */
export async function acceptExamples(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  names: readonly string[] | 'all'
): Promise<Done<AcceptedExamples>> {
  const { database, workshop } = context
  const draft = await readDraft(database.db, id)
  if (draft === undefined) return notFound
  if (draft.revision !== revision) return changed(draft)
  if (!isOpen(draft)) return wrongState(draft, CLOSED)
  const { subject, content } = draft
  const shelf = await shelfOf(database.db, await publishedRows(database.db))
  const accepted = await workshop.run({ do: 'accept', shelf, subject, content, names })
  if (!accepted.ok) return wrongInput(accepted.problems)
  const { text, changed: examples, left } = accepted.value
  return onDraft(context, id, revision, async (tx, held) => {
    const saved = await writeInto(context, tx, by, held, { content: { ...held.content, examples: text } })
    return done({ draft: saved, changed: examples, left })
  })
}
