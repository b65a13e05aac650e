import { type KeyObject, sign, verify } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { canonical } from '../canonical.ts'
import type { Instant } from '../database/tables.ts'

/** That the record had this hash at this entry. Kept outside of the database, signed with a key that is outside of it too. */
export type Statement = Readonly<{ record: string; seq: number; hash: string; at: Instant }>

type Signed = Statement & Readonly<{ signature: string }>

/** What a folder of checkpoints holds. */
export type Checkpoints = Readonly<{
  statements: readonly Statement[]
  /** Lines that are no checkpoints. */
  problems: readonly string[]
  /** Why nothing could be read, which matters once there is something to be vouched for. */
  absent?: string
}>

/** One line for each checkpoint. */
export const CHECKPOINTS = 'checkpoints.ndjson'

/** Adds a checkpoint, and comes back when it is on the disk. */
export function addCheckpoint(folder: string, key: KeyObject, statement: Statement): void {
  const signature = sign(null, Buffer.from(canonical(statement)), key).toString('base64')
  const handle = openSync(join(folder, CHECKPOINTS), 'a', 0o600)
  try {
    writeWhole(handle, Buffer.from(`${canonical({ ...statement, signature })}\n`))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** On a disk that is nearly full there may be room for half a line, which would spoil the next one: it is taken back. */
function writeWhole(handle: number, line: Buffer): void {
  const before = fstatSync(handle).size
  const written = writeSync(handle, line)
  if (written === line.length) return
  if (fstatSync(handle).size === before + written) ftruncateSync(handle, before)
  throw new Error('there is no room for a checkpoint')
}

/** A line that a power cut left half-written says nothing, and would spoil the next one: it is taken away. */
export function dropUnfinished(folder: string): void {
  const file = join(folder, CHECKPOINTS)
  if (!existsSync(file)) return
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf('\n') + 1
  if (whole < bytes.length) truncateSync(file, whole)
}

/** Lines that were found to be signed by one key. What was true of a line and a key stays true. */
export type Verified = Map<string, Statement>

/**
 * Every checkpoint of a folder that bears a true signature. Each line that does not is told of: nothing is passed over. Lines that were verified by
 * this key before need not be again.
 */
export function readCheckpoints(folder: string, key: KeyObject | undefined, before?: Verified): Checkpoints {
  const file = join(folder, CHECKPOINTS)
  if (!existsSync(file)) return absent('there is no file of checkpoints')
  if (key === undefined) return absent('there is no key by which the checkpoints can be verified')
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return checkpointsIn(lines, key, before)
}

/** The same of lines, wherever they were. */
export function checkpointsIn(lines: readonly string[], key: KeyObject, before: Verified = new Map()): Checkpoints {
  if (lines.length === 0) return absent('the file of checkpoints is empty')
  const read = lines.map((line) => before.get(line) ?? statementIn(line, key))
  for (const [i, statement] of read.entries()) if (statement !== undefined) before.set(lines[i] ?? '', statement)
  return {
    statements: read.filter((one) => one !== undefined),
    problems: read.flatMap((one, index) => (one === undefined ? unsigned(index + 1) : []))
  }
}

const absent = (why: string): Checkpoints => ({ statements: [], problems: [], absent: why })
const unsigned = (line: number): string => `line ${line} of the checkpoints was not signed by this key`

function statementIn(line: string, key: KeyObject): Statement | undefined {
  try {
    const { record, seq, hash, at, signature } = JSON.parse(line) as Signed
    const [statement, bytes] = [{ record, seq, hash, at }, Buffer.from(signature, 'base64')]
    const isTrue = verify(null, Buffer.from(canonical(statement)), key, bytes)
    // Written otherwise than here, a line could hold more than what was signed.
    const isWrittenHere = canonical({ ...statement, signature: bytes.toString('base64') }) === line
    return isTrue && isWrittenHere ? statement : undefined
  } catch {
    return undefined
  }
}

/** The one that names the last entry. */
export const latestOf = (statements: readonly Statement[]): Statement | undefined =>
  statements.reduce<Statement | undefined>((last, one) => (last && last.seq > one.seq ? last : one), undefined)
