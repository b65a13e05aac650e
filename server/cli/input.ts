import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { bad, good, type Result } from '../../engine/problem.ts'

/** Readers have smaller limits of their own; this one is against a file without end. */
const MOST_BYTES = 4 * 1024 * 1024

const STDIN = '-'

/** The text of a file, or of standard input for `-`. A folder, a missing file, bytes that are no text: each is a problem, said plainly. */
export function readInput(path: string): Result<string> {
  try {
    const handle = path === STDIN ? 0 : openSync(path, 'r')
    try {
      return readHandle(handle, path)
    } finally {
      if (handle !== 0) closeSync(handle)
    }
  } catch (error) {
    return bad([problem(path, reasonFor(error))])
  }
}

const problem = (file: string, message: string) => ({ code: 'NOT_READABLE', message, file })

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this file may not be read',
  EPERM: 'this file may not be read',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  ELOOP: 'this link leads in a circle',
  ERR_INVALID_ARG_VALUE: 'this is no path'
}

const reasonFor = (error: unknown): string =>
  REASONS[String((error as Readonly<{ code?: unknown }> | null)?.code)] ?? 'this file cannot be read'

function readHandle(handle: number, path: string): Result<string> {
  if (fstatSync(handle).isDirectory()) return bad([problem(path, 'this is a folder, not a file')])
  const bytes = readUpTo(handle, MOST_BYTES + 1)
  if (bytes.length > MOST_BYTES)
    return bad([{ ...problem(path, `longer than ${MOST_BYTES / 1024 / 1024} MB`), code: 'TOO_LONG' }])
  return decoded(bytes, path)
}

function readUpTo(handle: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  while (length < most) {
    const piece = new Uint8Array(Math.min(65_536, most - length))
    const count = readSome(handle, piece)
    if (count === 0) break
    pieces.push(piece.subarray(0, count))
    length += count
  }
  return Buffer.concat(pieces)
}

/** A terminal or pipe that has nothing yet says so instead of waiting. */
function readSome(handle: number, piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, piece)
    } catch (error) {
      const { code } = error as Readonly<{ code?: unknown }>
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function decoded(bytes: Uint8Array, path: string): Result<string> {
  try {
    return good(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return bad([problem(path, 'this is not text in UTF-8')])
  }
}
