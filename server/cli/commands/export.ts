import { closeSync, createWriteStream, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { archiveLines } from '../../archive/write.ts'
import type { Database } from '../../database/open.ts'
import type { Command } from '../command.ts'
import { DATABASE_OPTIONS, placeOf, reading } from '../database.ts'
import { openNew, whyNotWritten } from '../output.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Writes everything that was published, and the record, into one file. */
export const exportCommand: Command = {
  name: 'export',
  says: 'write everything that was published, with the record and its checkpoints, into one file',
  usage: 'FILE',
  takes: { least: 1, most: 1 },
  options: DATABASE_OPTIONS,
  more: 'FILE is new; it is compressed if it ends in .gz. A server may be running. Sessions, keys, rights and secrets are never in it. See duecourse import.',
  run: (given, shell) => {
    const [file = ''] = given.args
    const place = placeOf(given)
    return reading(shell, place, (database) => exportTo(file, database, place.checkpoints, shell))
  }
}

/** Writes an export to a new file. What was not written to its end is taken away again. */
export async function exportTo(
  file: string,
  database: Database,
  checkpoints: string,
  { out, err }: Shell
): Promise<ExitCode> {
  let fd: number
  try {
    fd = openNew(file)
  } catch (error) {
    err(`${file}: ${whyNotWritten(error)}`)
    return 1
  }
  try {
    const stream = createWriteStream(file, { fd, flush: true })
    const lines = Readable.from(archiveLines(database, checkpoints))
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), stream) : pipeline(lines, stream))
    out(`Written: ${file}`)
    return 0
  } catch (error) {
    closeQuietly(fd)
    rmSync(file, { force: true })
    if ((error as NodeJS.ErrnoException).syscall !== 'write') throw error
    err(`${file}: ${whyNotWritten(error)}`)
    return 1
  }
}

function closeQuietly(fd: number): void {
  try {
    closeSync(fd)
  } catch {
    // The stream has closed it already.
  }
}
