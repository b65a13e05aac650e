import { join, resolve } from 'node:path'
import process from 'node:process'
import type { Database } from '../database/open.ts'
import { openToRead } from '../database/read-only.ts'
import type { Where } from '../database/where.ts'
import { type Checkpoints, readCheckpoints } from '../record/checkpoints.ts'
import { verifyingKey } from '../record/keys.ts'
import type { Given, Option } from './command.ts'
import type { ExitCode, Shell } from './shell.ts'
import { whereIn, whereOfUrl, whyNot } from './source.ts'

/** Where a server keeps what it keeps. */
export const DATABASE_OPTIONS: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', says: 'the data folder of a server; else DATABASE_URL, else DUECOURSE_DATA, else data' },
  checkpoints: { value: 'DIR', says: 'the folder of checkpoints; else DUECOURSE_CHECKPOINTS, else beside the data' }
}

export type Place = Readonly<{ where: Where; checkpoints: string }>

/** The database that is meant, and the folder of its checkpoints, as the server itself finds them. */
export function placeOf(given: Given, env = process.env): Place {
  const named = given.value('data')
  const data = named ?? (env['DUECOURSE_DATA'] || 'data')
  const where = (named === undefined ? whereOfUrl(env['DATABASE_URL']) : undefined) ?? whereIn(data)
  const checkpoints = given.value('checkpoints') ?? (env['DUECOURSE_CHECKPOINTS'] || join(data, 'checkpoints'))
  return { where, checkpoints: resolve(checkpoints) }
}

export const nowInstant = (): string => new Date().toISOString()

export const checkpointsIn = (folder: string): Checkpoints => readCheckpoints(folder, verifyingKey(folder))

/** Does something with a database that is only read, as may be done beside a server. */
export async function reading(
  { err }: Shell,
  { where }: Place,
  work: (database: Database) => Promise<ExitCode>
): Promise<ExitCode> {
  try {
    const database = await openToRead(where, nowInstant)
    return await work(database).finally(database.close)
  } catch (error) {
    err(whyNot(error, where))
    return 1
  }
}
