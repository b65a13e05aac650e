import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { digestOf } from '../canonical.ts'

/** 256 bits that nobody can guess, as text that stands in an address or a header as it is. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether a text has a digest; how long it takes to find out says nothing about it. */
export function hasDigest(text: string, digest: string): boolean {
  const [one, other] = [Buffer.from(digestOf(text)), Buffer.from(digest)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * The token that every write of a session brings in a header. It comes out of what the cookie holds, so that a page of this server can be given it
 * again at any time while the database holds no more than its digest.
 */
export const csrfOf = (cookie: string): string => createHmac('sha256', cookie).update('csrf').digest('base64url')
