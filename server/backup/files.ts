import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { NotDone } from './form.ts'

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_WRONLY, O_CREAT, O_EXCL } = constants

/** The bytes of a plain file; no link is followed to somewhere else, and no pipe is waited for. */
export function bytesIn(path: string): Buffer {
  const handle = opened(path)
  try {
    if (!fstatSync(handle).isFile()) throw new NotDone(`${path} is not a plain file.`)
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

function opened(path: string): number {
  try {
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    throw new NotDone(`${path} is not there, is a link, or may not be read.`)
  }
}

/** A new file that only this user may read, on the disk when this comes back. */
export function putNew(path: string, bytes: Uint8Array | string): void {
  const handle = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
  try {
    const whole = Buffer.from(bytes)
    for (let at = 0; at < whole.length; ) at += writeSync(handle, whole, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
