import type { Actor } from '../../people/actor.ts'
import { sentenceProblems } from '../content.ts'
import { about, type Context, onDraft, OWN_APPROVAL, record } from '../context.ts'
import { changed, done, ownChange, wrongInput, wrongState } from '../done.ts'
import { readDraft } from '../drafts.ts'
import type { Done, Draft } from '../life.ts'
import { CLOSED, isOpen } from './save.ts'
import { keep } from './submit.ts'

/** Approves what was looked at, and nothing else: that text, from that day. Nobody approves what they wrote. */
export const approve = (
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  digest: string,
  inForceFrom: string | undefined
): Promise<Done<Draft>> =>
  onDraft(context, id, revision, async (tx, draft) => {
    if (draft.state !== 'submitted') return wrongState(draft, 'Only what has been submitted can be approved.')
    if (draft.digest !== digest || draft.inForceFrom !== inForceFrom) return changed(draft)
    if (draft.authors.includes(by.id)) return ownChange(OWN_APPROVAL)
    const at = await record(context, tx, { ...about(draft), act: 'draft-approved', by, after: digest })
    await keep(tx, draft, at)
    await tx
      .insertInto('approval')
      .values({
        id: crypto.randomUUID(),
        draft: id,
        digest,
        in_force_from: inForceFrom ?? null,
        person: by.id,
        approved_at: at
      })
      .execute()
    await tx
      .updateTable('draft')
      .set({ state: 'approved', revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done((await readDraft(tx, id)) as Draft)
  })

/** Gives a draft back to its authors, with the reason. An approval ends by it. */
export const sendBack = (
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  why: string
): Promise<Done<Draft>> =>
  onDraft(context, id, revision, async (tx, draft) => {
    if (draft.state !== 'submitted' && draft.state !== 'approved')
      return wrongState(draft, 'Only what has been submitted or approved can be sent back.')
    const problems = sentenceProblems(why, '/why')
    if (problems.length > 0) return wrongInput(problems)
    const at = await record(context, tx, { ...about(draft), act: 'draft-sent-back', by, after: draft.digest, why })
    const sentBack = { sent_back_by: by.id, sent_back_at: at, sent_back_why: why }
    await tx
      .updateTable('draft')
      .set({ ...sentBack, state: 'draft', revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done((await readDraft(tx, id)) as Draft)
  })

/** Puts a draft aside for good. It can still be read. */
export const discard = (context: Context, by: Actor, id: string, revision: number): Promise<Done<Draft>> =>
  onDraft(context, id, revision, async (tx, draft) => {
    if (!isOpen(draft)) return wrongState(draft, CLOSED)
    await record(context, tx, { ...about(draft), act: 'draft-discarded', by, before: draft.digest })
    await tx
      .updateTable('draft')
      .set({ state: 'discarded', revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done((await readDraft(tx, id)) as Draft)
  })
