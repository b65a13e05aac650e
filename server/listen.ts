import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LARGEST_BODY, limit, LOOKED_FOR_EVERY, PATIENCE, type Patience } from './limits.ts'
import { isStream, waitForStreams } from './streams.ts'

/** Where to listen: a port of this machine, not to be reached from others. */
export type Place = Readonly<{ host: string; port: number }>

/** A server that is patient within limits. */
export function makeServer(app: RequestListener, patience: Patience = PATIENCE): Server {
  const server = createServer({ connectionsCheckingInterval: LOOKED_FOR_EVERY }, app)
  server.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => {
    // A caller that asks first is told at once that its body is too large, and sends none of it.
    if (isStream(req) || !(Number(req.headers['content-length']) > LARGEST_BODY)) res.writeContinue()
    server.emit('request', req, res)
  })
  return limit(waitForStreams(server), patience)
}

/** Where the server is to be found, once it listens. */
export const listen = (server: Server, { host, port }: Place): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(urlOf(server.address() as AddressInfo))
    })
  })

const urlOf = ({ address, port, family }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

/** Takes no more connections, lets requests under way come to their end for so long, and then closes what is left. */
export const stop = (server: Server, lastWords: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), lastWords)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
