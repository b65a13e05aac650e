import { NotDone } from '../../backup/form.ts'
import { restore } from '../../backup/restore.ts'
import { Taken } from '../../database/sole.ts'
import { sentenceProblems } from '../../life/content.ts'
import { type Command, type Given, misuse } from '../command.ts'
import { DATABASE_OPTIONS, nowInstant, placeOf } from '../database.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Puts a backup back in the place of what a server has. */
export const restoreCommand: Command = {
  name: 'restore',
  says: 'put a backup back, once it has been verified; what was there is put aside',
  usage: 'DIR',
  takes: { least: 1, most: 1 },
  options: {
    ...DATABASE_OPTIONS,
    force: { says: 'even if what is there is newer than the backup' },
    why: { value: 'REASON', says: 'why, in a sentence, which is recorded; needed with --force' }
  },
  more: 'Not while a server runs. That it was done is an entry in the record that was put back.',
  run: (given, shell) => {
    const { where, checkpoints } = placeOf(given)
    if (where.kind === 'postgres') return misuse('a PostgreSQL is restored by its own means, such as pg_restore')
    const why = given.value('why') ?? (given.flag('force') ? '' : 'Restored from a backup.')
    const wrong = sentenceProblems(why, '/why')[0]
    if (wrong !== undefined) return misuse(`--why: ${wrong.message}`)
    return putBack(given, shell, { database: where.file, checkpoints }, why)
  }
}

async function putBack(
  given: Given,
  { out, err }: Shell,
  target: Readonly<{ database: string; checkpoints: string }>,
  why: string
): Promise<ExitCode> {
  try {
    const restoring = { why, force: given.flag('force'), now: nowInstant }
    const { made, entries } = await restore(given.args[0] ?? '', target, restoring)
    out(`Restored: the state of ${made}, with ${entries} entries in the record, and one more that says so.`)
    return 0
  } catch (error) {
    if (error instanceof NotDone) err(['Nothing was restored.', ...error.why].join('\n'))
    else if (error instanceof Taken) err(`Nothing was restored.\n${error.message}`)
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT') err('Nothing was restored: there is no such folder.')
    else throw error
    return 1
  }
}
