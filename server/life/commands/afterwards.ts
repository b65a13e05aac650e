import type { Transaction } from 'kysely'
import type { Problem } from '../../../engine/index.ts'
import type { Tables } from '../../database/tables.ts'
import { inOrder } from '../../record/append.ts'
import type { Actor } from '../../people/actor.ts'
import { libraryKey, shelfOf } from '../checks/check.ts'
import { sentenceProblems } from '../content.ts'
import { command, type Context, OWN_LOOK, record } from '../context.ts'
import { done, notFound, ownChange, taken, wrongInput } from '../done.ts'
import type { Done, Publication, Subject } from '../life.ts'
import { isOf, type PublishedRow, publishedRows, readPublication, standing } from '../publications.ts'

type Tx = Transaction<Tables>

/** Somebody else has looked at what was published urgently, and says what they found. */
export async function lookAt(context: Context, by: Actor, id: string, why: string): Promise<Done<Publication>> {
  const problems = sentenceProblems(why, '/why')
  if (problems.length > 0) return wrongInput(problems)
  return command(context, async (tx) => {
    await inOrder(tx)
    const row = (await publishedRows(tx)).find((one) => one.id === id)
    if (row === undefined) return notFound
    if (row.urgent !== 1) return taken('This was approved before it was published: there is nothing to look at after.')
    if (row.looked_by !== null) return taken('Somebody has looked at this already.')
    if (row.published_by === by.id || (await isAuthor(tx, row, by))) return ownChange(OWN_LOOK)
    const at = await record(context, tx, { ...aboutRow(row), act: 'looked-at', by, why })
    await tx.insertInto('looked_at').values({ publication: id, person: by.id, looked_at: at, why }).execute()
    return done(await readPublication(tx, context.ownVersion, subjectOf(row), id))
  })
}

const isAuthor = async (tx: Tx, { draft }: PublishedRow, { id }: Actor): Promise<boolean> =>
  draft !== null &&
  (await tx
    .selectFrom('draft_author')
    .select('person')
    .where('draft', '=', draft)
    .where('person', '=', id)
    .executeTakeFirst()) !== undefined

const subjectOf = ({ kind, name }: PublishedRow): Subject => ({ kind, name })

const aboutRow = (row: PublishedRow) => ({
  subject: subjectOf(row),
  publication: row.id,
  ...(row.in_force_from !== '' && { inForceFrom: row.in_force_from })
})

/**
 * Takes a version back, with an explanation. It can still be read, and what was known before still stands; from now on what was before it
 * holds.
 */
export async function withdraw(context: Context, by: Actor, id: string, why: string): Promise<Done<Publication>> {
  const problems = sentenceProblems(why, '/why')
  if (problems.length > 0) return wrongInput(problems)
  const before = await publishedRows(context.database.db)
  const refused = refusal(before, id)
  if (refused !== undefined) return refused
  const broken = await brokenWithout(context, before, id)
  if (broken.length > 0) return wrongInput(broken)
  return command(context, async (tx) => {
    await inOrder(tx)
    const rows = await publishedRows(tx)
    if (libraryKey(rows) !== libraryKey(before)) return taken('Somebody else has published meanwhile. Look again.')
    const row = rows.find((one) => one.id === id) as PublishedRow
    const at = await record(context, tx, { ...aboutRow(row), act: 'withdrawn', by, why, before: row.digest })
    await tx.insertInto('withdrawal').values({ publication: id, person: by.id, withdrawn_at: at, why }).execute()
    return done(await readPublication(tx, context.ownVersion, subjectOf(row), id))
  })
}

function refusal(rows: readonly PublishedRow[], id: string): Done<never> | undefined {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) return notFound
  if (row.withdrawn_at !== null) return taken('This has been withdrawn already.')
  return hasOneBefore(rows, row) ? undefined : wrongInput([noneBefore(row)])
}

/** No day may be left without a version: something has to hold in place of what is withdrawn, from the same day or an earlier one. */
const hasOneBefore = (rows: readonly PublishedRow[], row: PublishedRow): boolean =>
  standing(rows).some(
    (other) => other.id !== row.id && isOf(subjectOf(row), other) && other.in_force_from <= row.in_force_from
  )

const noneBefore = ({ in_force_from }: PublishedRow): Problem => ({
  code: 'NOTHING_BEFORE',
  message: `nothing would hold in its place${in_force_from === '' ? '' : ` from ${in_force_from}`}`,
  help: 'publish a correction of it instead'
})

/** What could no longer be read: a ruleset may use words that only what is withdrawn has. */
async function brokenWithout(
  { database: { db }, workshop }: Context,
  rows: readonly PublishedRow[],
  id: string
): Promise<readonly Problem[]> {
  const shelf = await shelfOf(
    db,
    rows.filter((row) => row.id !== id)
  )
  return workshop.run({ do: 'read', shelf })
}
