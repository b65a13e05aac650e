import { createHash } from 'node:crypto'
import type { Response } from 'express'

/** Something that changes only with its text, made ready to be sent. */
export type Known = Readonly<{ type: string; body: string; etag: string }>

export const known = (type: string, body: string): Known => ({
  type,
  body,
  etag: `"${createHash('sha256').update(type).update('\0').update(body).digest('base64url')}"`
})

export const knownJson = (value: unknown): Known => known('application/json', JSON.stringify(value))

/** Sends it, or 304 to somebody who has it already: Express looks at `If-None-Match` for a tag that stands. Kept copies are asked about each time. */
export const sendKnown = (res: Response, { type, body, etag }: Known): void =>
  void res.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ETag: etag }).send(body)
