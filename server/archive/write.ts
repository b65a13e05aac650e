import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { ENGINE_VERSION } from '../../engine/index.ts'
import { canonical } from '../canonical.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { CHECKPOINTS } from '../record/checkpoints.ts'
import { PUBLIC } from '../record/keys.ts'
import { type Cell, type Line, type Row, TABLE_NAMES, type TableName, TABLES } from './form.ts'

/** Everything of a database and its folder of checkpoints, as one text of lines. All of it is of one moment. */
export async function* archiveLines(database: Database, checkpoints: string): AsyncGenerator<string> {
  const digest = createHash('sha256')
  let count = 0
  const lineOf = (line: Line): string => {
    const text = `${canonical(line)}\n`
    digest.update(text)
    count++
    return text
  }
  const { head, rows, last } = await atOneMoment(database)
  yield lineOf(head)
  for (const one of rows) yield lineOf(one)
  for (const one of signed(checkpoints, last)) yield lineOf(one)
  yield `${canonical({ is: 'end', lines: count, sha256: digest.digest('hex') })}\n`
}

type Moment = Readonly<{ head: Line; rows: readonly Line[]; last: number }>

/** What is written meanwhile is in none of the tables. */
async function atOneMoment({ db, kind, now }: Database): Promise<Moment> {
  const start = db.startTransaction()
  const tx = await (kind === 'postgres' ? start.setIsolationLevel('repeatable read') : start).execute()
  try {
    const { id, made_at } = await tx.selectFrom('installation').select(['id', 'made_at']).executeTakeFirstOrThrow()
    const head: Line = { is: 'head', form: 1, engine: ENGINE_VERSION, made: now(), record: id, recordMade: made_at }
    const rows: Line[] = []
    for (const table of TABLE_NAMES) for (const row of await allOf(tx, table)) rows.push({ is: table, row })
    const seqs = rows.flatMap((one) => (one.is === 'record' ? [Number(one.row['seq'])] : []))
    return { head, rows, last: seqs.at(-1) ?? 0 }
  } finally {
    await tx.rollback().execute()
  }
}

/** Always in the same order, so that the same database gives the same lines. */
async function allOf(tx: Transaction<Tables>, table: TableName): Promise<readonly Row[]> {
  const columns = TABLES[table]
  const anyTable = tx as unknown as Kysely<Record<string, Record<string, Cell>>>
  const first = table === 'publication' ? 'seq' : columns[0]
  return anyTable
    .selectFrom(table)
    .select([...columns])
    .orderBy(first)
    .orderBy(columns[1])
    .execute()
}

/** Checkpoints of what was written since are left out. */
function signed(folder: string, last: number): readonly Line[] {
  const [file, key] = [join(folder, CHECKPOINTS), join(folder, PUBLIC)]
  if (!existsSync(file) || !existsSync(key)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const names = (line: string): number => Number(/"seq":(\d+)/.exec(line)?.[1] ?? 0)
  return [
    { is: 'key', pem: readFileSync(key, 'utf8') },
    ...lines.filter((line) => names(line) <= last).map((line): Line => ({ is: 'checkpoint', line }))
  ]
}
