import type { Path } from '../../../../engine/edit/data.ts'
import { type Inside, insideFlow, type Where } from './flow.ts'
import { endOfQuoted } from './quoted.ts'

/** Where in a ruleset's text the cursor stands. */
export type Cursor = Readonly<{
  /** The way to the map whose field is being written, or to the value. */
  path: Path
  /** `either` where nothing has been written yet that would tell. */
  at: Where
  /** Where the word under the cursor starts. */
  start: number
}>

/** A list or a map that is being read, with the place in it. */
type Frame = { readonly indent: number; step: string | number; empty: boolean }

const KEY =
  /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:{}[\],&*!|>%@`"'-][^:#{}[\]]*?|-?[^\s#:{}[\],&*!|>%@`"' -][^:#]*?)[ \t]*:(?=[ \t]|$)/

/**
 * The place in a text that need not be sound: one is in the middle of writing it. Reads it line by line up to the cursor, by indents and
 * brackets alone.
 */
export function cursorIn(text: string, offset: number): Cursor {
  const frames: Frame[] = []
  let line = 0
  for (;;) {
    const end = endOfLine(text, line)
    const read = readLine(text, line, end, offset, frames)
    if ('path' in read) return read
    line = read.next
    if (line > text.length || line > offset) return { path: pathOf(frames), at: 'either', start: offset }
  }
}

const endOfLine = (text: string, from: number): number => {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

const pathOf = (frames: readonly Frame[]): Path => frames.map(({ step }) => step)

type Read = Cursor | Readonly<{ next: number }>

function readLine(text: string, line: number, end: number, offset: number, frames: Frame[]): Read {
  let from = line
  while (text[from] === ' ') from++
  const isBlank = from >= end || text[from] === '#' || text[from] === '\r'
  if (isBlank) return offset <= end && offset >= line ? onBlank(frames, offset - line, offset) : { next: end + 1 }
  while (text[from] === '-' && (from + 1 >= end || /\s/.test(text[from + 1] ?? ''))) {
    item(frames, from - line)
    from++
    while (text[from] === ' ') from++
    if (from >= end || text[from] === '\r')
      return offset <= end ? { path: pathOf(frames), at: 'either', start: offset } : { next: end + 1 }
  }
  return readRest(text, { line, from, end }, offset, frames)
}

/** On a line of its own the cursor's column says what is about to be written. */
function onBlank(frames: Frame[], column: number, offset: number): Cursor {
  leave(frames, column)
  const last = frames.at(-1)
  if (last !== undefined && last.indent === column)
    return { path: pathOf(frames.slice(0, -1)), at: 'key', start: offset }
  return { path: pathOf(frames), at: last?.empty === false ? 'value' : 'either', start: offset }
}

/** Closes what stands further in, and a list beside whose dashes a key is written. */
function leave(frames: Frame[], column: number): void {
  while (frames.length > 0 && isLeft(frames.at(-1) as Frame, column)) frames.pop()
}

const isLeft = ({ indent, step }: Frame, column: number): boolean =>
  indent > column || (indent === column && typeof step === 'number')

function item(frames: Frame[], column: number): void {
  while ((frames.at(-1)?.indent ?? -1) > column) frames.pop()
  const last = frames.at(-1)
  if (last?.indent === column && typeof last.step === 'number') last.step++
  else frames.push({ indent: column, step: 0, empty: true })
}

type Rest = Readonly<{ line: number; from: number; end: number }>

function readRest(text: string, { line, from, end }: Rest, offset: number, frames: Frame[]): Read {
  const column = from - line
  const found = KEY.exec(text.slice(from, end).replace(/\r$/, ''))
  leave(frames, column)
  if (found === null) {
    const last = frames.at(-1)
    // A word without a colon, in the column of the keys: a key that is being written.
    if (offset <= end && last?.indent === column) return { path: pathOf(frames.slice(0, -1)), at: 'key', start: from }
    return readValue(text, { from, end, indent: column, kind: 'either' }, offset, frames)
  }
  const colon = from + found[0].length - 1
  const key = unquoted(found[1] ?? '')
  const last = frames.at(-1)
  if (last?.indent === column) last.step = key
  else frames.push({ indent: column, step: key, empty: true })
  if (offset <= colon) return { path: pathOf(frames.slice(0, -1)), at: 'key', start: Math.min(from, offset) }
  let value = colon + 1
  while (text[value] === ' ') value++
  const top = frames.at(-1) as Frame
  top.empty = value >= end || text[value] === '\r' || text[value] === '#'
  if (top.empty) return offset <= end ? { path: pathOf(frames), at: 'either', start: offset } : { next: end + 1 }
  return readValue(text, { from: value, end, indent: column + 1, kind: 'value' }, offset, frames)
}

const unquoted = (key: string): string => (/^["']/.test(key) ? key.slice(1, -1) : key)

type ValueAt = Readonly<{ from: number; end: number; indent: number; kind: Where }>

function readValue(text: string, { from, end, indent, kind }: ValueAt, offset: number, frames: readonly Frame[]): Read {
  const first = text[from]
  if (first === '{' || first === '[') {
    const flow = insideFlow(text, from, offset)
    if ('steps' in flow) return inFlow(frames, flow)
    return { next: endOfLine(text, flow.end) + 1 }
  }
  const last = first === '"' || first === "'" ? endOfQuoted(text, from) : endOfPlain(text, end, indent)
  if (offset <= last) return { path: pathOf(frames), at: offset < from ? 'value' : kind, start: Math.min(from, offset) }
  return { next: endOfLine(text, last) + 1 }
}

const inFlow = (frames: readonly Frame[], { steps, at, start }: Inside): Cursor => ({
  path: [...pathOf(frames), ...steps],
  at,
  start
})

/** Text without quotes goes on over every line that stands further in. */
function endOfPlain(text: string, end: number, indent: number): number {
  let last = end
  for (let line = end + 1; line < text.length; ) {
    const next = endOfLine(text, line)
    const content = /\S/.exec(text.slice(line, next))
    if (content !== null && content.index < indent) break
    if (content !== null) last = next
    line = next + 1
  }
  return last
}
