/**
 * Gives memory back at once that nobody looks at any more, where it is all there is of a buffer. Left to the collector, some megabytes of it a
 * second have it look through everything that a process holds, several times a second.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** Pieces, each given back as soon as the next is asked for. */
export async function* eachGivenBack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    yield piece
    giveBack(piece)
  }
}
