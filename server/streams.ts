import { on } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { STREAM_PATIENCE } from './limits.ts'

/** Kinds of bodies that are read as they come, however long they are. */
export const LINES_TYPE = 'application/x-ndjson'
export const FILES_TYPE = 'multipart/form-data'

const STREAMS: readonly string[] = [LINES_TYPE, FILES_TYPE]

const typeOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Whether a body says that it is of lines. */
export const isLines = (req: IncomingMessage): boolean => typeOf(req) === LINES_TYPE

/** Whether a body says that it is one of those that are read as they come. */
export const isStream = (req: IncomingMessage): boolean => STREAMS.includes(typeOf(req))

const streaming = new WeakSet<Socket>()

/** While a body is read as it comes, nobody asks how long the whole of it takes: who reads it asks how long the next part does. */
export function takesLong({ socket }: IncomingMessage): () => void {
  streaming.add(socket)
  return () => void streaming.delete(socket)
}

/** What a connection is told that ends here, unless it has been told something else already. */
const SAID: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large'
}

/** Lets a body that is read as it comes take longer than other requests may; whatever else goes wrong on a connection ends it, as usual. */
export function waitForStreams(server: Server): Server {
  return server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && streaming.has(socket)) return
    const { _httpMessage: answering } = socket as Socket & { _httpMessage?: { headersSent: boolean } | null }
    if (socket.writable && answering?.headersSent !== true)
      socket.write(`HTTP/1.1 ${SAID[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`)
    socket.destroy()
  })
}

/** A body that stopped coming. */
export class Stalled extends Error {}

/** How many pieces of a body wait before no more of it is taken in. */
const AHEAD = { highWaterMark: 8, lowWaterMark: 2 } as const

/**
 * The pieces of a body, each as it came: a stream that is asked for them puts those that wait together in a copy. They come to an end as well if no
 * whole line, or no file, gets further for too long.
 */
export async function* piecesOf(
  req: IncomingMessage,
  signal: AbortSignal,
  isProgress: (piece: Uint8Array) => boolean,
  longest: number = STREAM_PATIENCE.line
): AsyncGenerator<Uint8Array, void, undefined> {
  // Whoever has gone already will not be heard to go.
  if (req.destroyed) throw new Stalled('nobody is there any more')
  const coming = on(req, 'data', { close: ['end'], ...AHEAD }) as AsyncIterableIterator<readonly [Uint8Array]>
  let waited = 0
  try {
    for (;;) {
      const begun = performance.now()
      const came = await orElse(coming.next(), longest - waited, signal)
      if (came.done === true) return
      const [piece] = came.value
      waited = isProgress(piece) ? 0 : waited + performance.now() - begun
      yield piece
    }
  } finally {
    req.pause()
    void coming.return?.()
  }
}

/** What is waited for, or a refusal to wait any longer. */
function orElse<T>(what: Promise<T>, longest: number, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const stop = (): void => reject(new Stalled('nobody waits for it any more'))
  const timer = setTimeout(() => reject(new Stalled('nothing more came')), Math.max(1, longest))
  signal.addEventListener('abort', stop, { once: true })
  what.then(resolve, reject)
  return promise.finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  })
}
