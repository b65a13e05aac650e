import { Readable, type Transform } from 'node:stream'
import { createDeflateRaw, createInflateRaw } from 'node:zlib'
import type { GivenFile } from '../intake/intake.ts'

/** A file that came over the network, in memory only and packed: it is read more than once, and nothing of it is written anywhere. */
export type HeldFile = GivenFile & Readonly<{ size: number; packed: number }>

/** Packing is a third of the time at this level, and what is packed so is a tenth as large. */
const LEVEL = 1

/** Takes a file in as it comes. `more` is told of each piece of it, and throws where that is too much. */
export async function holdFile(
  name: string,
  source: AsyncIterable<Uint8Array>,
  more: (bytes: number) => void
): Promise<HeldFile> {
  let size = 0
  const pieces: Buffer[] = []
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      more(piece.length)
      size += piece.length
      yield piece
    }
  }
  for await (const piece of through(counted(), createDeflateRaw({ level: LEVEL }))) pieces.push(piece)
  const packed = pieces.reduce((sum, { length }) => sum + length, 0)
  return { name, size, packed, open: () => through(Readable.from(pieces, { objectMode: false }), createInflateRaw()) }
}

/** What comes out at the other end; what goes wrong before goes wrong there too. */
function through(source: AsyncIterable<Uint8Array>, transform: Transform): Transform {
  const from = source instanceof Readable ? source : Readable.from(source, { objectMode: false })
  from.on('error', (error: Error) => transform.destroy(error))
  transform.on('close', () => from.destroy())
  return from.pipe(transform)
}
