import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import process from 'node:process'

const BUILT = process.env['DUECOURSE_TEST_PAGES'] ?? resolve(import.meta.dirname, '../../editor/dist')

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"

/** The page with the source is a document of its own, in which Monaco may write styles. */
const SOURCE_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(
  "; require-trusted-types-for 'script'",
  ''
)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf'
}

export type Pages = Readonly<{ url: string; close: () => Promise<void> }>

/** Whether the server gives the pages out itself. */
async function servesPages(server: string): Promise<boolean> {
  const response = await fetch(server, { headers: { Accept: 'text/html' } })
  return (await response.text()).includes('id="root"')
}

/** The pages and what they ask, at one address: the server's own, or this one in front of it while it does not serve them. */
export async function servePages(server: string): Promise<Pages> {
  if (process.env['DUECOURSE_TEST_PAGES'] === undefined && (await servesPages(server)))
    return { url: server, close: async () => undefined }
  const front = createServer((req, res) => answer(server, req, res))
  await new Promise<void>((done) => void front.listen(0, '127.0.0.1', done))
  const { port } = front.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        front.close(() => done())
        front.closeAllConnections()
      })
  }
}

function answer(server: string, req: IncomingMessage, res: ServerResponse): void {
  const path = new URL(req.url ?? '/', 'http://x').pathname
  if (path.startsWith('/v1/') || path === '/openapi.json') return passOn(server, req, res)
  const file = join(BUILT, path)
  const there = extname(path) !== '' && file.startsWith(BUILT) && existsSync(file)
  const isSource = path === '/source'
  const shown = there ? file : join(BUILT, isSource ? 'source.html' : 'index.html')
  const policy = isSource ? SOURCE_POLICY : POLICY
  res.writeHead(200, { 'Content-Type': TYPES[extname(shown)] ?? 'text/plain', 'Content-Security-Policy': policy })
  res.end(readFileSync(shown))
}

function passOn(server: string, req: IncomingMessage, res: ServerResponse): void {
  const onward = request(
    `${server}${req.url}`,
    { method: req.method, headers: onwardHeaders(server, req) },
    (answered) => {
      res.writeHead(answered.statusCode ?? 500, answered.headers)
      answered.pipe(res)
    }
  )
  onward.on('error', () => res.destroy())
  req.pipe(onward)
}

/** As if the page had come from the server itself: what comes from another site is refused there. */
const onwardHeaders = (server: string, { headers }: IncomingMessage): IncomingMessage['headers'] => ({
  ...headers,
  host: new URL(server).host,
  ...(headers.origin !== undefined && { origin: new URL(server).origin })
})
