import type { Logger } from 'pino'
import type { Problem } from '../engine/index.ts'
import { isAway } from './database/faults.ts'
import { type Database, openDatabase } from './database/open.ts'
import { holdAlone, Taken } from './database/sole.ts'
import type { Instant } from './database/tables.ts'
import { type Watch, watch } from './database/watch.ts'
import type { Where } from './database/where.ts'
import { follow, type Heard } from './library/follow.ts'
import type { Library } from './library/library.ts'
import { openLibrary } from './library/open.ts'
import { Unreadable } from './library/readings.ts'
import { seed } from './library/seed.ts'
import { whereOf } from './log.ts'
import { type Checkpointer, startCheckpoints } from './record/checkpointer.ts'
import { type ClockWatch, watchClock } from './record/clock.ts'

/** Everything that lasts longer than the process, opened. */
export type Opened = Readonly<{
  database: Database
  library: Library
  checkpoints: Checkpointer
  watch: Watch
  troubles: () => readonly Problem[]
  close: () => Promise<void>
}>

export type Places = Readonly<{
  database: Where
  checkpoints: string
  rulesets: string
  /** How often to look for what other servers have published, in milliseconds, where it is to be otherwise than usual. */
  poll?: number
}>

/** Why the server cannot start, in sentences. */
export type Wrong = Readonly<{ wrong: readonly string[] }>

/** Opens the database, fills it if it is empty, reads what is published, and begins to sign the record. */
export async function openAll(places: Places, now: () => Instant, log: Logger): Promise<Opened | Wrong> {
  try {
    const letGo = places.database.kind === 'sqlite' ? holdAlone(places.database.file) : () => undefined
    const database = await openDatabase(places.database, now, (error) =>
      log.warn(whereOf(error), 'a connection was lost')
    )
    const problems = await seed(database, places.rulesets)
    if (problems.length > 0) return { wrong: problems.map(lineOf) }
    return await running(places, database, log, letGo)
  } catch (error) {
    const why = whyNot(error, places.database)
    if (why === undefined) throw error
    return { wrong: [why] }
  }
}

async function running(places: Places, database: Database, log: Logger, letGo: () => void): Promise<Opened> {
  const library = await openLibrary(database)
  const unsigned = (error: unknown): void =>
    log.error(whereOf(error), 'a checkpoint of the record could not be written')
  const checkpoints = await startCheckpoints(database, places.checkpoints, unsigned)
  if (checkpoints.warning !== undefined)
    log.error({ checkpoints: checkpoints.warning }, 'THE RECORD MAY HAVE BEEN TAMPERED WITH')
  const looking = watch(database, (away) => log.warn(away ? 'the database is away' : 'the database is back'))
  const clock = await watchClock(
    database,
    (behind) => log.warn(behind ? 'the clock is behind the record' : 'the clock is right again'),
    (error) => log.warn(whereOf(error), 'the clock could not be held against the record')
  )
  const unfollow = follow(library, places.database, firstOf(log), places.poll)
  return {
    database,
    library,
    checkpoints,
    watch: looking,
    troubles: () => [...(looking.isAway() ? [AWAY] : []), ...tampered(checkpoints), ...late(clock)],
    close: async () => {
      await Promise.all([looking.stop(), unfollow()])
      await checkpoints.stop()
      await database.close()
      letGo()
    }
  }
}

/** While nothing comes through, it is told once. */
function firstOf(log: Logger): Heard {
  let isTold = false
  return {
    refreshed: () => void (isTold = false),
    failed: (error) => {
      if (!isTold) log.warn(whereOf(error), 'what other servers publish is not known at the moment')
      isTold = true
    }
  }
}

const AWAY: Problem = {
  code: 'DATABASE_AWAY',
  message: 'the database cannot be reached: what was published is answered from memory, and nothing can be changed'
}

const BEHIND: Problem = {
  code: 'CLOCK_BEHIND',
  message: 'the clock of this server is more than five seconds behind the last entry of the record',
  help: 'set the clocks of all servers right: the order of the record does not depend on them, but its times do'
}

const late = (clock: ClockWatch): readonly Problem[] => (clock.isBehind() ? [BEHIND] : [])

const tampered = ({ warning }: Checkpointer): readonly Problem[] =>
  warning === undefined
    ? []
    : [
        {
          code: 'RECORD_CONTRADICTED',
          message: warning,
          help: 'run `duecourse audit verify`, and restore what is right'
        }
      ]

function whyNot(error: unknown, where: Where): string | undefined {
  if (error instanceof Taken || error instanceof Unreadable) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  const what = where.kind === 'sqlite' ? `the database ${where.file}` : 'the database that DATABASE_URL names'
  return isAway(error) ? `${what} cannot be opened (${code})` : undefined
}

/** A problem as one line for whoever starts the server. */
export const lineOf = ({ file, pointer, message, help }: Problem): string =>
  [file, pointer, message].filter((part) => part).join(': ') + (help ? ` (${help})` : '')
