import type { LinesLoad } from './lines-task.ts'

const NEWLINE = 0x0a

/**
 * Bytes as they come, to batches of whole lines. A line is ended by a line feed or by the end; a line that is longer than any may be is cut
 * just after that length, so that whoever reads it finds it too long and nobody has to hold the rest.
 */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  { longest, most }: Readonly<{ longest: number; most: number }>
): AsyncGenerator<LinesLoad, void, undefined> {
  let first = 1
  let rest: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array): void => {
    const room = longest + 1 - size
    if (room <= 0 || piece.length === 0) return
    rest.push(piece.slice(0, room))
    size += Math.min(room, piece.length)
  }
  for await (const chunk of source) {
    let at = 0
    while (at < chunk.length) {
      const { end, lines } = upTo(chunk, at, most)
      if (lines === 0) {
        keep(chunk.subarray(at))
        break
      }
      // Only the first line of a batch can have begun before.
      const head = chunk.indexOf(NEWLINE, at)
      keep(chunk.subarray(at, head))
      yield { first, bytes: joined([...rest, chunk.subarray(head, end)]) }
      ;[rest, size] = [[], 0]
      first += lines
      at = end
    }
  }
  if (size > 0) yield { first, bytes: joined(rest) }
}

/** As many whole lines as may be in a batch, and where they end. */
function upTo(chunk: Uint8Array, from: number, most: number): Readonly<{ end: number; lines: number }> {
  let [end, lines] = [from, 0]
  while (lines < most) {
    const at = chunk.indexOf(NEWLINE, end)
    if (at < 0) break
    end = at + 1
    lines++
  }
  return { end, lines }
}

/** In memory of its own, which can be given away to another thread. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
