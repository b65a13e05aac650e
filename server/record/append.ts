import { PostgresAdapter, sql, type Transaction } from 'kysely'
import { canonical, digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import type { Entry, Telling } from './entry.ts'

/** What the first entry names as the one before it. */
export const NOTHING_BEFORE = '0'.repeat(64)

/** The lock under which entries get their order, and publications their numbers, on PostgreSQL. */
const ORDER = 4_070_011

/** Adds an entry to the record, in the transaction of the change that it tells of: no change without its entry, no entry without its change. */
export async function append(tx: Transaction<Tables>, telling: Telling, at: Instant): Promise<Entry> {
  await inOrder(tx)
  const last = await tx.selectFrom('record').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const { id: record } = await tx.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  const before = last && (JSON.parse(last.body) as Entry)
  const entry: Entry = {
    ...telling,
    record,
    seq: (last?.seq ?? 0) + 1,
    at: before === undefined || before.at < at ? at : isFirstFilling(telling) ? before.at : justAfter(before.at),
    previous: last?.hash ?? NOTHING_BEFORE
  }
  const body = canonical(entry)
  await tx
    .insertInto('record')
    .values({ seq: entry.seq, body, hash: digestOf(body) })
    .execute()
  return entry
}

/** What an empty store is filled with is published all at once. */
const isFirstFilling = ({ by }: Telling): boolean => by.kind === 'system'

/**
 * A clock that was set back moves nothing before what happened before it; and no two acts share an instant, so that what was known at one can be
 * told from what was known at the other.
 */
const justAfter = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString()

/** From here to the end of the transaction, nobody else records or publishes. On SQLite that is so from its beginning. */
export async function inOrder(tx: Transaction<Tables>): Promise<void> {
  const isPostgres = tx.getExecutor().adapter instanceof PostgresAdapter
  if (isPostgres) await sql`select pg_advisory_xact_lock(${ORDER})`.execute(tx)
}
