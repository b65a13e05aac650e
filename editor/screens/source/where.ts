const PROVISION = /^[ \t]*-[ \t]+id:[ \t]*["']?([A-Z][A-Za-z0-9.]*)/gm

const startOfProvisions = (text: string): number => text.search(/^provisions:/m)

/** The provision in which a place of the text lies. */
export function provisionAt(text: string, offset: number): string | undefined {
  const from = startOfProvisions(text)
  if (from < 0 || offset < from) return undefined
  let found: string | undefined
  for (const match of text.matchAll(PROVISION)) {
    if (match.index > offset) break
    if (match.index >= from) found = match[1]
  }
  return found
}

/** Where a provision begins in the text, at its id. */
export function offsetOf(text: string, provision: string): number | undefined {
  const from = startOfProvisions(text)
  for (const match of text.matchAll(PROVISION))
    if (match.index >= from && match[1] === provision) return match.index + match[0].length - provision.length
  return undefined
}

/** Where a line begins, counted from 1; nothing where there is no such line. */
export function offsetOfLine(text: string, line: number): number | undefined {
  const before = text.split('\n').slice(0, line - 1)
  const isThere = Number.isInteger(line) && line >= 1 && line - 1 <= text.split('\n').length - 1
  return isThere ? before.reduce((sum, { length }) => sum + length + 1, 0) : undefined
}

/** The line of a place, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
