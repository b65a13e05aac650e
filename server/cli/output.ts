import { closeSync, constants, fsyncSync, openSync, writeSync } from 'node:fs'
import { bad, good, type Result } from '../../engine/problem.ts'

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants

/** A file that is not there yet, to be written by this program alone: nothing is written over, and no link is followed to somewhere else. */
export const openNew = (path: string): number => openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)

/** Writes a text to a new file, and comes back when it is on the disk. */
export function writeNew(path: string, text: string): Result<undefined> {
  try {
    const handle = openNew(path)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return good(undefined)
  } catch (error) {
    return bad([{ code: 'NOT_WRITABLE', message: whyNotWritten(error), file: path }])
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'there is something of this name already, which is not written over',
  ELOOP: 'there is something of this name already, which is not written over',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'this may not be written',
  EPERM: 'this may not be written',
  EROFS: 'this may not be written',
  ENOSPC: 'the disk is full'
}

export const whyNotWritten = (error: unknown): string =>
  REASONS[String((error as Readonly<{ code?: unknown }> | null)?.code)] ?? 'this cannot be written'
