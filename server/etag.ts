import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Response } from 'express'

/** Something that changes only with its text, made ready to be sent: text that was made into bytes for each answer anew would lie about until the collector looks through all that is held. */
export type Known = Readonly<{ type: string; bytes: Buffer; etag: string }>

export function known(type: string, body: string | Buffer): Known {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
  return { type, bytes, etag: `"${createHash('sha256').update(type).update('\0').update(bytes).digest('base64url')}"` }
}

export const knownJson = (value: unknown): Known => known('application/json', JSON.stringify(value))

/** Below this many bytes a text gains nothing by being packed. */
const WORTH_PACKING = 4096

const packed = new WeakMap<Known, Known>()

/** Packed, it is another body, and goes by another tag. */
function pack(one: Known): Known {
  const there = packed.get(one) ?? { ...one, etag: one.etag.replace(/"$/, '-gzip"'), bytes: gzipped(one.bytes) }
  packed.set(one, there)
  return there
}

const gzipped = (body: string | Buffer): Buffer => gzipSync(body, { level: 4 })

/** Whether a text is to be packed for who asks. None that is holds a secret, so that its length tells nothing. */
function takesPacked(res: Response, body: string | Buffer): boolean {
  if (body.length < WORTH_PACKING) return false
  res.vary('Accept-Encoding')
  return res.req.acceptsEncodings('gzip', 'identity') === 'gzip'
}

/** Sends it, or 304 to somebody who has it already: Express looks at `If-None-Match` for a tag that stands. Kept copies are asked about each time. */
export function sendKnown(res: Response, one: Known): void {
  const { type } = one
  const isPacked = takesPacked(res, one.bytes)
  const sent = isPacked ? pack(one) : one
  if (isPacked) res.set('Content-Encoding', 'gzip')
  const ofText = type.startsWith('image/png') ? type : `${type}; charset=utf-8`
  res.set({ 'Content-Type': ofText, 'Cache-Control': 'no-cache', ETag: sent.etag }).send(sent.bytes)
}

/** Sends what changes with every writing, whose tag says how often it was written. */
export function sendWritten(res: Response, value: object): void {
  const body = JSON.stringify(value)
  const isPacked = takesPacked(res, body)
  if (isPacked) res.set('Content-Encoding', 'gzip')
  res.set('Content-Type', 'application/json; charset=utf-8').send(isPacked ? gzipped(body) : body)
}
