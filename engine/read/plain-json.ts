import type { Limits } from './limits.ts'
import { FORBIDDEN_KEYS } from './forbidden.ts'

/**
 * The data of a text that is certainly sound: JSON without an escape in it, within the limits, with no key given twice and none that cannot be
 * one. Nothing for any other text, which has to be looked through key by key; nearly every case is plain, and this takes a third of the time.
 */
export function readPlainJson(text: string, limits: Limits): unknown {
  if (NOT_PLAIN.some((piece) => text.includes(piece))) return undefined
  const pairs = pairsIn(text, limits)
  if (pairs === undefined) return undefined
  const data = parsed(text)
  // Whoever parses keeps the last of two keys that are the same, so that there are fewer in the data than in the text.
  return keysIn(data) === pairs ? data : undefined
}

/** Escapes, and what may be a forbidden key. */
const NOT_PLAIN: readonly string[] = ['\\', ...FORBIDDEN_KEYS]

/** How many keys stand in a text without escapes; nothing if it is too deep or has too much in it. */
function pairsIn(text: string, { depth, nodes }: Limits): number | undefined {
  let deep = 0
  let count = 0
  let pairs = 0
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // a quote
        i = text.indexOf('"', i + 1)
        if (i < 0) return undefined
        break
      case 0x3a: // a colon
        pairs++
        break
      case 0x2c: // a comma
        count++
        break
      case 0x7b: // a brace
      case 0x5b: // a bracket
        count++
        if (++deep > depth) return undefined
        break
      case 0x7d:
      case 0x5d:
        deep--
    }
  }
  return count > nodes ? undefined : pairs
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Data from a text that is not too deep. */
function keysIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  const inner: readonly unknown[] = Array.isArray(data) ? data : Object.values(data)
  let count = Array.isArray(data) ? 0 : inner.length
  for (const one of inner) if (typeof one === 'object') count += keysIn(one)
  return count
}
