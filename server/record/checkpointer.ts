import type { KeyObject } from 'node:crypto'
import type { Database } from '../database/open.ts'
import {
  addCheckpoint,
  type Checkpoints,
  dropUnfinished,
  readCheckpoints,
  type Statement,
  type Verified
} from './checkpoints.ts'
import { isPublishing, MOST_UNSIGNED } from './due.ts'
import type { Entry } from './entry.ts'
import { signingKey, verifyingKey } from './keys.ts'

/** Signs where the record stands, every so often, outside of the database. */
export type Checkpointer = Readonly<{
  folder: string
  /** Why the checkpoints and the database do not belong together, found at the start. */
  warning: string | undefined
  /** Everything that is due is on the disk. */
  settled: () => Promise<void>
  /** A last checkpoint, whatever is due. */
  stop: () => Promise<void>
  read: () => Checkpoints
}>

/** Begins to sign the record of a database in a folder, with what was left unsigned when the process before this one ended. */
export async function startCheckpoints(
  database: Database,
  folder: string,
  onFailure: (error: unknown) => void
): Promise<Checkpointer> {
  const key = signingKey(folder)
  dropUnfinished(folder)
  const read = reader(folder)
  const state: State = { database, folder, key, signed: 0 }
  const warning = await begin(state, read())
  let work: Promise<void> = Promise.resolve()
  let stopped = false
  const next = (isLast: boolean): Promise<void> => (work = work.then(() => signIfDue(state, isLast)).catch(onFailure))
  if (warning === undefined) {
    database.onCommit(() => void (stopped || next(false)))
    await next(false)
  }
  return {
    folder,
    warning,
    settled: () => work,
    stop: () => {
      stopped = true
      return warning === undefined ? next(true) : work
    },
    read
  }
}

/** Reads the checkpoints as they stand, and verifies those that are new; all of them, once the key is another. */
function reader(folder: string): () => Checkpoints {
  let [by, verified]: [KeyObject | undefined, Verified] = [undefined, new Map()]
  return () => {
    const key = verifyingKey(folder)
    if (key === undefined || by?.equals(key) !== true) verified = new Map()
    by = key
    return readCheckpoints(folder, key, verified)
  }
}

type State = Readonly<{ database: Database; folder: string; key: KeyObject }> & { signed: number }

/** Where the last checkpoint stands; or why nothing may be signed here, because it would vouch for what it should accuse. */
async function begin(state: State, { statements, problems }: Checkpoints): Promise<string | undefined> {
  const { db } = state.database
  const { id: record } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  if (problems.length > 0) return problems.join('; ')
  if (statements.some((one) => one.record !== record)) return 'the checkpoints are of another database'
  for (const statement of statements) state.signed = Math.max(state.signed, statement.seq)
  const last = statements.find(({ seq }) => seq === state.signed)
  return last && (await disagreement(state, last))
}

/** An old copy of the database behind new checkpoints, or one that was changed. */
async function disagreement({ database }: State, { seq, hash, at }: Statement): Promise<string | undefined> {
  const row = await database.db.selectFrom('record').select('hash').where('seq', '=', seq).executeTakeFirst()
  if (row === undefined)
    return `a checkpoint of ${at} names entry ${seq} of the record, which the database does not have`
  return row.hash === hash ? undefined : `entry ${seq} of the record is not the one that was signed at ${at}`
}

async function signIfDue(state: State, isLast: boolean): Promise<void> {
  const { database, folder, key, signed } = state
  const rows = await database.db.selectFrom('record').selectAll().where('seq', '>', signed).orderBy('seq').execute()
  const head = rows.at(-1)
  const isDue = rows.length >= MOST_UNSIGNED || rows.some(({ body }) => isPublishing(JSON.parse(body) as Entry))
  if (head === undefined || !(isLast || isDue)) return
  const { record } = JSON.parse(head.body) as Entry
  addCheckpoint(folder, key, { record, seq: head.seq, hash: head.hash, at: database.now() })
  state.signed = head.seq
}
