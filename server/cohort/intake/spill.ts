import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyedRow, Rows } from './keyed.ts'
import { byCodeUnit } from './order.ts'

const FRAME = 64 * 1024
const TAG = 16
const HEAD = 4 + TAG

/** Sorted runs of rows on disk, encrypted under a key that is nowhere but in memory. */
export type Spill = Readonly<{
  /** Writes rows as one run, in the order of their keys. */
  add: (rows: KeyedRow[]) => Promise<void>
  runs: () => readonly Rows[]
  close: () => Promise<void>
}>

/**
 * Runs in a folder of their own. Each file is unlinked as soon as it is open, so that nothing of it stays even if the process is killed;
 * where a system does not let that be, it is deleted with the folder. What stays by then is of no use without the key.
 */
export async function openSpill(folder: string): Promise<Spill> {
  const own = await mkdtemp(join(folder, 'duecourse-'))
  const key = randomBytes(32)
  const files: FileHandle[] = []
  return {
    add: async (rows) => {
      const path = join(own, String(files.length))
      const file = await open(path, 'wx+', 0o600)
      files.push(file)
      await unlink(path).catch(() => undefined)
      rows.sort((a, b) => byCodeUnit(a.key, b.key))
      await writeRun(file, key, files.length, rows)
    },
    runs: () => files.map((file, i) => readRun(file, key, i + 1)),
    close: async () => {
      key.fill(0)
      await Promise.allSettled(files.map((file) => file.close()))
      await rm(own, { recursive: true, force: true })
    }
  }
}

/** Every frame of every run has a number of its own, which is never used twice under the key. */
function nonceOf(run: number, frame: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(run, 0)
  nonce.writeUInt32BE(frame, 8)
  return nonce
}

async function writeRun(file: FileHandle, key: Buffer, run: number, rows: readonly KeyedRow[]): Promise<void> {
  let [frame, lines, size] = [0, [] as string[], 0]
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await file.appendFile(sealed(key, nonceOf(run, frame++), `[${lines.join(',')}]`))
    ;[lines, size] = [[], 0]
  }
  for (const row of rows) {
    const line = JSON.stringify(row)
    lines.push(line)
    size += line.length
    if (size >= FRAME) await flush()
  }
  await flush()
}

function sealed(key: Buffer, nonce: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, cipher.getAuthTag(), body])
}

async function* readRun(file: FileHandle, key: Buffer, run: number): AsyncGenerator<readonly KeyedRow[]> {
  let at = 0
  for (let frame = 0; ; frame++) {
    const head = await bytesAt(file, at, HEAD)
    if (head.length === 0) return
    const body = await bytesAt(file, at + HEAD, head.readUInt32BE(0))
    yield opened(key, nonceOf(run, frame), head.subarray(4), body)
    at += HEAD + body.length
  }
}

function opened(key: Buffer, nonce: Buffer, tag: Buffer, body: Buffer): readonly KeyedRow[] {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  decipher.setAuthTag(tag)
  return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')) as KeyedRow[]
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
