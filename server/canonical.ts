import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The one text of a value (RFC 8785): what is hashed and signed is this, and never what a database makes of it. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('this value has no canonical form')
  return text
}

/** SHA-256 of a text, in lower hex. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
