import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { canonical, digestOf } from '../canonical.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { before, MINUTE } from './moments.ts'
import type { Scope } from './permissions.ts'
import { hasDigest, newSecret } from './secrets.ts'

/** A key as it is shown: everything but its secret half, which nobody has but who was given it. */
export type ApiKey = Readonly<{
  id: string
  label: string
  scopes: readonly Scope[]
  subjects: readonly string[]
  madeBy: string
  madeAt: Instant
  expiresAt: Instant
  revokedAt: Instant | null
  lastUsedAt: Instant | null
}>

/** What is wanted of a new key. */
export type Wanted = Readonly<Pick<ApiKey, 'label' | 'scopes' | 'subjects' | 'expiresAt'>>

const WRITTEN = /^dc_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/

export const looksLikeKey = (text: string): boolean => text.startsWith('dc_')

/** Makes a key. Its text is told once: the database has the digest of its secret half. */
export async function makeKey(
  tx: Transaction<Tables>,
  { label, scopes, subjects, expiresAt }: Wanted,
  by: string,
  at: Instant
): Promise<Readonly<{ id: string; text: string }>> {
  const [id, secret] = [randomBytes(8).toString('hex'), newSecret()]
  await tx
    .insertInto('api_key')
    .values({
      id,
      secret: digestOf(secret),
      label,
      scopes: canonical(scopes),
      subjects: canonical(subjects),
      made_by: by,
      made_at: at,
      expires_at: expiresAt,
      revoked_at: null,
      last_used_at: null
    })
    .execute()
  return { id, text: `dc_${id}_${secret}` }
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (db: Kysely<Tables>) => db.selectFrom('api_key').selectAll().orderBy('made_at').orderBy('id').execute()

const keyOf = (row: Row): ApiKey => ({
  id: row.id,
  label: row.label,
  scopes: JSON.parse(row.scopes) as readonly Scope[],
  subjects: JSON.parse(row.subjects) as readonly string[],
  madeBy: row.made_by,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at
})

/** Every key there has been. */
export const everyKey = async (db: Kysely<Tables>): Promise<readonly ApiKey[]> => (await rowsOf(db)).map(keyOf)

const rowOf = (db: Kysely<Tables>, id: string): Promise<Row | undefined> =>
  db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst()

export async function keyById(db: Kysely<Tables>, id: string): Promise<ApiKey | undefined> {
  const row = await rowOf(db, id)
  return row && keyOf(row)
}

/** Stands in for the digest of a key that is not there, so that looking for one takes as long as finding one. */
const NO_DIGEST = digestOf('')

/** The key of this text, if it holds now. */
export async function findKey(db: Kysely<Tables>, text: string, at: Instant): Promise<ApiKey | undefined> {
  const [, id = '', secret = ''] = WRITTEN.exec(text) ?? []
  const row = await rowOf(db, id)
  const isRight = hasDigest(secret, row?.secret ?? NO_DIGEST) && secret !== ''
  return row !== undefined && isRight && row.revoked_at === null && row.expires_at > at ? keyOf(row) : undefined
}

/** Notes that a key is used, to the minute. */
export async function useKey(db: Kysely<Tables>, { id, lastUsedAt }: ApiKey, at: Instant): Promise<void> {
  if (lastUsedAt !== null && lastUsedAt > before(at, MINUTE)) return
  await db.updateTable('api_key').set({ last_used_at: at }).where('id', '=', id).execute()
}

/** Ends a key; whether it had not ended before. */
export async function revokeKey(tx: Transaction<Tables>, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
