import type { Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { inOrder } from '../../record/append.ts'
import type { Actor } from '../../people/actor.ts'
import { type Checked, checkDraft, libraryKey } from '../checks/check.ts'
import { inTheWay } from '../checks/place.ts'
import { sentenceProblems } from '../content.ts'
import { about, type Context, onDraft, record } from '../context.ts'
import { changed, done, notFound, taken, unchecked, wrongInput, wrongState } from '../done.ts'
import { readDraft } from '../drafts.ts'
import type { Done, Draft, Publication } from '../life.ts'
import { isOf, type PublishedRow, publishedRows, readPublication, versionOf } from '../publications.ts'
import { exceptionsIn } from './save.ts'
import { keep } from './submit.ts'

/** Publishes what somebody else has approved, from the day that they approved: at once, or on the day to come. */
export function publish(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  inForceFrom: string | undefined
): Promise<Done<Publication>> {
  const refuse = (draft: Draft): Done<never> | undefined => {
    if (draft.state !== 'approved') return wrongState(draft, 'Only what somebody else has approved can be published.')
    if (draft.inForceFrom !== inForceFrom) return wrongInput([notThatDay(draft)])
    return undefined
  }
  return checkedAndPublished(context, by, id, revision, refuse, undefined)
}

const notThatDay = ({ inForceFrom }: Draft) => ({
  code: 'OTHER_DAY',
  message: `what was approved is ${inForceFrom === undefined ? 'in force from its publication' : `in force from ${inForceFrom}`}`,
  help: 'to publish it from another day, write that day into the draft and have it approved again',
  pointer: '/inForceFrom'
})

/** Publishes what nobody else has approved, for a reason. It is marked until somebody else has looked at it. */
export async function publishUrgently(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  why: string
): Promise<Done<Publication>> {
  const problems = sentenceProblems(why, '/why')
  if (problems.length > 0) return wrongInput(problems)
  const refuse = (draft: Draft): Done<never> | undefined => {
    if (draft.state === 'approved') return wrongState(draft, 'This has been approved and can be published as it is.')
    if (draft.state !== 'draft' && draft.state !== 'submitted') return wrongState(draft, 'This draft is finished with.')
    return undefined
  }
  return checkedAndPublished(context, by, id, revision, refuse, why)
}

type Refuse = (draft: Draft) => Done<never> | undefined

/** How often to look again because somebody else has published meanwhile. */
const MOST_TRIES = 5

/** Nothing is published but what was checked beside everything that is published at that very moment. */
async function checkedAndPublished(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  refuse: Refuse,
  urgently: string | undefined
): Promise<Done<Publication>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const draft = await readDraft(context.database.db, id)
    if (draft === undefined) return notFound
    if (draft.revision !== revision) return changed(draft)
    const refused = refuse(draft)
    if (refused !== undefined) return refused
    const checked = await checkDraft(context, draft)
    const other = inTheWay(draft, checked.published)
    if (other !== undefined) return taken(othersDay(other))
    if (checked.checks.some(({ passed }) => !passed)) return unchecked(checked.checks)
    const published = await publishChecked(context, by, id, revision, checked, urgently)
    if (published !== 'others-published') return published
  }
  return taken('Others are publishing at this moment. Try again.')
}

const othersDay = (other: PublishedRow): string =>
  other.in_force_from === ''
    ? 'A newer version has been published since this draft was begun.'
    : `There is a version from ${other.in_force_from} already that this draft does not begin from.`

async function publishChecked(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
  { library }: Checked,
  urgently: string | undefined
): Promise<Done<Publication> | 'others-published'> {
  let moved = false
  const published = await onDraft(context, id, revision, async (tx, draft) => {
    await inOrder(tx)
    const rows = await publishedRows(tx)
    moved = libraryKey(rows) !== library
    return moved ? notFound : done(await write(context, tx, by, draft, rows, urgently))
  })
  return moved ? 'others-published' : published
}

async function write(
  context: Context,
  tx: Transaction<Tables>,
  by: Actor,
  draft: Draft,
  rows: readonly PublishedRow[],
  urgently: string | undefined
): Promise<Publication> {
  const row = await rowOf(tx, by, draft, rows, urgently)
  const more = { version: versionOf({ ...row, published_at: '' }, undefined), change: draft.changes.join(', ') }
  const why = urgently === undefined ? {} : { changeWhy: draft.why ?? '' }
  const act = urgently === undefined ? 'published' : 'published-urgently'
  const at = await record(context, tx, {
    ...about(draft),
    act,
    by,
    publication: row.id,
    why: row.why,
    ...digests(draft, rows),
    more: {
      ...more,
      ...why,
      ...exceptionsIn(draft),
      ...(draft.approved !== undefined && { approvedBy: draft.approved.by })
    }
  })
  await keep(tx, draft, at)
  await tx
    .insertInto('publication')
    .values({ ...row, published_at: at })
    .execute()
  await tx
    .updateTable('draft')
    .set({ state: 'published', revision: draft.revision + 1 })
    .where('id', '=', draft.id)
    .execute()
  return readPublication(tx, context.ownVersion, draft.subject, row.id)
}

const digests = (draft: Draft, rows: readonly PublishedRow[]): Readonly<{ before?: string; after: string }> => {
  const before = rows.find(({ id }) => id === draft.base)?.digest
  return { ...(before !== undefined && { before }), after: draft.digest }
}

type NewRow = Omit<Parameters<typeof versionOf>[0], 'published_at'>

async function rowOf(
  tx: Transaction<Tables>,
  by: Actor,
  draft: Draft,
  rows: readonly PublishedRow[],
  urgently: string | undefined
): Promise<NewRow> {
  const { subject, inForceFrom = '', digest } = draft
  const ofThatDay = rows.filter((row) => isOf(subject, row) && row.in_force_from === inForceFrom)
  return {
    id: crypto.randomUUID(),
    seq: (rows.at(-1)?.seq ?? 0) + 1,
    ...subject,
    in_force_from: inForceFrom,
    // A correction from the same day is a higher revision, also of what has been withdrawn: no number is used twice.
    revision: Math.max(0, ...ofThatDay.map(({ revision }) => revision)) + 1,
    digest,
    draft: draft.id,
    approval: urgently === undefined ? await approvalOf(tx, draft) : null,
    change_kind: draft.changes.join(','),
    why: urgently ?? draft.why ?? '',
    published_by: by.id,
    urgent: urgently === undefined ? 0 : 1
  }
}

/** The last approval of what the draft holds now. */
const approvalOf = async (tx: Transaction<Tables>, { id, digest }: Draft): Promise<string | null> =>
  (
    await tx
      .selectFrom('approval')
      .select('id')
      .where('draft', '=', id)
      .where('digest', '=', digest)
      .orderBy('approved_at', 'desc')
      .executeTakeFirst()
  )?.id ?? null
