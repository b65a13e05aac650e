/** Where the line begins that an offset stands in. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Where the line ends that an offset stands in, before its break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found < 0 ? text.length : withoutReturn(text, found, offset)
}

const withoutReturn = (text: string, end: number, least: number): number =>
  end > least && text[end - 1] === '\r' ? end - 1 : end

/** The same end, before the line break that a block of text takes with it. */
export const withoutLastBreak = (text: string, end: number): number =>
  text[end - 1] === '\n' ? withoutReturn(text, end - 1, 0) : end

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** True where nothing but spaces stands before it in its line. */
export const isFirstInLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === ''

const COMMENT = /^([ \t]*)#/

/** `# --- 3 Chairing` stands over all that follows, and not over the next entry alone. */
const HEADING = /^[ \t]*# ?---/

/** How far in a line's comment stands, if the line is one. */
const commentColumn = (line: string): number | undefined => COMMENT.exec(line)?.[1]?.length

/** Where what belongs to an entry begins: with the comments that stand directly over it. */
export function leadOf(text: string, start: number): number {
  if (!isFirstInLine(text, start)) return start
  const column = columnOf(text, start)
  let lead = start - column
  while (lead > 0) {
    const above = lineStart(text, lead - 1)
    const line = text.slice(above, lead)
    if ((commentColumn(line) ?? Infinity) > column || HEADING.test(line)) break
    lead = above
  }
  return lead
}

/** Where what belongs to an entry ends: with its line, and with the comments after it that stand further in than it does. */
export function endOfEntry(text: string, contentEnd: number, column: number): number {
  let end = lineEnd(text, contentEnd)
  for (let next = nextLine(text, end); next !== undefined; ) {
    const stop = lineEnd(text, next)
    const line = text.slice(next, stop)
    const comment = commentColumn(line)
    if (comment === undefined ? line.trim() !== '' : comment <= column) break
    if (comment !== undefined) end = stop
    next = nextLine(text, stop)
  }
  return end
}

/** Where the line after an end of line begins, if there is one. */
function nextLine(text: string, end: number): number | undefined {
  const found = text.indexOf('\n', end)
  return found < 0 || found + 1 >= text.length ? undefined : found + 1
}

/** Where an entry is to be cut out from, so that the blank lines before it go; those after a comment that stays keep it apart. */
export function cutFrom(text: string, lead: number): number {
  let from = lead
  while (from > 0 && text.slice(lineStart(text, from - 1), from).trim() === '') from = lineStart(text, from - 1)
  const above = text.slice(lineStart(text, Math.max(0, from - 1)), from)
  if (commentColumn(above) !== undefined) return withoutLastBreak(text, lead)
  return from === 0 ? 0 : withoutLastBreak(text, from)
}

/** How many blank lines stand between two places. */
export const blankLines = (text: string, from: number, to: number): number =>
  Math.max(
    0,
    text
      .slice(from, to)
      .split('\n')
      .filter((line) => line.trim() === '').length - 2
  )

/** The same lines, each so much further in (or out) but the first. */
export function reindented(raw: string, by: number): string {
  if (by === 0) return raw
  const [first = '', ...rest] = raw.split('\n')
  return [first, ...rest.map((line) => (by > 0 ? indented(line, by) : outdented(line, -by)))].join('\n')
}

const indented = (line: string, by: number): string => (line.trim() === '' ? line : ' '.repeat(by) + line)

const outdented = (line: string, by: number): string => line.slice(Math.min(by, line.length - line.trimStart().length))
