import {
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync
} from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { bad, type Result } from '../../../engine/problem.ts'
import { fingerprintOf } from '../../archive/check.ts'
import type { Archive } from '../../archive/form.ts'
import { load, NotLoaded } from '../../archive/load.ts'
import { readArchive } from '../../archive/read.ts'
import { isAway } from '../../database/faults.ts'
import { openDatabase } from '../../database/open.ts'
import { holdAlone, Taken } from '../../database/sole.ts'
import { startCheckpoints } from '../../record/checkpointer.ts'
import { CHECKPOINTS, readCheckpoints } from '../../record/checkpoints.ts'
import { verifyingKey } from '../../record/keys.ts'
import type { Command, Given } from '../command.ts'
import { DATABASE_OPTIONS, nowInstant, type Place, placeOf } from '../database.ts'
import { writeNew } from '../output.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Takes an export into a database that is empty. */
export const importCommand: Command = {
  name: 'import',
  says: 'take an export into an empty database, all of it or nothing, once everything in it has been verified',
  usage: 'FILE',
  takes: { least: 1, most: 1 },
  options: {
    ...DATABASE_OPTIONS,
    key: {
      value: 'FILE',
      says: 'the public key that must have signed its checkpoints, in PEM, kept from the server it comes from'
    }
  },
  more: 'Done before the first start of the server, which would publish the rulesets that come with duecourse. Who may do what is not in an export, and is given anew.',
  run: async (given, shell) => {
    const [file = ''] = given.args
    const archive = await archiveIn(file)
    if (!archive.ok) return refused(shell, archive.problems, { name: file, text: '', quoted: false })
    const wrongKey = otherKey(given, archive.value)
    if (wrongKey !== undefined) return refusedFor(shell, [wrongKey])
    return takeIn(archive.value, placeOf(given), shell)
  }
}

const refusedFor = ({ err }: Shell, why: readonly string[]): ExitCode => {
  err(['Nothing was taken in.', ...why].join('\n'))
  return 1
}

/** A plain file, and no link to one somewhere else. */
async function archiveIn(file: string): Promise<Result<Archive>> {
  let fd: number
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return unreadable(file)
  }
  try {
    if (!fstatSync(fd).isFile()) return unreadable(file)
    return await readArchive(bytesOf(fd))
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error
    return bad([{ code: 'NOT_AN_EXPORT', message: 'what is compressed in it cannot be read' }])
  } finally {
    closeSync(fd)
  }
}

const unreadable = (file: string): Result<never> =>
  bad([{ code: 'NOT_READABLE', message: 'there is no such file that can be read', file }])

/** By its first bytes, whatever it is called. */
function bytesOf(fd: number): Readable {
  const first = new Uint8Array(2)
  readSync(fd, first, 0, 2, 0)
  const bytes = createReadStream('', { fd, start: 0, autoClose: false })
  return first[0] === 0x1f && first[1] === 0x8b ? bytes.pipe(createGunzip()) : bytes
}

/** Whoever has made a whole export of their own has signed it with a key of their own. */
function otherKey(given: Given, { key }: Archive): string | undefined {
  const file = given.value('key')
  if (file === undefined) return undefined
  const isSame =
    key !== undefined && existsSync(file) && fingerprintOf(readFileSync(file, 'utf8')) === fingerprintOf(key)
  return isSame ? undefined : `The checkpoints were not signed by the key in ${file}.`
}

async function takeIn(archive: Archive, { where, checkpoints }: Place, shell: Shell): Promise<ExitCode> {
  const others = othersIn(checkpoints, archive)
  if (others !== undefined) return refusedFor(shell, [others])
  let letGo = (): void => undefined
  try {
    if (where.kind === 'sqlite') letGo = holdAlone(where.file)
    const database = await openDatabase(where, nowInstant)
    try {
      await load(database, archive)
      keepEvidence(archive, checkpoints)
      const signing = await startCheckpoints(database, checkpoints, (error) => shell.err(String(error)))
      await signing.stop()
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof NotLoaded) return refusedFor(shell, error.why)
    if (error instanceof Taken || isAway(error)) return refusedFor(shell, [(error as Error).message])
    throw error
  } finally {
    letGo()
  }
  const { publication, record } = archive.rows
  shell.out(`Taken in: ${publication.length} publications and ${record.length} entries of the record, all verified.`)
  return 0
}

/** Checkpoints of another record, or of a later state of this one, would accuse what is taken in. */
function othersIn(folder: string, { head, rows }: Archive): string | undefined {
  if (!existsSync(join(folder, CHECKPOINTS))) return undefined
  const { statements, problems } = readCheckpoints(folder, verifyingKey(folder))
  if (problems.length > 0 || statements.some(({ record }) => record !== head.record))
    return `There are checkpoints of another record in ${folder}: name another folder.`
  return statements.every(({ seq }) => seq <= rows.record.length)
    ? undefined
    : `The checkpoints in ${folder} name later entries of this record: there is a newer state of it than this export.`
}

/** What vouched for the record until now stays beside what vouches for it from now on. */
function keepEvidence({ head, key, checkpoints, rows }: Archive, folder: string): void {
  if (key === undefined) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = join(folder, `before-${head.record}-${rows.record.length}`)
  writeNew(`${name}.ndjson`, checkpoints.map((line) => `${line}\n`).join(''))
  writeNew(`${name}.pub.pem`, key)
}
