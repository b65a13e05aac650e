/** Texts as bytes, one behind the other, in memory of their own that can be given away to another thread. */
export type Bytes = Readonly<{ add(text: string): void; all(): Uint8Array<ArrayBuffer> }>

const encoder = new TextEncoder()

/** Each text becomes bytes at once: texts that wait for one another are moved about by the collector again and again. */
export function makeBytes(usual: number): Bytes {
  let room = new Uint8Array(usual)
  let used = 0
  return {
    add: (text) => {
      // One character of a text is three bytes at most.
      const most = used + text.length * 3
      if (most > room.length) room = moved(room.subarray(0, used), most * 2)
      used += encoder.encodeInto(text, room.subarray(used)).written
    },
    all: () => room.subarray(0, used)
  }
}

function moved(bytes: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(room)
  all.set(bytes)
  return all
}
