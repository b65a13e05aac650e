import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../backup/make.ts'
import { NotDone } from '../../backup/form.ts'
import type { Command } from '../command.ts'
import { DATABASE_OPTIONS, nowInstant, placeOf, reading } from '../database.ts'
import { whyNotWritten } from '../output.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { whyNot } from '../source.ts'
import { exportTo } from './export.ts'

/** Copies what a server keeps, while it runs. */
export const backupCommand: Command = {
  name: 'backup',
  says: 'copy what a server keeps into a new folder, while it runs, and verify the copy',
  usage: 'DIR',
  takes: { least: 1, most: 1 },
  options: DATABASE_OPTIONS,
  more: 'The copy holds the key by which checkpoints are signed, and everything that was ever written: keep it where only administrators can read it. See duecourse restore.',
  run: (given, shell) => {
    const [folder = ''] = given.args
    const { where, checkpoints } = placeOf(given)
    return where.kind === 'sqlite'
      ? backedUp(folder, where.file, checkpoints, shell)
      : reading(shell, { where, checkpoints }, (database) => {
          shell.out(POSTGRES)
          mkdirSync(folder, { recursive: true, mode: 0o700 })
          return exportTo(join(folder, 'export.ndjson'), database, checkpoints, shell)
        })
  }
}

const POSTGRES =
  'PostgreSQL is backed up by its own means, such as pg_dump; keep the folder of checkpoints with it. Beside that, everything that was published is exported here:'

async function backedUp(folder: string, file: string, checkpoints: string, { out, err }: Shell): Promise<ExitCode> {
  try {
    const { entries, head, made } = await makeBackup(folder, file, checkpoints, nowInstant)
    out(
      `Backed up to ${folder} at ${made}: ${entries} entries in the record, the last of them ${head}. The copy is sound.`
    )
    return 0
  } catch (error) {
    err(error instanceof NotDone ? error.why.join('\n') : reasonOf(error, file))
    return 1
  }
}

const reasonOf = (error: unknown, file: string): string =>
  (error as NodeJS.ErrnoException).syscall === undefined
    ? whyNot(error, { kind: 'sqlite', file })
    : whyNotWritten(error)
