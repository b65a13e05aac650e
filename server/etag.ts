import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Response } from 'express'

/** Something that changes only with its text, made ready to be sent. */
export type Known = Readonly<{ type: string; body: string; etag: string }>

export const known = (type: string, body: string): Known => ({
  type,
  body,
  etag: `"${createHash('sha256').update(type).update('\0').update(body).digest('base64url')}"`
})

export const knownJson = (value: unknown): Known => known('application/json', JSON.stringify(value))

/** Below this many letters a text gains nothing by being packed. */
const WORTH_PACKING = 4096

const packed = new WeakMap<Known, Known & Readonly<{ bytes: Buffer }>>()

/** Packed, it is another body, and goes by another tag. */
function pack(one: Known): Known & Readonly<{ bytes: Buffer }> {
  const there = packed.get(one) ?? { ...one, etag: one.etag.replace(/"$/, '-gzip"'), bytes: gzipped(one.body) }
  packed.set(one, there)
  return there
}

const gzipped = (body: string): Buffer => gzipSync(body, { level: 4 })

const bytes = new WeakMap<Known, Buffer>()

/** Made once: bytes that are made anew for each answer are left lying about until the collector looks through all that is held. */
function bytesOf(one: Known): Buffer {
  const made = bytes.get(one) ?? Buffer.from(one.body)
  bytes.set(one, made)
  return made
}

/** Whether a text is to be packed for who asks. None that is holds a secret, so that its length tells nothing. */
function takesPacked(res: Response, body: string): boolean {
  if (body.length < WORTH_PACKING) return false
  res.vary('Accept-Encoding')
  return res.req.acceptsEncodings('gzip', 'identity') === 'gzip'
}

/** Sends it, or 304 to somebody who has it already: Express looks at `If-None-Match` for a tag that stands. Kept copies are asked about each time. */
export function sendKnown(res: Response, one: Known): void {
  const { type } = one
  const isPacked = takesPacked(res, one.body)
  const sent = isPacked ? pack(one) : { etag: one.etag, bytes: bytesOf(one) }
  if (isPacked) res.set('Content-Encoding', 'gzip')
  res.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ETag: sent.etag }).send(sent.bytes)
}

/** Sends what changes with every writing, whose tag says how often it was written. */
export function sendWritten(res: Response, value: object): void {
  const body = JSON.stringify(value)
  const isPacked = takesPacked(res, body)
  if (isPacked) res.set('Content-Encoding', 'gzip')
  res.set('Content-Type', 'application/json; charset=utf-8').send(isPacked ? gzipped(body) : body)
}
