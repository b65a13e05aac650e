import type { Transaction } from 'kysely'
import { digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { before, MINUTE } from './moments.ts'
import type { Attempt } from './provider.ts'

/** How long somebody has to sign in with the provider. */
const LASTS = 10 * MINUTE

/** Keeps a sign-in under way until its answer comes. */
export async function keepAttempt(
  tx: Transaction<Tables>,
  { state, nonce, verifier }: Attempt,
  returnTo: string,
  at: Instant
): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('begun_at', '<', before(at, LASTS)).execute()
  await tx
    .insertInto('sign_in_attempt')
    .values({ id: digestOf(state), nonce, verifier, return_to: returnTo, begun_at: at })
    .execute()
}

/** Takes the attempt of a state, once. */
export async function takeAttempt(
  tx: Transaction<Tables>,
  state: string,
  at: Instant
): Promise<(Attempt & Readonly<{ returnTo: string }>) | undefined> {
  const id = digestOf(state)
  const row = await tx.selectFrom('sign_in_attempt').selectAll().where('id', '=', id).executeTakeFirst()
  const { numDeletedRows } = await tx.deleteFrom('sign_in_attempt').where('id', '=', id).executeTakeFirst()
  if (row === undefined || numDeletedRows === 0n || row.begun_at < before(at, LASTS)) return undefined
  return { state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to }
}
