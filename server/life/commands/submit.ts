import type { Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Actor } from '../../people/actor.ts'
import { checkDraft } from '../checks/check.ts'
import { bodyOf } from '../content.ts'
import { about, type Context, onDraft, record } from '../context.ts'
import { changed, done, notFound, unchecked, wrongState } from '../done.ts'
import { readDraft } from '../drafts.ts'
import type { Done, Draft } from '../life.ts'

/** Puts a draft before somebody else. What has problems can be kept, but not put before anybody. */
export async function submit(context: Context, by: Actor, id: string, revision: number): Promise<Done<Draft>> {
  const draft = await readDraft(context.database.db, id)
  if (draft === undefined) return notFound
  if (draft.revision !== revision) return changed(draft)
  if (draft.state !== 'draft') return wrongState(draft, 'Only a draft can be submitted.')
  const { checks } = await checkDraft(context, draft)
  if (checks.some(({ passed }) => !passed)) return unchecked(checks)
  return onDraft(context, id, revision, async (tx, held) => {
    const at = await record(context, tx, {
      ...about(held),
      act: 'draft-submitted',
      by,
      after: held.digest,
      ...whyOf(held)
    })
    await keep(tx, held, at)
    await tx
      .updateTable('draft')
      .set({ ...SUBMITTED, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done((await readDraft(tx, id)) as Draft)
  })
}

const SUBMITTED = { state: 'submitted', sent_back_by: null, sent_back_at: null, sent_back_why: null } as const

/** What the author says of the change, as the record tells it. */
export const whyOf = ({ why }: Draft): Readonly<{ why?: string }> => (why === undefined ? {} : { why })

/** Keeps what a draft holds now under its digest, for good. */
export const keep = (tx: Transaction<Tables>, { subject: { kind, name }, digest, content }: Draft, at: string) =>
  tx
    .insertInto('content')
    .values({ digest, kind, name, body: bodyOf(content), written_at: at })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
