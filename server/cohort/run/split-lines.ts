import { holdLines } from './hold-lines.ts'
import type { LinesLoad } from './lines-task.ts'
import { orNothing } from './or-nothing.ts'

/** Bytes of a batch that waits for no more lines: what a message to another thread costs is little beside what so much costs to read. */
const ENOUGH = 256 * 1024

/** Bytes of the largest pieces that sockets give. */
const PIECE = 64 * 1024

/** Milliseconds that whole lines wait for others to go with them. */
const PATIENCE = 2

/**
 * Bytes as they come, to batches of whole lines. A line is ended by a line feed or by the end; a line that is longer than any may be is cut
 * just after that length, so that whoever reads it finds it too long and nobody has to hold the rest. A piece is not looked at any more once
 * the next is asked for.
 */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  { longest, most }: Readonly<{ longest: number; most: number }>
): AsyncGenerator<LinesLoad, void, undefined> {
  const held = holdLines(longest, ENOUGH + PIECE)
  let first = 1
  const batch = (isLast = false): LinesLoad => {
    const from = first
    first += held.lines()
    return { first: from, bytes: held.give(isLast) }
  }
  for await (const piece of orNothing(source, PATIENCE, () => held.lines() > 0)) {
    if (piece === undefined) {
      yield batch()
      continue
    }
    for (let at = 0; at < piece.length; ) {
      at = held.take(piece, at, most)
      if (held.lines() >= most || (held.lines() > 0 && held.size() >= ENOUGH)) yield batch()
    }
  }
  if (held.size() > 0) yield batch(true)
}
