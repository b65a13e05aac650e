import { type Insertable, sql } from 'kysely'
import { digestOf } from '../../server/canonical.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import type { NewDraft, Tables } from '../../server/database/tables.ts'
import type { Where } from '../../server/database/where.ts'
import { SYSTEM } from '../../server/people/actor.ts'
import { append } from '../../server/record/append.ts'
import type { Entry, Telling } from '../../server/record/entry.ts'

/** A clock that goes on by a second each time it is looked at. */
export function ticking(from = '2026-05-10T09:00:00.000Z'): () => string {
  let at = Date.parse(from)
  return () => new Date((at += 1000)).toISOString()
}

export const openAt = (where: Where): Promise<Database> => openDatabase(where, ticking())

/** A statement as somebody writes it who goes round the program. */
export const raw = async ({ db }: Database, statement: string): Promise<void> =>
  void (await sql.raw(statement).execute(db))

export const NOW = '2026-05-10T09:00:00.000Z'
export const [ONE, OTHER] = [digestOf('one'), digestOf('other')] as const

export async function addContent({ db }: Database, digest: string = ONE): Promise<void> {
  const row = { digest, kind: 'ruleset', name: 'york', body: '{"text":"a"}', written_at: NOW } as const
  await db.insertInto('content').values(row).execute()
}

/** A draft that Ann opened and wrote. */
export async function addDraft({ db }: Database, changes: Partial<NewDraft> = {}): Promise<void> {
  const row: NewDraft = {
    id: 'd',
    kind: 'ruleset',
    name: 'york',
    base: null,
    state: 'draft',
    revision: 1,
    body: '{}',
    digest: ONE,
    in_force_from: '2026-06-01',
    change_kind: null,
    why: null,
    opened_by: 'ann',
    opened_at: NOW,
    saved_by: 'ann',
    saved_at: NOW,
    sent_back_by: null,
    sent_back_at: null,
    sent_back_why: null,
    ...changes
  }
  await db.insertInto('draft').values(row).execute()
}

export const addApproval = async (
  { db }: Database,
  changes: Partial<Insertable<Tables['approval']>> = {}
): Promise<void> => {
  const row = { id: 'a', draft: 'd', digest: ONE, in_force_from: '2026-06-01', person: 'bob', approved_at: NOW }
  await db
    .insertInto('approval')
    .values({ ...row, ...changes })
    .execute()
}

/** The publication of that draft by that approval. */
export const addPublication = async (
  { db }: Database,
  changes: Partial<Insertable<Tables['publication']>> = {}
): Promise<void> => {
  const row: Insertable<Tables['publication']> = {
    id: 'p',
    seq: 1,
    kind: 'ruleset',
    name: 'york',
    in_force_from: '2026-06-01',
    revision: 1,
    digest: ONE,
    draft: 'd',
    approval: 'a',
    change_kind: 'wording-only',
    why: 'a reason',
    published_by: 'cat',
    published_at: NOW,
    urgent: 0,
    ...changes
  }
  await db.insertInto('publication').values(row).execute()
}

export const TELLING: Telling = { act: 'draft-saved', by: SYSTEM, subject: 'ruleset/york', why: 'a reason' }

/** Records so many acts, each in a transaction of its own. */
export async function recordSome(
  database: Database,
  many: number,
  telling: Telling = TELLING
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let i = 0; i < many; i++) {
    const one = { ...telling, more: { count: String(i) } }
    entries.push(await database.transaction((tx) => append(tx, one, database.now())))
  }
  return entries
}

/** The error of what has to fail. */
export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('this was to be refused')
}
