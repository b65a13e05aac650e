import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Draft } from './life.ts'

/**
 * Why a rule may pass the law's limit need not be given again with each version: it goes over in their name who gave it, for somebody to confirm.
 * What a draft has already of its own stays. It is as old as the draft at least, by which it is known.
 */
export async function takeExceptions(
  tx: Transaction<Tables>,
  from: string,
  { id, opened }: Pick<Draft, 'id' | 'opened'>
): Promise<void> {
  const given = await tx.selectFrom('floor_exception').selectAll().where('draft', '=', from).execute()
  const rows = given.map((one) => ({
    ...one,
    draft: id,
    given_at: one.given_at < opened.at ? one.given_at : opened.at
  }))
  if (rows.length === 0) return
  await tx
    .insertInto('floor_exception')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['draft', 'rule']).doNothing())
    .execute()
}

/** The same of a publication that a draft has taken over. */
export async function takeExceptionsOf(tx: Transaction<Tables>, publication: string, draft: Draft): Promise<void> {
  const row = await tx.selectFrom('publication').select('draft').where('id', '=', publication).executeTakeFirst()
  if (typeof row?.draft === 'string') await takeExceptions(tx, row.draft, draft)
}
