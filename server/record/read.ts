import { setImmediate } from 'node:timers/promises'
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { RecordRow, Tables } from '../database/tables.ts'
import { canonical } from '../canonical.ts'
import type { Entry } from './entry.ts'

/** An entry with its hash, as it is shown. */
export type Recorded = Readonly<{ entry: Entry; hash: string }>

/** All entries, or those of one subject, act or person, or from one number to another. */
export type Wanted = Readonly<{
  subject?: string
  act?: string
  person?: string
  first?: number
  last?: number
}>

/** Which of them: those after one, oldest first, or those before one, newest first. */
export type Asked = Wanted & Readonly<{ after?: number; before?: number; limit?: number }>

/** As many as are shown at once, and as are read at once. */
export const PAGE = 100
export const MOST_AT_ONCE = 500

/** A page of the record. */
export async function readRecord(db: Kysely<Tables>, asked: Asked = {}): Promise<readonly Recorded[]> {
  const { after, before, limit = PAGE } = asked
  let query = db.selectFrom('record').selectAll().limit(Math.min(limit, MOST_AT_ONCE))
  query = query.orderBy('seq', before === undefined ? 'asc' : 'desc')
  if (after !== undefined) query = query.where('seq', '>', after)
  if (before !== undefined) query = query.where('seq', '<', before)
  return (await narrowed(query, asked).execute()).map(recordedIn)
}

type Query = SelectQueryBuilder<Tables, 'record', RecordRow>

function narrowed(all: Query, wanted: Wanted): Query {
  const { first, last } = wanted
  let query = all
  if (first !== undefined) query = query.where('seq', '>=', first)
  if (last !== undefined) query = query.where('seq', '<=', last)
  for (const part of partsOf(wanted)) query = query.where(sql<boolean>`body like ${`%${escaped(part)}%`} escape '~'`)
  return query
}

/** Canonical text has one way of writing each thing, by which it can be found without being read. */
const partsOf = ({ subject, act, person }: Wanted): readonly string[] =>
  [
    subject === undefined ? '' : `"subject":${canonical(subject)}`,
    act === undefined ? '' : `"act":${canonical(act)}`,
    person === undefined ? '' : `"by":{"id":${canonical(person)},`
  ].filter((part) => part !== '')

const escaped = (text: string): string => text.replace(/[%_~]/g, '~$&')

const recordedIn = ({ body, hash }: RecordRow): Recorded => ({ entry: JSON.parse(body) as Entry, hash })

/** Every row of the record in order, some at a time, so that a long one is never in memory whole, and others are answered in between. */
export async function* rowsOf(db: Kysely<Tables>, after = 0, wanted: Wanted = {}): AsyncGenerator<RecordRow> {
  for (let last = after; ; ) {
    const query = db.selectFrom('record').selectAll().where('seq', '>', last).orderBy('seq').limit(MOST_AT_ONCE)
    const rows = await narrowed(query, wanted).execute()
    yield* rows
    if (rows.length < MOST_AT_ONCE) return
    last = rows.at(-1)?.seq ?? last
    await setImmediate()
  }
}
