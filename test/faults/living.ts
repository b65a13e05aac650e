import { setTimeout } from 'node:timers/promises'
import type { Database } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { startCheckpoints } from '../../server/record/checkpointer.ts'
import { verifyRecord } from '../../server/record/verify.ts'
import { startProcess } from '../store/processes.ts'
import { contradictions, entriesOf } from './sound.ts'

/** What was acknowledged: a draft as of its revision, or a publication. */
type Acknowledged = Readonly<{ id: string; revision: number; is: 'draft' | 'publication' }>

/** A process that brings drafts into force until it is killed. */
export type Living = Readonly<{
  acknowledged: () => readonly Acknowledged[]
  /** Comes back when so many acts have been acknowledged. */
  until: (acts: number) => Promise<void>
  begin: () => void
  signal: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void
  pid: number
  ended: Promise<number | null>
}>

/** Starts it; it opens nothing until it is told to begin. */
export async function startLiving(where: Where, checkpoints: string, seed: number): Promise<Living> {
  const args = [JSON.stringify({ where, checkpoints, seed })]
  const { child, said, ended, tell } = await startProcess('../../faults/processes/living', args, 'here')
  const acknowledged = (): readonly Acknowledged[] =>
    said()
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Acknowledged)
  return {
    acknowledged,
    begin: () => tell('begin'),
    until: async (acts) => {
      while (acknowledged().length < acts) {
        if (child.exitCode !== null) throw new Error(said())
        await setTimeout(1)
      }
    },
    signal: (signal) => void child.kill(signal),
    pid: child.pid ?? 0,
    ended
  }
}

/** Everything acknowledged that is not there. */
export async function lost({ db }: Database, acknowledged: readonly Acknowledged[]): Promise<readonly Acknowledged[]> {
  const drafts = new Map(
    (await db.selectFrom('draft').select(['id', 'revision']).execute()).map(({ id, revision }) => [id, revision])
  )
  const published = new Set((await db.selectFrom('publication').select('id').execute()).map(({ id }) => id))
  return acknowledged.filter(({ id, revision, is }) =>
    is === 'draft' ? (drafts.get(id) ?? 0) < revision : !published.has(id)
  )
}

/** What is left, looked at: what was lost, what contradicts itself, and how many acts there are in the record. */
export async function left(database: Database, checkpoints: string, acknowledged: readonly Acknowledged[]) {
  const entries = (await entriesOf(database)).length
  const signing = await startCheckpoints(database, checkpoints, (error) => {
    throw error
  })
  await signing.settled()
  const { sound, broken } = await verifyRecord(database.db, signing.read())
  return {
    entries,
    wrong: {
      lost: await lost(database, acknowledged),
      contradictions: await contradictions(database),
      checkpoints: signing.warning,
      record: sound ? undefined : (broken?.says ?? 'not signed')
    }
  }
}

export const NOTHING_WRONG = { lost: [], contradictions: [], checkpoints: undefined, record: undefined }
