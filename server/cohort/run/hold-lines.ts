import { giveBack } from './give-back.ts'

const NEWLINE = 0x0a

/** Bytes of whole lines, and of one that has only begun, copied one behind the other into memory that can be given away to another thread. */
export type HeldLines = Readonly<{
  /** Takes whole lines of a piece, up to so many altogether, or what there is of a line; says where it stopped. */
  take(piece: Uint8Array, from: number, most: number): number
  /** How many whole lines there are. */
  lines(): number
  /** How many bytes there are. */
  size(): number
  /** The whole lines; of a source that has ended, `all`. */
  give(all?: boolean): Uint8Array
}>

/** Of a line, no more than one byte above the longest is held. */
export function holdLines(longest: number, usual: number): HeldLines {
  let room = new Uint8Array(usual)
  let [whole, used, lines] = [0, 0, 0]
  const put = (bytes: Uint8Array): void => {
    if (used + bytes.length > room.length) {
      const before = room
      room = moved(before.subarray(0, used), (used + bytes.length) * 2)
      giveBack(before)
    }
    room.set(bytes, used)
    used += bytes.length
  }
  const begin = (bytes: Uint8Array): void => put(bytes.subarray(0, longest + 1 - (used - whole)))
  return {
    take: (piece, from, most) => {
      const found = upTo(piece, from, most - lines)
      if (found.lines === 0) {
        begin(piece.subarray(from))
        return piece.length
      }
      // Only the first line of a piece can have begun before.
      const head = piece.indexOf(NEWLINE, from)
      begin(piece.subarray(from, head))
      put(piece.subarray(head, found.end))
      whole = used
      lines += found.lines
      return found.end
    },
    lines: () => lines,
    size: () => used,
    give: (all = false) => {
      const end = all ? used : whole
      const given = room.subarray(0, end)
      room = moved(room.subarray(end, used), usual)
      ;[whole, used, lines] = [0, used - end, 0]
      return given
    }
  }
}

/** As many whole lines as may still come, and where they end. */
function upTo(piece: Uint8Array, from: number, most: number): Readonly<{ end: number; lines: number }> {
  let [end, lines] = [from, 0]
  while (lines < most) {
    const at = piece.indexOf(NEWLINE, end)
    if (at < 0) break
    end = at + 1
    lines++
  }
  return { end, lines }
}

/** In new memory, with at least so much room. */
function moved(bytes: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.max(room, bytes.length))
  all.set(bytes)
  return all
}
